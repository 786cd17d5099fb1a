/** What somebody would write who had the finished tree: one pass each, and the default PNG. */
export async function openPeer({ load, recording }) {
  const [{ default: satori }, { Resvg }] = [await load('satori'), await load('@resvg/resvg-js')];
  return {
    inFlight: 1,
    prepare: (picture) => ({ ...picture, tree: recording.withUris(picture) }),
    async draw({ tree, width, height, fonts }) {
      const svg = await satori(tree, { width, height, fonts });
      const bytes = new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
      return { bytes, extension: 'png' };
    },
  };
}
