import type { Brand } from './model/brand.js';
import type { EventData } from './model/event.js';
import type { Finding } from './model/finding.js';
import type { FileType, Format } from './model/format.js';
import type { Language } from './model/language.js';
import type { Template } from './model/template.js';
import type { ReadBrand } from './read/brand.js';

/** What goes into the renderer and what comes out of it. */

/** An event with the folder that its pictures are looked for in. */
export interface SourcedEvent {
  event: EventData;
  /** As the user named it; for messages. */
  file: string;
  /** Absolute; absent: the event came from memory and has no local pictures. */
  folder?: string;
}

/** A brand with the folder that its logos and photos are looked for in. */
export interface SourcedBrand {
  brand: Brand;
  file: string;
  folder?: string;
  /** For messages, as `readBrand` gives it. */
  placeOf?: ReadBrand['placeOf'];
}

/** One document to draw: one template for one event in one brand, format and language. */
export interface Job {
  event: SourcedEvent;
  brand: SourcedBrand;
  template: Template;
  format: Format;
  language: Language;
  /** Absent: the first type that the format takes. */
  type?: FileType;
  /** ISO instant; absent: nothing is past and nothing counts down. */
  now?: string;
  /** The event may name pictures on the web. */
  allowRemote: boolean;
}

export interface RenderedPicture {
  /** 1-based page of the document. */
  page: number;
  pages: number;
  bytes: Uint8Array;
  type: FileType;
  /** px */
  width: number;
  height: number;
  alt: string;
  findings: readonly Finding[];
  /** Layers that left because the page was full. */
  dropped: readonly string[];
}
