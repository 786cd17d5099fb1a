/**
 * A native page as HTML: what Canva is told, drawn by another engine than ours. A text is a box with a width and
 * paragraphs, as Canva has it, so a browser breaks its lines and counts its height by itself.
 */

export function nativeHtml({ width, height, background, elements }) {
  const inside = elements.map((element) => elementHtml(element, '')).join('');
  return `<div class="page" style="position:relative;overflow:hidden;width:${width}px;height:${height}px;background:${background}">${inside}</div>`;
}

function elementHtml(element, scope) {
  const { kind, slot, opacity } = element;
  const base = `${box(element)};opacity:${opacity}`;
  const tag = `data-slot="${escape(`${scope}${slot}`)}" data-kind="${kind}"`;
  switch (kind) {
    case 'text':
      return `<div ${tag} style="${base};height:auto;${textStyle(element)}">${element.lines
        .map((line) => `<p>${escape(line) || '&#8203;'}</p>`)
        .join('')}</div>`;
    case 'image':
      return `<img ${tag} style="${base}" alt="" src="${hrefOf(element.picture)}">`;
    case 'shape':
      return `<div ${tag} style="${base}">${shapeSvg(element, `${scope}${slot}`)}</div>`;
    case 'group':
      return `<div ${tag} style="${base}">${element.children.map((child) => elementHtml(child, '')).join('')}</div>`;
  }
}

const box = ({ top, left, width, height }) =>
  `position:absolute;top:${top}px;left:${left}px;width:${width}px;height:${height}px`;

function textStyle({
  face,
  fontSize,
  lineHeightEm,
  letterSpacingEm,
  align,
  direction,
  color,
  strikethrough,
}) {
  return [
    `font:${face.weight} ${fontSize}px '${face.family}', 'Siar rest'`,
    `line-height:${lineHeightEm}`,
    `letter-spacing:${letterSpacingEm}em`,
    `text-align:${align}`,
    `direction:${direction}`,
    `color:${color}`,
    ...(strikethrough ? ['text-decoration:line-through'] : []),
  ].join(';');
}

/** A path filled with a picture shows the picture over the whole box, cut to the path. */
function shapeSvg({ viewBox, paths }, id) {
  const drawn = paths.map(({ d, fill, stroke }, index) => {
    const clip = `${id}-${index}`.replaceAll(/[^A-Za-z0-9-]/g, '_');
    if (fill && 'picture' in fill) {
      return (
        `<clipPath id="${clip}"><path d="${d}"/></clipPath>` +
        `<image href="${hrefOf(fill.picture)}" width="${viewBox.width}" height="${viewBox.height}" preserveAspectRatio="none" clip-path="url(#${clip})"/>`
      );
    }
    // Canva draws strokes inside of the edge: twice the width, cut to the path.
    const edge = stroke
      ? `<clipPath id="${clip}"><path d="${d}"/></clipPath><path d="${d}" fill="none" stroke="${stroke.color}" stroke-width="${2 * stroke.weight}" clip-path="url(#${clip})"/>`
      : '';
    return `<path d="${d}" fill="${fill?.color ?? 'none'}"/>${edge}`;
  });
  return `<svg style="display:block" width="100%" height="100%" preserveAspectRatio="none" viewBox="0 0 ${viewBox.width} ${viewBox.height}">${drawn.join('')}</svg>`;
}

function hrefOf({ source }) {
  if ('image' in source) return source.image.href;
  return `data:image/svg+xml;base64,${Buffer.from(source.svg, 'utf8').toString('base64')}`;
}

function escape(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
