/**
 * `npm run gallery`: draws every template in every format for every event in every brand, as the files
 * that a library would upload, with a page to look through them. See HELP. Exit status 1 when an error
 * is open, 130 after an interruption.
 */
import { readFileSync } from 'node:fs';
import { register } from 'node:module';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createHash } from 'node:crypto';
import { rootFolder, setUp } from './setup/run.mjs';
import { buildHash, patchHash, paths } from './setup/state.mjs';

const HELP = `npm run gallery -- [options]

Draws every template × format × brand × event and the named scenes into out/gallery, with a page
(index.html) to look through them. What has not changed since the last run is not drawn again. Ctrl-C
leaves a page of what is done.

  --template ID   only these; also --format, --brand, --event: several with commas or repeated
  --scenes        only the scenes of test/gallery/scenes.ts
  --out FOLDER    another folder than out/gallery
  --fresh         draw again what has not changed, too
  --help

Examples
  npm run gallery
  npm run gallery -- --event eight-people,long-name
  npm run gallery -- --template announce-type --format instagram-story --format custom-1600x900
  npm run gallery -- --scenes --brand sagara --out /tmp/scenes

The page's address holds what it shows: index.html#view=side&columns=brand&event=arabic.
findings.json beside it has what the checks said of every picture; test/gallery/accepted.ts says which
of that is expected. Exit status: 1 when an error is open, 2 for wrong options, 130 after Ctrl-C.
`;

const list = { type: 'string', multiple: true, default: [] };
const flag = { type: 'boolean', default: false };
const options = {
  ...{ template: list, format: list, brand: list, event: list },
  ...{ scenes: flag, fresh: flag, help: flag, out: { type: 'string' } },
};

function readOptions() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    console.error(`${error.message}\n\n${HELP}`);
    process.exit(2);
  }
}

const values = readOptions();
if (values.help) {
  console.log(HELP);
  process.exit(0);
}
const ids = (key) =>
  values[key]
    .flatMap((each) => each.split(','))
    .map((id) => id.trim())
    .filter(Boolean);
const choice = {
  templates: ids('template'),
  formats: ids('format'),
  brands: ids('brand'),
  events: ids('event'),
  scenes: values.scenes,
};
const folder = values.out === undefined ? join(rootFolder, 'out/gallery') : resolve(values.out);

await setUp(rootFolder).catch((error) => {
  console.error(`siar: ${error.name === 'SetupError' ? error.message : error.stack}`);
  process.exit(1);
});

// The scenes are test code in TypeScript: this lets Node import it, and the sources with it.
register('../test/bind/facts/child/hooks.mjs', import.meta.url);
const { writeGallery } = await import('../test/gallery/page.ts');
const { openThread } = await import('../test/gallery/run/thread.ts');
const { summaryOf } = await import('../test/gallery/run/summary.ts');
const { createMeter } = await import('../test/gallery/run/meter.ts');

const threads = Math.max(1, Math.min(4, availableParallelism()));
const stop = new AbortController();
process.on('SIGINT', () => {
  if (stop.signal.aborted) process.exit(130);
  stop.abort();
  process.stderr.write(
    '\nStopping when the pictures under way are done; Ctrl-C again stops at once.\n',
  );
});

const start = performance.now();
const meter = createMeter(process.stderr, () => performance.now());
try {
  const result = await writeGallery({
    folder,
    choice,
    code: code(),
    fresh: values.fresh,
    openDrawers: async (drawing) => Array.from({ length: threads }, () => openThread(drawing)),
    tell: meter.tell,
    signal: stop.signal,
  });
  meter.clear();
  const seconds = (performance.now() - start) / 1000;
  console.log(summaryOf(result, seconds));
  const failed = result.findings.some(
    ({ standing, severity }) => standing === 'open' && severity === 'error',
  );
  process.exitCode = result.complete ? (failed ? 1 : 0) : 130;
} catch (error) {
  meter.clear();
  console.error(error.message);
  process.exitCode = 2;
}

/** What draws: the sources, the dependencies with their patch, the fonts, and the gallery's own way to draw. */
function code() {
  const at = paths(rootFolder);
  const own = ['draw-document.ts', 'plan.ts', 'fingerprint.ts'].map(
    (name) => `test/gallery/run/${name}`,
  );
  const hash = createHash('sha256').update(buildHash(at)).update(patchHash(at));
  for (const file of ['fonts/manifest.json', ...own])
    hash.update(readFileSync(join(rootFolder, file)));
  return hash.digest('hex');
}
