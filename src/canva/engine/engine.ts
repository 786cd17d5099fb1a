import type { StringTables } from '../../bind/strings.js';
import type { Bilingual } from '../../errors.js';
import type { Brand } from '../../model/brand.js';
import type { EventData } from '../../model/event.js';
import type { Finding } from '../../model/finding.js';
import type { Aspect } from '../../model/format.js';
import type { Language } from '../../model/language.js';
import type { Template } from '../../model/template.js';
import type { NativePage, NativePicture } from '../../output/canva/native.js';
import type { DragRequest, UploadRequest } from '../port/design-port.js';

/**
 * The core inside the panel: events read, pages laid out and drawn by the same code as on the command line.
 * The panel's views know this and nothing of it.
 */
export interface Engine {
  readonly templates: readonly TemplateCard[];
  readonly formats: readonly FormatCard[];
  /** Those that came with the app, then those that a person brought. */
  brands(): readonly BrandCard[];
  readonly samples: readonly SampleCard[];

  /** A sample's event, ready to show. */
  openSample(id: string): Promise<PanelEvent>;
  /**
   * Reads what was pasted, dropped or fetched.
   *
   * @param fileName tells the notation; '' for a paste
   * @throws InputError with every fault
   */
  readEvents(text: string | Uint8Array, fileName: string): Promise<ReadEvents>;
  /** An event as YAML, to be kept or edited by hand. */
  writeEvent(event: EventData): string;
  /**
   * Pictures that events, or a brand, name by their files, brought by the person.
   *
   * @throws AssetError for a file that is no picture
   */
  addPictures(files: readonly PictureFile[]): Promise<void>;
  /** Names of pictures that the event has and nobody brought. */
  missingPictures(event: EventData): string[];
  /** A brand of the person's own. @throws InputError with every fault */
  addBrand(text: string, fileName: string): Promise<BrandCard>;

  /** @throws InputError for an unknown id */
  template(id: string): Template;
  /** @throws InputError for an unknown id */
  brand(id: string): Brand;
  /** Fixed words of all templates. */
  readonly strings: StringTables;
  /** Templates that can say something about the event, in one of their formats and this language. */
  suits(event: EventData, choice: Omit<PageChoice, 'template' | 'format'>): string[];

  /** Draws a document: a picture for each page, with what the checks saw. @throws SiarError */
  preview(event: EventData, choice: PageChoice): Promise<PreviewPage[]>;
  /** The same pages as native elements. @throws SiarError */
  native(event: EventData, choice: PageChoice): Promise<NativePage[]>;
  /** The values of the event's fields as posts print them, for recognising them in a design. */
  printedFields(event: EventData, choice: PageChoice): PrintedField[];

  /** The bytes of a picture for an upload. */
  file(picture: NativePicture): Promise<UploadRequest>;
  /** A whole page as one picture, for dragging it out of the panel. */
  drag(page: PreviewPage, name: string): DragRequest;
}

export interface TemplateCard {
  id: string;
  kind: Template['kind'];
  name: Bilingual;
  description: Bilingual;
  use: Bilingual;
  languages: readonly Language[];
  /** Ids of the formats that it is made for. */
  formats: readonly string[];
}

export interface FormatCard {
  id: string;
  platform: string;
  name: Bilingual;
  width: number;
  height: number;
  aspect: Aspect;
}

export interface BrandCard {
  id: string;
  name: string;
}

export interface SampleCard {
  id: string;
  name: string;
}

/** An event and where it came from. */
export interface PanelEvent {
  event: EventData;
  origin: { kind: 'sample' | 'file' | 'feed' | 'form'; name: string };
}

export interface ReadEvents {
  events: PanelEvent[];
  /** What was understood in a way that a person should know. */
  notes: Finding[];
}

export interface PictureFile {
  name: string;
  bytes: Uint8Array;
}

export interface PageChoice {
  template: string;
  format: string;
  brand: string;
  language: Language;
  /** ISO instant that countdowns and "past" are told by. */
  now: string;
}

export interface PreviewPage {
  /** 1-based. */
  page: number;
  pages: number;
  width: number;
  height: number;
  /** A data: URL for an img element. */
  src: string;
  alt: string;
  findings: Finding[];
}

export interface PrintedField {
  /** A template's expression: `event.name`, `when.date`. */
  expression: string;
  /** As printed, in the choice's language. */
  value: string;
  name: Bilingual;
}
