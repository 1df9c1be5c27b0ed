/** Which events were handled already: Discord repeats some after a dropped connection. */

/** The first time an id is seen gives true; the oldest of more than `most` are forgotten. */
export function firstTime(most: number): (id: string) => boolean {
  const known = new Set<string>();
  return (id) => {
    if (known.has(id)) return false;
    known.add(id);
    if (known.size > most) {
      const [oldest] = known;
      known.delete(oldest!);
    }
    return true;
  };
}
