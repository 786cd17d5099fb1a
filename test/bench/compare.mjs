/** Whether all drew the same, told against plain’s picture. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { difference } from './difference.mjs';
import { keepSideBySide } from './side-by-side.mjs';

/** Pictures kept to look at, besides the worst of each competitor. */
const SHOWN = 4;

/**
 * @param drawn the pictures of each competitor in the recorded order, by id; `plain` among them
 * @param most so many pictures, evenly chosen
 * @returns {Promise<Map<string, {pixels: number[], areas: number[]}>>} shares of each picture, by id
 */
export async function compareWithPlain(work, drawn, labels, most) {
  const plain = drawn.get('plain');
  const chosen = evenly([...plain.keys()], most);
  const differences = new Map();
  const shown = new Set(evenly(chosen, SHOWN));
  for (const [id, files] of drawn) {
    const shares = { pixels: [], areas: [] };
    for (const index of chosen) {
      if (!files[index]) throw new Error(`${work}: ${id} drew no picture ${index + 1}`);
      const { pixels, areas } = await difference(plain[index], files[index]);
      shares.pixels.push(pixels);
      shares.areas.push(areas);
    }
    differences.set(id, shares);
    shown.add(chosen[shares.areas.indexOf(Math.max(...shares.areas))]);
  }
  await keepSideBySide(
    work,
    [...shown].sort((a, b) => a - b),
    drawn,
    labels,
  );
  return differences;
}

function evenly(list, most) {
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, place) => place % step === 0);
}

/** The pictures of a folder in the order of their names. */
export async function picturesOf(folder) {
  const names = (await readdir(folder)).filter((name) => /\.(?:png|jpg|webp)$/.test(name)).sort();
  return names.map((name) => join(folder, name));
}
