import type { Bilingual } from '../../errors.js';
import type { LoadedImage } from '../../model/assets.js';

/**
 * A page as Canva's native elements: plain data, of which the app makes the SDK's calls. Lengths are px of
 * the page; an element inside a group stands relative to the group.
 */

/** A slot is a layer of the template, by its id: `title`, `speakers[0].name`. */
interface NativeBase {
  slot: string;
  /** Meaning, as in the template: title, date, photo… '' for structure. */
  role: string;
  /** Human name of the layer. */
  name: string;
  top: number;
  left: number;
  width: number;
  /** Of a text: what Canva is expected to make it; it computes that itself. */
  height: number;
  /** 0–1; Canva takes it only after the element is there. */
  opacity: number;
}

/** The brand's face, for which one of Canva's is looked for. */
export interface FaceWish {
  family: string;
  /** CSS weight, 100–900. */
  weight: number;
}

/** A text, all of it in one style. Lines break where they broke on our page: one paragraph a line. */
export interface NativeText extends NativeBase {
  kind: 'text';
  /** Without their breaks. */
  lines: string[];
  face: FaceWish;
  /** px, 1–1000. */
  fontSize: number;
  /** 0.5–2.5 */
  lineHeightEm: number;
  /** −0.2…0.8 */
  letterSpacingEm: number;
  align: 'start' | 'center' | 'end';
  direction: 'ltr' | 'rtl';
  /** #rrggbb */
  color: string;
  strikethrough: boolean;
  /** px of the widest line, within `width`. */
  inkWidth: number;
}

/** A file to upload. */
export interface NativePicture {
  /** Equal for equal files of one engine. */
  key: string;
  /** For the person's uploads folder. */
  name: string;
  /** px */
  width: number;
  height: number;
  /** A drawing of our own in SVG, or pixels. */
  source: { svg: string } | { image: LoadedImage };
}

/** What a path is filled with: #rrggbb, or a picture that is cut to the path's shape. */
export type NativeFill = { color: string } | { picture: NativePicture; alt: string };

export interface NativePath {
  /** Closed; commands M L H V C S A Z; one M. In units of the view box. */
  d: string;
  /** Absent: only the stroke is seen. */
  fill?: NativeFill;
  /** Inside of the edge, px. */
  stroke?: { color: string; weight: number };
}

export interface NativeShape extends NativeBase {
  kind: 'shape';
  viewBox: { width: number; height: number };
  paths: NativePath[];
  /** Of a piece of a layer: the layer's box, told from the piece's corner. */
  layerBox?: { top: number; left: number; width: number; height: number };
}

export interface NativeImage extends NativeBase {
  kind: 'image';
  picture: NativePicture;
  /** '' is decoration. */
  alt: string;
  /** Why a layer that is no picture became one. */
  pictured?: Bilingual;
}

export type NativeLeaf = NativeText | NativeShape | NativeImage;

/** Things that stay together when a designer moves one of them; no group inside a group. */
export interface NativeGroup extends NativeBase {
  kind: 'group';
  /** At least two; relative to the group's corner. */
  children: NativeLeaf[];
}

export type NativeElement = NativeLeaf | NativeGroup;

export interface NativePage {
  /** What Canva shows below the page, and by which the app knows it again. */
  title: string;
  /** px, whole: 40–8000 a side, at most 25 million in all. */
  width: number;
  height: number;
  /** #rrggbb */
  background: string;
  /** In paint order. */
  elements: NativeElement[];
  /** Of the whole picture. */
  alt: string;
}

/** A slot of one of the shapes that draw a layer together: `ornament.piece-0d9f…[2]`, the hash of what they draw. */
export function pieceSlot(layer: string, hash: string, index: number): string {
  return `${layer}.piece-${hash}[${index}]`;
}

/** The layer that a slot is, or is a piece of. */
export function layerOf(slot: string): string {
  return slot.replace(/\.piece-[\da-f]+\[\d+\]$/, '');
}

/** Every leaf of a page at its place on the page, in paint order. */
export function leavesOf({ elements }: Pick<NativePage, 'elements'>): NativeLeaf[] {
  return elements.flatMap((element) =>
    element.kind === 'group'
      ? element.children.map((child) => ({
          ...child,
          top: child.top + element.top,
          left: child.left + element.left,
        }))
      : [element],
  );
}

/** Every picture that has to be uploaded before the page can be added, each once. */
export function picturesOf(page: Pick<NativePage, 'elements'>): NativePicture[] {
  const found = new Map<string, NativePicture>();
  for (const leaf of leavesOf(page)) {
    if (leaf.kind === 'image') found.set(leaf.picture.key, leaf.picture);
    if (leaf.kind === 'shape') {
      for (const { fill } of leaf.paths) {
        if (fill && 'picture' in fill) found.set(fill.picture.key, fill.picture);
      }
    }
  }
  return [...found.values()];
}

/** `Plus Jakarta Sans 700`: names a wish in lists of fonts. */
export function faceKey({ family, weight }: FaceWish): string {
  return `${family} ${weight}`;
}

/** Every face that a page asks for, each once. */
export function facesOf(page: Pick<NativePage, 'elements'>): FaceWish[] {
  const found = new Map<string, FaceWish>();
  for (const leaf of leavesOf(page))
    if (leaf.kind === 'text') found.set(faceKey(leaf.face), leaf.face);
  return [...found.values()];
}
