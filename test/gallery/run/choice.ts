import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { FORMATS, formatById } from '../../../src/model/formats/index.js';
import type { GalleryScene } from '../scenes.js';
import { SCENES } from '../scenes.js';
import type { Unit } from './types.js';

/** What a run draws: everything, or what was asked for. */

/** Ids; an empty list means all. */
export interface Choice {
  templates: readonly string[];
  formats: readonly string[];
  brands: readonly string[];
  events: readonly string[];
  /** The named scenes alone. */
  scenes: boolean;
}

/** What there is to choose from. */
export interface Stock {
  templates: readonly string[];
  brands: readonly string[];
  events: readonly string[];
}

const below = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const SHIPPED = below('../../../templates');
const HARD = below('..');

/** Names of all events and brands, the shipped ones first. A folder here that does not exist has none. */
export async function findStock(templates: readonly string[]): Promise<Stock> {
  const yaml = async (folder: string): Promise<string[]> =>
    (await list(folder))
      .filter((name) => /\.ya?ml$/.test(name))
      .map((name) => name.replace(/\.ya?ml$/, ''));
  const events = [...(await yaml(`${SHIPPED}/events`)), ...(await yaml(`${HARD}/events`))];
  const brands = [...(await list(`${SHIPPED}/brands`)), ...(await list(`${HARD}/brands`))];
  return { templates, brands: [...new Set(brands)], events: [...new Set(events)] };
}

async function list(folder: string): Promise<string[]> {
  return existsSync(folder) ? (await readdir(folder)).sort() : [];
}

/** @throws Error that names every id that does not exist, and those that do */
export function checkChoice(choice: Choice, stock: Stock): void {
  const unknown = (['templates', 'brands', 'events'] as const).flatMap((key) =>
    choice[key]
      .filter((id) => !stock[key].includes(id))
      .map((id) => `there is no ${key.slice(0, -1)} "${id}"; there are ${stock[key].join(', ')}`),
  );
  if (unknown.length > 0) throw new Error(unknown.join('\n'));
  choice.formats.forEach(formatById);
}

/** The whole choice as units: everything there is, then the scenes that are more than a member of it. */
export function unitsOf(choice: Choice, stock: Stock): Unit[] {
  const scenes = SCENES.filter((scene) => isChosen(scene, choice));
  if (choice.scenes) return scenes.map(sceneUnit);
  const wanted = (asked: readonly string[], all: readonly string[]): readonly string[] =>
    asked.length === 0 ? all : all.filter((id) => asked.includes(id));
  const events = wanted(choice.events, stock.events);
  const brands = wanted(choice.brands, stock.brands);
  const units = events.flatMap((event) =>
    brands.map((brand): Unit => ({
      event,
      brand,
      ...(choice.templates.length > 0 && { templates: choice.templates }),
      ...(choice.formats.length > 0 && { formats: inOrder(choice.formats) }),
    })),
  );
  return [...units, ...scenes.filter(isVariant).map(sceneUnit)];
}

/** Formats in the order of the list, then sizes of one's own. */
function inOrder(ids: readonly string[]): string[] {
  const known = FORMATS.map(({ id }) => id).filter((id) => ids.includes(id));
  return [...new Set([...known, ...ids])];
}

function isChosen(scene: GalleryScene, choice: Choice): boolean {
  const among = (ids: readonly string[], id: string): boolean =>
    ids.length === 0 || ids.includes(id);
  return (
    among(choice.templates, scene.template) &&
    among(choice.formats, scene.format) &&
    among(choice.brands, scene.brand) &&
    among(choice.events, scene.event)
  );
}

const isVariant = ({ language, now, withoutPhotos }: GalleryScene): boolean =>
  language !== undefined || now !== undefined || withoutPhotos !== undefined;

function sceneUnit({
  event,
  brand,
  template,
  format,
  language,
  now,
  withoutPhotos,
}: GalleryScene): Unit {
  return {
    event,
    brand,
    templates: [template],
    formats: [format],
    exactly: true,
    ...(language && { language }),
    ...(now !== undefined && { now }),
    ...(withoutPhotos && { withoutPhotos }),
  };
}
