import type { FileType } from '../model/format.js';
import type { ScenePage } from '../model/scene.js';
import type { DrawPage } from './page-pixels.js';

/** What a way out must keep to. */
export interface WriteOptions {
  /** Largest file in bytes that the platform takes: `format.maxBytes`. */
  maxBytes: number;
  /** px per inch, for what is printed: `format.density`. */
  density?: number;
  /** How the page becomes pixels; absent: at once. */
  draw?: DrawPage;
}

/** One way out: a page of a scene as the bytes of a file. Same page, same bytes. */
export interface Writer {
  type: FileType;
  /** Without the dot. */
  extension: string;
  mime: string;
  /** Throws RenderError when the page cannot be drawn, or not within `maxBytes`. */
  write(page: ScenePage, options: WriteOptions): Promise<Uint8Array>;
}
