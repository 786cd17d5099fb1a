import { openGallery } from '../draw.js';
import { drawDocument } from './draw-document.js';
import { planUnit } from './plan.js';
import type { Document, Drawn, Unit } from './types.js';

/** What works: here, or on a thread of its own. */
export interface Drawer {
  plan(unit: Unit): Promise<Document[]>;
  draw(document: Document): Promise<Drawn>;
  close(): Promise<void>;
}

/** What a drawer needs. Survives a message to a thread. */
export interface DrawerOptions {
  /** The gallery's folder; absolute. */
  folder: string;
  /** Stands for the sources, the dependencies and the fonts. */
  code: string;
}

/** A drawer on this thread, with a renderer of its own. */
export async function openDrawer({ folder, code }: DrawerOptions): Promise<Drawer> {
  const gallery = await openGallery();
  return {
    plan: (unit) => planUnit(gallery, unit, code),
    draw: (document) => drawDocument(gallery, document, folder),
    close: () => gallery.close(),
  };
}
