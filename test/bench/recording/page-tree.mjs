/** A page of drawing operations as one tree of elements for satori, everything at its absolute place. */
import { mapPictures } from './tree.mjs';

/**
 * @param page of a scene that was laid out with the recording painter
 * @param elements what it recorded
 */
export async function pageTree({ operations, width, height }, elements) {
  const children = [];
  for (const operation of operations)
    children.push(...(await operationElements(operation, elements)));
  const style = { display: 'flex', position: 'relative', width, height };
  return { type: 'div', key: 'page', props: { style, children } };
}

async function operationElements({ id, markup, images }, elements) {
  const uris = new Map();
  for (const [layer, image] of images) {
    // A photo as people would hand it over.
    uris.set(layer, (await image.compact?.()) ?? image.href);
  }
  const open = [{ children: [] }];
  for (const { name, attributes } of tagsOf(markup)) {
    const { children } = open.at(-1);
    if (name === 'rect') children.push(rectangle(id, attributes));
    else if (name === 'image') children.push(picture(id, attributes, uris));
    else if (name === 'element') {
      const element = elements[attributes.number];
      // A rounded picture has a pixel in its place.
      children.push(mapPictures(element, () => uris.get(element.key)));
    } else if (name === 'g') open.push({ ...attributes, children: [] });
    else {
      const { opacity, transform, children: parts } = open.pop();
      const { children: outer } = open.at(-1);
      if (transform === undefined) outer.push(faded(id, Number(opacity), parts));
      else outer.push(...parts.map((part) => moved(part, transform)));
    }
  }
  return open[0].children;
}

/** @throws for markup that isn't made of these alone: what the peers draw would lack it */
function tagsOf(markup) {
  const found = [...markup.matchAll(/<(rect|image|element|g|\/g)\b([^<>]*?)\/?>/g)];
  if (found.map(([whole]) => whole).join('') !== markup) {
    throw new Error(`the page holds what the recording doesn't know: ${markup.slice(0, 200)}`);
  }
  return found.map(([, name, text]) => {
    const attributes = [...text.matchAll(/([\w-]+)="([^"]*)"/g)];
    return {
      name,
      attributes: Object.fromEntries(attributes.map(([, key, value]) => [key, value])),
    };
  });
}

function rectangle(key, { fill, ...box }) {
  return { type: 'div', key, props: { style: { ...placed(box), backgroundColor: fill } } };
}

function picture(key, { href, ...box }, uris) {
  const layer = /^siar-image:(.*)$/.exec(href)?.[1];
  const style = placed(box);
  const { width, height } = style;
  const src = layer === undefined ? href : uris.get(layer);
  return { type: 'img', key, props: { src, width, height, style } };
}

function placed({ x, y, width, height }) {
  const [left, top] = [Number(x), Number(y)];
  return { position: 'absolute', left, top, width: Number(width), height: Number(height) };
}

/** Words are laid out in the page's corner, and stand elsewhere. */
function moved(element, transform) {
  const [, x, y] = /^translate\((\S+) (\S+)\)$/.exec(transform);
  const { style, ...others } = element.props;
  const place = { left: style.left + Number(x), top: style.top + Number(y) };
  return { ...element, props: { ...others, style: { ...style, ...place } } };
}

function faded(key, opacity, parts) {
  const [only] = parts;
  if (parts.length === 1) {
    const { style, ...others } = only.props;
    const shown = opacity * (style.opacity ?? 1);
    return { ...only, props: { ...others, style: { ...style, opacity: shown } } };
  }
  const style = { display: 'flex', position: 'absolute', left: 0, top: 0, opacity };
  return {
    type: 'div',
    key,
    props: { style: { ...style, width: '100%', height: '100%' }, children: parts },
  };
}
