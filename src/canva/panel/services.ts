import type { Bilingual } from '../../errors.js';
import type { Language } from '../../model/language.js';
import type { EventData } from '../../model/event.js';
import type { NativePage } from '../../output/canva/native.js';
import type { PrintedField } from '../engine/engine.js';
import type { FontOverrides } from './settings.js';

/**
 * What the panel asks of the parts that talk to Canva, to the network and to the browser. Every method
 * rejects with a `SiarError`, or with an `AbortError` after its signal.
 */
export interface PanelServices {
  /** @param url https. @returns the file and a name that tells its notation */
  fetchFeed(url: string, signal: AbortSignal): Promise<FetchedFile>;

  /** Adds pages to the design. A fault or an abort is in the result, with what is there. */
  add(pages: readonly NativePage[], options: TaskOptions): Promise<Added>;
  /** Whether the page's elements fit on the page that is open. */
  fitsHere(page: Pick<NativePage, 'width' | 'height'>): Promise<boolean>;
  /** Puts the elements on the page that is open; counts elements. */
  addHere(page: NativePage, options: TaskOptions): Promise<Added>;

  /** Compares the event's pages in the design with the event. */
  findUpdates(event: EventData, options: UpdateOptions): Promise<UpdatePlan>;

  /** Copies what this browser knows of the design's pages. @throws SiarError when that is nothing */
  copyNotes(): Promise<CopiedNotes>;
  /**
   * Takes what another browser copied, as far as it is about this design.
   *
   * @returns the number of pages
   * @throws SiarError for any other text, and where the browser keeps nothing
   */
  pasteNotes(text: string): Promise<number>;

  /** Reads the page that is open as a template. */
  capture(request: CaptureRequest, signal: AbortSignal): Promise<Captured>;

  /** @throws when the browser doesn't allow it */
  copy(text: string): Promise<void>;
  /** Gives the person a file. @throws when the browser doesn't allow it */
  download(fileName: string, text: string): Promise<void>;
}

export interface FetchedFile {
  bytes: Uint8Array;
  fileName: string;
}

export interface TaskOptions {
  signal: AbortSignal;
  /** Whole steps. */
  onProgress: (done: number, total: number) => void;
  /** Canva's fonts that a person chose, by the brand's family. */
  fonts: FontOverrides;
}

export interface UpdateOptions extends TaskOptions {
  /** ISO 8601. */
  now: string;
  /** What the person wants changed though somebody else changed it. */
  insisted?: readonly Insisted[];
}

/** Something that was left alone, on these pages. */
export interface Insisted {
  /** 1-based places in the design. */
  pages: readonly number[];
  slot: string;
}

export interface Added {
  /** Pages, or elements of one, that are in the design by now, in all. */
  added: number;
  total: number;
  /** Some of it should be see-through and is opaque. */
  opaque?: true;
  /** Why it ended early; absent when everything was added, or the person stopped it. */
  fault?: unknown;
  /** Goes on with the rest; absent when nothing is left. */
  resume?: (options: TaskOptions) => Promise<Added>;
}

export interface UpdatePlan {
  /** The event's pages, in the design's order. */
  pages: readonly PlannedPage[];
  /** How many of our pages are about other events. */
  others: number;
  /** What can't be known of this design. */
  limits: readonly Bilingual[];
  /** Makes the sure changes and no other. */
  apply(options: TaskOptions): Promise<Updated>;
}

export interface PlannedPage {
  /** 1-based place in the design. */
  number: number;
  title: string;
  changes: readonly PlannedChange[];
  unsure: readonly UnsureChange[];
}

export interface PlannedChange {
  /** What changes, as the title or the date. */
  name: Bilingual;
  /** Words before and after; '' is nothing, absent where there are none to show. */
  from?: string;
  to?: string;
  /** What a person should know of it. */
  note?: Bilingual;
}

/** What is left alone, because somebody changed it or it isn't known for sure. */
export interface UnsureChange extends PlannedChange {
  why: Bilingual;
  /** Present where the person may have it changed all the same. */
  slot?: string;
}

export interface Updated {
  /** Changes made. */
  changed: number;
  /** Why the rest wasn't made. */
  fault?: unknown;
}

/** What the app keeps of inserted pages, as a text for another computer. */
export interface CopiedNotes {
  pages: number;
  text: string;
  /** False when the browser doesn't let apps copy: the person has to do it. */
  copied: boolean;
}

export interface CaptureRequest {
  name: string;
  language: Language;
  brand: string;
  /** Values to recognise; none without an event. */
  fields: readonly PrintedField[];
}

export interface Captured {
  /** As `my-page.yaml`. */
  fileName: string;
  /** The template document. */
  yaml: string;
  /** Texts that became placeholders. */
  fields: readonly { name: Bilingual; expression: string; text: string }[];
  /** What couldn't be kept, and why. */
  lost: readonly { what: Bilingual; why: Bilingual }[];
}
