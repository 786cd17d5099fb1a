import type { addPage, ElementAtPoint, PageBackgroundFill, PageMetadata } from '@canva/design';

import { currentPage, type MemoryCanva } from '../../../src/canva/port/memory-canva.js';
import type { StoredPage } from '../../../src/canva/port/memory-page.js';
import { insist } from '../../../src/canva/port/refusal.js';
import { pageId } from './live-elements.js';
import { draftOfPayload } from './payloads.js';
import { createRichtext } from './richtext.js';
import { runSession } from './sessions.js';

type AddPage = NonNullable<Parameters<typeof addPage>[0]>;

/** `canva_sdk.design.v2.designInteraction`. @param canva the design that is open now */
export function createDesignClient(canva: () => MemoryCanva) {
  return {
    createRichtextRange: () => createRichtext(),
    async getDesignToken() {
      canva().begin('getDesignToken');
      return { token: tokenOf(canva().designId) };
    },
    async getDesignMetadata() {
      canva().begin('getDesignMetadata');
      return { pageMetadata: canva().pages.map(metadataOf), durationInSeconds: 5 };
    },
    async getCurrentPageMetadata() {
      canva().begin('getCurrentPageMetadata');
      return metadataOf(currentPage(canva()));
    },
    async getCurrentPageContext() {
      const { width, height } = currentPage(canva());
      return { dimensions: { width, height } };
    },
    async addPage({ elements = [], background, title, dimensions }: AddPage = {}) {
      const page = canva().addPage({
        ...(title === undefined ? {} : { title }),
        ...dimensions,
        ...(background?.color === undefined ? {} : { background: background.color }),
        elements: elements.map(draftOfPayload),
      });
      return metadataOf(page);
    },
    async addElementAtPoint(element: ElementAtPoint) {
      canva().addElement(draftOfPayload(element));
    },
    async setCurrentPageBackground({ color }: PageBackgroundFill) {
      insist(color !== undefined, 'The fake takes colours only.');
      canva().setBackground(color);
    },
    openDesign: (
      ...[options, callback]: Parameters<typeof runSession> extends [unknown, ...infer R]
        ? R
        : never
    ) => runSession(canva(), options, callback),
  };
}

function metadataOf(page: StoredPage): PageMetadata {
  if (page.type === 'unsupported') return { type: 'unsupported' };
  const { title, width, height } = page;
  return {
    type: 'absolute',
    id: pageId(page),
    ...(title === undefined ? {} : { title }),
    ...(width === undefined || height === undefined ? {} : { dimensions: { width, height } }),
  };
}

/** A token of Canva's shape, signed by nobody. */
function tokenOf(designId: string | null): string {
  const part = (value: unknown): string =>
    btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  const claims = { aud: 'app', ...(designId === null ? {} : { designId }) };
  return `${part({ alg: 'RS256' })}.${part(claims)}.signature`;
}
