/**
 * Corrects one sign in satori 0.63.2, so that Arabic dots and vowel marks stand where they belong.
 *
 *   node scripts/patch-satori.mjs            corrects every build that isn't yet
 *   node scripts/patch-satori.mjs --check    reports only; exit status 1 when one isn't
 *
 * HarfBuzz's y axis points up, SVG's down; satori's `src/font.ts` adds a glyph's vertical offset
 * (`gY = cursorY + shapedGlyph.dy * scale`) where it has to subtract it. The builds are minified,
 * so each is searched for that one expression; anything but exactly one match is an error. Needs
 * nothing but Node, so that it can run right after an install.
 */
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const VERSION = '0.63.2';
const BUILDS = ['index', 'standalone', 'experimental'].flatMap((name) => [
  `${name}.js`,
  `${name}.cjs`,
]);
const NAME = '[A-Za-z_$][\\w$]*';
/** `K=r+Y.dx*b,z=c+Y.dy*b`: the x offset before it makes the match unique. */
const EXPRESSION = new RegExp(
  `(,?${NAME}=${NAME}\\+(${NAME})\\.dx\\*(${NAME}),${NAME}=${NAME})([+-])(\\2\\.dy\\*\\3)(?![\\w$.])`,
  'g',
);

/** Folder of the satori to correct: `--dir <folder>`, or the one that this package resolves. */
function findSatori(argv) {
  const at = argv.indexOf('--dir');
  if (at !== -1) return resolve(argv[at + 1] ?? '');
  const here = fileURLToPath(import.meta.url);
  return dirname(dirname(createRequire(here).resolve('satori')));
}

/** What one build needs: its text, corrected, and whether that differs. */
export function correct(text, name) {
  const matches = [...text.matchAll(EXPRESSION)];
  if (matches.length !== 1) {
    throw new Error(
      `${name}: expected the glyph offset expression once, found it ${matches.length} times. ` +
        'Look at satori’s src/font.ts and adapt or retire this script.',
    );
  }
  const corrected = matches[0][4] === '-';
  return { corrected, text: corrected ? text : text.replace(EXPRESSION, '$1-$5') };
}

/** Writes beside the file first, so that an interruption never leaves half a build. */
function writeAtomically(file, text) {
  const part = `${file}.${process.pid}.part`;
  try {
    writeFileSync(part, text);
    renameSync(part, file);
  } finally {
    rmSync(part, { force: true });
  }
}

function main(argv) {
  const check = argv.includes('--check');
  const satori = findSatori(argv);
  const { version } = JSON.parse(readFileSync(join(satori, 'package.json'), 'utf8'));
  if (version !== VERSION) {
    throw new Error(`${satori}: expected satori ${VERSION}, found ${version}; review this script.`);
  }
  // Every build is examined before any is written.
  const builds = BUILDS.map((name) => {
    const file = join(satori, 'dist', name);
    return { name, file, ...correct(readFileSync(file, 'utf8'), name) };
  });
  const open = builds.filter((build) => !build.corrected);
  if (check) {
    const list = open.map((build) => build.name).join(', ');
    console.log(open.length === 0 ? 'satori is corrected.' : `satori isn’t corrected: ${list}`);
    return open.length === 0 ? 0 : 1;
  }
  for (const build of open) writeAtomically(build.file, build.text);
  console.log(`satori: ${open.length} builds corrected, ${builds.length - open.length} were.`);
  return 0;
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  try {
    process.exitCode = main(process.argv.slice(2));
  } catch (error) {
    console.error(`patch-satori: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 2;
  }
}
