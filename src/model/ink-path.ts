/** Outlines of one line of text as numbers: markup of them, which takes long to write and to read, is for SVG. */
export interface InkPath {
  /** M, L, Q, C and Z, absolute, as character codes. */
  readonly commands: Uint8Array;
  /** px, x and y of every place in turn: one for M and L, two for Q, three for C. */
  readonly places: Float64Array;
}

export const [MOVE, LINE, QUADRATIC, CUBIC, CLOSE] = [0x4d, 0x4c, 0x51, 0x43, 0x5a] as const;

/** How many numbers a command takes. */
export function numbersOf(command: number): number {
  switch (command) {
    case MOVE:
    case LINE:
      return 2;
    case QUADRATIC:
      return 4;
    case CUBIC:
      return 6;
    default:
      return 0;
  }
}

/** An SVG path for each: lines that overlap are painted one on the other, not as one shape. */
export function inkMarkup(paths: readonly InkPath[], color: string): string {
  return paths.map((path) => `<path fill="${color}" d="${written(path)}"/>`).join('');
}

function written({ commands, places }: InkPath): string {
  // Joined once: a string that is kept as the thousands of pieces that it was added up from takes several
  // times the memory.
  const parts: string[] = [];
  let read = 0;
  for (const command of commands) {
    const next = read + numbersOf(command);
    parts.push(String.fromCharCode(command) + places.subarray(read, next).join(' '));
    read = next;
  }
  return parts.join('');
}
