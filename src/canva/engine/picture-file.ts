import type { NativePicture } from '../../output/canva/native.js';
import type { DragRequest, UploadRequest } from '../port/design-port.js';
import { drawn, svgPicture, svgUrl } from './canvas.js';
import type { PreviewPage } from './engine.js';

/** Width in px of what is seen while dragging. */
const DRAGGED = 160;

/** A picture as Canva takes it: our drawings as SVG, which a designer can recolour, and pixels as they are. */
export async function fileOfPicture(picture: NativePicture): Promise<UploadRequest> {
  const { source, name } = picture;
  if ('svg' in source) {
    const { width, height } = picture;
    return { name, dataUrl: svgUrl(source.svg), mimeType: 'image/svg+xml', width, height };
  }
  const { href, width, height } = source.image;
  return { name, dataUrl: href, mimeType: typeOf(href), width, height };
}

function typeOf(dataUrl: string): UploadRequest['mimeType'] {
  return dataUrl.startsWith('data:image/jpeg') ? 'image/jpeg' : 'image/png';
}

/** A whole page as one picture. It is drawn only when it is dropped. */
export function wholePage(page: PreviewPage, svg: string, name: string): DragRequest {
  const { width, height } = page;
  return {
    previewUrl: page.src,
    previewSize: { width: DRAGGED, height: Math.round((DRAGGED * height) / width) },
    fullSize: { width, height },
    upload: async () => {
      const picture = await svgPicture(svg);
      const canvas = drawn({ width, height }, (context) => context.drawImage(picture, 0, 0));
      return { name, dataUrl: canvas.toDataURL('image/png'), mimeType: 'image/png', width, height };
    },
  };
}
