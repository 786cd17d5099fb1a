/** satori, and sharp (librsvg) for pixels and file; sharp works beside the main thread. */
export async function openPeer({ load, recording, cores }) {
  const [{ default: satori }, { default: sharp }] = [await load('satori'), await load('sharp')];
  return {
    inFlight: cores,
    prepare: (picture) => ({ ...picture, tree: recording.withUris(picture) }),
    async draw({ tree, width, height, fonts, type }) {
      const svg = await satori(tree, { width, height, fonts });
      // Long data URIs are more than librsvg takes by default.
      const picture = sharp(Buffer.from(svg), { unlimited: true });
      // As Siar writes them.
      const file =
        type === 'jpeg'
          ? picture
              .flatten({ background: '#fff' })
              .jpeg({ quality: 90, chromaSubsampling: '4:4:4' })
          : picture.png();
      return { bytes: await file.toBuffer(), extension: type === 'jpeg' ? 'jpg' : 'png' };
    },
  };
}
