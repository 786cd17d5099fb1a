import { join } from 'node:path';
import sharp from 'sharp';

/** Photos of awkward sizes, made here: no binaries in the repository, and the same bytes each time. */
export async function writePhotos(folder: string): Promise<void> {
  for (const [name, width, height] of SIZES) {
    await sharp(pixels(width, height), { raw: { width, height, channels: 3 } })
      .png()
      .toFile(join(folder, `${name}.png`));
  }
}

const SIZES = [
  ['small', 240, 180],
  ['wide', 4000, 300],
  ['tall', 400, 3600],
] as const;

/** Bands that change across and down, so that a wrong crop, a mirror or a turn shows. */
function pixels(width: number, height: number): Buffer {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const across = x / width;
      const down = y / height;
      const spine = Math.floor(across * 24) % 2 === 0 ? 1 : 0.8;
      const at = (y * width + x) * 3;
      data[at] = Math.round((60 + 150 * across) * spine);
      data[at + 1] = Math.round((50 + 90 * (1 - down)) * spine);
      data[at + 2] = Math.round((110 - 70 * across) * spine);
    }
  }
  return data;
}
