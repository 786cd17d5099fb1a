/** Numbers that were given away: each key has one, and no number is given twice, whatever the run. */
export interface Numbers {
  /** The number of a key; the next free one for a new key. */
  of(key: string): number;
  /** All that were ever given, by key. */
  given(): ReadonlyMap<string, number>;
}

/** Goes on from the numbers that earlier runs gave. */
export function continueNumbers(earlier: ReadonlyMap<string, number>): Numbers {
  const given = new Map(earlier);
  let last = Math.max(0, ...given.values());
  return {
    of(key) {
      const known = given.get(key);
      if (known !== undefined) return known;
      last += 1;
      given.set(key, last);
      return last;
    },
    given: () => given,
  };
}
