import type { References } from '../../../src/canva/port/design-port.js';
import type {
  NativeGroup,
  NativeImage,
  NativePage,
  NativePicture,
  NativeShape,
  NativeText,
} from '../../../src/output/canva/native.js';

/** Native elements for tests; every field can be set otherwise. */

export function text(over: Partial<NativeText> = {}): NativeText {
  return {
    kind: 'text',
    ...{ slot: 'title', role: 'title', name: 'Judul', top: 100, left: 80, width: 600, height: 132 },
    opacity: 1,
    lines: ['Membaca arsip', 'keluarga'],
    face: { family: 'Newsreader', weight: 600 },
    ...{ fontSize: 60, lineHeightEm: 1.1, letterSpacingEm: -0.01 },
    ...{ align: 'start', direction: 'ltr', color: '#1A2B3C', strikethrough: false, inkWidth: 400 },
    ...over,
  };
}

export function picture(over: Partial<NativePicture> = {}): NativePicture {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>';
  return { key: 'pattern', name: 'Pola', width: 200, height: 100, source: { svg }, ...over };
}

export function image(over: Partial<NativeImage> = {}): NativeImage {
  return {
    kind: 'image',
    ...{ slot: 'pattern', role: '', name: 'Pola', top: 0, left: 0, width: 200, height: 100 },
    ...{ opacity: 1, picture: picture(), alt: '' },
    ...over,
  };
}

export const BOX = 'M0 0H100V100H0Z';

export function shape(over: Partial<NativeShape> = {}): NativeShape {
  return {
    kind: 'shape',
    ...{ slot: 'card', role: '', name: 'Kartu', top: 300, left: 80, width: 100, height: 100 },
    opacity: 1,
    viewBox: { width: 100, height: 100 },
    paths: [{ d: BOX, fill: { color: '#FF8800' } }],
    ...over,
  };
}

export function group(over: Partial<NativeGroup> = {}): NativeGroup {
  return {
    kind: 'group',
    ...{
      slot: 'speaker',
      role: '',
      name: 'Pembicara',
      top: 500,
      left: 80,
      width: 400,
      height: 200,
    },
    opacity: 1,
    children: [
      shape({ slot: 'speaker.card', top: 0, left: 0, width: 400, height: 200 }),
      text({
        slot: 'speaker.name',
        top: 20,
        left: 20,
        width: 300,
        height: 44,
        lines: ['Sari'],
        fontSize: 40,
      }),
    ],
    ...over,
  };
}

export function page(over: Partial<NativePage> = {}): NativePage {
  return {
    title: 'Membaca arsip · Siar announce square id nuraga 1/1 arsip-1',
    ...{ width: 1080, height: 1350, background: '#FAF7F0', alt: 'Pengumuman' },
    elements: [shape(), text()],
    ...over,
  };
}

export const FONTS = [
  { ref: 'font-newsreader', name: 'Newsreader', weights: ['normal', 'semibold', 'bold'] },
  { ref: 'font-archivo', name: 'Archivo', weights: ['normal', 'bold'] },
] as const;

/** References of what the samples use. @param pattern of the uploaded picture */
export function refs(pattern?: string): References {
  return {
    pictures: new Map(pattern === undefined ? [] : [['pattern', pattern]]),
    faces: new Map([['Newsreader 600', { font: 'font-newsreader', weight: 'semibold' }]]),
  };
}

/** A picture as it is uploaded. */
export const PNG = {
  name: 'Pola',
  dataUrl: 'data:image/png;base64,iVBORw0KGgo=',
  mimeType: 'image/png',
  width: 200,
  height: 100,
} as const;
