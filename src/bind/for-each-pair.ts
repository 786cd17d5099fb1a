/**
 * `make`, asked once for each two objects: a template's layers say the same in a format whatever the event, and are
 * asked for every document. Known for as long as both live.
 */
export function forEachPair<A extends object, B extends object, T>(
  make: (a: A, b: B) => T,
): (a: A, b: B) => T {
  const known = new WeakMap<A, WeakMap<B, T>>();
  return (a, b) => {
    let made = known.get(a);
    if (!made) known.set(a, (made = new WeakMap()));
    const before = made.get(b);
    if (before !== undefined) return before;
    const value = make(a, b);
    made.set(b, value);
    return value;
  };
}
