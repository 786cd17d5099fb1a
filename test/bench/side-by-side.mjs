/** Keeps pictures in test/bench/out with a page that shows them in rows, so that somebody can look. */
import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { difference } from './difference.mjs';
import { here } from './run-node.mjs';

const STYLE =
  'body{font:14px sans-serif}section{display:flex;gap:8px}img{height:420px}figure{margin:0 0 24px}';

/**
 * @param indices which pictures
 * @param drawn the pictures of each competitor, by id; `plain` among them
 */
export async function keepSideBySide(work, indices, drawn, labels) {
  const folder = here(`out/${work}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const sections = [];
  for (const index of indices) {
    const figures = [];
    for (const [id, files] of drawn) {
      const name = `${String(index + 1).padStart(4, '0')}-${id}`;
      const copy = `${name}${extname(files[index])}`;
      await copyFile(files[index], join(folder, copy));
      let told = '';
      if (id !== 'plain') {
        const { areas, map } = await difference(drawn.get('plain')[index], files[index]);
        await map.toFile(join(folder, `${name}-difference.png`));
        const where = `<a href="${name}-difference.png">where</a>`;
        told = `: ${(areas * 100).toFixed(2)} % of the areas differ, ${where}`;
      }
      const image = `<a href="${copy}"><img src="${copy}" alt=""></a>`;
      const caption = `<figcaption>${labels.get(id)}${told}</figcaption>`;
      figures.push(`<figure>${image}${caption}</figure>`);
    }
    sections.push(`<section>${figures.join('')}</section>`);
  }
  const head = `<!doctype html><meta charset="utf-8"><title>${work}</title><style>${STYLE}</style>`;
  await writeFile(join(folder, 'index.html'), `${head}\n${sections.join('\n')}\n`);
}
