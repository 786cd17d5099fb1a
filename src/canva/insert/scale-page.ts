import type { NativeElement, NativeLeaf, NativePage } from '../../output/canva/native.js';
import type { PageInfo } from '../port/design-port.js';

/** How a page lies on another one. */
export interface Fit {
  scale: number;
  /** px */
  top: number;
  left: number;
}

/** Aspects that differ by no more than this are the same to the eye. */
const TOLERANCE = 0.01;

/** How a page fits on the one in Canva; null where their shapes differ, or where that one has no size. */
export function fitOnto(page: NativePage, { width, height }: PageInfo): Fit | null {
  if (width === undefined || height === undefined || width <= 0 || height <= 0) return null;
  const across = width / page.width;
  const down = height / page.height;
  if (Math.abs(across / down - 1) > TOLERANCE) return null;
  const scale = Math.min(across, down);
  return {
    scale,
    top: (height - page.height * scale) / 2,
    left: (width - page.width * scale) / 2,
  };
}

/** The page's elements as they lie on the other one. */
export function placeOnto({ elements }: NativePage, fit: Fit): NativeElement[] {
  return elements.map((element) => {
    const scaled =
      element.kind === 'group'
        ? {
            ...element,
            ...scaledBox(element, fit.scale),
            children: element.children.map((child) => scaledLeaf(child, fit.scale)),
          }
        : scaledLeaf(element, fit.scale);
    return { ...scaled, top: scaled.top + fit.top, left: scaled.left + fit.left };
  });
}

function scaledLeaf(leaf: NativeLeaf, scale: number): NativeLeaf {
  const box = scaledBox(leaf, scale);
  switch (leaf.kind) {
    case 'text': {
      const fontSize = Math.min(1000, Math.max(1, leaf.fontSize * scale));
      return { ...leaf, ...box, fontSize, inkWidth: leaf.inkWidth * scale };
    }
    case 'shape':
      return {
        ...leaf,
        ...box,
        paths: leaf.paths.map((path) =>
          path.stroke
            ? { ...path, stroke: { ...path.stroke, weight: path.stroke.weight * scale } }
            : path,
        ),
      };
    case 'image':
      return { ...leaf, ...box };
  }
}

function scaledBox({ top, left, width, height }: NativeElement, scale: number) {
  return { top: top * scale, left: left * scale, width: width * scale, height: height * scale };
}
