/**
 * takumi in its best public way: one Renderer, fonts registered before, pictures handed over as bytes
 * under keys that its cache knows, and enough renders in flight for all cores.
 */
export async function openPeer({ load, cores, settings: { pngOnly = false } }) {
  const { Renderer, setGlyphCacheMaxBytes } = await load('@takumi-rs/core');
  setGlyphCacheMaxBytes(64 * 1024 * 1024);
  const renderer = new Renderer({ cacheMaxBytes: 256 * 1024 * 1024 });
  const registered = new Set();
  return {
    inFlight: 2 * cores,
    async prepare(picture) {
      for (const { name, data, weight, style } of picture.fonts) {
        if (registered.has(name)) continue;
        registered.add(name);
        await renderer.registerFont({ name, data, weight, style });
      }
      const images = [...picture.images].map(([src, data]) => ({ src, data }));
      return { ...picture, node: nodeOf(picture.tree), images };
    },
    async draw({ node, width, height, type, images }) {
      const jpeg = type === 'jpeg' && !pngOnly;
      const file = jpeg ? { format: 'jpeg', quality: 90 } : { format: 'png' };
      const bytes = await renderer.render(node, { width, height, images, ...file });
      return { bytes, extension: jpeg ? 'jpg' : 'png' };
    },
  };
}

/** An element of satori as takumi's node; styles are CSS in both. */
function nodeOf({ type, props: { style, children, src, width, height } }) {
  if (type === 'img') return { type: 'image', src, width, height, style };
  if (typeof children !== 'string')
    return { type: 'container', style, children: (children ?? []).map(nodeOf) };
  return { type: 'container', style, children: [{ type: 'text', text: children }] };
}
