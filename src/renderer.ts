import type { StringTables } from './bind/strings.js';
import { templateFields, type TemplateField } from './bind/template-fields.js';
import type { Job, RenderedPicture } from './job.js';
import type { BoundDocument } from './model/bound.js';
import type { Finding } from './model/finding.js';
import type { Scene } from './model/scene.js';
import type { Template } from './model/template.js';
import { createMeasureBoxes, type MeasureBoxes } from './layout/boxes.js';
import { createKeptWork } from './layout/kept-work.js';
import { createPixelsBehind } from './output/backdrop.js';
import { loadFonts } from './output/fonts-node.js';
import { createLayeredPages } from './output/layered.js';
import { inlinedLayout, layoutModule } from './output/layout-module.js';
import { createImageLoader, type ImageLoader, type ImageLoaderOptions } from './output/images.js';
import { tuneSharp } from './output/sharp-tuning.js';
import { notesOnPlan, pickTemplates, planJobs, type PlanRequest } from './plan.js';
import { loadTemplates, openStrings, TEMPLATES_FOLDER, type AddedTemplate } from './templates.js';
import type { FontRegistry } from './typeset/registry.js';
import { renderJob, type RenderPorts } from './render.js';
import { bindJob, examineJob, layOutJob } from './document.js';
import { checkFaces } from './brand-faces.js';

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
  const words = await openStrings(templatesDir);
  const { strings } = words;
  const { templates, ids } = await loadTemplates(templatesDir, options, words);
  const fonts = await loadFonts(options.fontsDir);
  const pictures = keptPictures();
  const measureBoxes = await createMeasureBoxes(await layoutModule(), inlinedLayout);
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
    const { load: loadImage, measure: measureImage, expect: expectImage } = loader;
    const drawn = { kept, pixelsBehind, draw };
    return { fonts, strings, measureBoxes, ...drawn, loadImage, measureImage, expectImage };
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
