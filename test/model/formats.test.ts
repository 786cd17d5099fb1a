import { describe, expect, it } from '@jest/globals';
import { InputError } from '../../src/errors.js';
import { aspectOf, textFloor, type Format } from '../../src/model/format.js';
import { FORMATS, customFormat, formatById } from '../../src/model/formats/index.js';

const safeBox = (format: Format) => ({
  x: format.safe.left,
  y: format.safe.top,
  width: format.width - format.safe.left - format.safe.right,
  height: format.height - format.safe.top - format.safe.bottom,
});

describe('formats', () => {
  it('[F1] has one entry for each surface, under a unique id', () => {
    const ids = FORMATS.map((format) => format.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.map((id) => `${id} ${formatById(id).width}×${formatById(id).height}`)).toEqual([
      'instagram-feed 1080×1350',
      'instagram-square 1080×1080',
      'instagram-portrait 1080×1440',
      'instagram-story 1080×1920',
      'instagram-reel-cover 1080×1920',
      'facebook-post 1080×1350',
      'facebook-event-cover 1920×1005',
      'facebook-story 1080×1920',
      'x-post 1200×675',
      'linkedin-post 1200×627',
      'threads-post 1080×1350',
      'whatsapp-status 1080×1920',
      'whatsapp-chat 1080×1080',
      'telegram-post 1280×720',
      'tiktok-photo 1080×1920',
      'youtube-thumbnail 1280×720',
      'zoom-background 1920×1080',
      'open-graph 1200×630',
      'a4-landscape 2000×1414',
      'a4-landscape-300dpi 3508×2480',
    ]);
  });

  it.each(FORMATS.map((format) => [format.id, format] as const))(
    '[F2] %s leaves at least a quarter of the canvas, and a covered rectangle lies within that',
    (_id, format) => {
      const safe = safeBox(format);
      for (const inset of Object.values(format.safe)) expect(inset).toBeGreaterThanOrEqual(0);
      const share = (safe.width * safe.height) / (format.width * format.height);
      expect(share).toBeGreaterThanOrEqual(0.25);
      const { covered } = format;
      if (!covered) return;
      expect(covered.x).toBeGreaterThanOrEqual(safe.x);
      expect(covered.y).toBeGreaterThanOrEqual(safe.y);
      expect(covered.x + covered.width).toBeLessThanOrEqual(safe.x + safe.width);
      expect(covered.y + covered.height).toBeLessThanOrEqual(safe.y + safe.height);
    },
  );

  it.each(FORMATS.map((format) => [format.id, format] as const))(
    '[F3] %s names its sources, and its aspect, name and limits are sound',
    (_id, format) => {
      expect(format.sources.length).toBeGreaterThan(0);
      for (const source of format.sources) {
        expect(source.title).not.toBe('');
        expect(source.checked).toMatch(/^\d{4}-\d{2}(-\d{2})?$/);
      }
      expect(format.aspect).toBe(aspectOf(format.width, format.height));
      expect(format.name.id).not.toBe(format.name.en);
      expect(format.types.length).toBeGreaterThan(0);
      expect(format.maxBytes).toBeGreaterThan(100_000);
      // On paper the smallest type is 9 pt: an A4 sheet is 595 pt wide.
      const least = format.view === 'print' ? (9 / 595) * format.height : 30;
      expect(textFloor(format)).toBeGreaterThanOrEqual(least);
    },
  );

  it('[F4] the reel cover’s text survives the 3:4 and the 1:1 centre crop', () => {
    const format = formatById('instagram-reel-cover');
    const safe = safeBox(format);
    for (const height of [1440, 1080]) {
      const top = (format.height - height) / 2;
      expect(safe.y).toBeGreaterThanOrEqual(top);
      expect(safe.y + safe.height).toBeLessThanOrEqual(top + height);
    }
  });

  it('[F5] TikTok’s text lies in the shared vertical master: x 65–900, y 270–1248', () => {
    expect(safeBox(formatById('tiktok-photo'))).toEqual({ x: 65, y: 270, width: 835, height: 978 });
  });

  it('[F5] stories keep 270 px above and 380 px below free', () => {
    for (const id of ['instagram-story', 'facebook-story', 'whatsapp-status']) {
      expect(formatById(id).safe).toEqual({ top: 270, right: 0, bottom: 380, left: 0 });
    }
  });

  it('[F6] the Zoom background’s text leaves the middle to the person', () => {
    const format = formatById('zoom-background');
    const safe = safeBox(format);
    expect(safe.x / format.width).toBeGreaterThanOrEqual(0.04);
    expect((safe.x + safe.width) / format.width).toBeLessThanOrEqual(0.35);
    expect(format.view).toBe('desktop');
  });

  it('[F6] the event cover’s text stays in the middle 80 %', () => {
    const safe = safeBox(formatById('facebook-event-cover'));
    expect(safe.width / 1920).toBeCloseTo(0.8, 2);
    expect(safe.height / 1005).toBeCloseTo(0.8, 2);
  });

  it('[F7] file types and sizes are the platform’s', () => {
    expect(formatById('tiktok-photo').types).toEqual(['jpeg', 'webp']);
    for (const format of FORMATS.filter(({ platform }) => platform === 'instagram')) {
      expect([format.types, format.maxBytes]).toEqual([['jpeg'], 8_000_000]);
    }
    expect(formatById('open-graph').maxBytes).toBeLessThan(600_000);
    expect(formatById('youtube-thumbnail').maxBytes).toBeLessThan(2_000_000);
  });

  it('[F8] a QR code is for pictures seen on another screen: of the platforms’, Zoom’s alone, and paper', () => {
    expect(FORMATS.filter(({ qr }) => qr).map(({ id }) => id)).toEqual([
      'zoom-background',
      'a4-landscape',
      'a4-landscape-300dpi',
    ]);
  });

  it('[F11] a sheet of paper says how many px make an inch', () => {
    for (const { width, density } of FORMATS.filter(({ view }) => view === 'print')) {
      expect((width / (density ?? 0)) * 25.4).toBeCloseTo(297, 0);
    }
  });

  it('[F9] a size of one’s own is a format, within bounds', () => {
    const format = formatById('custom-1000x500');
    expect([format.width, format.height, format.aspect]).toEqual([1000, 500, 'landscape']);
    expect(customFormat('custom-1920x1080')?.view).toBe('desktop');
    expect(customFormat('custom-4000x4000')?.aspect).toBe('square');
    for (const id of [
      'custom-0x500',
      'custom-199x500',
      'custom-5001x500',
      'custom-4001x4000',
      'custom-1000',
      'custom-1000x500 ',
      'custom-1e3x500',
      'custom-01000x500',
    ]) {
      expect(customFormat(id)).toBeUndefined();
    }
  });

  it('[F10] an unknown id is a fault that lists the known ones', () => {
    expect(() => formatById('instagram')).toThrow(InputError);
    expect(() => formatById('instagram')).toThrow(/instagram-feed, instagram-square/);
    expect(() => formatById('custom-9999x9999')).toThrow(/200–5000 px/);
    expect(() => formatById('toString')).toThrow(InputError);
  });
});
