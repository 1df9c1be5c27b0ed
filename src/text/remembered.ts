/** More words than a large corpus has, and no more than memory takes. */
const most = 200_000;

/** A function of a word that is worked out once for each word; what it gives must not be changed. */
export function remembered<T extends object | string | boolean>(
  make: (word: string) => T,
): (word: string) => T {
  const known = new Map<string, T>();
  return (word) => {
    const found = known.get(word);
    if (found !== undefined) return found;
    if (known.size >= most) known.clear();
    const made = make(word);
    known.set(word, made);
    return made;
  };
}
