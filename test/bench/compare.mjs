/**
 * Whether all drew the same: the share of pixels that a person would see to differ from plain's picture
 * (pixelmatch: YIQ distance above a tenth, smoothing of edges left out). The pictures are kept in
 * test/bench/out, so that somebody can look.
 */
import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import sharp from 'sharp';
import { here } from './run-node.mjs';

const THRESHOLD = 0.1;
/** Pictures that are kept to look at. */
const SHOWN = 6;

/**
 * @param drawn the pictures of each competitor in the recorded order, by id; `plain` among them
 * @param most so many pictures, evenly chosen
 * @returns {Promise<Map<string, {shares: number[]}>>} without those that drew nothing
 */
export async function compareWithPlain(work, drawn, labels, most) {
  const folder = here(`out/${work}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const plain = drawn.get('plain');
  const step = Math.max(1, Math.ceil(plain.length / most));
  const chosen = plain.map((_, index) => index).filter((index) => index % step === 0);
  const shownStep = Math.max(1, Math.ceil(chosen.length / SHOWN));
  const differences = new Map();
  const rows = new Map();
  for (const [id, files] of drawn) {
    const shares = [];
    for (const [place, index] of chosen.entries()) {
      if (files[index] === undefined)
        throw new Error(`${work}: ${id} drew no picture ${index + 1}`);
      const { share, map } = await difference(plain[index], files[index]);
      shares.push(share);
      if (place % shownStep !== 0) continue;
      const name = `${String(index + 1).padStart(4, '0')}-${id}`;
      const copy = `${name}${extname(files[index])}`;
      await copyFile(files[index], join(folder, copy));
      if (id !== 'plain') await map.toFile(join(folder, `${name}-difference.png`));
      rows.set(index, [...(rows.get(index) ?? []), figure(id, labels.get(id), name, copy, share)]);
    }
    differences.set(id, { shares });
  }
  const style =
    'body{font:14px sans-serif}section{display:flex;gap:8px}img{height:420px}figure{margin:0 0 24px}';
  const sections = [...rows.values()].map((figures) => `<section>${figures.join('')}</section>`);
  const page = `<!doctype html><meta charset="utf-8"><title>${work}</title><style>${style}</style>${sections.join('\n')}`;
  await writeFile(join(folder, 'index.html'), page);
  return differences;
}

/** The pictures of a folder in the order of their names. */
export async function picturesOf(folder) {
  const names = (await readdir(folder)).filter((name) => /\.(?:png|jpg|webp)$/.test(name)).sort();
  return names.map((name) => join(folder, name));
}

async function difference(plain, other) {
  const [a, b] = await Promise.all([pixelsOf(plain), pixelsOf(other)]);
  const { width, height } = a;
  if (b.width !== width || b.height !== height) {
    throw new Error(`${other} is ${b.width}×${b.height}, not ${width}×${height}`);
  }
  const output = new Uint8Array(a.data.length);
  const differing = pixelmatch(a.data, b.data, output, width, height, { threshold: THRESHOLD });
  const map = sharp(output, { raw: { width, height, channels: 4 } });
  return { share: differing / (width * height), map };
}

async function pixelsOf(file) {
  const { data, info } = await sharp(file)
    .flatten({ background: '#fff' })
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data: new Uint8Array(data), width: info.width, height: info.height };
}

function figure(id, label, name, copy, share) {
  const differs =
    id === 'plain'
      ? ''
      : `: ${(share * 100).toFixed(2)} % differ, <a href="${name}-difference.png">where</a>`;
  return `<figure><a href="${copy}"><img src="${copy}"></a><figcaption>${label}${differs}</figcaption></figure>`;
}
