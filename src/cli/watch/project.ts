import { dirname, join } from 'node:path';
import { SiarError, InputError, type Fault } from '../../errors.js';
import type { Job } from '../../job.js';
import type { Finding } from '../../model/finding.js';
import type { Template } from '../../model/template.js';
import { decodeText } from '../../read/decode.js';
import type { Renderer } from '../../renderer.js';
import { STRINGS_FILE, TEMPLATES_FOLDER } from '../../templates.js';
import type { Workbench } from '../../workbench.js';
import type { CliContext } from '../context.js';
import { openBrand, openFile, type InputFile } from '../inputs.js';
import type { Engine } from '../ports.js';
import type { Choice, Choices, Selection } from './choices.js';

/** What a selection is drawn from, or everything that is wrong with it. */
export type Loaded = (
  | { ok: true; renderer: Renderer; template: Template; jobs: Job[]; notes: Finding[] }
  | { ok: false; errors: SiarError[] }
) & {
  /** Absolute paths of the pictures that the brand names: one that is missing may come. */
  pictures: string[];
};

/** The files that are being worked on. */
export interface Project {
  template: Omit<InputFile, 'bytes'>;
  choices: Choices;
  workbench: Workbench;
  now?: string;
  allowRemote: boolean;
  engine: Engine;
  context: CliContext;
}

/** Files that a selection depends on, by path; pictures come on top. */
export function filesOf({ template, choices }: Project, selection: Selection): string[] {
  const event = chosen(choices.events, selection.event);
  const brand = chosen(choices.brands, selection.brand);
  return [template.path, join(TEMPLATES_FOLDER, STRINGS_FILE), event.path, brand.path];
}

/** Reads everything anew; each file's faults are told whatever the others hold. */
export async function load(project: Project, selection: Selection): Promise<Loaded> {
  const { template, choices, workbench, engine, context, now, allowRemote } = project;
  const { formats, languages } = selection;
  const errors: SiarError[] = [];
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SiarError)) throw error;
      errors.push(error);
      return undefined;
    }
  };
  const renderer = await attempt(async () => {
    const { bytes, name, path } = await openFile(template.name, context);
    return workbench.open({ text: decodeText(bytes, name), file: name, folder: dirname(path) });
  });
  const event = await attempt(async () => {
    const { bytes, name, path } = await openFile(
      chosen(choices.events, selection.event).name,
      context,
    );
    const read = engine.readEvents(bytes, name, languages[0] ? { language: languages[0] } : {});
    const first = read.events[0];
    if (!first) throw new InputError([noEvent(name)]);
    const sourced = { event: first.event, file: name, folder: dirname(path) };
    return { sourced, notes: [...read.notes] };
  });
  const brand = await attempt(() =>
    openBrand(chosen(choices.brands, selection.brand).name, engine, context),
  );
  const { pictures = [], faults = [] } = brand ?? {};
  if (faults.length > 0) errors.push(new InputError(faults));
  const made = renderer?.templates[0];
  if (renderer && made && event && brand && faults.length === 0) {
    const sources = { events: [event.sourced], brand: brand.sourced };
    const request = { ...sources, templates: [made.id], formats, languages };
    const jobs = await attempt(async () =>
      renderer.plan({ ...request, allowRemote, ...(now === undefined ? {} : { now }) }),
    );
    if (jobs) {
      const notes = [...event.notes, ...brand.notes, ...renderer.planNotes(request)];
      return { ok: true, renderer, template: made, jobs, notes, pictures };
    }
  }
  return { ok: false, errors, pictures };
}

function noEvent(file: string): Fault {
  const expected = { en: 'at least one event', id: 'sedikitnya satu acara' };
  return { file, path: '', expected, got: '0' };
}

function chosen(choices: readonly Choice[], id: string): Choice {
  const found = choices.find((choice) => choice.id === id) ?? choices[0];
  if (!found) throw new Error(`${id}: the package has no sample`);
  return found;
}
