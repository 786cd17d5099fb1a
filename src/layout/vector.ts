import type { BoundPath, BoundQr } from '../model/bound.js';
import type { Grid } from '../model/drawing.js';
import { encodeQr } from './qr-mask.js';

/** Vector layers as SVG documents of our own making, embedded as pictures. */

/** Quiet zone in modules that ISO/IEC 18004 asks for. */
export const QR_QUIET_ZONE = 4;

export interface QrMatrix {
  /** Modules per side, without the quiet zone. */
  modules: number;
  isDark(column: number, row: number): boolean;
}

export function qrMatrix(value: string): QrMatrix {
  if (latest?.value === value) return latest.matrix;
  const { modules, size } = encodeQr(value);
  const matrix: QrMatrix = {
    modules: size,
    isDark: (column, row) => modules[row * size + column] === 1,
  };
  latest = { value, matrix };
  return matrix;
}

/** A code is drawn and then described: the second asks for the same matrix. */
let latest: { value: string; matrix: QrMatrix } | undefined;

/** The squares that `qrSvg` draws; undefined for colours that aren't opaque ones. */
export function qrGrid({ value, dark, light }: BoundQr): Grid | undefined {
  if (!OPAQUE.test(dark) || !OPAQUE.test(light)) return undefined;
  const { modules, isDark } = qrMatrix(value);
  return { modules, margin: QR_QUIET_ZONE, isDark, dark, light };
}

const OPAQUE = /^#[0-9a-f]{6}$/i;

/** A QR code on its light ground; runs of dark modules are one rectangle. */
export function qrSvg(qr: BoundQr, side: number): string {
  const { modules, isDark } = qrMatrix(qr.value);
  const total = modules + 2 * QR_QUIET_ZONE;
  let d = '';
  for (let row = 0; row < modules; row++) {
    for (let column = 0; column < modules; column++) {
      if (!isDark(column, row)) continue;
      const start = column;
      while (column + 1 < modules && isDark(column + 1, row)) column++;
      d += `M${start + QR_QUIET_ZONE} ${row + QR_QUIET_ZONE}h${column - start + 1}v1h-${column - start + 1}z`;
    }
  }
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${total} ${total}" shape-rendering="crispEdges">` +
    `<rect width="${total}" height="${total}" fill="${qr.light}"/><path d="${d}" fill="${qr.dark}"/></svg>`
  );
}

/** Paths scaled over the box, or as tiles from its top left corner. */
export function pathSvg(layer: BoundPath, width: number, height: number): string {
  const { viewBox, tileWidth } = layer;
  const drawn = layer.paths
    .map(({ d, fill, stroke }) => {
      const strokes = stroke ? ` stroke="${stroke.color}" stroke-width="${stroke.width}"` : '';
      return `<path d="${d}" fill="${fill ?? 'none'}"${strokes}/>`;
    })
    .join('');
  const open = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"`;
  if (tileWidth === undefined) {
    return `${open} viewBox="0 0 ${viewBox.width} ${viewBox.height}" preserveAspectRatio="none">${drawn}</svg>`;
  }
  const scale = tileWidth / viewBox.width;
  return (
    `${open}><defs><pattern id="tile" width="${viewBox.width}" height="${viewBox.height}" ` +
    `patternUnits="userSpaceOnUse" patternTransform="scale(${round(scale)})">${drawn}</pattern></defs>` +
    `<rect width="${width}" height="${height}" fill="url(#tile)"/></svg>`
  );
}

function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

/** An SVG of our own as a data: URI. All of it is ASCII, so base64 needs no encoder. */
export function svgDataUri(svg: string): string {
  return `data:image/svg+xml;base64,${btoa(svg)}`;
}
