import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { rm } from 'node:fs/promises';
import { AssetError } from '../../src/errors.js';
import { createImageLoader } from '../../src/output/images.js';
import { makePictures, request } from './pictures.js';

let root: string;
let folder: string;

beforeAll(async () => {
  ({ root, folder } = await makePictures());
});

afterAll(() => rm(root, { recursive: true }));

const loader = (options = {}) => createImageLoader({ folders: { event: folder }, ...options });

describe('what is refused', () => {
  it.each([
    ['bomb.png', /more than 64 megapixels/],
    ['truncated.jpg', /damaged or incomplete/],
    ['truncated.png', /damaged or incomplete/],
    ['header.jpg', /damaged or incomplete/],
    ['empty.jpg', /empty/],
    ['heic.jpg', /HEIC photo.*Save it as JPEG/],
    ['page.jpg', /web page/],
    ['doc.png', /PDF/],
    ['tiff.png', /TIFF/],
    ['latin1.svg', /not UTF-8/],
    ['missing.png', /not found/],
    ['loop.png', /not found/],
    ['photos', /not a file/],
    ['pipe.png', /not a file/],
    ['leaves.png', /below the folder/],
    ['up/secret.png', /below the folder/],
    ['../secret.png', /below the folder/],
    ['photos/../../secret.png', /below the folder/],
    ['..\\secret.png', /below the folder/],
    ['/etc/passwd', /relative to the file/],
    ['/dev/zero', /relative to the file/],
    ['C:\\photos\\a.png', /relative to the file|pictures are files/],
    ['wide.png\0.jpg', /relative to the file/],
    ['file:///etc/passwd', /pictures are files/],
    ['data:image/png;base64,AAAA', /pictures are files/],
    ['https://photos.example/a.png', /--allow-remote/],
  ])('[O15] %j', async (source, message) => {
    const failed = loader().load(request(source));
    await expect(failed).rejects.toThrow(AssetError);
    await expect(failed).rejects.toThrow(message);
    const { path = '', messages } = (await failed.catch((error: unknown) => error)) as AssetError;
    const [name, english] = [`${path}: `, messages.en.slice(path.length + 2)];
    expect([messages.en, messages.id]).toEqual([
      expect.stringMatching(message),
      expect.stringContaining(name),
    ]);
    expect(messages.id).not.toContain(english);
  });

  it('[O15] speaks Indonesian, too', async () => {
    const failed = (source: string) =>
      loader()
        .load(request(source))
        .catch((error: unknown) => (error as AssetError).messages.id);
    expect(await failed('heic.jpg')).toBe(
      'heic.jpg: ini foto HEIC, yang hanya dapat dibaca sebagian perangkat. Simpan sebagai JPEG, PNG, WebP, atau SVG.',
    );
    expect(await failed('missing.png')).toMatch(/^missing\.png: tidak ditemukan di .* Periksa/);
  });

  it('[O15] a file above the limit, an owner without a folder, an absurd box', async () => {
    await expect(loader({ limits: { fileBytes: 100 } }).load(request('wide.png'))).rejects.toThrow(
      /Save it smaller/,
    );
    await expect(loader().load(request('wide.png', { owner: 'brand' }))).rejects.toThrow(
      /no folder/,
    );
    for (const width of [0, -1, NaN, 1e6]) {
      await expect(loader().load(request('wide.png', { width }))).rejects.toThrow(
        /cannot be filled/,
      );
    }
  });

  it('[O16] a web picture in a brand or template, even where the web is allowed', async () => {
    for (const owner of ['brand', 'template'] as const) {
      const open = createImageLoader({
        folders: { brand: folder, template: folder },
        allowRemote: true,
      });
      await expect(
        open.load(request('https://photos.example/a.png?x=secret', { owner })),
      ).rejects.toThrow(/cannot name pictures on the web/);
    }
  });
});
