import type {
  FontSelectionRequest,
  FindFontsOptions,
  ImageRef,
  ImageUploadOptions,
} from '@canva/asset';
import type { ImageDragConfig } from '@canva/design';

import type { CanvaFont, UploadRequest } from '../../../src/canva/port/design-port.js';
import type { MemoryCanva } from '../../../src/canva/port/memory-canva.js';
import { insist } from '../../../src/canva/port/refusal.js';

/** What the app asked for and nothing in the design shows. */
export interface Asked {
  notified: string[];
  opened: string[];
  launched: ('bulk-create' | 'publish')[];
  dragged: ImageDragConfig[];
}

/** `canva_sdk.asset.v2.content` */
export function createContentClient(canva: () => MemoryCanva) {
  return {
    async upload(options: ImageUploadOptions) {
      const { type, url, thumbnailUrl, aiDisclosure, mimeType, name = '', width, height } = options;
      insist((type as string) === 'image', 'The fake takes pictures only.');
      insist(thumbnailUrl !== '' && typeof thumbnailUrl === 'string', 'thumbnailUrl is required.');
      insist(['none', 'app_generated'].includes(aiDisclosure), 'aiDisclosure is required.');
      insist(width !== undefined && height !== undefined, 'The fake needs both sizes.');
      const request = { name, dataUrl: url, mimeType, width, height } as UploadRequest;
      const ref = canva().upload(request) as ImageRef;
      return { ref, whenUploaded: () => Promise.resolve() };
    },
    async findFonts(options?: FindFontsOptions) {
      return { fonts: canva().findFonts(options?.fontRefs).map(fontOf) };
    },
    async requestFontSelection(request?: FontSelectionRequest) {
      const font = canva().chooseFont(request?.selectedFontRef);
      return font ? { type: 'completed', font: fontOf(font) } : { type: 'aborted' };
    },
  };
}

function fontOf({ ref, name, weights }: CanvaFont) {
  return { ref, name, weights: weights.map((weight) => ({ weight, styles: ['normal'] })) };
}

/** `canva_sdk.design.v2.dragAndDrop` */
export function createDragClient(canva: () => MemoryCanva, asked: Asked) {
  return {
    async startDragToPoint(_event: unknown, data: ImageDragConfig) {
      canva().begin('startDrag');
      asked.dragged.push(data);
    },
  };
}

/** `bulkCreate` and `publish` of `canva_sdk.design.v2.designInteraction` */
export function createLaunchers(canva: () => MemoryCanva, asked: Asked) {
  const launcher = (what: Asked['launched'][number], option: string) => ({
    async launch(options: Record<string, string>) {
      insist(options[option] === 'self', `${option} is "self".`);
      canva().begin('launch');
      asked.launched.push(what);
    },
  });
  return {
    bulkCreate: launcher('bulk-create', 'withDataConnector'),
    publish: launcher('publish', 'withContentPublisher'),
  };
}

/** `notification` and `platform` of `canva_sdk.platform.v2` */
export function createPlatformClients(canva: () => MemoryCanva, asked: Asked) {
  return {
    notification: {
      async addToast({ messageText }: { messageText: string }) {
        canva().begin('notify');
        asked.notified.push(messageText);
        return { status: 'completed' };
      },
    },
    platform: {
      async requestOpenExternalUrl({ url }: { url: string }) {
        canva().begin('openUrl');
        asked.opened.push(url);
        return { status: 'completed' };
      },
      getPlatformInfo: () => ({ canAcceptPayments: false }),
    },
  };
}
