/** Debian's Chromium: one page that stays open, with its fonts loaded; pictures from files, as its cache wants. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { CHROMIUM } from '../side-install.mjs';

const FLAGS = [
  // As root it starts only so.
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Fonts of the same folder, for a page from a file.
  '--allow-file-access-from-files',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

const SWAP = `async (html) => {
  document.body.innerHTML = html;
  await document.fonts.ready;
  await Promise.all(Array.from(document.images, (image) => image.decode()));
}`;

export async function openPeer({ load, recording: { folder } }) {
  const { chromium } = await load('playwright-core');
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  const page = await browser.newPage({ deviceScaleFactor: 1 });
  const faces = new Map();
  let size = '';
  let opened;
  const open = async () => {
    const rules = [...faces].map(
      ([family, url]) => `@font-face{font-family:'${family}';src:url('${url}')}`,
    );
    const style = `*{margin:0}html,body{background:#fff;overflow:hidden}${rules.join('')}`;
    const file = join(folder, `chromium-${process.pid}.html`);
    await writeFile(file, `<!doctype html><meta charset="utf-8"><style>${style}</style><body>`);
    await page.goto(pathToFileURL(file).href);
    await page.evaluate('Promise.all(Array.from(document.fonts, (font) => font.load()))');
  };
  return {
    inFlight: 1,
    prepare(picture) {
      for (const { name, path } of picture.fonts) faces.set(name, pathToFileURL(path).href);
      return { ...picture, html: htmlOf(picture.tree, folder) };
    },
    async draw({ html, width, height, type }) {
      opened ??= open();
      await opened;
      if (size !== `${width}x${height}`) await page.setViewportSize({ width, height });
      size = `${width}x${height}`;
      await page.evaluate(`(${SWAP})(${JSON.stringify(html)})`);
      const jpeg = type === 'jpeg';
      const bytes = await page.screenshot(jpeg ? { type, quality: 90 } : { type: 'png' });
      return { bytes, extension: jpeg ? 'jpg' : 'png' };
    },
    close: () => browser.close(),
  };
}

/** An element of satori as HTML. */
function htmlOf({ type, props: { style, children, src } }, folder) {
  const css = escapeHtml(cssOf(style));
  if (type === 'img') {
    const url = pathToFileURL(join(folder, 'pictures', src)).href;
    return `<img src="${url}" style="${css}">`;
  }
  const inner =
    typeof children === 'string'
      ? escapeHtml(children)
      : (children ?? []).map((child) => htmlOf(child, folder)).join('');
  return `<div style="${css}">${inner}</div>`;
}

const UNITLESS = new Set([
  'flexGrow',
  'flexShrink',
  'opacity',
  'lineHeight',
  'zIndex',
  'fontWeight',
]);

function cssOf(style) {
  return Object.entries(style)
    .map(([name, value]) => {
      const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      const px = typeof value === 'number' && !UNITLESS.has(name) ? 'px' : '';
      return `${property}:${value}${px}`;
    })
    .join(';');
}

function escapeHtml(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
