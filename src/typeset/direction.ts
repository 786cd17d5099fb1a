/** The blocks of right-to-left scripts: Hebrew, Arabic, Syriac, Thaana, N'Ko, Adlam… */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const LETTER = /\p{L}/gu;
const ARABIC = /\p{Script=Arabic}/u;

/** Direction of a text by its first strong character (UAX #9, P2); without one, left to right. */
export function textDirection(text: string): 'ltr' | 'rtl' {
  const first = text.match(LETTER)?.[0];
  return first !== undefined && RIGHT_TO_LEFT.test(first) ? 'rtl' : 'ltr';
}

/** Whether any letter of a text is read from the right. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** Arabic letters join: there is no letter spacing in a text that has any. */
export function allowsTracking(text: string): boolean {
  return !ARABIC.test(text);
}

/**
 * Times for right-to-left text: `19:30` becomes `19.30`. satori's simplified bidi algorithm splits
 * a number at the colon and draws `30:19`; with a full stop it stays whole.
 */
export function rightToLeftTimes(text: string): string {
  return text.replace(/(?<!\d)(\d{1,2}):(\d{2})(?!\d)/g, '$1.$2');
}
