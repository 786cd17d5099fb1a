/**
 * Writes SPEC.md from the fragments in docs/spec/, in the order below. With --check it only says
 * whether SPEC.md is what the fragments give.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const folder = join(root, 'docs/spec');

/** Fragments in the order of the data's way through Siar; one that isn't listed comes last. */
const ORDER = [
  ...['readers', 'brand', 'templates', 'facts', 'typeset', 'layout'],
  ...['formats', 'output', 'checks', 'cli', 'batch', 'gallery', 'canva'],
];

const INTRODUCTION = `# Specification

What Siar promises, as numbered rules. A test quotes in its name the rule that it proves: \`[L4] …\`.
A rule keeps its number for as long as it lives; the number of a rule that is gone is not given again.

<!-- Made from docs/spec/ by "node scripts/spec.mjs". Change the fragments, not this file. -->
`;

const text = await specification();
const file = join(root, 'SPEC.md');
if (process.argv.includes('--check')) {
  const old = await readFile(file, 'utf8').catch(() => '');
  if (old !== text) {
    console.error('SPEC.md is old. Run "node scripts/spec.mjs".');
    process.exitCode = 1;
  }
} else {
  await writeFile(file, text);
}

async function specification() {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.md'));
  const place = (name) =>
    (ORDER.indexOf(name.slice(0, -3)) + 1 + ORDER.length) % (ORDER.length + 1);
  names.sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1));
  const sections = await Promise.all(names.map(section));
  const contents = sections.map(({ heading }) => `- [${heading}](#${anchor(heading)})`);
  const parts = sections.map(({ heading, body }) => `## ${heading}\n\n${body}\n`);
  return [INTRODUCTION, `${contents.join('\n')}\n`, ...parts].join('\n');
}

/** A fragment's heading with the letter of its rules, and its text with headings one level below. */
async function section(name) {
  const fragment = await readFile(join(folder, name), 'utf8');
  const title = /^#+ (?:[A-Z]\. )?(.+?)(?: \([A-Z]\))?\n/.exec(fragment)?.[1];
  const letter = /^- \*\*\[?([A-Z])\d+\]?\*\*/m.exec(fragment)?.[1];
  if (title === undefined || letter === undefined) {
    throw new Error(
      `docs/spec/${name}: expected a heading and rules as "- **${letter ?? 'A'}1** …"`,
    );
  }
  const body = fragment
    .replace(/^#.*\n/, '')
    .replaceAll(/^#+ /gm, '### ')
    .replaceAll(/^- \*\*\[([A-Z]\d+)\]\*\*/gm, '- **$1**')
    .trim();
  return { heading: `${title} (${letter})`, body };
}

/** As GitHub makes it: lower case, no punctuation, hyphens for spaces. */
function anchor(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}
