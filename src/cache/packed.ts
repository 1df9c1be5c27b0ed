/** Things as bytes: what JSON can say of them, then lists of numbers as they are in memory. */

type Kinds = Readonly<Record<string, typeof Uint8Array | typeof Uint32Array>>;
/** Lists of these kinds, by name. */
type Lists<T extends Kinds> = {
  readonly [Name in keyof T]: T[Name] extends typeof Uint8Array ? Uint8Array : Uint32Array;
};

interface Head {
  readonly said: unknown;
  /** How long each list is, in the order of the kinds. */
  readonly lengths: readonly number[];
}

/** Bytes of the length of the head. */
const lengthBytes = 4;

/** What is said and the lists, as parts to be written one after the other. */
export function packed<T extends Kinds>(kinds: T, said: unknown, lists: Lists<T>): Buffer[] {
  const all = Object.keys(kinds).map((name) => lists[name]!);
  const head: Head = { said, lengths: all.map((list) => list.length) };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(json.length);
  const bytes = all.map((list) => Buffer.from(list.buffer, list.byteOffset, list.byteLength));
  return [length, json, ...bytes];
}

/** The inverse of `packed`, given the same kinds. */
export function unpacked<T extends Kinds>(
  kinds: T,
  content: Buffer,
): { readonly said: unknown; readonly lists: Lists<T> } {
  let at = lengthBytes + content.readUInt32LE();
  const { said, lengths } = JSON.parse(content.toString("utf8", lengthBytes, at)) as Head;
  const lists = Object.entries(kinds).map(([name, kind], i) => {
    const end = at + lengths[i]! * kind.BYTES_PER_ELEMENT;
    // Copied to where a list of its kind may begin.
    const list = new kind(new Uint8Array(content.subarray(at, end)).buffer);
    at = end;
    return [name, list] as const;
  });
  return { said, lists: Object.fromEntries(lists) as unknown as Lists<T> };
}
