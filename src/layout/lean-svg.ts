/**
 * satori 0.63.2 defines a mask for every box, for an `overflow: hidden` that templates don't have. Without
 * those that nothing refers to there is less to read for the rasteriser; rounded pictures keep theirs.
 */
export function leanSvg(svg: string): string {
  const used = new Set(Array.from(svg.matchAll(/url\(#([^)"]+)\)/g), ([, id]) => id));
  return svg.replace(MASK, (whole, id: string) => (used.has(id) ? whole : ''));
}

const MASK = /<mask id="(satori_om-id[^"]*)">.*?<\/mask>/g;
