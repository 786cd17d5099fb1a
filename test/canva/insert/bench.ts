import type { InsertOptions, InsertProgress } from '../../../src/canva/insert/insert.js';
import type { Timing } from '../../../src/canva/insert/pace.js';
import type { MemoryCanvaOptions } from '../../../src/canva/port/memory-canva.js';
import { createMemoryDesign, type MemoryDesign } from '../../../src/canva/port/memory-design.js';
import type { NativePage } from '../../../src/output/canva/native.js';
import { FONTS, image, page, picture, PNG, shape, text } from '../port/native-samples.js';

/** A design and a clock that only waiting turns on. */
export interface InsertBench {
  design: MemoryDesign;
  timing: Timing;
  /** ms of each wait. */
  waits: number[];
  /** Keys of the pictures whose bytes were asked for. */
  files: string[];
  progress: InsertProgress[];
  options: <State>(over?: Partial<InsertOptions<State>>) => InsertOptions<State>;
}

export function insertBench(over: MemoryCanvaOptions = {}): InsertBench {
  let time = 0;
  const waits: number[] = [];
  const files: string[] = [];
  const progress: InsertProgress[] = [];
  const timing: Timing = {
    now: () => time,
    sleep: async (ms, signal) => {
      if (signal?.aborted) return;
      waits.push(ms);
      time += ms;
    },
  };
  return {
    design: createMemoryDesign({ now: timing.now, fonts: FONTS, ...over }),
    ...{ timing, waits, files, progress },
    options: (more = {}) => ({
      timing,
      file: async ({ key }) => {
        files.push(key);
        return PNG;
      },
      onProgress: (step) => progress.push(step),
      ...more,
    }),
  };
}

/** A carousel; all its pages share a picture, and each has one of its own. */
export function carousel(count: number): { page: NativePage; format: string }[] {
  return Array.from({ length: count }, (_, at) => ({
    format: 'square',
    page: page({
      title: `Halaman ${at + 1}`,
      elements: [
        shape(),
        image({ picture: picture({ key: 'shared' }) }),
        image({ picture: picture({ key: `own-${at + 1}` }), alt: `Foto ${at + 1}` }),
        text(),
      ],
    }),
  }));
}
