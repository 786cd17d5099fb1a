import type { Buffer, Feature, Font } from 'harfbuzzjs';
import type { HarfBuzz } from './load-harfbuzz.js';
import { adjustSize } from './metrics.js';
import { faceId, type FontEntry } from './manifest.js';
import { penOf, type Outline } from './outline.js';

/** Advance of a shaped text: px = `em · fontSize + clusters · letterSpacing`. */
export interface Advance {
  /** In em: sum of the glyphs' advances over the units per em. */
  em: number;
  /** What letter spacing is added after: glyph clusters, the last one included. */
  clusters: number;
}

/** A glyph of a shaped run, in units of its face: where it is drawn from the pen, and how far that moves. */
export interface PlacedGlyph {
  glyph: number;
  cluster: number;
  x: number;
  y: number;
  advance: number;
}

/** A glyph that leaves ink, in a shaped text. */
export interface InkedGlyph {
  /** Index of its first character in the text. */
  cluster: number;
  /** em from the beginning of the text to its ink, and from its ink to the end. */
  left: number;
  right: number;
  /** What letter spacing is added after: clusters before the glyph, and from it to the end. */
  before: number;
  after: number;
}

/** CSS: optional ligatures are off where there is letter spacing. */
const OPTIONAL_LIGATURES = ['liga', 'clig'];

interface Shaper {
  tracked: Feature[];
  font: Font;
  buffer: Buffer;
  upem: number;
  unicodes: ReadonlySet<number>;
}

/** One font file. It is read and parsed at its first use. */
export class FontFace {
  /** `Plus Jakarta Sans 700`. */
  readonly id: string;
  /**
   * Name that this face alone has in satori, as `PlusJakartaSans-700`, always registered with
   * weight 400: a fallback face of another weight then never gets synthetic bold.
   */
  readonly satoriName: string;
  readonly entry: FontEntry;
  readonly #harfbuzz: HarfBuzz;
  readonly #read: () => Uint8Array;
  #data: ArrayBuffer | undefined;
  #shaper: Shaper | undefined;
  readonly #outlines = new Map<number, Outline>();

  constructor(harfbuzz: HarfBuzz, entry: FontEntry, read: () => Uint8Array) {
    this.#harfbuzz = harfbuzz;
    this.entry = entry;
    this.id = faceId(entry);
    this.satoriName = this.id.replace(/ (?=[1-9]00$)/, '-').replaceAll(' ', '');
    this.#read = read;
  }

  /**
   * The file, its size adjusted where the manifest says so: the same buffer every time, since satori
   * caches by its identity.
   */
  get data(): ArrayBuffer {
    if (!this.#data) {
      const file = Uint8Array.from(this.#read()).buffer;
      const { sizeAdjust = 1 } = this.entry;
      this.#data = sizeAdjust === 1 ? file : adjustSize(file, sizeAdjust);
    }
    return this.#data;
  }

  /** Code points that the face has a glyph for. */
  get unicodes(): ReadonlySet<number> {
    return this.#open().unicodes;
  }

  has(codePoint: number): boolean {
    return this.#open().unicodes.has(codePoint);
  }

  /** Shapes one run, its script and direction guessed from it, as satori does. */
  shape(text: string, tracked: boolean): Advance {
    const { font, buffer, upem, tracked: features } = this.#open();
    buffer.reset();
    buffer.addText(text);
    buffer.guessSegmentProperties();
    this.#harfbuzz.shape(font, buffer, tracked ? features : []);
    let units = 0;
    let clusters = 0;
    let last = -1;
    for (const position of buffer.getGlyphPositions()) units += position.xAdvance;
    for (const info of buffer.getGlyphInfos()) {
      if (info.cluster !== last) clusters += 1;
      last = info.cluster;
    }
    return { em: units / upem, clusters };
  }

  /** Units per em. */
  get upem(): number {
    return this.#open().upem;
  }

  /** The glyphs of one run, from left to right. */
  place(text: string, tracked: boolean): PlacedGlyph[] {
    this.shape(text, tracked);
    const { buffer } = this.#open();
    const positions = buffer.getGlyphPositions();
    return buffer.getGlyphInfos().map(({ codepoint, cluster }, index) => {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
      return { glyph: codepoint, cluster, x: xOffset, y: yOffset, advance: xAdvance };
    });
  }

  /** A glyph's outline; each is read once. */
  outline(glyph: number): Outline {
    const known = this.#outlines.get(glyph);
    if (known) return known;
    const pen = penOf(this.#harfbuzz);
    this.#open().font.drawGlyph(glyph, pen.functions);
    const outline = pen.take();
    this.#outlines.set(glyph, outline);
    return outline;
  }

  /** How far the ink of one run reaches above and below its baseline. em. */
  reach(text: string): { above: number; below: number } {
    this.shape(text, false);
    const { font, buffer, upem } = this.#open();
    const positions = buffer.getGlyphPositions();
    let above = 0;
    let below = 0;
    buffer.getGlyphInfos().forEach(({ codepoint }, index) => {
      const extents = font.glyphExtents(codepoint);
      if (!extents || extents.width === 0) return;
      const top = extents.yBearing + (positions[index]?.yOffset ?? 0);
      above = Math.max(above, top / upem);
      // HarfBuzz counts heights downwards.
      below = Math.max(below, -(top + extents.height) / upem);
    });
    return { above, below };
  }

  /** The inked glyphs of one run, from left to right. */
  glyphs(text: string, tracked: boolean): InkedGlyph[] {
    const whole = this.shape(text, tracked);
    const { font, buffer, upem } = this.#open();
    const positions = buffer.getGlyphPositions();
    const inked: InkedGlyph[] = [];
    let pen = 0;
    let clusters = 0;
    let last = -1;
    buffer.getGlyphInfos().forEach(({ codepoint, cluster }, index) => {
      if (cluster !== last) clusters += 1;
      last = cluster;
      const { xAdvance = 0, xOffset = 0 } = positions[index] ?? {};
      const extents = font.glyphExtents(codepoint);
      if (extents && extents.width > 0) {
        const left = pen + xOffset + extents.xBearing;
        inked.push({
          cluster,
          left: left / upem,
          right: whole.em - (left + extents.width) / upem,
          before: clusters - 1,
          after: whole.clusters - clusters + 1,
        });
      }
      pen += xAdvance;
    });
    return inked;
  }

  #open(): Shaper {
    if (!this.#shaper) {
      const { Blob, Buffer, Face, Feature, Font } = this.#harfbuzz;
      const face = new Face(new Blob(this.data));
      this.#shaper = {
        font: new Font(face),
        buffer: new Buffer(),
        upem: face.upem,
        tracked: OPTIONAL_LIGATURES.map((tag) => new Feature(tag, 0)),
        unicodes: new Set(face.collectUnicodes()),
      };
    }
    return this.#shaper;
  }
}
