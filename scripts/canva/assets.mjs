import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import sharp from 'sharp';
import { pack } from './bundle/pack.mjs';
import { setUp } from '../setup/run.mjs';
import { createSubsetter, codePointsFor } from './subset-fonts.mjs';

/** Shorter side of a picture in the app, px: the width of most formats, and of the largest portrait. */
const SIDE = { photo: 1080, portrait: 720 };
const QUALITY = 48;
/** What src/typeset/registry.ts sets transliterated Arabic in. */
const STAND_IN = 'Space Grotesk';
const BRAND = 'brand.yaml';
/** Shown first: the reference webinar, then the one with everything. */
const FIRST = ['optimalisasi', 'pekan-literasi'];

/** Something in templates/ that can't come along, in words for whoever put it there. */
export class AssetsError extends Error {
  name = 'AssetsError';
}

/**
 * Writes `.cache/canva/assets.js`: fonts, brands, templates and sample events as one text, which
 * src/canva/engine/pack.ts opens. Fonts hold the letters of our languages, and photos are WebP, so that the app
 * stays below Canva's limit.
 */
export async function writeAssets(root) {
  await setUp(root);
  const files = new Map([
    ...(await fontFiles(root)),
    ...(await folderFiles(join(root, 'templates/brands'), 'brands')),
    ...(await folderFiles(join(root, 'templates/events'), 'events')),
    ...(await templateFiles(root)),
  ]);
  files.set('samples.json', bytesOf(JSON.stringify(await samples(root, files))));
  const folder = join(root, '.cache/canva');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'assets.js'), `export const PACK = '${packed(files)}';\n`);
}

/** The format that src/canva/engine/pack.ts describes. */
export function packed(files) {
  const places = new Map();
  const parts = [];
  let end = 0;
  const index = [...files].map(([name, bytes]) => {
    const sum = createHash('sha256').update(bytes).digest('hex');
    if (!places.has(sum)) {
      places.set(sum, end);
      parts.push(bytes);
      end += bytes.length;
    }
    return [name, places.get(sum), bytes.length];
  });
  const head = bytesOf(JSON.stringify(index));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(head.length);
  return pack(Buffer.concat([length, head, ...parts]));
}

const bytesOf = (text) => Buffer.from(text, 'utf8');

/** The faces that the brands name, and those that stand in for any. */
async function fontFiles(root) {
  const folder = join(root, 'fonts');
  const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8'));
  const named = await namedFaces(root, manifest);
  const faces = manifest.faces.filter(
    ({ family, weight, scripts }) =>
      named.has(`${family} ${weight}`) ||
      family === STAND_IN ||
      scripts.some((script) => script === 'emoji' || script === 'symbols'),
  );
  const subset = await createSubsetter();
  const files = [['fonts/manifest.json', bytesOf(JSON.stringify({ ...manifest, faces }))]];
  for (const { file, scripts } of faces) {
    const font = subset(await readFile(join(folder, file)), codePointsFor(scripts));
    files.push([`fonts/${file}`, font]);
  }
  return files;
}

/** Every face of some fonts, as `Fraunces 600`. */
const facesOf = (fonts) =>
  Object.values(fonts).flatMap(({ latin, arabic, javanese }) => [latin, arabic, javanese]);

/** Names of the folders that have a brand in them. @throws AssetsError for what lies elsewhere */
async function brandFolders(folder) {
  const entries = await readdir(folder, { withFileTypes: true });
  const seen = entries.filter(({ name }) => !name.startsWith('.'));
  for (const entry of seen) {
    const there = entry.isDirectory() && existsSync(join(folder, entry.name, BRAND));
    if (!there) {
      throw new AssetsError(
        `templates/brands/${entry.name}: a brand is a folder with a ${BRAND} in it, as templates/brands/nuraga/${BRAND}. Move it there.`,
      );
    }
  }
  return seen.map(({ name }) => name);
}

/**
 * Every face that a brand needs: those of templates/brands, and those that a file of a person's own leaves to the
 * defaults. Brands are read as the command line does: in the panel one that is wrong would stop the whole app.
 *
 * @throws InputError with every fault of a brand
 */
export async function namedFaces(root, manifest) {
  const built = (file) => import(pathToFileURL(join(root, 'dist', file)).href);
  const { readBrand } = await built('read/brand.js');
  const { checkFaces } = await built('brand-faces.js');
  const { withDefaults } = await built('model/brand-defaults.js');
  const ids = manifest.faces.map(({ family, weight }) => `${family} ${weight}`);
  const bare = { fonts: { display: `${STAND_IN} 700` }, logo: { light: '', dark: '' } };
  const found = facesOf(withDefaults(bare).fonts);
  for (const name of await brandFolders(join(root, 'templates/brands'))) {
    const file = `templates/brands/${name}/${BRAND}`;
    const { brand, placeOf } = readBrand(await readFile(join(root, file), 'utf8'), file);
    checkFaces({ brand, placeOf, file }, { ids });
    found.push(...facesOf(brand.fonts));
  }
  return new Set(found);
}

/** Every file below a folder; photos smaller, under the names that the YAML says. */
async function folderFiles(folder, name) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
  return Promise.all(
    paths.map(async (path) => {
      const inside = relative(folder, path).split(sep).join('/');
      const bytes = await readFile(path);
      return [
        `${name}/${inside}`,
        /\.(jpe?g|png|webp)$/i.test(path) ? await smaller(bytes, inside) : bytes,
      ];
    }),
  );
}

function smaller(bytes, name) {
  const side = name.startsWith('portraits/') ? SIDE.portrait : SIDE.photo;
  return sharp(bytes, { autoOrient: true })
    .resize({ width: side, height: side, fit: 'outside', withoutEnlargement: true })
    .webp({ quality: QUALITY, effort: 6 })
    .toBuffer();
}

/** The templates as the program has read and checked them: nothing of it has to be done in the panel. */
async function templateFiles(root) {
  const built = (file) => import(pathToFileURL(join(root, 'dist', file)).href);
  const { createRenderer } = await built('renderer.js');
  const { loadStrings, TEMPLATES_FOLDER } = await built('templates.js');
  const { templates } = await createRenderer();
  return [
    ['templates.json', bytesOf(JSON.stringify(templates))],
    ['strings.json', bytesOf(JSON.stringify(await loadStrings(TEMPLATES_FOLDER)))],
  ];
}

async function samples(root, files) {
  const { readEvents } = await import(pathToFileURL(join(root, 'dist/read/index.js')).href);
  const ids = [...files.keys()].flatMap((name) => /^events\/([^/]+)\.yaml$/.exec(name)?.[1] ?? []);
  const rank = (id) => (FIRST.includes(id) ? FIRST.indexOf(id) : FIRST.length);
  return ids
    .sort((a, b) => rank(a) - rank(b) || a.localeCompare(b, 'en'))
    .map((id) => {
      const file = `events/${id}.yaml`;
      return { id, name: readEvents(files.get(file), file).events[0].event.name };
    });
}
