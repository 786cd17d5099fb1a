import { SiarError, type Bilingual } from '../../errors.js';
import type { PanelServices } from '../panel/services.js';
import type { Manifest } from '../update/manifest.js';
import { exportManifests, importManifests } from '../update/manifest-store.js';
import { copy } from './give.js';
import type { ServiceParts } from './parts.js';

/** Page notes: what one computer knows of the design's pages, taken along to another. */
export function notesServices({
  port,
  manifests,
}: ServiceParts): Pick<PanelServices, 'copyNotes' | 'pasteNotes'> {
  const ofThisDesign = async (all: readonly Manifest[]): Promise<Manifest[]> => {
    const design = await port.designId();
    const pages = await port.pages();
    const isHere = (one: Manifest): boolean =>
      pages.some(({ id }) => id === one.page) &&
      // Where Canva didn't tell the design, the page's id has to do.
      (design === null || one.design === null || one.design === design);
    return all.filter(isHere).map((one) => ({ ...one, design }));
  };
  return {
    async copyNotes() {
      const here = await ofThisDesign(manifests.all());
      if (here.length === 0) throw new SiarError('canva-notes', NONE);
      const text = exportManifests(here);
      const copied = await copy(text).then(
        () => true,
        () => false,
      );
      return { pages: here.length, text, copied };
    },
    async pasteNotes(text) {
      const here = await ofThisDesign(importManifests(text));
      if (here.length === 0) throw new SiarError('canva-notes', ELSEWHERE);
      const kept = here.filter((one) => manifests.keep(one));
      if (kept.length < here.length) throw new SiarError('canva-notes', NOT_KEPT);
      return kept.length;
    },
  };
}

const NONE: Bilingual = {
  en: 'This computer knows nothing of the pages here. Copy the notes on the computer that added them.',
  id: 'Komputer ini tidak punya catatan tentang halaman di sini. Salin catatannya di komputer yang menambahkannya.',
};

const ELSEWHERE: Bilingual = {
  en: 'These notes are about another design’s pages. Copy them anew in this design, on the computer that added its pages.',
  id: 'Catatan ini tentang halaman desain lain. Salin lagi dari desain ini, di komputer yang menambahkan halamannya.',
};

const NOT_KEPT: Bilingual = {
  en: 'This browser keeps nothing for apps, so the notes are lost. Allow site data for Canva, then paste them again.',
  id: 'Peramban ini tidak menyimpan apa pun untuk aplikasi, jadi catatannya hilang. Izinkan data situs untuk Canva, lalu tempel lagi.',
};
