import { checkTemplate } from '../../bind/check-template.js';
import type { StringTables } from '../../bind/strings.js';
import { InputError, RenderError } from '../../errors.js';
import type { Template } from '../../model/template.js';
import type { PrintedField } from '../engine/engine.js';
import { plainWords } from '../update/leaves.js';

/** Words of a page → a text of a template, with expressions where the event's values stand. */

export interface Recognised {
  /** As it stood. */
  text: string;
  expression: string;
}

export interface TemplateText {
  text: string;
  recognised: Recognised[];
  /** All of it is one field. */
  whole?: string;
  /** The field is set in capitals. */
  uppercase: boolean;
  /** It has braces that are no expression. */
  escaped: boolean;
}

/** Shorter values are found everywhere: "Ana" in "Analisis", "21" in a year. */
const LEAST_INSIDE = 4;
/** Values for machines, which a text has by chance. */
const NOT_INSIDE =
  /\.(?:eventAttendanceMode|eventStatus|inLanguage|timeZone|availability|startDate|endDate|doorTime|previousStartDate|validThrough|license|name\.kind)\b|^(?:brand|hashtags)\b/;

/** @param isGood whether a template's text is right, names included */
export function findFields(
  words: string,
  fields: readonly PrintedField[],
  isGood: (text: string) => boolean,
): TemplateText {
  const plain = plainWords(words);
  const whole = fields.find(({ value }) => plainWords(value) === plain && plain !== '');
  if (whole) return wholeField(plain, whole, false);
  const isCapitals = plain === plain.toUpperCase() && plain !== plain.toLowerCase();
  const loud =
    isCapitals && plain.length >= LEAST_INSIDE
      ? fields.find(({ value }) => plainWords(value).toUpperCase() === plain)
      : undefined;
  if (loud) return wholeField(plain, loud, true);

  const { parts, escaped } = typedExpressions(words, isGood);
  const recognised: Recognised[] = [];
  const text = parts
    .map((part) => (part.isExpression ? part.text : inside(part.text, fields, recognised)))
    .join('');
  for (const { isExpression, text: typed } of parts) {
    if (isExpression) recognised.push({ text: typed, expression: typed.slice(2, -2).trim() });
  }
  // Values of the event may hold anything; what comes out has to be a template's text all the same.
  if (!isGood(text))
    return { text: literal(words), recognised: [], uppercase: false, escaped: true };
  return { text, recognised, uppercase: false, escaped };
}

function wholeField(plain: string, { expression }: PrintedField, uppercase: boolean): TemplateText {
  return {
    text: `{{ ${expression} }}`,
    recognised: [{ text: plain, expression }],
    whole: expression,
    uppercase,
    escaped: false,
  };
}

interface Part {
  text: string;
  isExpression: boolean;
}

/** Whole texts with tags as they are, else each pair of braces for itself. */
function typedExpressions(
  words: string,
  isGood: (text: string) => boolean,
): { parts: Part[]; escaped: boolean } {
  if (!/\{[{%]/.test(words))
    return { parts: [{ text: words, isExpression: false }], escaped: false };
  if (words.includes('{%')) {
    const good = isGood(words);
    // Between tags nothing may be replaced: it may be what they compare.
    return { parts: [{ text: good ? words : literal(words), isExpression: good }], escaped: !good };
  }
  let escaped = false;
  const parts = words.split(/(\{\{[^{}]*\}\})/).map((text): Part => {
    const isExpression = /^\{\{[^{}]*\}\}$/.test(text) && isGood(text);
    if (isExpression || !text.includes('{{')) return { text, isExpression };
    escaped = true;
    return { text: literal(text), isExpression: false };
  });
  return { parts, escaped };
}

/** Characters that LiquidJS would read, printed by it. */
function literal(text: string): string {
  return text.replace(/\{(?=[{%])/g, '{{ "{" }}');
}

/** Values within a text, the longest first, at the bounds of words; what is found once isn't looked into again. */
function inside(text: string, fields: readonly PrintedField[], recognised: Recognised[]): string {
  const candidates = fields
    .filter(({ expression, value }) => {
      const plain = plainWords(value);
      return plain.length >= LEAST_INSIDE && /\p{L}/u.test(plain) && !NOT_INSIDE.test(expression);
    })
    .sort((a, b) => plainWords(b.value).length - plainWords(a.value).length);
  let parts: Part[] = [{ text, isExpression: false }];
  for (const { value, expression } of candidates) {
    const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${spaced(value)}(?![\\p{L}\\p{N}])`, 'gu');
    parts = parts.flatMap((part) => {
      if (part.isExpression) return [part];
      const pieces = part.text.split(pattern);
      if (pieces.length === 1) return [part];
      recognised.push({ text: plainWords(value), expression });
      return pieces.flatMap((piece, index): Part[] => [
        ...(index === 0 ? [] : [{ text: `{{ ${expression} }}`, isExpression: true }]),
        { text: piece, isExpression: false },
      ]);
    });
  }
  return parts.map((part) => part.text).join('');
}

/** The value as a pattern in which any white space may be any other. */
function spaced(value: string): string {
  return plainWords(value)
    .split(' ')
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('\\s+');
}

/** Whether a text is right in a template: it parses, and every name in it is known. */
export function createIsGood(strings: StringTables): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const good = check(text, strings);
    known.set(text, good);
    return good;
  };
}

function check(text: string, strings: StringTables): boolean {
  if (text.length > 2000) return false;
  const layer = { kind: 'text' as const, id: 'text', text };
  const template: Template = {
    ...{ siar: 1, id: 'x', kind: 'announcement', languages: ['id'] },
    ...{ name: WORD, description: WORD, use: WORD, alt: WORD },
    pages: [{ id: 'x', surface: 'paper', root: { kind: 'frame', id: 'root', children: [layer] } }],
  };
  try {
    checkTemplate({ template, file: '', lineOf: () => undefined }, strings);
    return true;
  } catch (error) {
    if (error instanceof InputError || error instanceof RenderError) return false;
    throw error;
  }
}

const WORD = { id: 'x', en: 'x' };
