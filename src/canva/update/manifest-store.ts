import { z } from 'zod';
import { InputError } from '../../errors.js';
import { manifestSchema, type Manifest } from './manifest.js';

/** Manifests in the browser's storage, and as a text that a teammate can take along. */

/** Most pages that are remembered; the oldest go first. */
const MOST_PAGES = 60;
/** Characters; some 60 full pages. */
const LONGEST = 2_000_000;
const KEY = 'siar.canva.pages';

export interface ManifestStore {
  /** The oldest first. */
  all(): Manifest[];
  find(design: string | null, page: string): Manifest | undefined;
  /** In place of an older one of the page. False where the browser keeps nothing for us. */
  keep(manifest: Manifest): boolean;
  forget(design: string | null, page: string): void;
}

/** Broken contents are as none, and a full storage is made room in; nothing here throws. */
export function createManifestStore(
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>,
): ManifestStore {
  const all = (): Manifest[] => {
    try {
      return parsePages(storage.getItem(KEY) ?? '');
    } catch {
      return [];
    }
  };
  const write = (manifests: readonly Manifest[]): boolean => {
    // The newest is worth more than the old ones that are in its way.
    for (let rest = manifests.slice(-MOST_PAGES); rest.length > 0;) {
      try {
        storage.setItem(KEY, exportManifests(rest));
        return true;
      } catch {
        rest = rest.slice(Math.ceil(rest.length / 2));
      }
    }
    return false;
  };
  const others = (design: string | null, page: string): Manifest[] =>
    all().filter((one) => one.page !== page || one.design !== design);
  return {
    all,
    find: (design, page) => all().find((one) => one.page === page && one.design === design),
    keep: (manifest) => write([...others(manifest.design, manifest.page), manifest]),
    forget: (design, page) => {
      const rest = others(design, page);
      if (rest.length > 0) write(rest);
      else quietly(() => storage.removeItem(KEY));
    },
  };
}

function quietly(run: () => void): void {
  try {
    run();
  } catch {
    // A storage that can't be written has nothing of ours either.
  }
}

/** Every page that can be read, each on its own; the file itself may hold anything. */
function parsePages(text: string): Manifest[] {
  if (text === '' || text.length > LONGEST) return [];
  const { pages } = fileSchema.parse(JSON.parse(text));
  return pages.flatMap((page) => {
    const parsed = manifestSchema.safeParse(page);
    return parsed.success ? [parsed.data] : [];
  });
}

const fileSchema = z.strictObject({
  siar: z.literal(1),
  what: z.literal('canva-pages'),
  pages: z.array(z.unknown()).max(MOST_PAGES),
});

/** What the app knows of pages, as compact JSON for a teammate. */
export function exportManifests(manifests: readonly Manifest[]): string {
  return JSON.stringify({ siar: 1, what: 'canva-pages', pages: manifests.slice(-MOST_PAGES) });
}

/** @throws InputError when the text isn't what `exportManifests` writes */
export function importManifests(text: string): Manifest[] {
  let pages: Manifest[] = [];
  try {
    pages = parsePages(text.trim());
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof z.ZodError)) throw cause;
  }
  if (pages.length > 0) return pages;
  throw new InputError([
    {
      path: '',
      expected: {
        en: 'the page notes that another computer copied out of this app',
        id: 'catatan halaman yang disalin komputer lain dari aplikasi ini',
      },
      got: text.trim() === '' ? 'nothing' : JSON.stringify(text.trim().slice(0, 40)),
    },
  ]);
}
