/** @vercel/og in Node, as its own documentation uses it. */
export async function openPeer({ load, recording }) {
  const { ImageResponse } = await load('@vercel/og');
  return {
    inFlight: 1,
    prepare: (picture) => ({ ...picture, tree: recording.withUris(picture) }),
    async draw({ tree, width, height, fonts }) {
      const response = new ImageResponse(tree, { width, height, fonts });
      return { bytes: Buffer.from(await response.arrayBuffer()), extension: 'png' };
    },
  };
}
