import { z } from 'zod';
import { InputError } from '../errors.js';
import { parseDocument } from './document.js';
import type { ReadOptions } from './reader.js';
import { validate } from './validate.js';

/** A mapping file: what a sheet with foreign column names means. */
export const mappingSchema = z.strictObject({
  columns: z
    .record(z.string().min(1).max(200), z.string().min(1).max(100))
    .default({})
    .describe('Header as in the sheet → a column word (speaker, startDate) or a path (offers.url)'),
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).optional().describe('How to read 03/04/2027'),
  timeZone: z.string().max(64).optional().describe('IANA zone of events that give none'),
  language: z
    .enum(['id', 'en'])
    .optional()
    .describe('Which of several languages of a text to take'),
});

/** Reads a mapping file (YAML or JSON) to options for `readEvents`. Throws InputError. */
export function parseMapping(text: string, file: string): ReadOptions {
  const { value, lineOf, hintOf } = parseDocument(text, file);
  const result = validate(mappingSchema, value, { file, lineOf, hintOf });
  if (!result.ok) throw new InputError(result.faults);
  const { columns, dateOrder, timeZone, language } = result.value;
  return {
    mapping: columns,
    ...(dateOrder === undefined ? {} : { dateOrder }),
    ...(timeZone === undefined ? {} : { timeZone }),
    ...(language === undefined ? {} : { language }),
  };
}
