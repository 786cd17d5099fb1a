/** FNV-1a: a stable number from a name, so that a series varies and a post never changes. */
export function stableNumber(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value;
}
