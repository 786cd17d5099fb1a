import type { SiarError } from '../../errors.js';
import { InputError, type Fault } from '../../errors.js';
import type { Job } from '../../job.js';
import type { Finding } from '../../model/finding.js';
import type { Template } from '../../model/template.js';
import { bilingual } from '../../output/markup.js';
import type { CliContext } from '../context.js';
import { cardOf, cardShell, failureOf, keyOf, notesOf } from './card.js';
import { excerptOf, textOf } from './excerpt.js';
import { faultsPanel, type ToldFault } from './faults.js';
import type { Drawn } from './session.js';

/** What happens, told to one browser: each event is a name and data for the page's script. */
export interface Story {
  /** Looks the faulty lines up; what it gives tells the browser. */
  faults(errors: readonly SiarError[]): Promise<() => void>;
  /** What is going to be drawn, in its order. */
  sheet(template: Template, jobs: readonly Job[], notes: readonly Finding[]): void;
  post(job: Job, drawn: Drawn): void;
  /** `took`: ms */
  done(took: number): void;
  crashed(error: unknown): void;
}

export type Send = (event: string, data: unknown) => void;

/** Faults shown with their lines; a file that is no template at all has hundreds. */
const MOST_FAULTS = 12;

export function createStory(send: Send, context: CliContext): Story {
  return {
    async faults(errors) {
      const faults = errors.flatMap((error) => (error instanceof InputError ? error.faults : []));
      const others = errors.filter((error) => !(error instanceof InputError));
      const texts = new Map<string, string | undefined>();
      const told: ToldFault[] = [];
      for (const fault of faults.slice(0, MOST_FAULTS)) {
        told.push({ fault, excerpt: await excerptFor(fault, texts, context) });
      }
      const more = faults.length - told.length;
      const { html } = faultsPanel({ faults: told, others, more });
      return () => send('faults', { html });
    },
    sheet(template, jobs, notes) {
      send('sheet', {
        title: bilingual(template.name).html,
        notes: notesOf(notes).html,
        cards: jobs.map((job) => ({ key: keyOf(job), html: cardShell(job).html })),
      });
    },
    post(job, drawn) {
      const key = keyOf(job);
      if ('error' in drawn) send('failed', { key, html: failureOf(drawn.error).html });
      else send('post', { key, html: cardOf(job, drawn.pictures).html });
    },
    done: (took) => send('done', { took }),
    crashed: (error) => send('faults', { html: failureOf(error).html }),
  };
}

/** The faulty line of one of the input files, which alone faults name. */
async function excerptFor(
  { file, line }: Fault,
  texts: Map<string, string | undefined>,
  context: CliContext,
): Promise<ToldFault['excerpt']> {
  if (file === undefined || line === undefined) return [];
  if (!texts.has(file)) texts.set(file, await textOf(file, context));
  const text = texts.get(file);
  return text === undefined ? [] : excerptOf(text, line);
}
