import type { Job, RenderedPicture } from '../job.js';
import type { Brand } from '../model/brand.js';
import type { Template } from '../model/template.js';
import type { ReadBrand } from '../read/brand.js';
import type { RecipientList } from '../read/recipients.js';
import type { ReadOptions, ReadResult } from '../read/reader.js';
import type { Renderer } from '../renderer.js';
import type { AddedTemplate } from '../templates.js';
import type { ThreadedRenderer } from '../threads.js';
import type { Workbench } from '../workbench.js';

/** What the commands need from the rest of Siar. `engine.ts` fulfils it; tests hand in their own. */

export interface Engine {
  /**
   * With templates besides the package's own, of which only those that are named, where they are there.
   * Throws InputError with all their faults.
   */
  createRenderer(added?: readonly AddedTemplate[], only?: readonly string[]): Promise<Renderer>;
  /** The same on several threads. */
  createThreads(
    renderer: Renderer,
    templates: { added?: readonly AddedTemplate[]; only?: readonly string[] },
    threads: number,
  ): ThreadedRenderer;
  createWorkbench(): Promise<Workbench>;
  /** Ids of the shipped formats that a template is drawn for unless others are asked for. */
  formatsOf(template: Template): string[];
  /** Absolute paths of a shipped template's sample event and of its picture, where it has them. */
  examplesOf(template: Template): { sample?: string; preview?: string };
  /** The right events of a file, and the faults of the others. Throws InputError for no list at all. */
  readRightEvents(bytes: Uint8Array, file: string, options: ReadOptions): ReadResult;
  /** People for certificates. Throws InputError when the list as a whole is wrong. */
  readRecipients(bytes: Uint8Array, file: string): RecipientList;
  /** Throws InputError with every fault of the file. */
  readEvents(
    bytes: Uint8Array,
    file: string,
    options: ReadOptions,
  ): Pick<ReadResult, 'events' | 'notes'>;
  /** What a mapping file says: columns, order of dates, zone. Throws InputError. */
  readMapping(bytes: Uint8Array, file: string): ReadOptions;
  /** Rejects with an InputError that has every fault of the file. */
  readBrand(bytes: Uint8Array, file: string): Promise<ReadBrand>;
  openOutput(folder: string, options: OutputOptions): OutputFolder;
}

export interface OutputOptions {
  brand: Brand;
  /** The run was asked for several: file names say which. */
  severalLanguages: boolean;
}

/** The folder that a run writes: pictures, manifest.json and index.html. */
export interface OutputFolder {
  /** Writes one picture, whole or not at all. */
  write(job: Job, picture: RenderedPicture): Promise<WrittenFile>;
  /** A picture that breaks an error rule: an earlier version of it goes when the run ends. */
  hold(job: Job, picture: RenderedPicture): void;
  /** Writes manifest.json and index.html; gives the page's path. */
  finish(): Promise<string>;
}

export interface WrittenFile {
  /** Relative to the folder. */
  file: string;
  sha256: string;
}
