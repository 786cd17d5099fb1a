/** Reads recorded pictures back, for the peers. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mapPictures } from './tree.mjs';

const MIME = { jpg: 'image/jpeg', png: 'image/png', svg: 'image/svg+xml' };

/** @returns {Promise<string[]>} */
export async function recordedIds(folder) {
  return JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
}

/**
 * Opens a recording. Equal fonts and pictures are one object, and so are equal sets of fonts, since satori
 * caches by identity: to the peers' advantage.
 */
export function openRecording(folder) {
  const bytes = new Map();
  const sets = new Map();
  const uris = new Map();
  const read = async (path) => {
    if (!bytes.has(path)) bytes.set(path, await readFile(join(folder, path)));
    return bytes.get(path);
  };
  const load = async (id) => {
    const picture = JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8'));
    const key = picture.fonts.map(({ file }) => file).join();
    if (!sets.has(key)) {
      const data = picture.fonts.map(async ({ file, ...font }) => {
        const path = join(folder, 'fonts', file);
        return { ...font, path, data: await read(`fonts/${file}`) };
      });
      sets.set(key, await Promise.all(data));
    }
    const images = new Map();
    for (const name of picture.pictures) images.set(name, await read(`pictures/${name}`));
    return { ...picture, fonts: sets.get(key), images };
  };
  /** The tree with its pictures as data URIs, as satori takes them. */
  const withUris = ({ tree, images }) =>
    mapPictures(tree, (name) => {
      if (!uris.has(name)) {
        const [, extension] = name.split('.');
        uris.set(name, `data:${MIME[extension]};base64,${images.get(name).toString('base64')}`);
      }
      return uris.get(name);
    });
  return { folder, load, withUris };
}
