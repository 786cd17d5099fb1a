/**
 * satori 0.63.2 clips and masks every picture with its own rectangle, and defines a mask for every
 * box besides. Both say nothing, and each mask costs the rasteriser a canvas: without them a page
 * with photo takes about half the time (test/bench/RESULTS.md). Rounded pictures keep theirs.
 */
export function leanSvg(svg: string): string {
  const plain = new Set(
    Array.from(svg.matchAll(PLAIN_CLIP), ([, id]) => id).filter((id) => id !== undefined),
  );
  const bare = svg.replace(PICTURE, (whole, image: string, clip: string) =>
    plain.has(clip) ? image : whole,
  );
  const used = new Set(Array.from(bare.matchAll(/url\(#([^)"]+)\)/g), ([, id]) => id));
  return bare.replace(MASK, (whole, id: string) => (used.has(id) ? whole : ''));
}

/** A clip that is one sharp rectangle. */
const PLAIN_CLIP = /<clipPath id="([^"]+)"><rect(?![^>]* rx=)[^>]*\/><\/clipPath>/g;
const PICTURE =
  /(<image [^>]*?) clip-path="url\(#(satori_cp-id[^)"]*)\)" mask="url\(#satori_om-id[^)"]*\)"/g;
/** What `overflow: hidden` would need; templates have none, so nothing refers to them. */
const MASK = /<mask id="(satori_om-id[^"]*)">.*?<\/mask>/g;
