import { suits } from '../../bind/bind.js';
import { printedValues } from '../../bind/printed-values.js';
import type { StringTables } from '../../bind/strings.js';
import { checkFaces } from '../../brand-faces.js';
import { checkEventOf, checkScenePage, layOutJob, type DocumentPorts } from '../../document.js';
import type { Job } from '../../job.js';
import type { MeasureBoxes } from '../../layout/boxes.js';
import { createKeptWork } from '../../layout/kept-work.js';
import { drawingSvg } from '../../model/drawing.js';
import type { EventData } from '../../model/event.js';
import { FORMATS, formatById } from '../../model/formats/index.js';
import type { Template } from '../../model/template.js';
import { imageKind } from '../../output/image-kind.js';
import { toNative } from '../../output/canva/to-native.js';
import { madeFor, pickTemplates } from '../../plan.js';
import { readEvents } from '../../read/index.js';
import type { HarfBuzz } from '../../typeset/load-harfbuzz.js';
import { fontManifestSchema } from '../../typeset/manifest.js';
import { FontRegistry } from '../../typeset/registry.js';
import { pixelsBehind } from './backdrop.js';
import { createBrandShelf } from './brand-shelf.js';
import { svgUrl } from './canvas.js';
import type { Engine, PageChoice, PanelEvent, PreviewPage, SampleCard } from './engine.js';
import { fieldName } from './field-names.js';
import { keepPictures, picturesOfEvent } from './event-pictures.js';
import { writeEvent } from './event-text.js';
import { missingPictureFinding } from './missing-picture.js';
import { fileOf, filesBelow, textOf, type Pack } from './pack.js';
import { fileOfPicture, wholePage } from './picture-file.js';
import { createPictureLoader, type PictureLoader } from './picture-loader.js';
import { createWebPictures, isWebPicture } from './web-pictures.js';
import { createPictureStore, pictureName, type PictureStore } from './picture-store.js';
import { keptScenes } from './kept-scenes.js';

/** What an engine is made of; the bundle and the tests bring their own. */
export interface EngineParts {
  pack: Pack;
  harfbuzz: HarfBuzz;
  measureBoxes: MeasureBoxes;
}

/** The core for the panel, out of the app's own files. */
export function createEngine({ pack, harfbuzz, measureBoxes }: EngineParts): Engine {
  const templates = JSON.parse(textOf(pack, 'templates.json')) as Template[];
  const strings = JSON.parse(textOf(pack, 'strings.json')) as StringTables;
  const { faces } = fontManifestSchema.parse(JSON.parse(textOf(pack, 'fonts/manifest.json')));
  const fonts = new FontRegistry(
    harfbuzz,
    faces.map((entry) => ({ entry, data: () => fileOf(pack, `fonts/${entry.file}`) })),
  );
  const shelf = createBrandShelf(pack);
  const samples = filesBelow(pack, 'events/');
  const brought = new Map<string, Uint8Array>();
  const web = createWebPictures((...request) => fetch(...request));
  const storeOf = (brand: string): PictureStore =>
    createPictureStore({
      ...{ samples, brand: shelf.files(brand), brought },
      fetched: web.fetched,
    });
  const kept = createKeptWork();
  // One loader a brand: `logo.svg` is another file in each.
  const loaders = new Map<string, PictureLoader>();
  const loaderOf = (brand: string): PictureLoader => {
    const loader = loaders.get(brand) ?? createPictureLoader(storeOf(brand));
    loaders.set(brand, loader);
    return loader;
  };
  const portsOf = (brand: string): DocumentPorts => {
    const { load, measure } = loaderOf(brand);
    return {
      strings,
      fonts,
      measureBoxes,
      kept,
      loadImage: load,
      measureImage: measure,
      expectImage: () => Promise.resolve(),
    };
  };
  const svgs = new WeakMap<PreviewPage, string>();

  const jobOf = (event: EventData, choice: PageChoice): Job => {
    const there = storeOf(choice.brand);
    return {
      event: { event: keepPictures(event, (source) => there.has('event', source)), file: '' },
      brand: shelf.open(choice.brand),
      template: pickTemplates(templates, [choice.template])[0]!,
      format: formatById(choice.format),
      language: choice.language,
      allowRemote: true,
      now: choice.now,
    };
  };
  const scenes = keptScenes((event, choice) =>
    layOutJob(jobOf(event, choice), portsOf(choice.brand)),
  );
  const bindInput = (event: EventData, choice: PageChoice) => ({
    event,
    template: pickTemplates(templates, [choice.template])[0]!,
    brand: shelf.open(choice.brand).brand,
    format: formatById(choice.format),
    language: choice.language,
    now: choice.now,
    strings,
  });
  const missing = (event: EventData, brand: string): string[] => {
    const there = storeOf(brand);
    return picturesOfEvent(event).filter((source) => !there.has('event', source));
  };

  return {
    templates: templates.map((template) => ({
      ...template,
      formats: FORMATS.filter((format) => madeFor(template, format)).map(({ id }) => id),
    })),
    formats: FORMATS,
    brands: shelf.cards,
    samples: JSON.parse(textOf(pack, 'samples.json')) as SampleCard[],
    openSample: async (id) => {
      const name = `${id}.yaml`;
      const [read] = readEvents(fileOf(pack, `events/${name}`), name).events;
      if (!read) throw new Error(`${name} holds no event.`);
      return { event: read.event, origin: { kind: 'sample', name: read.event.name } };
    },
    readEvents: async (text, fileName) => {
      const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
      const { events: read, notes } = readEvents(bytes, fileName);
      const origin: PanelEvent['origin'] = { kind: 'file', name: fileName };
      return { events: read.map(({ event }) => ({ event, origin })), notes };
    },
    writeEvent,
    addPictures: async (files) => {
      for (const { name, bytes } of files) imageKind(bytes, name);
      for (const { name, bytes } of files) brought.set(pictureName(name), bytes);
      loaders.clear();
      scenes.forget();
    },
    missingPictures: (event) =>
      missing(event, shelf.cards()[0]!.id).filter(
        // What nobody has tried to fetch yet isn't missing.
        (source) => !isWebPicture(source) || web.fetched.has(source),
      ),
    addBrand: async (text, fileName) => {
      const card = shelf.add(text, fileName, (brand) => checkFaces(brand, fonts));
      loaders.clear();
      scenes.forget();
      return card;
    },
    template: (id) => pickTemplates(templates, [id])[0]!,
    brand: (id) => shelf.open(id).brand,
    strings,
    suits: (event, choice) =>
      templates
        .filter((template) => template.languages.includes(choice.language))
        .filter((template) => {
          const format = FORMATS.find((one) => madeFor(template, one));
          const own = { ...choice, template: template.id, format: format?.id ?? '' };
          return format !== undefined && suits(bindInput(event, own));
        })
        .map(({ id }) => id),
    preview: async (event, choice) => {
      await web.settle(picturesOfEvent(event));
      const job = jobOf(event, choice);
      const { pages } = await scenes.of(event, choice);
      const about = [
        ...checkEventOf(job),
        ...missing(event, choice.brand).map(missingPictureFinding),
      ];
      const previews: PreviewPage[] = [];
      for (const [index, page] of pages.entries()) {
        const findings = [...about, ...(await checkScenePage(page, pages, job, { pixelsBehind }))];
        const svg = drawingSvg(page.operations, page);
        const { width, height, alt } = page;
        const number = { page: index + 1, pages: pages.length };
        const preview = { ...number, width, height, alt, src: svgUrl(svg), findings };
        svgs.set(preview, svg);
        previews.push(preview);
      }
      return previews;
    },
    native: async (event, choice) => {
      await web.settle(picturesOfEvent(event));
      return toNative(await scenes.of(event, choice), event.name);
    },
    printedFields: (event, choice) =>
      printedValues(bindInput(event, choice)).map(({ expression, value }) => ({
        expression,
        value,
        name: fieldName(expression),
      })),
    file: fileOfPicture,
    drag: (page, name) => wholePage(page, svgs.get(page) ?? '', name),
  };
}
