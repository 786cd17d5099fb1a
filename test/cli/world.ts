import { InputError } from '../../src/errors.js';
import type { CliInput } from '../../src/cli/context.js';
import type { Engine, OutputFolder } from '../../src/cli/ports.js';
import { run } from '../../src/cli/run.js';
import type { Job, RenderedPicture } from '../../src/job.js';
import type { Brand } from '../../src/model/brand.js';
import { eventSchema } from '../../src/model/event.js';
import type { Finding, Severity } from '../../src/model/finding.js';
import { FORMATS, formatById } from '../../src/model/formats/index.js';
import type { Template } from '../../src/model/template.js';
import type { PlanRequest } from '../../src/plan.js';
import { formatPath } from '../../src/read/path.js';
import { readRightEvents } from '../../src/read/read-events.js';
import { readRecipients } from '../../src/read/recipients.js';
import type { Renderer } from '../../src/renderer.js';

/** A command line in a world of its own: an engine that draws nothing, and streams that are kept. */

export const finding = (severity: Severity, rule = 'contrast'): Finding => ({
  rule,
  severity,
  where: 'title',
  message: { en: 'Too pale.', id: 'Terlalu pucat.' },
  advice: { en: 'Darken it.', id: 'Gelapkan.' },
});

export interface World {
  /** Findings of the picture of a format; an error thrown stands for a picture that fails. */
  draw?(job: Job): Finding[];
  plan?(request: PlanRequest): Job[];
  planNotes?: Finding[];
  brand?: Brand;
  brandNotes?: Finding[];
  output?: Partial<OutputFolder>;
  input?: Partial<CliInput>;
}

export interface Result {
  status: number;
  stdout: string;
  stderr: string;
  /** `template/format` of every picture that was written. */
  written: string[];
  finished: boolean;
  requests: PlanRequest[];
}

const BRAND = { id: 'brand', logo: {}, photos: [] } as unknown as Brand;

const template = {
  id: 'announce-photo',
  name: { en: 'Photo', id: 'Foto' },
  description: { en: 'A photo and a title', id: 'Foto dan judul' },
  use: { en: 'With a good photo', id: 'Bila ada foto bagus' },
  kind: 'announcement',
  languages: ['id', 'en'],
} as unknown as Template;

export async function siar(argv: readonly string[], world: World = {}): Promise<Result> {
  const result: Result = {
    status: -1,
    stdout: '',
    stderr: '',
    written: [],
    finished: false,
    requests: [],
  };
  const stream = (name: 'stdout' | 'stderr'): CliInput['stdout'] => ({
    write: (text: string) => (result[name] += text),
  });
  const input: CliInput = {
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    env: {},
    cwd: '/nowhere',
    signal: new AbortController().signal,
    clock: () => Date.UTC(2027, 0, 5),
    loadEngine: () => Promise.resolve(fakeEngine(world, result)),
    ...world.input,
  };
  result.status = await run(argv, input);
  return result;
}

/** Progress goes to a terminal's stderr: the same result, with one. */
export function terminal(result: { stderr: string }): CliInput['stderr'] {
  return { write: (text: string) => (result.stderr += text), isTTY: true, columns: 60 };
}

function fakeEngine(world: World, result: Result): Engine {
  const renderer = {
    templates: [template],
    fields: () => [{ path: 'name', required: true, description: 'The title' }],
    plan(request: PlanRequest): Job[] {
      result.requests.push(request);
      return world.plan?.(request) ?? planAll(request);
    },
    planNotes: () => world.planNotes ?? [],
    bind: (job: Job) => ({ bound: job.format.id }),
    layOut: (job: Job) => Promise.resolve({ scene: job.format.id }),
    render: async (job: Job) => [picture(world.draw?.(job) ?? [])],
    examine: (job: Job) => Promise.resolve(world.draw?.(job) ?? []),
  } as unknown as Renderer;
  return {
    createRenderer: () => Promise.resolve(renderer),
    createThreads: () => ({ ...renderer, width: 2, close: () => Promise.resolve() }),
    createWorkbench: () => Promise.reject(new Error('nothing is watched in this world')),
    formatsOf: () => ['instagram-feed'],
    examplesOf: () => ({}),
    readRightEvents,
    readRecipients: (bytes, file) => readRecipients(new TextDecoder().decode(bytes), file),
    readMapping: () => ({ dateOrder: 'dmy' }),
    readBrand: async () => ({
      brand: world.brand ?? BRAND,
      placeOf: (path) => ({ path: formatPath(path) }),
      notes: world.brandNotes ?? [],
    }),
    readEvents: (bytes, file) => readFake(new TextDecoder().decode(bytes), file),
    openOutput: () => ({
      write: (job) => {
        result.written.push(`${job.template.id}/${job.format.id}`);
        return Promise.resolve({ file: `${job.format.id}.png`, sha256: 'abc' });
      },
      hold: () => undefined,
      finish: () => {
        result.finished = true;
        return Promise.resolve('/nowhere/out/index.html');
      },
      ...world.output,
    }),
  };
}

/** `bad` anywhere in the file is a fault, `note` a note; each other line is an event. */
function readFake(text: string, file: string): ReturnType<Engine['readEvents']> {
  if (text.includes('bad')) {
    const expected = { en: 'a date', id: 'tanggal' };
    throw new InputError([
      { file, line: 2, path: 'startDate', expected, got: '"besok"' },
      { file, line: 3, path: 'endDate', expected, got: '"lusa\u001b[31m\n"' },
    ]);
  }
  const lines = text.startsWith('siar:') ? ['webinar'] : text.trim().split('\n');
  const events = lines.map((name) => ({
    event: { ...eventSchema.parse({ name, identifier: name }), identifier: name },
    origin: { file },
  }));
  return { events, notes: text.includes('note') ? [finding('note', 'year')] : [] };
}

function planAll({ events, brand, formats, allowRemote = false }: PlanRequest): Job[] {
  const wanted = formats?.map(formatById) ?? FORMATS.slice(0, 4);
  return events.flatMap((event) =>
    wanted.map((format) => ({
      event,
      brand,
      template,
      format,
      language: 'id' as const,
      allowRemote,
    })),
  );
}

function picture(findings: Finding[]): RenderedPicture {
  const bytes = new Uint8Array(7);
  const size = { width: 1080, height: 1350 };
  return { page: 1, pages: 1, bytes, type: 'png', ...size, alt: 'alt', findings, dropped: [] };
}
