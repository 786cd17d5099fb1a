/** Canva's documented bounds of a data connector; `limit` of a request bounds rows and columns. */

/** Bytes of a reference's `source`; "5 KB", of which the smaller one is below both. */
export const SOURCE_BYTES = 5000;
/** Characters of a reference's title. */
export const TITLE_LENGTH = 255;
/** Bytes of a table; "200 KB". */
export const TABLE_BYTES = 200_000;
/** Characters of one cell. */
export const CELL_LENGTH = 10_000;

/** Bytes that a text takes in UTF-8. */
export function byteLength(text: string): number {
  return new TextEncoder().encode(text).byteLength;
}
