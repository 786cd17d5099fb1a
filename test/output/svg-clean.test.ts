import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { AssetError } from '../../src/errors.js';
import { drawSvg } from '../../src/output/drawing.js';
import { cleanSvg } from '../../src/output/svg-clean.js';

const OPEN =
  '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 100 100">';
function indonesian(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AssetError) return error.messages.id;
  }
  return '';
}

const svg = (inner: string): string => `${OPEN}${inner}</svg>`;

/** `[red, green, blue, alpha]` in the middle of the drawing. */
async function middle(source: string): Promise<number[]> {
  const png = await drawSvg(cleanSvg(source, 'logo.svg'), 10, 10, 'logo.svg');
  const data = await sharp(png).ensureAlpha().raw().toBuffer();
  return [...data.subarray(220, 224)];
}

describe('what drawing programs write', () => {
  it.each([
    ['attributes', svg('<rect width="100" height="100" fill="#ff0000"/>')],
    [
      'a style attribute',
      svg('<rect width="100" height="100" style="fill:#ff0000;stroke-dasharray:none"/>'),
    ],
    [
      'Illustrator’s classes',
      `<?xml version="1.0"?><!-- Generator --><!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">${svg('<style type="text/css"><![CDATA[.st0,.st1{fill:#00f}/* x */ .st1{fill:#ff0000;}]]></style><rect width="100" height="100" class="st0 st1"/>')}`,
    ],
    [
      'ids over classes over elements',
      svg(
        '<style>#a{fill:#ff0000}.b{fill:#00f}rect{fill:#0f0}</style><rect id="a" class="b" width="100" height="100"/>',
      ),
    ],
    [
      'Inkscape’s own data',
      `<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://inkscape" inkscape:version="1" width="100px" height="100"><sodipodi:namedview><inkscape:grid/></sodipodi:namedview><metadata><rdf:RDF><text/></rdf:RDF></metadata><title>Logo</title><g inkscape:label="a"><rect width="100" height="100" fill="#ff0000"/></g></svg>`,
    ],
    [
      'gradients, clips, symbols and links',
      svg(
        '<defs><linearGradient id="g"><stop stop-color="#ff0000"/></linearGradient><linearGradient id="h" xlink:href="#g"/><clipPath id="c"><circle cx="50" cy="50" r="40"/></clipPath><symbol id="s"><rect width="100" height="100" fill="url(#h)"/></symbol></defs><a href="https://perpustakaan.example"><use xlink:href="#s" clip-path="url(\'#c\')"/></a>',
      ),
    ],
  ])('[O18] is drawn: %s', async (_, source) => {
    expect(await middle(source)).toEqual([255, 0, 0, 255]);
  });

  it('[O18] keeps the aspect of the viewBox, whatever width and height say', () => {
    const clean = cleanSvg(
      '<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="9cm" viewBox="-5 -5, 300 100"/>',
      'a.svg',
    );
    expect([clean.width, clean.height]).toEqual([300, 100]);
  });

  it('[O18] passes on nothing that it does not know', () => {
    const { svg: out } = cleanSvg(
      svg(
        '<rect onclick="x()" data-name="y" xml:base="z" foo:bar="q" width="5" fill="&quot;&lt;&amp;"/>text<!-- c --><?pi x?>',
      ),
      'a.svg',
    );
    expect(out).not.toMatch(/onclick|data-name|base|foo|text|<!--|<\?/);
    expect(out).toContain('fill="&#34;&#60;&#38;"');
  });
});

/** Six levels of ten uses: a million rectangles. */
const BOMB = `<defs><rect id="u0" width="1" height="1"/>${[1, 2, 3, 4, 5, 6]
  .map((level) => `<g id="u${level}">${`<use href="#u${level - 1}"/>`.repeat(10)}</g>`)
  .join('')}</defs><use href="#u6"/>`;
const MASKS = `<defs><mask id="m0"><rect/></mask>${[1, 2]
  .map((level) => `<mask id="m${level}">${`<rect mask="url(#m${level - 1})"/>`.repeat(9)}</mask>`)
  .join('')}</defs><rect mask="url(#m2)"/>`;
const CHAIN = `<defs><g id="c0"/>${Array.from({ length: 900 }, (_, i) => `<g id="c${i + 1}"><use href="#c${i}"/></g>`).join('')}</defs><use href="#c900"/>`;

describe('what is refused', () => {
  it.each([
    ['scripts', svg('<script>alert(1)</script>'), /contains <script>.*never run/],
    ['web content', svg('<foreignObject><body/></foreignObject>'), /contains <foreignObject>/],
    ['files', svg('<image href="/etc/passwd"/>'), /contains <image>.*PNG/],
    ['embedded pictures', svg('<image href="data:image/png;base64,AA=="/>'), /contains <image>/],
    [
      'files by filter',
      svg('<filter id="f"><feImage href="../a.png"/></filter>'),
      /contains <filter>/,
    ],
    ['text', svg('<text>UIN</text>'), /contains <text>.*outlines/],
    ['patterns', svg('<pattern id="p"/>'), /contains <pattern>/],
    ['unknown elements', svg('<iframe src="x"/>'), /contains <iframe>/],
    ['names of Object', svg('<constructor/>'), /contains <constructor>. Export/],
    ['other drawings', svg('<use href="other.svg#a"/>'), /outside itself in <use>/],
    ['web drawings', svg('<use xlink:href="https://a.example/a.svg#a"/>'), /outside itself/],
    ['hrefs elsewhere', svg('<path href="#a"/>'), /outside itself in <path>/],
    ['url() of a file', svg('<rect fill="url(a.svg#g)"/>'), /references to other files/],
    [
      'url() of the web in a style',
      svg('<rect style="fill:url( \'http://a.example/#g\')"/>'),
      /references to other files/,
    ],
    ['@import', svg('<style>@import "a.css";</style>'), /start with @/],
    ['@font-face', svg('<style>@font-face{src:url(#a)}</style>'), /start with @/],
    ['escapes', svg('<style>rect{fill:u\\72l(a)}</style>'), /escapes in styles/],
    [
      'url( split by a comment',
      svg('<style>rect{fill:url(/**/a.png)}</style>'),
      /references to other files/,
    ],
    ['complex selectors', svg('<style>g > rect:first-child{fill:red}</style>'), /not simple/],
    ['broken style sheets', svg('<style>rect{fill:red</style>'), /not simple/],
    ['filters by style', svg('<rect style="filter:blur(9px)"/>'), /effects or markers/],
    ['markers', svg('<path marker-end="url(#m)"/>'), /effects or markers/],
    ['dashes', svg('<path stroke-dasharray="0.0001"/>'), /dashed strokes/],
    ['var()', svg('<rect fill="var(--x)"/>'), /colours written as var\(\)/],
    ['oklch()', svg('<rect style="fill:oklch(50% 0 0)"/>'), /colours written as oklch\(\)/],
    [
      'entities',
      `<!DOCTYPE svg [<!ENTITY a "b"><!ENTITY c SYSTEM "file:///etc/passwd">]>${svg('')}`,
      /declares entities/,
    ],
    ['use bombs', svg(BOMB), /draws more than 5000 elements/],
    ['mask bombs', svg(MASKS), /more than 100 masks/],
    [
      'mask bombs by class',
      svg(`<style>.m{mask:url(#m0)}</style>${'<rect class="m"/>'.repeat(101)}<mask id="m0"/>`),
      /more than 100 masks/,
    ],
    ['chains that overflow a stack', svg(CHAIN), /nested too deeply/],
    ['circles', svg('<g id="a"><use href="#a"/></g>'), /refers to itself/],
    [
      'floods of gradients',
      svg('<linearGradient id="g"/>' + '<rect style="fill:url(#g)"/>'.repeat(101)),
      /more than 100 masks/,
    ],
    ['floods of see-through groups', svg('<g opacity=".5"/>'.repeat(101)), /more than 100 masks/],
    ['endless outlines', svg(`<path d="${'M0 0'.repeat(20_001)}"/>`), /outlines that are too long/],
    [
      'outlines drawn often',
      svg(`<path id="p" d="${'M0 0'.repeat(10_000)}"/>${'<use href="#p"/>'.repeat(4)}`),
      /outlines that are too long/,
    ],
    ['circles by mask', svg('<mask id="a"><rect mask="url(#a)"/></mask>'), /refers to itself/],
    [
      'circles by class',
      svg('<style>.a{clip-path:url(#a)}</style><clipPath id="a"><rect class="a"/></clipPath>'),
      /refers to itself/,
    ],
    ['depth', svg('<g>'.repeat(5000)), /nested too deeply/],
    ['count', svg('<path/>'.repeat(5001)), /more than 5000 elements/],
    ['bytes', svg(`<path d="${'M0 0'.repeat(260_000)}"/>`), /larger than 1 MB/],
    ['long style sheets', svg(`<style>${'a{b:c}'.repeat(9000)}</style>`), /too long/],
    [
      'no size',
      '<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%"/>',
      /no usable viewBox/,
    ],
    ['an empty size', '<svg viewBox="0 0 0 10"/>', /no usable viewBox/],
    ['a line for a size', '<svg viewBox="0 0 1 1000"/>', /no usable viewBox/],
    ['nonsense for a size', '<svg viewBox="0 0 a b"/>', /no usable viewBox/],
    ['two drawings', `${svg('')}${svg('')}`, /not one <svg> drawing/],
    ['no drawing', '<html/>', /contains <html>/],
    ['nothing', '', /not one <svg> drawing/],
    ['a prefixed root', '<svg:svg viewBox="0 0 9 9"/>', /not one <svg> drawing/],
  ])('[O19] %s', (_, source, message) => {
    expect(() => cleanSvg(source, 'logo.svg')).toThrow(AssetError);
    expect(() => cleanSvg(source, 'logo.svg')).toThrow(message);
    expect(() => cleanSvg(source, 'logo.svg')).toThrow(/^logo\.svg: this SVG /);
    expect(indonesian(() => cleanSvg(source, 'logo.svg'))).toMatch(
      /^logo\.svg: SVG ini (?!.*\b(?:is|has|contains|uses|refers|draws)\b)/,
    );
  });

  it('[O19] a prefix cannot carry an element past the rules', () => {
    const out = cleanSvg(
      svg('<s:image xmlns:s="http://www.w3.org/2000/svg" href="/etc/passwd"/>'),
      'a.svg',
    ).svg;
    expect(out).not.toContain('passwd');
  });
});
