import type satori from 'satori';
import { RenderError } from '../errors.js';
import { leanSvg } from './lean-svg.js';
import type { Box } from '../model/scene.js';

/** The one door to satori: an element tree in, absolute boxes and an SVG out. */

export interface Element {
  type: 'div' | 'img';
  key: string;
  props: {
    style: Record<string, string | number>;
    children?: Element[] | string;
    src?: string;
    width?: number;
    height?: number;
  };
}

/** Fonts as satori wants them; the same array each time, since satori caches by identity. */
export type EngineFonts = Parameters<typeof satori>[1]['fonts'];

export interface Laid {
  boxes: Map<string, Box>;
  svg: string;
}

/** Lays out and draws. Every invalid style is an error: a silent drop would be a wrong picture. */
export async function runSatori(
  root: Element,
  size: { width: number; height: number },
  fonts: EngineFonts,
): Promise<Laid> {
  const boxes = new Map<string, Box>();
  const styleErrors: string[] = [];
  // Most pages are drawn without it, and it takes a while to load.
  const { default: draw } = await import('satori');
  // satori's types ask for React nodes; it reads only type, key and props.
  const svg = await draw(root, {
    ...size,
    fonts,
    onNodeDetected: ({ key, left, top, width, height }) => {
      if (key !== null && key !== undefined) {
        boxes.set(String(key), { x: left, y: top, width, height });
      }
    },
    onStyleError: (error) => styleErrors.push(error.message),
  });
  if (styleErrors.length > 0) throw new RenderError(styleErrors.join('; '));
  return { boxes, svg: leanSvg(svg) };
}
