/** A list in turns: the first of each owner in its order, then the second of each, and so on. */
export function turns<T>(list: readonly T[], owner: (one: T) => unknown): readonly T[] {
  const taken = new Map<unknown, number>();
  return list
    .map((one) => {
      const turn = taken.get(owner(one)) ?? 0;
      taken.set(owner(one), turn + 1);
      return { one, turn };
    })
    .sort((a, b) => a.turn - b.turn)
    .map(({ one }) => one);
}
