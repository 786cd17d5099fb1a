import { formatById } from '../../model/formats/index.js';
import type { WatchOptions } from '../commands/watch.js';
import type { CliContext } from '../context.js';
import { EXIT } from '../exit-status.js';
import { fileErrorCode, UsageError } from '../failures.js';
import { openFile } from '../inputs.js';
import { describe } from '../report-error.js';
import { brandChoices, eventChoices, type Choices, type Selection } from './choices.js';
import { findTemplate, firstLook } from './first-look.js';
import { offeredFormats, WATCH_POLICY, watchPage } from './page.js';
import type { Project } from './project.js';
import { selected } from './selected.js';
import { serve, type Exhibits, type WatchServer } from './server.js';
import { createSession } from './session.js';
import { createStory } from './story.js';

const USUAL_PORT = 4747;

/** Serves the page until the user interrupts, which is how one leaves it: status 0. */
export async function watchTemplate(
  named: string,
  options: WatchOptions,
  context: CliContext,
): Promise<number> {
  options.format?.forEach(formatById);
  const template = await findTemplate(named, context);
  for (const file of [options.event, options.brand]) if (file) await openFile(file, context);
  const look = await firstLook(template, context);
  const engine = await context.loadEngine();
  const events = await eventChoices(options.event ?? look.sample, engine, context);
  const brands = await brandChoices(options.brand, engine, context);
  const choices: Choices = {
    ...{ events: events.list, brands: brands.list },
    formats: offeredFormats(options.format ?? []),
  };
  const selection: Selection = {
    event: events.first,
    brand: brands.first,
    formats: options.format ?? look.formats,
    languages: options.lang ?? look.languages,
  };
  const { now, allowRemote = false } = options;
  const project: Project = {
    template,
    choices,
    workbench: await engine.createWorkbench(),
    ...(now === undefined ? {} : { now }),
    allowRemote,
    engine,
    context,
  };
  const session = createSession(project, teller(context));
  const exhibits: Exhibits = {
    page: () => ({
      html: watchPage({ file: template.name, choices, selection, language: context.language }),
      policy: WATCH_POLICY,
    }),
    picture: session.picture,
    follow: (asked, send) =>
      session.join(selected(asked, choices, selection), createStory(send, context)),
  };
  try {
    const server = await open(exhibits, options.port, context);
    greet(server, template.name, options.json === true, context);
    await interruption(context.signal);
    await server.close();
  } finally {
    session.close();
  }
  return EXIT.ok;
}

/** The usual port, so that the address stays the same for the most part; any free one where it is taken. */
async function open(
  exhibits: Exhibits,
  port: number | undefined,
  { text }: CliContext,
): Promise<WatchServer> {
  try {
    return await serve(exhibits, port ?? USUAL_PORT);
  } catch (error) {
    const code = fileErrorCode(error);
    if (code === undefined) throw error;
    if (port === undefined) return serve(exhibits, 0);
    throw new UsageError(text.portTaken(port, code));
  }
}

function greet(
  { url }: WatchServer,
  template: string,
  json: boolean,
  { stdout, text }: CliContext,
): void {
  stdout.write(
    json ? `${JSON.stringify({ url, template })}\n` : `${text.watching(template, url)}\n`,
  );
}

/** Tells the terminal what is wrong, and once it is mended; a fault that stays is told once. */
function teller(context: CliContext): Parameters<typeof createSession>[1] {
  let last = '';
  return (errors) => {
    const told = errors.flatMap((error) => describe(error, context)).join('\n');
    if (told === last) return;
    context.stderr.write(`${told === '' ? context.text.mended : told}\n`);
    last = told;
  };
}

function interruption(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
