/**
 * Every version of a document migrates to the next. A migrator takes the plain data of version n
 * (its key) and gives version n + 1; it never looks at anything else.
 */
export type PlainDocument = Readonly<Record<string, unknown>>;
export type Migrators = Readonly<Record<number, (document: PlainDocument) => PlainDocument>>;

/** Templates: version 1 is the first. */
export const TEMPLATE_MIGRATORS: Migrators = {};

/**
 * Brings a document to `current`.
 *
 * @throws RangeError when it names no version, a newer one, or one with no way up from it
 */
export function migrate(
  document: PlainDocument,
  migrators: Migrators,
  current: number,
): PlainDocument {
  let version = document['siar'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    throw new RangeError(`a version as "siar: ${current}"`);
  }
  if (version > current) throw new RangeError(`version ${current} or older; update Siar`);
  let migrated = document;
  while (version < current) {
    const step = migrators[version];
    if (!step) throw new RangeError(`a version that can be migrated to ${current}`);
    version += 1;
    migrated = { ...step(migrated), siar: version };
  }
  return migrated;
}
