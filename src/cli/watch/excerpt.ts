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

/** The lines of a text around one of them, without the indent that they share; long ones cut. */
export function excerptOf(text: string, line: number): ExcerptLine[] {
  const lines = text.split(/\r\n|\r|\n/);
  const first = Math.max(1, line - AROUND);
  const shown = lines.slice(first - 1, line + AROUND);
  const indents = shown.filter((one) => one.trim() !== '').map((one) => one.search(/[^ ]/));
  const indent = indents.length > 0 ? Math.min(...indents) : 0;
  return shown.map((whole, index) => {
    const number = first + index;
    const own = whole.slice(indent);
    const cut = own.length > LONGEST ? `${own.slice(0, LONGEST - 1)}…` : own;
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
