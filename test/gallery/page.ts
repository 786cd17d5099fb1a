import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listRules } from '../../src/checks/rules.js';
import { FORMATS, formatById } from '../../src/model/formats/index.js';
import { writeFileWhole } from '../../src/output/files.js';
import { ACCEPTED, type Accepted } from './accepted.js';
import { openGallery, type Gallery } from './draw.js';
import { countCells, dataScript, pageData, type PageNames } from './page/data.js';
import { galleryPage } from './page/html.js';
import { checkChoice, findStock, unitsOf, type Choice, type Stock } from './run/choice.js';
import type { Drawer, DrawerOptions } from './run/drawer.js';
import { faultsOf, findingsOf, NOT_DRAWN, outdated, type CellFinding } from './run/report.js';
import { drawUnits, type Progress } from './run/run.js';
import { openStore } from './run/store.js';
import type { Drawn } from './run/types.js';

/** Writes the page for people: every template, format, brand and event as the file that a library would upload. */

export interface GalleryRequest {
  /** Absolute. */
  folder: string;
  choice: Choice;
  /** Stands for the sources, the dependencies and the fonts: another one draws everything anew. */
  code: string;
  /** Draws again what has not changed, too. */
  fresh?: boolean;
  openDrawers: (options: DrawerOptions) => Promise<Drawer[]>;
  tell: (progress: Progress) => void;
  signal: AbortSignal;
}

export interface GalleryResult {
  page: string;
  pictures: number;
  cells: number;
  /** Documents drawn now, of all. */
  fresh: number;
  documents: number;
  complete: boolean;
  findings: CellFinding[];
  /** Entries of `accepted.ts` that no finding answers to any more. */
  outdated: Accepted[];
}

/** @throws Error for an unknown id in the choice or in `accepted.ts` */
export async function writeGallery(request: GalleryRequest): Promise<GalleryResult> {
  const { folder, choice, code, fresh: anew = false, tell, signal } = request;
  const gallery = await openGallery();
  try {
    const stock = await findStock(gallery.renderer.templates.map(({ id }) => id));
    checkChoice(choice, stock);
    const faults = faultsOf(ACCEPTED, known(stock));
    if (faults.length > 0) throw new Error(faults.join('\n'));
    await mkdir(folder, { recursive: true });
    const store = await openStore(folder, anew);
    const drawers = await request.openDrawers({ folder, code });
    const run = await drawUnits(unitsOf(choice, stock), drawers, store, tell, signal).finally(() =>
      Promise.allSettled(drawers.map((drawer) => drawer.close())),
    );
    const { drawn, fresh, complete } = run;
    if (complete && isEverything(choice)) await store.prune(drawn.map(({ document }) => document));
    await store.save();
    const findings = findingsOf(drawn, ACCEPTED);
    const names = await namesOf(drawn, gallery, stock);
    await writeFileWhole(
      join(folder, 'data.js'),
      dataScript(pageData(drawn, findings, names, complete)),
    );
    await writeFileWhole(join(folder, 'findings.json'), `${JSON.stringify(findings, null, 1)}\n`);
    const page = join(folder, 'index.html');
    await writeFileWhole(page, await galleryPage());
    return {
      page,
      pictures: drawn.reduce((sum, { pictures }) => sum + pictures.length, 0),
      cells: countCells(drawn),
      fresh,
      documents: drawn.length,
      complete,
      findings,
      outdated: complete ? outdated(ACCEPTED, findings, choice) : [],
    };
  } finally {
    await gallery.close();
  }
}

/** What `accepted.ts` may name. */
export function known(stock: Stock): Parameters<typeof faultsOf>[1] {
  const rules = [...listRules().map(({ rule }) => rule), NOT_DRAWN];
  return { ...stock, rules, formats: FORMATS.map(({ id }) => id) };
}

const isEverything = ({ scenes, ...ids }: Choice): boolean =>
  !scenes && Object.values(ids).every((list) => list.length === 0);

async function namesOf(
  drawn: readonly Drawn[],
  gallery: Gallery,
  stock: Stock,
): Promise<PageNames> {
  const used = (key: 'event' | 'brand') =>
    new Set(drawn.map(({ document: { unit } }) => unit[key]));
  const events = stock.events.filter((id) => used('event').has(id));
  const brands = stock.brands.filter((id) => used('brand').has(id));
  const templates = new Set(drawn.map(({ document }) => document.template));
  const formats = new Set(drawn.flatMap(({ document }) => document.formats));
  const inOrder = [...FORMATS.filter(({ id }) => formats.has(id)).map(({ id }) => id), ...formats];
  const same = (text: string) => ({ id: text, en: text });
  return {
    events: await Promise.all(
      events.map(async (id) => ({ id, name: same((await gallery.event(id)).event.name) })),
    ),
    brands: await Promise.all(
      brands.map(async (id) => {
        const { brand } = await gallery.brand(id);
        return { id, name: same(brand.shortName ?? brand.name) };
      }),
    ),
    templates: gallery.renderer.templates
      .filter(({ id }) => templates.has(id))
      .map(({ id, name: { id: indonesian, en } }) => ({ id, name: { id: indonesian ?? en, en } })),
    formats: [...new Set(inOrder)]
      .map(formatById)
      .map(({ id, name, aspect }) => ({ id, name, aspect })),
  };
}
