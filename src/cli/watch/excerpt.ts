import { decodeText } from '../../read/decode.js';
import { openFile } from '../inputs.js';
import type { CliContext } from '../context.js';
import { SiarError } from '../../errors.js';

export interface ExcerptLine {
  /** 1-based. */
  number: number;
  text: string;
  faulty: boolean;
}

/** Lines shown before and after the faulty one. */
const AROUND = 2;
const LONGEST = 160;

/** The lines of a text around one of them, long ones cut. */
export function excerptOf(text: string, line: number): ExcerptLine[] {
  const lines = text.split(/\r\n|\r|\n/);
  const first = Math.max(1, line - AROUND);
  return lines.slice(first - 1, line + AROUND).map((whole, index) => {
    const number = first + index;
    const cut = whole.length > LONGEST ? `${whole.slice(0, LONGEST - 1)}…` : whole;
    return { number, text: cut, faulty: number === line };
  });
}

/** The text of an input file; undefined when it can't be read as text. */
export async function textOf(name: string, context: CliContext): Promise<string | undefined> {
  try {
    const { bytes } = await openFile(name, context);
    return decodeText(bytes, name);
  } catch (error) {
    if (!(error instanceof SiarError)) throw error;
    return undefined;
  }
}
