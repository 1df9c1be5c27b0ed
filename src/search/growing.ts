/** A list of whole numbers that takes no more room than they need, however many come. */
export interface Growing<T> {
  readonly push: (value: number) => void;
  readonly length: () => number;
  /** What was pushed, in an array of just that length. */
  readonly done: () => T;
}

/** Room for so many at first. */
const first = 1024;

/** Makes lists of four bytes a number, or of one. */
export const growing = {
  wide: (): Growing<Uint32Array> => grown((size) => new Uint32Array(size)),
  narrow: (): Growing<Uint8Array> => grown((size) => new Uint8Array(size)),
} as const;

function grown<T extends Uint32Array | Uint8Array>(make: (size: number) => T): Growing<T> {
  let room = make(first);
  let length = 0;
  return {
    push: (value) => {
      if (length === room.length) {
        const larger = make(length * 2);
        larger.set(room);
        room = larger;
      }
      room[length] = value;
      length += 1;
    },
    length: () => length,
    done: () => room.slice(0, length) as T,
  };
}
