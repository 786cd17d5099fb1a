import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url));

/** So little light that only shapes are left: 1/8 of a good exposure. */
const UNDEREXPOSED = 0.12;

/**
 * Everything that the hard events name: photos of awkward sizes, made here so that the repository
 * has no binaries for them and the bytes are the same each time; logos; the samples' portraits.
 */
export async function writePhotos(folder: string): Promise<void> {
  await cp(path('logos'), join(folder, 'logos'), { recursive: true });
  await cp(path('../../templates/events/portraits'), join(folder, 'portraits'), {
    recursive: true,
  });
  await cp(path('../../templates/events/signatures'), join(folder, 'signatures'), {
    recursive: true,
  });
  await sharp(path('../../templates/brands/nuraga/photos/shelves.jpg'))
    .linear(UNDEREXPOSED, 0)
    .jpeg({ quality: 90 })
    .toFile(join(folder, 'dark.jpg'));
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
