/**
 * Builds fonts/ from unpacked @expo-google-fonts packages:
 *
 *   node scripts/fonts.mjs <folder that holds the packages>
 *
 * Copies the faces listed below with their licences, and writes manifest.json and README.md. Run
 * it only to change or renew the fonts: what it writes is kept under version control.
 */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Blob, Face } from 'harfbuzzjs';

const FONTS = join(dirname(fileURLToPath(import.meta.url)), '..', 'fonts');

/** Package, family, scripts, faces (weights; "400i" is italic). */
const FAMILIES = [
  ['amiri', 'Amiri', ['arabic', 'latin'], ['400', '700']],
  ['archivo', 'Archivo', ['latin'], ['700', '800', '900']],
  ['bricolage-grotesque', 'Bricolage Grotesque', ['latin'], ['600', '800']],
  ['cairo', 'Cairo', ['arabic', 'latin'], ['700', '900']],
  ['fraunces', 'Fraunces', ['latin'], ['400', '400i', '600', '700']],
  ['newsreader', 'Newsreader', ['latin'], ['500', '600']],
  ['noto-emoji', 'Noto Emoji', ['emoji'], ['400']],
  ['noto-sans-javanese', 'Noto Sans Javanese', ['javanese'], ['400', '700']],
  ['noto-sans-symbols', 'Noto Sans Symbols', ['symbols'], ['400']],
  ['noto-sans-symbols-2', 'Noto Sans Symbols 2', ['symbols'], ['400']],
  ['plus-jakarta-sans', 'Plus Jakarta Sans', ['latin'], ['400', '500', '600', '700', '800']],
  ['space-grotesk', 'Space Grotesk', ['latin'], ['500', '700']],
];

/**
 * Families that are drawn small for their size: with it, Amiri's alef (0.73 em) rises over the capitals
 * (0.66-0.75 em) and its teeth (0.38 em) reach the x-height of the Latin faces (0.44-0.55 em).
 */
const SIZE_ADJUST = { Amiri: 1.25 };

const WEIGHT_NAMES = {
  400: 'Regular',
  500: 'Medium',
  600: 'SemiBold',
  700: 'Bold',
  800: 'ExtraBold',
  900: 'Black',
};

const source = process.argv[2];
if (!source) {
  console.error('usage: node scripts/fonts.mjs <folder that holds the unpacked packages>');
  process.exit(2);
}

const faces = [];
const notices = [];
for (const [name, family, scripts, styles] of FAMILIES) {
  const from = join(source, name);
  const version = JSON.parse(await readFile(join(from, 'package.json'), 'utf8')).version;
  await rm(join(FONTS, name), { recursive: true, force: true });
  await mkdir(join(FONTS, name), { recursive: true });
  const licence = (await readFile(join(from, 'LICENSE_FONT'), 'utf8')).replaceAll('\r\n', '\n');
  await writeFile(join(FONTS, name, 'OFL.txt'), licence);
  notices.push({ family, notice: licence.split('\n')[0].trim(), file: `${name}/OFL.txt` });

  for (const style of styles) {
    const weight = Number.parseInt(style, 10);
    const italic = style.endsWith('i');
    const folder = `${weight}${WEIGHT_NAMES[weight]}${italic ? '_Italic' : ''}`;
    const base = family.replaceAll(' ', '');
    const file = `${name}/${base}-${weight}${italic ? 'Italic' : ''}.ttf`;
    const data = await readFile(join(from, folder, `${base}_${folder}.ttf`));
    await writeFile(join(FONTS, file), data);
    faces.push({
      family,
      weight,
      style: italic ? 'italic' : 'normal',
      scripts,
      file,
      sha256: createHash('sha256').update(data).digest('hex'),
      bytes: data.length,
      ...(SIZE_ADJUST[family] ? { sizeAdjust: SIZE_ADJUST[family] } : {}),
      license: `${name}/OFL.txt`,
      version: new Face(new Blob(data)).getName(5, 'en').replace(/^Version ([\d.]+).*$/, '$1'),
      source: `@expo-google-fonts/${name}@${version}`,
    });
  }
}

const total = faces.reduce((sum, face) => sum + face.bytes, 0);
const row = (cells) => `| ${cells.join(' | ')} |`;
const readme = `# Fonts

Full static TrueType files: no subsets, no variable fonts. Each family is under the SIL Open Font
License 1.1, whose text stands beside its files. \`manifest.json\` names every file with its hash;
the loader refuses a file that differs. Both are written by \`scripts/fonts.mjs\`.

${row(['Family', 'Weight', 'Style', 'Scripts', 'kB', 'Version', 'From'])}
${row(['---', '---', '---', '---', '---:', '---', '---'])}
${faces
  .map((face) =>
    row([
      face.family,
      face.weight,
      face.style,
      face.scripts.join(', '),
      Math.round(face.bytes / 1000),
      face.version,
      face.source,
    ]),
  )
  .join('\n')}

${faces.length} files, ${(total / 1e6).toFixed(2)} MB.

## Notices

${notices.map(({ family, notice, file }) => `- **${family}** ([licence](${file})): ${notice}`).join('\n')}
`;
await writeFile(join(FONTS, 'manifest.json'), `${JSON.stringify({ siar: 1, faces }, null, 2)}\n`);
await writeFile(join(FONTS, 'README.md'), readme);
console.log(`${faces.length} faces, ${(total / 1e6).toFixed(2)} MB`);
