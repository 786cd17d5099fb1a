import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkTemplate } from './bind/check-template.js';
import { stringTablesSchema, type StringTables } from './bind/strings.js';
import { templateFields, type TemplateField } from './bind/template-fields.js';
import { InputError, type Fault } from './errors.js';
import type { Job, RenderedPicture, SourcedBrand } from './job.js';
import type { BoundDocument } from './model/bound.js';
import { FONT_ROLES } from './model/brand.js';
import type { Finding } from './model/finding.js';
import type { Scene } from './model/scene.js';
import type { Template } from './model/template.js';
import { createMeasureBoxes, type MeasureBoxes } from './layout/boxes.js';
import { createKeptWork } from './layout/kept-work.js';
import { createPixelsBehind } from './output/backdrop.js';
import { loadFonts } from './output/fonts-node.js';
import { createLayeredPages } from './output/layered.js';
import { layoutModule } from './output/layout-module.js';
import { createImageLoader, type ImageLoader, type ImageLoaderOptions } from './output/images.js';
import { tuneSharp } from './output/sharp-tuning.js';
import { notesOnPlan, pickTemplates, planJobs, type PlanRequest } from './plan.js';
import { parseDocument } from './read/document.js';
import { formatPath } from './read/path.js';
import { didYouMean, suggest } from './read/suggest.js';
import { readTemplate } from './read/template.js';
import { validate } from './read/validate.js';
import type { FontRegistry } from './typeset/registry.js';
import { bindJob, examineJob, layOutJob, renderJob, type RenderPorts } from './render.js';

/** The package's own templates, from the sources and from the build alike. */
export const TEMPLATES_FOLDER = join(dirname(fileURLToPath(import.meta.url)), '..', 'templates');
/** Fixed words of all templates, beside them. */
export const STRINGS_FILE = 'strings.yaml';

/** A template that need not lie in the templates' folder. */
export interface AddedTemplate {
  /** YAML or JSON. */
  text: string;
  /** For messages, and to tell JSON by its ending. */
  file: string;
}

export interface RendererOptions {
  /** Folder with `*.yaml` templates and `strings.yaml`; the package's own when absent. */
  templatesDir?: string;
  /** Folder with `manifest.json`; the package's own when absent. */
  fontsDir?: string;
  /**
   * Ids of the folder's templates that are wanted; absent, or when one of them isn't there: all. Each takes
   * about as long to read as a post to draw.
   */
  only?: readonly string[];
  /** Templates besides those of the folder; one of the same id takes the other's place. */
  added?: readonly AddedTemplate[];
}

/** Owns templates, fonts and caches; two can live side by side. */
export interface Renderer {
  readonly templates: readonly Template[];
  /** The event fields that a template uses. @throws InputError for an unknown id */
  fields(templateId: string): TemplateField[];
  /**
   * Every document that a request asks for.
   *
   * @throws InputError for unknown ids, for fonts that there are not, and for a named template that
   *   is made for none of the named formats
   */
  plan(request: PlanRequest): Job[];
  /** What `plan` leaves out of a request, for a person to know. */
  planNotes(request: PlanRequest): Finding[];
  bind(job: Job): BoundDocument;
  layOut(job: Job): Promise<Scene>;
  render(job: Job): Promise<RenderedPicture[]>;
  /** What is wrong with a document, before a pixel of it is drawn. */
  examine(job: Job): Promise<Finding[]>;
}

/**
 * Loads templates and fonts.
 *
 * @throws InputError with every fault of the templates; AssetError for broken fonts
 */
export async function createRenderer(options: RendererOptions = {}): Promise<Renderer> {
  tuneSharp();
  const templatesDir = options.templatesDir ?? TEMPLATES_FOLDER;
  const strings = await loadStrings(templatesDir);
  const { templates, ids } = await loadTemplates(templatesDir, options, strings);
  const fonts = await loadFonts(options.fontsDir);
  const pictures = keptPictures();
  const measureBoxes = await createMeasureBoxes(await layoutModule());
  return assemble({ folder: templatesDir, templates, ids, strings, fonts, pictures, measureBoxes });
}

/** What a renderer is made of. */
export interface RendererParts {
  /** Where the templates' own pictures are looked for; absent: they have none. */
  folder?: string;
  templates: readonly Template[];
  /** From the file of an added template to its id. */
  ids?: ReadonlyMap<string, string>;
  strings: StringTables;
  fonts: FontRegistry;
  pictures: Pictures;
  measureBoxes: MeasureBoxes;
}

/** The picture loader of a set of folders. */
export type Pictures = (options: ImageLoaderOptions) => ImageLoader;

/** One loader for each set of folders, so that what it prepared is there for the next document. */
export function keptPictures(make: Pictures = createImageLoader): Pictures {
  const loaders = new Map<string, ImageLoader>();
  return (options) => {
    const { event, brand, template } = options.folders;
    const key = JSON.stringify([event, brand, template, options.allowRemote]);
    const loader = loaders.get(key) ?? make(options);
    loaders.set(key, loader);
    return loader;
  };
}

export function assemble(parts: RendererParts): Renderer {
  const { folder, templates, ids, strings, fonts, pictures, measureBoxes } = parts;
  const kept = createKeptWork();
  const layered = createLayeredPages();
  const pixelsBehind = createPixelsBehind(layered);
  const { draw } = layered;
  const portsOf = ({ event, brand, allowRemote }: Job): RenderPorts => {
    const folders = {
      ...(folder === undefined ? {} : { template: folder }),
      ...(event.folder === undefined ? {} : { event: event.folder }),
      ...(brand.folder === undefined ? {} : { brand: brand.folder }),
    };
    const loader = pictures({ folders, allowRemote });
    const { load: loadImage, measure: measureImage } = loader;
    const drawn = { kept, pixelsBehind, draw };
    return { fonts, strings, measureBoxes, ...drawn, loadImage, measureImage };
  };
  /** Added templates may be asked for by their files. */
  const withIds = (request: PlanRequest): PlanRequest => {
    const named = request.templates?.map((name) => ids?.get(name) ?? name);
    return named ? { ...request, templates: named } : request;
  };
  return {
    templates,
    fields: (id) => templateFields(pickTemplates(templates, [id])[0]!),
    plan: (request) => {
      checkFaces(request.brand, fonts);
      return planJobs(withIds(request), templates, strings);
    },
    planNotes: (request) => notesOnPlan(withIds(request), templates),
    bind: (job) => bindJob(job, { strings }),
    layOut: (job) => layOutJob(job, portsOf(job)),
    render: (job) => renderJob(job, portsOf(job)),
    examine: (job) => examineJob(job, portsOf(job)),
  };
}

/** @throws InputError for every font that the brand names and fonts/ doesn't have */
function checkFaces({ brand, file, placeOf }: SourcedBrand, fonts: FontRegistry): void {
  const told = new Set<string>();
  const faults = FONT_ROLES.flatMap((role) =>
    (['latin', 'arabic', 'javanese'] as const).flatMap((script): Fault[] => {
      const face = brand.fonts[role]?.[script];
      if (face === undefined || fonts.ids.includes(face)) return [];
      const path = ['fonts', role, script];
      const place = placeOf?.(path);
      // A face that stands in for another role's is told where it is written.
      if (!place && told.has(face)) return [];
      told.add(face);
      const family = face.replace(/ [1-9]00$/, '');
      const near = fonts.ids.filter((id) => id.startsWith(`${family} `));
      const known = (near.length > 0 ? near : fonts.ids).join(', ');
      const expected = { en: `one of ${known}`, id: `salah satu dari ${known}` };
      const meant = suggest(face, fonts.ids);
      const hint = meant === null ? {} : { hint: didYouMean(meant) };
      const where = place ?? { path: formatPath(path) };
      return [{ file, ...where, expected, got: JSON.stringify(face), ...hint }];
    }),
  );
  if (faults.length > 0) throw new InputError(faults);
}

/** The fixed words of a folder of templates. @throws InputError with every fault of the file */
export async function loadStrings(folder: string): Promise<StringTables> {
  const file = join(folder, STRINGS_FILE);
  const { value, lineOf, hintOf } = parseDocument(await readFile(file, 'utf8'), file);
  const checked = validate(stringTablesSchema, value, { file, lineOf, hintOf });
  if (!checked.ok) throw new InputError(checked.faults);
  return checked.value;
}

/**
 * Every template of the folder, in the order of their names, and those added; every fault of all of
 * them at once.
 */
async function loadTemplates(
  folder: string,
  { added = [], only }: Pick<RendererOptions, 'added' | 'only'>,
  strings: StringTables,
): Promise<{ templates: Template[]; ids: Map<string, string> }> {
  const names = (await readdir(folder)).filter((name) => /\.ya?ml$/.test(name)).sort();
  const all = names.filter((name) => name !== STRINGS_FILE);
  const wanted = all.filter((name) => only?.includes(name.replace(/\.ya?ml$/, '')));
  const files = (wanted.length === only?.length ? wanted : all).map((name) => join(folder, name));
  const faults: InputError['faults'][number][] = [];
  const open = (text: string, file: string): Template[] => {
    try {
      const read = readTemplate(text, file);
      checkTemplate(read, strings);
      return [read.template];
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(...error.faults);
      return [];
    }
  };
  const templates: Template[] = [];
  for (const file of files) templates.push(...open(await readFile(file, 'utf8'), file));
  const ids = new Map<string, string>();
  for (const { text, file } of added) {
    for (const template of open(text, file)) {
      ids.set(file, template.id);
      const place = templates.findIndex(({ id }) => id === template.id);
      templates.splice(place < 0 ? templates.length : place, place < 0 ? 0 : 1, template);
    }
  }
  if (faults.length > 0) throw new InputError(faults);
  return { templates, ids };
}
