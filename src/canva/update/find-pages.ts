import type { Bilingual } from '../../errors.js';
import { readPageTitle, type PageIdentity } from '../../output/canva/page-title.js';
import type { PageInfo } from '../port/design-port.js';
import type { Manifest } from './manifest.js';

/** A page of the design that the app inserted, as far as can be known. */
export interface OurPage {
  page: PageInfo;
  /** 0-based, among the pages that were listed. */
  index: number;
  identity: PageIdentity;
  /**
   * - `here`: inserted from this browser, so that each element is known;
   * - `copy`: Canva's copy of such a page;
   * - `title`: by its title alone, as a teammate's.
   */
  known: 'here' | 'copy' | 'title';
  /** Of the page itself, or of the one that it is a copy of. */
  manifest?: Manifest;
}

export interface FoundPages {
  ours: OurPage[];
  /** What was inserted here and is no longer among the pages. */
  missing: Manifest[];
  /** What can't be known of the others, in the order of its weight. */
  limits: Bilingual[];
}

/** @param design Canva's id of the design; null where Canva doesn't tell */
export function findPages(
  pages: readonly PageInfo[],
  manifests: readonly Manifest[],
  design: string | null,
): FoundPages {
  // Ids of pages are of one design: where that isn't known, a page's id alone has to do.
  const here = manifests.filter((one) => design === null || one.design === design);
  const ours = pages.flatMap((page, index): OurPage[] => {
    const manifest = here.find((one) => page.id !== undefined && one.page === page.id);
    if (manifest) return [{ page, index, identity: manifest.identity, known: 'here', manifest }];
    const identity = readPageTitle(page.title ?? '');
    if (!identity) return [];
    const original = here.find((one) => isSame(one.identity, identity));
    if (!original) return [{ page, index, identity, known: 'title' }];
    return [{ page, index, identity, known: 'copy', manifest: original }];
  });
  const missing = here.filter(
    (one) => one.design === design && !pages.some(({ id }) => id === one.page),
  );
  return { ours, missing, limits: limitsOf(pages, ours, design) };
}

function isSame(a: PageIdentity, b: PageIdentity): boolean {
  const keys = ['template', 'format', 'language', 'brand', 'page', 'pages', 'event'] as const;
  return keys.every((key) => a[key] === b[key]);
}

function limitsOf(
  pages: readonly PageInfo[],
  ours: readonly OurPage[],
  design: string | null,
): Bilingual[] {
  const unnamed = pages.some(({ id, title }) => id === undefined && (title ?? '') === '');
  const limits: Bilingual[] = [];
  if (design === null) limits.push(LIMITS.design);
  if (unnamed) limits.push(LIMITS.unnamed);
  if (ours.some(({ known }) => known === 'title')) limits.push(LIMITS.title);
  if (ours.some(({ known }) => known === 'copy')) limits.push(LIMITS.copy);
  if (ours.length < pages.length) limits.push(LIMITS.renamed);
  return limits;
}

const LIMITS = {
  design: {
    en: 'Canva doesn’t tell which design this is; pages are known by their ids and titles alone.',
    id: 'Canva tidak memberi tahu desain yang mana ini; halaman hanya dikenali dari id dan judulnya.',
  },
  unnamed: {
    en: 'Some pages have neither an id nor a title for apps to see, as whiteboards and documents. They can’t be updated.',
    id: 'Beberapa halaman tidak punya id atau judul yang terlihat oleh aplikasi, misalnya papan tulis dan dokumen. Halaman itu tidak bisa diperbarui.',
  },
  title: {
    en: 'Pages that were inserted on another computer are known by their titles. What differs there from the event is left alone and listed, until you paste the page notes from there.',
    id: 'Halaman yang ditambahkan dari komputer lain dikenali dari judulnya. Yang berbeda dari acaranya dibiarkan dan dicantumkan, sampai catatan halaman dari sana ditempel.',
  },
  copy: {
    en: 'Some pages are copies of one that was inserted here. They are updated one by one.',
    id: 'Beberapa halaman adalah salinan dari halaman yang ditambahkan di sini. Masing-masing diperbarui sendiri.',
  },
  renamed: {
    en: 'A page whose title was changed isn’t found on another computer. Give it its old title back to update it there.',
    id: 'Halaman yang judulnya diubah tidak ditemukan di komputer lain. Kembalikan judul lamanya agar bisa diperbarui di sana.',
  },
} as const satisfies Record<string, Bilingual>;

/** What somebody on another computer can update, and what not. */
export const TEAMMATE: { can: readonly Bilingual[]; cannot: readonly Bilingual[] } = {
  can: [
    {
      en: 'Find the pages by their titles, and see which words differ from the event.',
      id: 'Menemukan halamannya dari judul, dan melihat kata-kata mana yang berbeda dari acaranya.',
    },
    {
      en: 'Update everything, with the page notes copied from the computer that inserted the pages.',
      id: 'Memperbarui semuanya, dengan catatan halaman yang disalin dari komputer yang menambahkannya.',
    },
  ],
  cannot: [
    {
      en: 'Tell a designer’s own words from an older version of the event: those stay.',
      id: 'Membedakan kata-kata desainer dari versi lama acara: semuanya dibiarkan.',
    },
    {
      en: 'Tell which picture was put in: Canva gives apps no names of elements or pictures.',
      id: 'Mengetahui gambar mana yang dipasang: Canva tidak memberi aplikasi nama elemen atau gambar.',
    },
    {
      en: 'Find a page whose title was changed.',
      id: 'Menemukan halaman yang judulnya diubah.',
    },
  ],
};
