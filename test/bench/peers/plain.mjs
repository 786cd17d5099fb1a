/**
 * What somebody would write who had the finished tree: one pass each, and the default PNG; with `jpeg`, the
 * pixels go to sharp where the format takes JPEG, with the settings that Siar has.
 */
export async function openPeer({ load, recording, settings: { jpeg = false } }) {
  const [{ default: satori }, { Resvg }] = [await load('satori'), await load('@resvg/resvg-js')];
  const sharp = jpeg ? (await load('sharp')).default : undefined;
  return {
    inFlight: 1,
    prepare: (picture) => ({ ...picture, tree: recording.withUris(picture) }),
    async draw({ tree, width, height, fonts, type }) {
      const svg = await satori(tree, { width, height, fonts });
      const image = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
      if (!sharp || type !== 'jpeg') return { bytes: image.asPng(), extension: 'png' };
      const raw = { width: image.width, height: image.height, channels: 4, premultiplied: true };
      const bytes = await sharp(image.pixels, { raw })
        .removeAlpha()
        .jpeg({ quality: 90, chromaSubsampling: '4:4:4', optimiseCoding: false })
        .toBuffer();
      return { bytes, extension: 'jpg' };
    },
  };
}
