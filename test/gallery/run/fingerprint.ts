import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Job } from '../../../src/job.js';
import type { BoundDocument, BoundImage, BoundLayer } from '../../../src/model/bound.js';

/** What a picture depends on, told without drawing it. */

/** Everything that is drawn. The format's id names the document; where it changes it, the change shows. */
export function boundText({ format: _id, ...document }: BoundDocument): string {
  return JSON.stringify(document);
}

/**
 * SHA-256 over all that a document's pictures and findings depend on: `bound`, the bytes of the
 * pictures that it names, what the checks read (event, brand, formats, moment), and `code`, which
 * stands for the sources, the dependencies and the fonts.
 */
export async function fingerprint(
  jobs: readonly Job[],
  bound: string,
  code: string,
): Promise<string> {
  const [first] = jobs as [Job];
  const { event, brand, language, now } = first;
  const formats = jobs.map(({ format: { sources: _facts, ...format } }) => format);
  const hash = createHash('sha256');
  const read = { event: event.event, brand: brand.brand, language, now, formats };
  hash.update(JSON.stringify([code, bound, read]));
  for (const { source, owner } of imagesOf(JSON.parse(bound) as Pick<BoundDocument, 'pages'>)) {
    const folder = { event: event.folder, brand: brand.folder, template: undefined }[owner];
    hash.update(JSON.stringify([owner, source, await hashOfFile(folder, source)]));
  }
  return hash.digest('hex');
}

/** Each picture that a document names, once, in a fixed order. */
function imagesOf({ pages }: Pick<BoundDocument, 'pages'>): Pick<BoundImage, 'source' | 'owner'>[] {
  const found = new Map<string, BoundImage>();
  const visit = (layer: BoundLayer): void => {
    if (layer.kind === 'image') found.set(`${layer.owner} ${layer.source}`, layer);
    if (layer.kind === 'frame') layer.children.forEach(visit);
  };
  pages.forEach(({ root }) => visit(root));
  return [...found.keys()].sort().map((key) => found.get(key)!);
}

/** A file that cannot be read is a finding of the drawing, not of the plan. */
async function hashOfFile(folder: string | undefined, source: string): Promise<string> {
  if (folder === undefined) return 'no folder';
  return readFile(join(folder, source)).then(
    (bytes) => createHash('sha256').update(bytes).digest('hex'),
    () => 'unreadable',
  );
}
