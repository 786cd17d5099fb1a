import type { Bilingual } from '../../errors.js';
import type { SurfaceRole } from '../../model/brand.js';
import type { Layer, TextLayer } from '../../model/layers/index.js';
import type { PrintedField } from '../engine/engine.js';
import type { TextRun, TextSnapshot } from '../port/design-port.js';
import type { PageBox } from '../update/leaves.js';
import { cssWeight, fontRoleOf, surfacesFrom, TEXT_INKS, tokenOf } from './brand-tokens.js';
import { length, onSurface, placed, show, type CaptureContext, type Parent } from './context.js';
import { findFields, type Recognised } from './find-fields.js';
import { LOST, otherColor, otherFont } from './lost.js';

export interface TextTools {
  fields: readonly PrintedField[];
  isGood: (text: string) => boolean;
  /** The family behind one of Canva's references. */
  familyOf: (reference: string | undefined) => string | undefined;
  /** px: smallest type of the formats that the template is made for. */
  floor: number;
  recognised: Recognised[];
  /** What the app put there, where it is known. */
  known?: { slot: string; name: string; role: string } | undefined;
}

const BOUNDS = {
  lineHeight: { min: 0.85, max: 2.2 },
  letterSpacing: { min: -0.1, max: 0.4 },
  characters: 2000,
} as const;
/** Of a text that apps are told no line height of. */
const USUAL_LINE_HEIGHT = 1.4;
const USUAL_SIZE = 16;
/** Share of its size to which a field's text may shrink, so that a longer title finds room. */
const LEAST = 0.6;
/** Room for another font's widths: share of the box. */
const SLACK = 0.01;

/** A text as a layer; null for one without words. */
export function captureText(
  leaf: TextSnapshot,
  box: PageBox,
  parent: Parent,
  context: CaptureContext,
  tools: TextTools,
): Layer | null {
  const words = leaf.runs
    .map(({ text }) => text)
    .join('')
    .replace(/\r\n?|\u2028/g, '\n')
    .trim();
  if (words === '') return null;
  const what: Bilingual = { en: `the text ${show(words)}`, id: `teks ${show(words)}` };
  const lose = (why: Bilingual): void => context.lose(what, why);
  const look = lookOf(leaf.runs, lose);
  const found = findFields(words, tools.fields, tools.isGood);
  if (found.escaped) lose(LOST.expression);
  if (found.text.length > BOUNDS.characters) lose(LOST.long);
  tools.recognised.push(...found.recognised);

  const ground = standsOn(box, parent.surface, context);
  const token = tokenOf(
    look.color ?? '#000000',
    context.brand,
    TEXT_INKS,
    surfacesFrom(ground, parent.surface),
  );
  const { surface } = token;
  if (look.color !== undefined && !token.exact) lose(otherColor(look.color, token.role));

  const type = typeOf(look, leaf, context, tools, lose);
  const isField = found.recognised.length > 0;
  const lines = lineCount(words, leaf, type.px, type.lineHeight);
  const roomy = widened(box, look.align);
  const size = length(type.px, context, Math.ceil);
  const layer: TextLayer = {
    kind: 'text',
    id: context.id(tools.known?.slot ?? (found.whole ? idOf(found.whole) : 'text')),
    ...(tools.known?.name ? { name: tools.known.name.slice(0, 80) } : {}),
    ...roleOf(tools.known?.role, found.whole),
    ...(leaf.locked ? { lock: true } : {}),
    ...placed(roomy, parent, context),
    width: length(roomy.width, context, Math.ceil),
    ...(leaf.transparency > 0 ? { opacity: round(1 - leaf.transparency, 3) } : {}),
    font: type.font,
    ...(isField ? {} : { size }),
    lineHeight: type.lineHeight,
    letterSpacing: type.letterSpacing,
    ...(found.uppercase ? { textTransform: 'uppercase' as const } : {}),
    text: found.text.slice(0, BOUNDS.characters),
    color: token.role,
    textAlign: look.align,
    ...(look.strikethrough ? { textDecoration: 'line-through' as const } : {}),
    ...(isField
      ? {
          fit: { min: length(type.px * LEAST, context), max: size, lines },
          overflow: 'ellipsis' as const,
        }
      : {}),
    ...(words.includes('\n') ? {} : { wrap: 'greedy' as const }),
  };
  return onSurface(layer, surface, roomy, parent, context);
}

interface Look {
  color?: string;
  font?: string;
  weight: number;
  fontSize: number;
  align: 'left' | 'center' | 'right';
  lineHeightEm?: number;
  letterSpacingEm: number;
  strikethrough: boolean;
}

/** The look of the longest run stands for all. */
function lookOf(runs: readonly TextRun[], lose: (why: Bilingual) => void): Look {
  const written = runs.filter(({ text }) => text.trim() !== '');
  const [main] = [...written].sort((a, b) => b.text.length - a.text.length);
  const { color, font, weight, fontSize = USUAL_SIZE, align = 'start', lineHeightEm } = main ?? {};
  const keys = ['color', 'font', 'weight', 'fontSize', 'strikethrough'] as const;
  if (written.some((run) => keys.some((key) => run[key] !== main?.[key]))) lose(LOST.mixed);
  if (written.some(({ italic, underline }) => italic || underline)) lose(LOST.italic);
  if (align === 'justify') lose(LOST.justified);
  return {
    ...(color === undefined ? {} : { color }),
    ...(font === undefined ? {} : { font }),
    weight: cssWeight(weight),
    fontSize,
    align: align === 'center' ? 'center' : align === 'end' ? 'right' : 'left',
    ...(lineHeightEm === undefined ? {} : { lineHeightEm }),
    letterSpacingEm: main?.letterSpacingEm ?? 0,
    strikethrough: main?.strikethrough ?? false,
  };
}

function typeOf(
  look: Look,
  leaf: TextSnapshot,
  { brand }: CaptureContext,
  { familyOf, floor }: TextTools,
  lose: (why: Bilingual) => void,
) {
  const family = familyOf(look.font);
  const { role, exact } = fontRoleOf(family, look.weight, brand);
  if (!exact && look.font !== undefined) lose(otherFont(family ?? look.font, role));
  if (Math.round(look.fontSize * 100) < Math.floor(floor * 100)) lose(LOST.small);
  const font = brand.fonts[role] ?? brand.fonts.display;
  const asked = look.lineHeightEm ?? lineHeightOf(leaf, look.fontSize);
  const lineHeight = clamp(asked, BOUNDS.lineHeight);
  const letterSpacing = clamp(look.letterSpacingEm - font.tracking, BOUNDS.letterSpacing);
  const isKept =
    Math.abs(lineHeight - asked) < 0.01 &&
    Math.abs(letterSpacing + font.tracking - look.letterSpacingEm) < 0.005;
  if (!isKept) lose(LOST.spacing);
  return {
    px: Math.max(1, look.fontSize),
    font: role,
    lineHeight: round(lineHeight, 4),
    letterSpacing: round(letterSpacing, 4),
  };
}

/** From the height that Canva gave the text, where its paragraphs tell how many lines it has. */
function lineHeightOf({ runs, height }: TextSnapshot, fontSize: number): number {
  const paragraphs = runs
    .map(({ text }) => text)
    .join('')
    .split('\n').length;
  const ratio = height / (paragraphs * fontSize);
  return ratio >= 0.8 && ratio <= 2 ? ratio : USUAL_LINE_HEIGHT;
}

function lineCount(
  words: string,
  { height }: TextSnapshot,
  px: number,
  lineHeight: number,
): number {
  const byHeight = Math.round(height / (px * lineHeight));
  return Math.min(20, Math.max(words.split('\n').length, byHeight, 1));
}

/** A little wider, on the side where its lines don't meet. */
function widened(box: PageBox, align: Look['align']): PageBox {
  const slack = Math.max(2, box.width * SLACK);
  const shift = align === 'left' ? 0 : align === 'center' ? slack / 2 : slack;
  return { ...box, left: box.left - shift, width: box.width + slack };
}

/** The frontmost ground below the text's middle. */
function standsOn(box: PageBox, surface: SurfaceRole, { grounds }: CaptureContext): SurfaceRole {
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  const below = grounds.filter(
    ({ box: ground }) =>
      x >= ground.left &&
      x <= ground.left + ground.width &&
      y >= ground.top &&
      y <= ground.top + ground.height,
  );
  return below.at(-1)?.surface ?? surface;
}

/** `people.speakers[0].fullName` → `speakers-full-name`. */
function idOf(expression: string): string {
  return expression
    .split('.')
    .slice(-2)
    .join('-')
    .replace(/\[\d+\]/g, '')
    .replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

const ROLES: readonly [RegExp, string][] = [
  [/^event\.name$/, 'title'],
  [/^when\./, 'date'],
  [/^where\./, 'place'],
  [/^people\..*\.(?:role|roleLabel|office)$/, 'speaker-role'],
  [/^people\./, 'speaker'],
  [/^price\./, 'price'],
  [/^registration\./, 'registration'],
  [/^organi[sz]er/, 'organizer'],
];

function roleOf(known: string | undefined, whole: string | undefined): { role?: string } {
  const role = known || ROLES.find(([pattern]) => whole !== undefined && pattern.test(whole))?.[1];
  return role ? { role } : {};
}

function clamp(value: number, { min, max }: { min: number; max: number }): number {
  return Math.min(max, Math.max(min, value));
}

function round(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places;
}
