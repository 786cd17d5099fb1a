import { CanvaFault } from './canva-fault.js';
import { checkEdits } from './check-edits.js';
import type { DesignPort, DragRequest, PageInfo } from './design-port.js';
import { faultKind } from './fault-codes.js';
import {
  createMemoryCanva,
  currentPage,
  type MemoryCanva,
  type MemoryCanvaOptions,
} from './memory-canva.js';
import { createDesigner, type Designer } from './memory-designer.js';
import { draftOf } from './memory-drafts.js';
import { applyEdits } from './memory-edits.js';
import { snapshotOf, type StoredPage } from './memory-page.js';
import { CanvaRefusal } from './refusal.js';

/** A Canva design in memory, and what tests look at and do to it. */
export interface MemoryDesign extends DesignPort {
  readonly canva: MemoryCanva;
  /** Other people at work in the same design. */
  readonly designer: Designer;
  /** What the app asked for and nothing in the design shows. */
  readonly asked: {
    notified: string[];
    opened: string[];
    launched: ('bulk-create' | 'publish')[];
    dragged: DragRequest[];
  };
}

/** @param options what the design begins with; absent: one empty page, no fonts, no trouble */
export function createMemoryDesign(options: MemoryCanvaOptions = {}): MemoryDesign {
  const canva = createMemoryCanva(options);
  const asked: MemoryDesign['asked'] = { notified: [], opened: [], launched: [], dragged: [] };

  const port: DesignPort = {
    supports: (feature) => canva.supports(feature),
    onSupportChange: (listener) => canva.onSupportChange(listener),
    upload: async (picture) => canva.upload(picture),
    fonts: async (references) => canva.findFonts(references),
    chooseFont: async (selected) => canva.chooseFont(selected),
    async designId() {
      canva.begin('getDesignToken');
      return canva.designId;
    },
    async pages() {
      canva.begin('getDesignMetadata');
      return canva.pages.map(infoOf);
    },
    async currentPage() {
      canva.begin('getCurrentPageMetadata');
      return infoOf(currentPage(canva));
    },
    async addPage({ title, width, height, background, elements }, refs) {
      const drafts = elements.map((element) => draftOf(element, refs));
      const color = background.toLowerCase();
      return infoOf(canva.addPage({ title, width, height, background: color, elements: drafts }));
    },
    async addElement(element, refs) {
      canva.addElement(draftOf(element, refs));
      return {};
    },
    async setBackground(color) {
      canva.setBackground(color.toLowerCase());
    },
    async read(which) {
      return canva
        .open(which)
        .pages.filter(({ type }) => type === 'absolute')
        .map(snapshotOf);
    },
    async edit(read, edits, refs) {
      const session = canva.open('all');
      const pages = session.pages.filter(({ type }) => type === 'absolute');
      const page = pages.find(({ id }) => id === read.id);
      if (!page) throw new CanvaFault('changed', 'The page is gone.');
      checkEdits(read, snapshotOf(page, read.index), edits);
      if (edits.length === 0) return;
      applyEdits(page, edits, refs, () => session.newId('element'));
      session.sync();
    },
    async startDrag(_event, picture) {
      canva.begin('startDrag');
      asked.dragged.push(picture);
    },
    async launch(what) {
      canva.begin('launch');
      asked.launched.push(what);
    },
    async notify(message) {
      canva.begin('notify');
      asked.notified.push(message);
    },
    async openUrl(url) {
      canva.begin('openUrl');
      asked.opened.push(url);
    },
  };
  return { ...withFaults(port), canva, designer: createDesigner(canva), asked };
}

function infoOf({ type, id, title, width, height }: StoredPage): PageInfo {
  if (type === 'unsupported') return {};
  return {
    id,
    ...(title === undefined ? {} : { title }),
    ...(width === undefined || height === undefined ? {} : { width, height }),
  };
}

/** The same port, with a fault in place of each refusal. */
function withFaults(port: DesignPort): DesignPort {
  const guard =
    <A extends unknown[], R>(method: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      try {
        return await method(...args);
      } catch (cause) {
        if (!(cause instanceof CanvaRefusal)) throw cause;
        throw new CanvaFault(faultKind(cause.code), cause.message, { cause });
      }
    };
  return {
    supports: port.supports,
    onSupportChange: port.onSupportChange,
    upload: guard(port.upload),
    fonts: guard(port.fonts),
    chooseFont: guard(port.chooseFont),
    designId: guard(port.designId),
    pages: guard(port.pages),
    currentPage: guard(port.currentPage),
    addPage: guard(port.addPage),
    addElement: guard(port.addElement),
    setBackground: guard(port.setBackground),
    read: guard(port.read),
    edit: guard(port.edit),
    startDrag: guard(port.startDrag),
    launch: guard(port.launch),
    notify: guard(port.notify),
    openUrl: guard(port.openUrl),
  };
}
