import type {
  InlineFormatting,
  RichtextFormatting,
  RichtextRange,
  TextRegion,
} from '@canva/design';

import type { TextRun } from '../../../src/canva/port/design-port.js';

interface Character {
  unit: string;
  inline: InlineFormatting;
  paragraph: RichtextFormatting;
}

/** A text with formatting, as Canva's own behaves. @param onChange gets all of it after each change */
export function createRichtext(
  regions: readonly TextRegion[] = [],
  onChange: (regions: TextRegion[]) => void = () => undefined,
): RichtextRange {
  const characters = regions.flatMap(({ text, formatting = {} }) => {
    const { inline, paragraph } = split(formatting);
    return unitsOf(text, inline, paragraph);
  });
  const plain = (): string => characters.map(({ unit }) => unit).join('');
  const changed = (): void => onChange(merge(characters));

  return {
    readPlaintext: plain,
    readTextRegions: () => merge(characters),
    appendText(text, inline) {
      const index = characters.length;
      const before = characters.at(-1);
      characters.push(...unitsOf(text, inline ?? {}, before?.paragraph ?? {}));
      changed();
      return { bounds: { index, length: text.length } };
    },
    replaceText({ index, length }, text, inline) {
      inBounds(index, length, characters.length);
      const there = characters[index] ?? characters.at(-1);
      // Nothing promises that new paragraphs look like those that they replace.
      const units = unitsOf(text, inline ?? there?.inline ?? {}, {});
      characters.splice(index, length, ...units);
      changed();
      return { bounds: { index, length: text.length } };
    },
    formatText({ index, length }, formatting) {
      inBounds(index, length, characters.length);
      for (const character of characters.slice(index, index + length))
        character.inline = { ...character.inline, ...formatting };
      changed();
    },
    formatParagraph({ index, length }, formatting) {
      inBounds(index, length, characters.length);
      const text = plain();
      const start = text.lastIndexOf('\n', index - 1) + 1;
      const end = text.indexOf('\n', Math.max(index, index + length - 1));
      const { inline, paragraph } = split(formatting);
      for (const character of characters.slice(start, end < 0 ? undefined : end + 1)) {
        character.paragraph = { ...character.paragraph, ...paragraph };
        character.inline = { ...character.inline, ...inline };
      }
      changed();
    },
  };
}

function unitsOf(text: string, inline: InlineFormatting, paragraph: RichtextFormatting) {
  return text.split('').map((unit): Character => ({ unit, inline, paragraph }));
}

function inBounds(index: number, length: number, size: number): void {
  if (index < 0 || length < 0 || index + length > size)
    throw new RangeError(`${index}+${length} is outside of a text of ${size}.`);
}

const INLINE = ['color', 'fontWeight', 'fontStyle', 'decoration', 'strikethrough', 'link'];

function split(formatting: Partial<RichtextFormatting>) {
  const entries = Object.entries(formatting).filter(([, value]) => value !== undefined);
  const inline = Object.fromEntries(entries.filter(([key]) => INLINE.includes(key)));
  const paragraph = Object.fromEntries(entries.filter(([key]) => !INLINE.includes(key)));
  return { inline: inline as InlineFormatting, paragraph: paragraph as RichtextFormatting };
}

function merge(characters: readonly Character[]): TextRegion[] {
  const regions: (TextRegion & { look: string })[] = [];
  for (const { unit, inline, paragraph } of characters) {
    const formatting = sorted({ ...inline, ...paragraph });
    const look = JSON.stringify(formatting);
    const last = regions.at(-1);
    if (last?.look === look) last.text += unit;
    else regions.push({ text: unit, formatting, look });
  }
  return regions.map(({ text, formatting }) => ({ text, ...(formatting ? { formatting } : {}) }));
}

function sorted(formatting: RichtextFormatting): RichtextFormatting {
  const entries = Object.entries(formatting).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries);
}

/** A region as the design in memory keeps it. */
export function runOfRegion({ text, formatting = {} }: TextRegion): TextRun {
  const found: Record<string, unknown> = {
    color: formatting.color,
    font: formatting.fontRef,
    weight: formatting.fontWeight,
    italic: formatting.fontStyle === 'italic' || undefined,
    strikethrough: formatting.strikethrough === 'strikethrough' || undefined,
    underline: formatting.decoration === 'underline' || undefined,
    fontSize: formatting.fontSize,
    align: formatting.textAlign,
    lineHeightEm: formatting.lineHeightEm,
    letterSpacingEm: formatting.letterSpacingEm,
  };
  const given = Object.entries(found).filter(([, value]) => value !== undefined);
  return { text, ...Object.fromEntries(given) };
}

/** The other way round. */
export function regionOfRun(run: TextRun): TextRegion {
  const found: Record<string, unknown> = {
    color: run.color,
    fontRef: run.font,
    fontWeight: run.weight,
    fontStyle: run.italic ? 'italic' : undefined,
    strikethrough: run.strikethrough ? 'strikethrough' : undefined,
    decoration: run.underline ? 'underline' : undefined,
    fontSize: run.fontSize,
    textAlign: run.align,
    lineHeightEm: run.lineHeightEm,
    letterSpacingEm: run.letterSpacingEm,
  };
  const given = Object.entries(found).filter(([, value]) => value !== undefined);
  return { text: run.text, formatting: Object.fromEntries(given) };
}
