/** What the panel draws with: the browser's canvas, in place of sharp and resvg. */

export interface Size {
  width: number;
  height: number;
}

/** Whatever a canvas can draw. */
export type Drawable = ImageBitmap | HTMLImageElement | HTMLCanvasElement;

/** A canvas of whole px with something drawn on it. */
export function drawn(
  { width, height }: Size,
  draw: (context: CanvasRenderingContext2D) => void,
): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(width));
  canvas.height = Math.max(1, Math.round(height));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('This browser gives no canvas to draw on.');
  context.imageSmoothingQuality = 'high';
  draw(context);
  return canvas;
}

/** All pixels: straight RGBA. */
export function pixelsOf(canvas: HTMLCanvasElement): ImageData {
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser gives no canvas to read from.');
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

/** An SVG of ours, or one that was cleaned, as something to draw. It may name nothing outside of itself. */
export async function svgPicture(svg: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = svgUrl(svg);
  await image.decode();
  return image;
}

/** `data:image/svg+xml;base64,…` of any text. */
export function svgUrl(svg: string): string {
  const bytes = new TextEncoder().encode(svg);
  let latin = '';
  for (let at = 0; at < bytes.length; at += 8192) {
    latin += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return `data:image/svg+xml;base64,${btoa(latin)}`;
}

export function hasAlpha({ data }: ImageData): boolean {
  for (let at = 3; at < data.length; at += 4) if (data[at] !== 255) return true;
  return false;
}
