/** What a work asks of Siar's library: the documents of events, or of the people on a list. */
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { rootFolder } from '../../scripts/setup/run.mjs';

const built = (path) => import(`../../dist/${path}.js`);
const { parseBrand, readEvents } = await built('index');
const { readRecipients } = await built('read/recipients');
const { recipientRows } = await built('batch/rows');

const brandFile = join(rootFolder, 'templates/brands/nuraga/brand.yaml');
const brand = parseBrand(await readFile(brandFile, 'utf8'), brandFile);

/** @param spec `{events: [files], template, formats, titles?}` or `{people, event, template, formats, from?, limit?}` */
export async function eventsOf({ events, titles, people, event: shared, from = 0, limit }) {
  if (people) {
    const [about] = await read(shared);
    const list = readRecipients(await readFile(people, 'utf8'), people);
    const numbers = new Map();
    const numberOf = (key) => {
      if (!numbers.has(key)) numbers.set(key, numbers.size + 1);
      return numbers.get(key);
    };
    return [...recipientRows(list, people, about, numberOf)]
      .slice(from, limit)
      .map(({ event }) => event);
  }
  const all = (await Promise.all(events.map(read))).flat();
  if (!titles) return all;
  return titles.map((name) => ({ ...all[0], event: { ...all[0].event, name } }));
}

/** The documents of one of them. */
export function jobsOf(renderer, sourced, { template, formats }) {
  return renderer.plan({
    events: [sourced],
    brand: { brand, file: brandFile, folder: dirname(brandFile) },
    templates: [template],
    formats,
  });
}

async function read(file) {
  const { events } = readEvents(await readFile(file), file);
  return events.map(({ event }) => ({ event, file, folder: dirname(file) }));
}
