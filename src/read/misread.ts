import type { Bilingual } from '../errors.js';
import type { Finding } from '../model/finding.js';
import { formatPath, type Path } from './path.js';

/** A value that the notation reads in another way than people write it. */
export interface Misread {
  path: Path;
  /** What follows ` #` was taken for a comment, or thousands for decimals. */
  kind: 'comment' | 'number';
  message: Bilingual;
  advice: Bilingual;
}

/** For a person to know: no fault tells of it. */
export function misreadNote({ path, kind, message, advice }: Misread): Finding {
  const rule = kind === 'comment' ? 'cut-by-comment' : 'decimal-point';
  return { rule, severity: 'warning', where: formatPath(path), message, advice };
}
