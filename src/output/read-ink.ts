import { numbersOf, type InkPath } from '../model/ink-path.js';

const PATH = /<path fill="#[0-9a-fA-F]{6}" d="([MLQZ\d. -]*)"\/>/y;
const COMMAND = /([MLQZ])([^MLQZ]*)/g;
const NUMBER = /-?[\d.]+/g;

/** Outlines that satori wrote, as numbers; undefined: there is more in the markup than lines and single curves. */
export function readInk(markup: string): InkPath[] | undefined {
  const paths: InkPath[] = [];
  for (let at = 0; at < markup.length; at = PATH.lastIndex) {
    PATH.lastIndex = at;
    const path = PATH.exec(markup)?.[1];
    const read = path === undefined ? undefined : readPath(path);
    if (!read) return undefined;
    paths.push(read);
  }
  return paths;
}

function readPath(path: string): InkPath | undefined {
  const commands: number[] = [];
  const places: number[] = [];
  for (const [, letter, numbers] of path.matchAll(COMMAND)) {
    const command = letter!.charCodeAt(0);
    const read = numbers!.match(NUMBER) ?? [];
    if (read.length !== numbersOf(command)) return undefined;
    commands.push(command);
    for (const number of read) places.push(Number(number));
  }
  return { commands: new Uint8Array(commands), places: new Float64Array(places) };
}
