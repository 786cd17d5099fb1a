import type { ErrorCode } from '@canva/error';

import type { CanvaFont, DesignFeature, UploadRequest } from './design-port.js';
import { LIMITS } from './limits.js';
import { store, type ElementDraft, type StoredPage } from './memory-page.js';
import {
  checkAlts,
  checkColor,
  checkElement,
  checkPage,
  checkUpload,
  type Known,
} from './memory-rules.js';
import { openSession, type MemorySession } from './memory-session.js';
import { insist } from './refusal.js';
import { createTroubles, type Operation, type Troubles } from './memory-troubles.js';

/** What a Canva in memory begins with. */
export interface MemoryCanvaOptions {
  /** ms; absent: a second passes between any two calls. */
  now?: () => number;
  /** Pages that are there already; absent: one empty page of 1080 × 1080 px. */
  pages?: readonly Partial<StoredPage>[];
  fonts?: readonly CanvaFont[];
  /** What the person takes in the font window; absent: they close it. */
  chosenFont?: (selected: string | undefined) => CanvaFont | null;
  designId?: string | null;
  /** Most pages of the design. */
  pageCap?: number;
  /** Whether Canva shows a page once it has been added, which decides where the next one goes. */
  showsAddedPages?: boolean;
}

/**
 * One design in Canva as both the memory design and the fake SDK see it: its pages, with Canva's limits, its
 * clock and its troubles. Every method throws a `CanvaRefusal`.
 */
export interface MemoryCanva {
  readonly pages: StoredPage[];
  /** Index of the page that the person looks at. */
  current: number;
  readonly designId: string | null;
  readonly fonts: readonly CanvaFont[];
  /** By reference. */
  readonly uploads: ReadonlyMap<string, UploadRequest>;
  /** Every call that was begun, in order. */
  readonly calls: readonly Operation[];
  readonly troubles: Troubles;
  newId(kind: string): string;
  supports(feature: DesignFeature): boolean;
  onSupportChange(listener: () => void): () => void;
  /** Says what this Canva offers from now on. */
  offer(feature: DesignFeature, offered: boolean): void;

  /** Begins a call: the network is there, no trouble was planned, the rate is kept. */
  begin(operation: Operation): void;
  addPage(page: PageDraft): StoredPage;
  addElement(element: ElementDraft): void;
  setBackground(color: string): void;
  upload(request: UploadRequest): string;
  findFonts(references?: readonly string[]): CanvaFont[];
  chooseFont(selected?: string): CanvaFont | null;
  open(which: 'current' | 'all'): MemorySession;
}

export interface PageDraft {
  title?: string;
  width?: number;
  height?: number;
  background?: string;
  elements: readonly ElementDraft[];
}

const FIRST_PAGE = { width: 1080, height: 1080 };

export function createMemoryCanva(options: MemoryCanvaOptions = {}): MemoryCanva {
  const now = options.now ?? steadyClock();
  const troubles = createTroubles(now);
  const uploads = new Map<string, UploadRequest>();
  const fonts = options.fonts ?? [];
  const missing = new Set<DesignFeature>();
  const listeners = new Set<() => void>();
  let ids = 0;
  const newId = (kind: string): string => `${kind}-${++ids}`;
  const elementId = (): string => newId('element');
  const known: Known = {
    asset: (reference) => uploads.has(reference),
    font: (reference) => fonts.some(({ ref }) => ref === reference),
  };
  const pages = (options.pages ?? [FIRST_PAGE]).map((page): StoredPage => ({
    id: newId('page'),
    type: 'absolute',
    locked: false,
    background: '#ffffff',
    elements: [],
    ...page,
  }));

  const canva: MemoryCanva = {
    pages,
    current: 0,
    designId: options.designId === undefined ? 'design-1' : options.designId,
    fonts,
    uploads,
    calls: troubles.calls,
    troubles,
    newId,
    supports: (feature) => !missing.has(feature),
    onSupportChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    offer(feature, offered) {
      if (offered) missing.delete(feature);
      else missing.add(feature);
      for (const listener of [...listeners]) listener();
    },
    begin: (operation) => troubles.begin(operation),

    addPage({ elements, ...draft }) {
      troubles.begin('addPage');
      insist(canva.supports('add-page'), 'No pages here.', 'unsupported_surface');
      insist(pages.length < (options.pageCap ?? LIMITS.pages), 'No more pages.', 'quota_exceeded');
      checkPage(draft);
      for (const element of elements) {
        checkElement(element, known);
        checkAlts(element);
      }
      if (draft.background !== undefined) checkColor(draft.background);
      const page: StoredPage = {
        id: newId('page'),
        type: 'absolute',
        locked: false,
        ...FIRST_PAGE,
        background: '#ffffff',
        ...draft,
        elements: elements.map((element) => store(element, elementId)),
      };
      pages.splice(canva.current + 1, 0, page);
      if (options.showsAddedPages ?? true) canva.current += 1;
      return page;
    },
    addElement(element) {
      troubles.begin('addElement');
      const page = writablePage(canva);
      checkElement(element, known);
      checkAlts(element);
      page.elements.push(store(element, elementId));
    },
    setBackground(color) {
      troubles.begin('setBackground');
      const page = writablePage(canva);
      checkColor(color);
      page.background = color;
    },
    upload(request) {
      troubles.begin('upload');
      checkUpload(request);
      const reference = newId('asset');
      uploads.set(reference, request);
      return reference;
    },
    findFonts(references) {
      troubles.begin('findFonts');
      return references ? fonts.filter(({ ref }) => references.includes(ref)) : [...fonts];
    },
    chooseFont(selected) {
      troubles.begin('chooseFont');
      return options.chosenFont?.(selected) ?? null;
    },
    open(which) {
      troubles.begin('openDesign');
      const seen = which === 'all' ? pages : [currentPage(canva)];
      return openSession({ pages: seen, now, begin: canva.begin, newId, known });
    },
  };
  return canva;
}

/** The page that the person looks at. */
export function currentPage({
  pages,
  current,
}: Pick<MemoryCanva, 'pages' | 'current'>): StoredPage {
  const page = pages[current];
  insist(page !== undefined, 'There is no page.', 'not_found');
  return page;
}

function writablePage(canva: MemoryCanva): StoredPage {
  insist(canva.supports('add-element'), 'Not on this page.', 'unsupported_surface');
  const page = currentPage(canva);
  insist(
    page.type === 'absolute',
    'Not on this kind of page.',
    'unsupported_page_type' satisfies ErrorCode,
  );
  insist(!page.locked, 'The page is locked.', 'not_allowed');
  return page;
}

function steadyClock(): () => number {
  let time = 0;
  return () => (time += 1000);
}
