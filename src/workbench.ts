import { join, resolve, sep } from 'node:path';
import type { StringTables } from './bind/strings.js';
import { InputError, type Fault } from './errors.js';
import { createMeasureBoxes } from './layout/boxes.js';
import { loadFonts } from './output/fonts-node.js';
import { createImageLoader, type ImageLoaderOptions } from './output/images.js';
import { openTemplate } from './open-template.js';
import { layoutModule } from './output/layout-module.js';
import { tuneSharp } from './output/sharp-tuning.js';
import {
  assemble,
  keptPictures,
  type Pictures,
  type Renderer,
  type RendererOptions,
} from './renderer.js';
import { loadStrings, STRINGS_FILE, TEMPLATES_FOLDER, type AddedTemplate } from './templates.js';

/** A template of its own, with the folder that it lies in. */
export interface TemplateSource extends AddedTemplate {
  /** Absolute: where its own pictures are looked for; absent: it came from memory and has none. */
  folder?: string;
}

/** Draws one template after the other, or one as it changes. Fonts and prepared pictures stay. */
export interface Workbench {
  /**
   * A renderer whose only template is this one. The fixed words are read anew.
   *
   * @throws InputError with every fault of the template and of the words
   */
  open(template: TemplateSource): Promise<Renderer>;
  /** Absolute paths of the local pictures asked for so far, those that could not be read included. */
  picturesUsed(): string[];
  /** Reads every picture anew: files may have changed. */
  forgetPictures(): void;
}

/**
 * Opens the fonts. `templatesDir` is where `strings.yaml` lies.
 *
 * @throws AssetError for broken fonts
 */
export async function createWorkbench(
  options: Omit<RendererOptions, 'added'> = {},
): Promise<Workbench> {
  tuneSharp();
  const fonts = await loadFonts(options.fontsDir);
  const measureBoxes = await createMeasureBoxes(await layoutModule());
  const wordsFolder = options.templatesDir ?? TEMPLATES_FOLDER;
  const used = new Set<string>();
  const fresh = (): Pictures => keptPictures((loader) => traced(loader, used));
  let pictures = fresh();
  return {
    async open({ text, file, folder }) {
      const faults: Fault[] = [];
      const strings = await collect(faults, () => loadWords(wordsFolder));
      const read = await collect(faults, () => openTemplate(text, file, strings));
      if (faults.length > 0 || !strings || !read) throw new InputError(faults);
      const parts = { templates: [read.template], strings, fonts, pictures, measureBoxes };
      return assemble({ ...parts, ...(folder === undefined ? {} : { folder }) });
    },
    picturesUsed: () => [...used],
    forgetPictures() {
      used.clear();
      pictures = fresh();
    },
  };
}

async function loadWords(folder: string): Promise<StringTables> {
  try {
    return await loadStrings(folder);
  } catch (cause) {
    if (cause instanceof InputError) throw cause;
    const expected = { en: 'a file that can be read', id: 'berkas yang dapat dibaca' };
    const got = cause instanceof Error ? cause.message : String(cause);
    throw new InputError([{ file: join(folder, STRINGS_FILE), path: '', expected, got }], {
      cause,
    });
  }
}

async function collect<T>(faults: Fault[], work: () => T | Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    faults.push(...error.faults);
    return undefined;
  }
}

/** A loader that notes the files it is asked for. */
function traced(options: ImageLoaderOptions, used: Set<string>): ReturnType<Pictures> {
  const loader = createImageLoader(options);
  const note = (source: string, owner: keyof ImageLoaderOptions['folders']): void => {
    const folder = options.folders[owner];
    if (folder === undefined || /^[a-z][a-z0-9+.-]+:/i.test(source) || source.includes('\0'))
      return;
    const path = resolve(folder, source.replaceAll('\\', '/'));
    // Whatever lies outside is refused, so it cannot come to be shown either.
    if (path.startsWith(`${folder}${sep}`)) used.add(path);
  };
  return {
    // `load` asks for it again.
    expect: loader.expect,
    load(request) {
      note(request.source, request.owner);
      return loader.load(request);
    },
    measure(source, owner) {
      note(source, owner);
      return loader.measure(source, owner);
    },
  };
}
