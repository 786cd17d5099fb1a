import sharp from 'sharp';

/** The sRGB profile that sharp carries; the same bytes for every file. */
let profile: Promise<Uint8Array> | undefined;

export function srgbProfile(): Promise<Uint8Array> {
  profile ??= readProfile();
  return profile;
}

async function readProfile(): Promise<Uint8Array> {
  const pixel = { width: 1, height: 1, channels: 3, background: '#ffffff' } as const;
  const png = await sharp({ create: pixel }).withIccProfile('srgb').png().toBuffer();
  return (await sharp(png).metadata()).icc ?? new Uint8Array();
}

const APP2 = 0xe2;
const ICC_NAME = Buffer.from('ICC_PROFILE\0', 'latin1');

/**
 * A JPEG file with an ICC profile in it, right after its start (ICC.1:2022, B.4). sharp would convert
 * every pixel from sRGB to sRGB for it, which takes longer than the encoding.
 */
export function withJpegProfile(jpeg: Uint8Array, profile: Uint8Array): Buffer {
  const length = 2 + ICC_NAME.length + 2 + profile.length;
  const head = Buffer.from([0xff, APP2, length >> 8, length & 0xff]);
  // JFIF's own segment comes first, where there is one.
  const after = jpeg[2] === 0xff && jpeg[3] === 0xe0 ? 4 + ((jpeg[4]! << 8) | jpeg[5]!) : 2;
  return Buffer.concat([
    jpeg.subarray(0, after),
    head,
    ICC_NAME,
    // The first of one part.
    Buffer.from([1, 1]),
    profile,
    jpeg.subarray(after),
  ]);
}
