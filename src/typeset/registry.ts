import { AssetError } from '../errors.js';
import type { BrandFont, Script } from '../model/brand.js';
import { FontFace } from './face.js';
import type { HarfBuzz } from './load-harfbuzz.js';
import type { FontEntry } from './manifest.js';
import { FontStack } from './stack.js';

/** One font file: its manifest entry, and its bytes or a function that reads them. */
export interface FontSource {
  entry: FontEntry;
  data: Uint8Array | (() => Uint8Array);
}

/** Words and the stack that they are set in, by its name in satori. */
export interface WordsInFont {
  text: string;
  fontFamily: string;
}

/** What satori takes in `fonts`. */
export interface SatoriFont {
  name: string;
  data: ArrayBuffer;
  weight: 400;
  style: 'normal';
}

/** satori keeps eight font sets; more are of no use. */
const SETS_LIMIT = 8;

/**
 * Has ʻ ʿ ʾ and every dotted letter of transliterated Arabic, which most display faces lack.
 * A stack falls back to the weight nearest to its own.
 */
const TRANSLITERATION = 'Space Grotesk';

/** All fonts of an installation. Two registries share nothing. */
export class FontRegistry {
  readonly #faces: ReadonlyMap<string, FontFace>;
  readonly #stacks = new Map<string, FontStack>();
  readonly #sets = new Map<string, SatoriFont[]>();

  constructor(harfbuzz: HarfBuzz, sources: readonly FontSource[]) {
    const faces = sources.map(({ entry, data }) => {
      return new FontFace(harfbuzz, entry, typeof data === 'function' ? data : () => data);
    });
    this.#faces = new Map(faces.map((face) => [face.id, face]));
  }

  /** Names of all faces, as brands write them. */
  get ids(): string[] {
    return [...this.#faces.keys()];
  }

  /**
   * @param id `Plus Jakarta Sans 700`
   * @throws AssetError when there is no such face; the message lists those of the family, or all
   */
  face(id: string): FontFace {
    const face = this.#faces.get(id);
    if (face) return face;
    const family = id.replace(/ [1-9]00$/, '');
    const near = this.ids.filter((other) => other.startsWith(`${family} `));
    const choice = (near.length > 0 ? near : this.ids).join(', ');
    throw new AssetError({
      en: `There is no font "${id}". Choose one of: ${choice}.`,
      id: `Tidak ada huruf "${id}". Pilih salah satu: ${choice}.`,
    });
  }

  /**
   * The faces for a brand's font role: Latin, transliteration, Arabic, Javanese, emoji, symbols.
   * Equal fonts give the same object, so that its measurements are shared.
   * @throws AssetError when the brand names a face that isn't there
   */
  stack(font: BrandFont): FontStack {
    const key = [font.latin, font.arabic, font.javanese, font.tracking, font.lineHeight].join('|');
    const known = this.#stacks.get(key);
    if (known) return known;

    const latin = this.face(font.latin);
    const arabic = font.arabic === undefined ? [] : [this.face(font.arabic)];
    const others = [
      ...(font.javanese === undefined ? [] : [this.face(font.javanese)]),
      // Before symbols, which has some emoji but not all: satori would draw those beside it as boxes.
      ...this.#ofScript('emoji'),
      ...this.#ofScript('symbols'),
    ];
    const spare = this.#nearest(TRANSLITERATION, latin.entry.weight);
    const style = { tracking: font.tracking, lineHeight: font.lineHeight };
    const rtl =
      arabic.length === 0
        ? {}
        : { rtl: new FontStack(distinct([...arabic, latin, ...spare, ...others]), style) };
    const stack = new FontStack(distinct([latin, ...spare, ...arabic, ...others]), {
      ...style,
      ...rtl,
    });
    this.#stacks.set(key, stack);
    return stack;
  }

  /**
   * The `fonts` option of satori for some stacks: the same array for the same faces, since satori
   * caches by identity. The last one, which draws what no face has, is last in every stack too.
   *
   * @param words what is drawn with them: faces that draw none of it are left out, since satori reads every face that
   *   it is given, megabytes of it; it wants one even where there are no words
   */
  satoriFonts(stacks: readonly FontStack[], words?: readonly WordsInFont[]): SatoriFont[] {
    if (!words) return this.#setOf(new Set(stacks.flatMap(({ faces }) => faces)));
    const faces = new Set<FontFace>();
    for (const { text, fontFamily } of words) {
      const stack = stacks.find((one) => one.fontFamily === fontFamily);
      if (!stack) continue;
      // Lines stand by the first face, whether it draws any of them or not.
      faces.add(stack.faces[0]!);
      for (const { face } of stack.runs(text)) faces.add(face);
    }
    const any = stacks[0]?.faces[0];
    if (faces.size === 0 && any) faces.add(any);
    return this.#setOf(faces);
  }

  #setOf(wanted: ReadonlySet<FontFace>): SatoriFont[] {
    const faces = [...this.#faces.values()].filter((face) => wanted.has(face));
    const isLast = (face: FontFace): number =>
      Number(face.entry.scripts.includes('emoji')) +
      2 * Number(face.entry.scripts.includes('symbols'));
    faces.sort((a, b) => isLast(a) - isLast(b));
    const key = faces.map((face) => face.satoriName).join('|');
    const known = this.#sets.get(key);
    if (known) return known;
    const fonts = faces.map((face): SatoriFont => ({
      name: face.satoriName,
      // Read when satori asks for it.
      get data() {
        return face.data;
      },
      weight: 400,
      style: 'normal',
    }));
    const oldest = this.#sets.keys().next().value;
    if (this.#sets.size >= SETS_LIMIT && oldest !== undefined) this.#sets.delete(oldest);
    this.#sets.set(key, fonts);
    return fonts;
  }

  #ofScript(script: Script): FontFace[] {
    return [...this.#faces.values()].filter((face) => face.entry.scripts.includes(script));
  }

  /** The upright face of a family nearest in weight, if there is one. */
  #nearest(family: string, weight: number): FontFace[] {
    return [...this.#faces.values()]
      .filter(({ entry }) => entry.family === family && entry.style === 'normal')
      .sort((a, b) => Math.abs(a.entry.weight - weight) - Math.abs(b.entry.weight - weight))
      .slice(0, 1);
  }
}

function distinct<Item>(items: readonly Item[]): Item[] {
  return [...new Set(items)];
}
