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

/** Whether a text names a person, as whole words; for many persons the text is looked at once. */
export function mentionsIn(text: string): (name: string) => boolean {
  const said = ` ${nameKey(text)} `;
  return (name) => said.includes(` ${nameKey(name)} `);
}
