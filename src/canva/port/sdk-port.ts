import { findFonts, requestFontSelection, upload, type Font, type FontRef } from '@canva/asset';
import {
  addElementAtPoint,
  addPage,
  bulkCreate,
  getCurrentPageMetadata,
  getDesignToken,
  openDesign,
  publish,
  setCurrentPageBackground,
  ui,
  type DragStartEvent,
} from '@canva/design';
import { features, notification, requestOpenExternalUrl, type Feature } from '@canva/platform';

import { checkEdits } from './check-edits.js';
import { CanvaFault } from './canva-fault.js';
import { designIdOf } from './design-token.js';
import type { CanvaFont, DesignFeature, DesignPort, UploadRequest } from './design-port.js';
import { LIMITS } from './limits.js';
import { makeEdits } from './sdk-edits.js';
import { elementOf } from './sdk-elements.js';
import { asking } from './sdk-faults.js';
import { dimAddedElement, dimAddedPage } from './sdk-opacity.js';
import { allPages, infoOf, onCurrentPage, onEveryPage, onPage } from './sdk-sessions.js';
import { snapshotPage } from './sdk-snapshots.js';

/** The design that is open in Canva. */
export function createSdkPort(): DesignPort {
  return {
    supports: (feature) => {
      const call = callOf(feature);
      return call !== undefined && features.isSupported(call);
    },
    onSupportChange: (listener) => features.registerOnSupportChange(listener),

    upload: (picture) => asking(() => uploadPicture(picture)),
    fonts: (references) =>
      asking(async () => {
        const options = references ? [{ fontRefs: references as readonly FontRef[] }] : [];
        return (await findFonts(...options)).fonts.map(fontOf);
      }),
    chooseFont: (selected) =>
      asking(async () => {
        const request = selected === undefined ? {} : { selectedFontRef: selected as FontRef };
        const answer = await requestFontSelection(request);
        return answer.type === 'completed' ? fontOf(answer.font) : null;
      }),

    designId: () => asking(async () => designIdOf((await getDesignToken()).token)),
    pages: allPages,
    currentPage: () => asking(async () => infoOf(await getCurrentPageMetadata())),

    async addPage(page, refs) {
      const { title, background, width, height } = page;
      const elements = page.elements.map((element) => elementOf(element, refs));
      const added = await asking(() =>
        addPage({
          title,
          dimensions: { width, height },
          background: { color: background.toLowerCase() },
          elements,
        }),
      );
      return dimAddedPage(infoOf(added), page);
    },
    async addElement(element, refs) {
      const payload = elementOf(element, refs);
      await asking(() => addElementAtPoint(payload));
      return dimAddedElement(element);
    },
    setBackground: (color) =>
      asking(() => setCurrentPageBackground({ color: color.toLowerCase() })),

    async read(which) {
      const known = await allPages();
      const titled = (id: string) => known.find((page) => page.id === id) ?? {};
      if (which === 'current')
        return onCurrentPage(async ({ page }) => [snapshotPage(page, 0, titled(page.id))]);
      let index = 0;
      return onEveryPage((page) => snapshotPage(page, index++, titled(page.id)));
    },
    async edit(read, edits, refs) {
      const work: Parameters<typeof onCurrentPage<void>>[0] = async ({ page, helpers, sync }) => {
        checkEdits(read, snapshotPage(page, read.index, read), edits);
        if (edits.length === 0) return;
        await makeEdits({ page, helpers }, edits, refs);
        await asking(sync);
      };
      await asking(() => (read.id === undefined ? onCurrentPage(work) : onPage(read.id, work)));
    },

    startDrag: (event, { previewUrl, previewSize, fullSize, upload: prepare }) =>
      asking(() =>
        ui.startDragToPoint(event as DragStartEvent<HTMLElement>, {
          type: 'image',
          previewUrl,
          previewSize,
          fullSize,
          resolveImageRef: async () => ({ ref: (await queue(await prepare())).ref }),
        }),
      ),
    launch: (what) =>
      asking(() =>
        what === 'publish'
          ? publish.launch({ withContentPublisher: 'self' })
          : bulkCreate.launch({ withDataConnector: 'self' }),
      ),
    notify: (messageText) =>
      asking(async () => {
        await notification.addToast({ messageText });
      }),
    openUrl: (url) =>
      asking(async () => {
        await requestOpenExternalUrl({ url });
      }),
  };
}

/** The call that a feature comes down to; an older Canva may lack it. */
function callOf(feature: DesignFeature): Feature | undefined {
  switch (feature) {
    case 'add-page':
      return addPage;
    case 'add-element':
      return addElementAtPoint;
    case 'read-design':
      return openDesign;
    case 'choose-font':
      return requestFontSelection;
    case 'drag':
      return ui.startDragToPoint;
    case 'bulk-create':
      return (bulkCreate as typeof bulkCreate | undefined)?.launch;
    case 'publish':
      return (publish as typeof publish | undefined)?.launch;
    case 'notify':
      return notification.addToast;
  }
}

async function uploadPicture(picture: UploadRequest): Promise<string> {
  const { ref, whenUploaded } = await queue(picture);
  await whenUploaded();
  return ref;
}

function queue({ name, dataUrl, mimeType, width, height }: UploadRequest) {
  if (dataUrl.length > LIMITS.upload.characters)
    throw new CanvaFault('refused', `"${name}" is larger than the 10 MB that Canva takes.`);
  return upload({
    type: 'image',
    name,
    url: dataUrl,
    thumbnailUrl: dataUrl,
    mimeType,
    width,
    height,
    aiDisclosure: 'none',
  });
}

function fontOf({ ref, name, weights }: Font): CanvaFont {
  return { ref, name, weights: weights.map(({ weight }) => weight) };
}
