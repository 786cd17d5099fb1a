/**
 * What an expression gave before, for the values that it read: of a list most rows say the same but for a name and
 * a number. What an expression reads follows from its text, and the same values give the same result.
 */
type Remembered<T> = (source: string, scope: Readonly<Record<string, unknown>>, make: () => T) => T;

/** The items of a repeat take turns with the same expression. */
const MOST_RESULTS = 4;
/** More expressions than templates have; a bound all the same. */
const MOST_SOURCES = 2000;

interface Known<T> {
  paths: readonly (readonly string[])[];
  /** The oldest first. */
  results: { read: readonly unknown[]; result: T }[];
}

/** `pathsOf` gives the paths of every variable that an expression reads. */
export function createRemembered<T>(pathsOf: (source: string) => string[][]): Remembered<T> {
  const sources = new Map<string, Known<T> | undefined>();
  return (source, scope, make) => {
    if (!sources.has(source)) {
      // What is asked once, as by a command that draws one picture, isn't worth a look at what it reads.
      if (sources.size < MOST_SOURCES) sources.set(source, undefined);
      return make();
    }
    const known = sources.get(source) ?? { paths: pathsOf(source), results: [] };
    sources.set(source, known);
    const read = known.paths.map((path) => valueAt(scope, path));
    const before = known.results.find((each) => isSame(each.read, read));
    if (before) return before.result;
    const result = make();
    known.results.push({ read, result });
    if (known.results.length > MOST_RESULTS) known.results.shift();
    return result;
  };
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.every((value, index) => Object.is(value, b[index]));
}

/** LiquidJS makes these of lists and texts: then all of the list or text is what was read. */
const MADE = new Set(['size', 'first', 'last']);

/** The value at a path, or as far as it leads: what holds it, where it is made of that. */
function valueAt(scope: Readonly<Record<string, unknown>>, path: readonly string[]): unknown {
  let value: unknown = scope;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return value;
    if (Object.hasOwn(value, key)) value = (value as Record<string, unknown>)[key];
    else return MADE.has(key) || Array.isArray(value) ? value : undefined;
  }
  return value;
}
