import { dirname, join, relative, resolve } from 'node:path';
import { InputError } from '../../errors.js';
import type { UiLanguage } from '../../model/language.js';
import { FORMATS } from '../../model/formats/index.js';
import { madeFor } from '../../plan.js';
import { decodeText } from '../../read/decode.js';
import { parseDocument } from '../../read/document.js';
import { isRecord } from '../../read/path.js';
import { TEMPLATES_FOLDER } from '../../templates.js';
import type { CliContext } from '../context.js';
import { fileErrorCode, UsageError } from '../failures.js';
import { openFile } from '../inputs.js';
import type { Project } from './project.js';

/** A template by its id in the package, or by its file. */
export async function findTemplate(
  named: string,
  context: CliContext,
): Promise<Project['template']> {
  const shipped = relative(context.cwd, join(TEMPLATES_FOLDER, `${named}.yaml`));
  const isId = /^[a-z][a-z0-9-]*$/.test(named);
  for (const name of isId ? [shipped, named] : [named]) {
    try {
      await openFile(name, context);
      return { name, path: resolve(context.cwd, name) };
    } catch (error) {
      const missing = error instanceof InputError && fileErrorCode(error.cause) === 'ENOENT';
      if (!missing || !isId) throw error;
    }
  }
  throw new UsageError(context.text.unknownTemplate(named));
}

/** What to show before anybody has chosen. */
export interface FirstLook {
  /** The template's own sample event, as messages name it. */
  sample?: string;
  formats: string[];
  languages: UiLanguage[];
}

/** One of each shape. */
const TELLING = ['instagram-feed', 'instagram-square', 'instagram-story', 'x-post'];

/** Takes from the template what can be understood of it: it may be full of faults. */
export async function firstLook(
  { name, path }: Project['template'],
  context: CliContext,
): Promise<FirstLook> {
  const raw = await rawDocument(name, context);
  const { sample, languages } = raw;
  const formats = isRecord(raw['formats']) ? raw['formats'] : {};
  const limits = { only: words(formats['only']), except: words(formats['except']) ?? [] };
  const { only, ...except } = limits;
  const made = FORMATS.filter((format) => madeFor({ formats: only ? limits : except }, format));
  const telling = made.filter(({ id }) => TELLING.includes(id));
  const spoken = (words(languages) ?? []).find((one) => one === 'id' || one === 'en');
  const found =
    typeof sample === 'string' ? await sampleFile(sample, dirname(path), context) : undefined;
  return {
    formats: (telling.length > 0 ? telling : made.slice(0, TELLING.length)).map(({ id }) => id),
    languages: [spoken ?? 'id'],
    ...(found === undefined ? {} : { sample: found }),
  };
}

async function rawDocument(name: string, context: CliContext): Promise<Record<string, unknown>> {
  try {
    const { bytes } = await openFile(name, context);
    const { value } = parseDocument(decodeText(bytes, name), name);
    return isRecord(value) ? value : {};
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {};
  }
}

/** A file below the template's folder or below the package's templates. */
async function sampleFile(
  sample: string,
  folder: string,
  context: CliContext,
): Promise<string | undefined> {
  if (!/^[\w-]+(\/[\w-]+)*\.[a-z]+$/.test(sample)) return undefined;
  for (const base of [folder, TEMPLATES_FOLDER]) {
    const name = relative(context.cwd, join(base, sample));
    try {
      await openFile(name, context);
      return name;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
    }
  }
  return undefined;
}

function words(value: unknown): string[] | undefined {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : undefined;
}
