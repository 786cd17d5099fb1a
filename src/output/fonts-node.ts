import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PACKAGE_ROOT } from '../package-root.js';
import { fontManifestSchema, type FontEntry } from '../typeset/manifest.js';
import { loadHarfBuzz } from '../typeset/load-harfbuzz.js';
import { FontRegistry } from '../typeset/registry.js';
import { assetFault } from './asset-fault.js';

const OWN_FONTS = join(PACKAGE_ROOT, 'fonts');

/** Fonts come with Siar: whatever is wrong with them, a whole copy mends it. */
const ANEW = { en: 'Copy the fonts folder anew.', id: 'Salin ulang folder hurufnya.' };

/**
 * Opens the fonts of a folder that holds a manifest.json. Font files are read and compared with
 * their hashes at their first use: a brand uses about eight of them.
 * @throws AssetError when the manifest or, later, a font file is missing or isn't what it should be
 */
export async function loadFonts(folder: string = OWN_FONTS): Promise<FontRegistry> {
  const file = join(folder, 'manifest.json');
  let manifest: unknown;
  try {
    manifest = JSON.parse(await readFile(file, 'utf8'));
  } catch (cause) {
    const what = {
      en: `the list of fonts can't be read. ${ANEW.en}`,
      id: `daftar huruf tidak dapat dibaca. ${ANEW.id}`,
    };
    throw assetFault(file, what, cause);
  }
  const parsed = fontManifestSchema.safeParse(manifest);
  if (!parsed.success) {
    const what = { en: `not a list of fonts. ${ANEW.en}`, id: `bukan daftar huruf. ${ANEW.id}` };
    throw assetFault(file, what, parsed.error);
  }
  return new FontRegistry(
    await loadHarfBuzz(),
    parsed.data.faces.map((entry) => ({ entry, data: () => readFont(folder, entry) })),
  );
}

function readFont(folder: string, entry: FontEntry): Uint8Array {
  const file = join(folder, entry.file);
  let data: Uint8Array;
  try {
    data = readFileSync(file);
  } catch (cause) {
    const what = {
      en: `the font can't be read. ${ANEW.en}`,
      id: `berkas huruf tidak dapat dibaca. ${ANEW.id}`,
    };
    throw assetFault(file, what, cause);
  }
  const hash = createHash('sha256').update(data).digest('hex');
  if (hash !== entry.sha256) {
    throw assetFault(file, {
      en: `differs from its hash in manifest.json. ${ANEW.en}`,
      id: `berbeda dari hash-nya di manifest.json. ${ANEW.id}`,
    });
  }
  return data;
}
