/** Names compared as people read them. */

/** Letters and figures alone, in lower case: "Nur ‘Aini" and "nur 'aini" are one name. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ`´\u00ad\u200b-\u200f\u2060]/g, '')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether the text names the person, as whole words. */
export function mentions(text: string, name: string): boolean {
  return ` ${nameKey(text)} `.includes(` ${nameKey(name)} `);
}
