import { describe, expect, it } from '@jest/globals';
import { RenderError } from '../../src/errors.js';
import { formatById } from '../../src/model/formats/index.js';
import type { SceneImage, SceneText } from '../../src/model/scene.js';
import {
  box,
  findings,
  flatPixels,
  image,
  of,
  page,
  path,
  qrCode,
  shape,
  text,
} from './scene-builder.js';

/** Rules about colour, photos, logos and QR codes. */

const WHOLE = box(0, 0, 1080, 1350);

describe('contrast', () => {
  const rule = 'contrast';
  // #767676 on white is 4.54:1, #777777 is 4.48:1 (WCAG's own well-known pair).
  const grey = (color: string, changes: Partial<SceneText> = {}) =>
    text('date', 'Selasa', { color, ...changes });

  it('[K19] on solid colour it is computed from the scene, and no pixel is asked for', async () => {
    const pixelsBehind = flatPixels('#000000');
    expect(of(rule, await findings(page([grey('#767676')]), { pixelsBehind }))).toEqual([]);
    const found = await findings(page([grey('#777777')]), { pixelsBehind });
    expect(of(rule, found)).toEqual(['error date']);
    expect(found[0]?.message.en).toBe('"Selasa" (#777777) has 4.47:1 on #ffffff; 4.5:1 is needed.');
    expect(found[0]?.message.id).toContain('4,47:1');
    expect(pixelsBehind.asked).toEqual([]);
  });

  it('[K19] the topmost opaque shape counts, not the ones below it', async () => {
    const white = grey('#ffffff');
    const panel = shape('panel', box(50, 350, 900, 200), { fill: '#0b3d2e', radius: 20 });
    expect(of(rule, await findings(page([panel, white])))).toEqual([]);
    expect(of(rule, await findings(page([white])))).toEqual(['error date']);
    const cover = shape('cover', box(0, 0, 1080, 900));
    expect(of(rule, await findings(page([panel, cover, white])))).toEqual(['error date']);
  });

  it('[K20] large text needs 3:1, scaled by the format', async () => {
    // #949494 on white is 3.03:1.
    const large = (fontSize: number, fontWeight: number) =>
      page([grey('#949494', { fontSize, fontWeight })]);
    expect(of(rule, await findings(large(72, 400)))).toEqual([]);
    expect(of(rule, await findings(large(71, 400)))).toEqual(['error date']);
    expect(of(rule, await findings(large(56, 700)))).toEqual([]);
    expect(of(rule, await findings(large(55, 700)))).toEqual(['error date']);
    const wide = { ...formatById('instagram-feed'), width: 2160 };
    expect(of(rule, await findings(large(72, 400), { format: wide }))).toEqual(['error date']);
  });

  it('[K21] over pictures, paths, gradients and faded layers the worst pixel decides', async () => {
    const gradient = { color: '#000000', angle: 180, from: 0, to: 1 };
    const behind = [
      image('photo', WHOLE),
      path('wave', WHOLE),
      shape('scrim', WHOLE, { fill: null, gradient }),
      shape('veil', WHOLE, { opacity: 0.5 }),
      shape('run', WHOLE, { gradient }),
      shape('framed', box(98, 300, 900, 260), { stroke: { color: '#101010', width: 6 } }),
      shape('corner', box(90, 400, 900, 260), { radius: 100 }),
      shape('edge', box(0, 0, 400, 1350)),
      shape('disc', box(150, 300, 900, 260), { shape: 'ellipse' }),
    ];
    for (const layer of behind) {
      const clean = flatPixels('#ffffff');
      const fine = await findings(page([layer, grey('#101010')]), { pixelsBehind: clean });
      expect([layer.id, of(rule, fine)]).toEqual([layer.id, []]);
      expect(clean.asked).toEqual([[box(100, 410, 600, 40)]]);
      // One dark pixel of 24,000.
      const pixelsBehind = flatPixels('#ffffff', { color: '#202020', count: 1 });
      const found = await findings(page([layer, grey('#101010')]), { pixelsBehind });
      expect([layer.id, of(rule, found)]).toEqual([layer.id, ['error date']]);
      expect(found.find((f) => f.rule === rule)?.message.en).toContain('on #202020, on 0.1 % of');
    }
  });

  it('[K21] pixels are asked for once a page, line by line, and only for texts that need it', async () => {
    const pixelsBehind = flatPixels('#ffffff');
    const layers = [
      image('photo', box(0, 700, 1080, 400)),
      text('title', 'Atas', { at: [100, 100] }),
      text('date', 'Dua\nbaris', { at: [100.4, 800.2], inkWidth: 200.8 }),
      text('place', 'Aula', { at: [100, 1000] }),
    ];
    await findings(page(layers), { pixelsBehind });
    expect(pixelsBehind.asked).toEqual([
      [box(101, 811, 200, 39), box(101, 871, 200, 39), box(100, 1010, 600, 40)],
    ]);
  });

  it('[K21] what shows through is taken as white; an ellipse that holds the text is solid', async () => {
    const bare = { ...page([]), layers: [grey('#101010')] };
    const asked = flatPixels('#ffffff');
    await findings(bare, { pixelsBehind: asked });
    expect(asked.asked).toHaveLength(1);
    const clear = () => Promise.resolve([{ width: 1, height: 1, data: new Uint8Array(4) }]);
    const on = (color: string) => page([image('photo', WHOLE), grey(color)]);
    expect(of(rule, await findings(on('#ffffff'), { pixelsBehind: clear }))).toEqual([
      'error date',
    ]);
    expect(of(rule, await findings(on('#101010'), { pixelsBehind: clear }))).toEqual([]);
    const pixelsBehind = flatPixels('#ffffff');
    const disc = shape('disc', box(0, 0, 1080, 860), { shape: 'ellipse', fill: '#101010' });
    const found = await findings(page([disc, grey('#ffffff')]), { pixelsBehind });
    expect([of(rule, found), pixelsBehind.asked]).toEqual([[], []]);
  });

  it('[K22] letters set as ornament below a text count with their colour', async () => {
    const figure = text('figure', '21', { role: 'ornament', color: '#999999' });
    expect(of(rule, await findings(page([figure, grey('#555555')])))).toEqual(['error date']);
    expect(of(rule, await findings(page([grey('#555555')])))).toEqual([]);
    const panel = shape('panel', WHOLE);
    expect(of(rule, await findings(page([figure, panel, grey('#555555')])))).toEqual([]);
  });

  it('[K22] logos are exempt', async () => {
    const wordmark = text('logos[0]', 'PUSTAKA', { role: 'logo', color: '#eeeeee' });
    expect(of(rule, await findings(page([wordmark])))).toEqual([]);
  });

  it('[K21] a port that loses a region is an error of the program', async () => {
    const pixelsBehind = () => Promise.resolve([]);
    const layers = [image('photo', WHOLE), grey('#101010')];
    await expect(findings(page(layers), { pixelsBehind })).rejects.toThrow(RenderError);
  });
});

describe('photo-resolution', () => {
  const rule = 'photo-resolution';
  const enlarged = (scale: number, source = 'a.jpg') =>
    page([
      image('photo', box(0, 0, 800, 600), {
        source,
        natural: { width: 400, height: 300 },
        scale: { x: scale, y: scale },
      }),
    ]);

  it('[K29] enlarged above 1.25 times is a warning that says which size would do', async () => {
    expect(of(rule, await findings(enlarged(1.25)))).toEqual([]);
    const soft = await findings(enlarged(1.5));
    expect(of(rule, soft)).toEqual(['warning photo']);
    expect(soft[0]?.message.id).toContain('1,5 kali: hasilnya kurang tajam');
    expect(soft[0]?.advice.en).toContain('600×450 px');
    const blurred = await findings(enlarged(2.5));
    expect(of(rule, blurred)).toEqual(['warning photo']);
    expect(blurred[0]?.message.id).toContain('buram');
  });

  it('[K29] a photo left out is named, with a size that would do', async () => {
    const photo = { id: 'photo', source: 'a.jpg', box: box(0, 0, 1080, 810) };
    const tiny = { ...photo, natural: { width: 240, height: 180 }, scale: 4.5 };
    const [found] = await findings(page([], { tinyPhotos: [tiny] }));
    expect(found).toMatchObject({ rule: 'photo-resolution', severity: 'warning', where: 'photo' });
    expect(found?.message.en).toContain('left out: it would have been enlarged 4.5 times');
    expect(found?.message.id).toContain('4,5 kali');
    expect([found?.advice.en, found?.advice.id]).toEqual([
      expect.stringContaining('1080×810 px'),
      expect.stringContaining('1080×810 px'),
    ]);
    const tall = { ...photo, natural: { width: 300, height: 3600 }, scale: 3.6 };
    const [long] = await findings(page([], { tinyPhotos: [tall] }));
    expect(long?.advice.en).toContain('1080×810 px');
  });

  it('[K29] vectors have no pixels', async () => {
    expect(of(rule, await findings(enlarged(9, 'logo.SVG')))).toEqual([]);
  });
});

describe('photo-dark', () => {
  it('[K33] a lightened photo is a warning', async () => {
    const rule = 'photo-dark';
    const drawn = (changes: Partial<SceneImage>) => page([image('photo', WHOLE, changes)]);
    expect(of(rule, await findings(drawn({})))).toEqual([]);
    const found = await findings(drawn({ dark: true, source: 'malam.jpg' }));
    expect(of(rule, found)).toEqual(['warning photo']);
    expect(found[0]?.message.id).toContain('"malam.jpg" terlalu gelap');
  });
});

describe('photo-credit', () => {
  const rule = 'photo-credit';
  const photo = { contentUrl: 'a.jpg', creditText: 'A. Rahman' };
  const by = (changes: Partial<SceneImage> = {}) => image('photo', WHOLE, { photo, ...changes });
  const credit = (words: string, changes: Partial<SceneText> = {}) =>
    text('credit', words, { color: '#ffffff', ...changes });

  it('[K34] a credit that nothing says is a note, a warning under CC BY', async () => {
    const found = await findings(page([by()]));
    expect(of(rule, found)).toEqual(['note photo']);
    expect(found.find((f) => f.rule === rule)?.message.id).toContain('karya "A. Rahman"');
    for (const [license, severity] of [
      ['CC-BY-4.0', 'warning'],
      ['CC BY-SA 4.0', 'warning'],
      ['CC0-1.0', 'note'],
      ['Semua hak dilindungi', 'note'],
    ] as const) {
      const licensed = by({ photo: { ...photo, license } });
      expect(of(rule, await findings(page([licensed])))).toEqual([`${severity} photo`]);
    }
  });

  it('[K34] a text, the alt text or another page may say it, as it is drawn', async () => {
    const says = async (...layers: SceneText[]) =>
      of(rule, await findings(page([by(), ...layers])));
    expect(await says(credit('Foto: A. Rahman'))).toEqual([]);
    expect(await says(credit('Foto: A.\nRahman'))).toEqual([]);
    expect(await says(credit('Foto: A. Rahmani'))).toEqual(['note photo']);
    const cut = credit('Foto: A. Rahman', { cut: true });
    const lines = cut.lines.map((line) => ({ ...line, text: 'Foto: A. R…' }));
    expect(await says({ ...cut, lines })).toEqual(['note photo']);
    const alt = 'Webinar. Foto oleh A. Rahman.';
    expect(of(rule, await findings(page([by()], { alt })))).toEqual([]);
    const pages = [page([by()]), page([credit('Foto: A. Rahman')], { id: 'last' })];
    expect(of(rule, await findings(pages[0]!, { pages }))).toEqual([]);
  });

  it('[K34] once a credit; the institution’s own photos and logos are exempt', async () => {
    const twice = page([by(), { ...by(), id: 'again' }]);
    expect(of(rule, await findings(twice))).toEqual(['note photo']);
    expect(of(rule, await findings(page([by({ owner: 'brand' }), image('logo', WHOLE)])))).toEqual(
      [],
    );
  });
});

describe('stretched-logo', () => {
  it('[K30] more than 2 % (and a px) between width and height is an error', async () => {
    const rule = 'stretched-logo';
    const drawn = (x: number, y: number, size = 300) =>
      page([
        image('logo', box(0, 0, 300, 100), {
          natural: { width: size * 3, height: size },
          scale: { x, y },
        }),
      ]);
    expect(of(rule, await findings(drawn(0.5, 0.509)))).toEqual([]);
    const found = await findings(drawn(0.5, 0.515));
    expect(of(rule, found)).toEqual(['error logo']);
    expect(found[0]?.message.en).toBe('The logo is 3 % too high for its proportions.');
    // 30 px high: one px of rounding is 3 %.
    expect(of(rule, await findings(drawn(1, 1.03, 30)))).toEqual([]);
    expect(of(rule, await findings(drawn(1, 0, 30)))).toEqual([]);
  });
});

describe('qr', () => {
  const rule = 'qr';
  const at = box(300, 700, 240, 240);

  it('[K31] 160 px is the least, 200 px the aim, at a shorter side of 1080', async () => {
    const sized = (side: number) => page([qrCode('qr', box(300, 700, side, side))]);
    expect(of(rule, await findings(sized(200)))).toEqual([]);
    expect(of(rule, await findings(sized(190)))).toEqual(['warning qr']);
    expect(of(rule, await findings(sized(160)))).toEqual(['warning qr']);
    expect(of(rule, await findings(sized(159)))).toEqual(['error qr']);
    const large = page([qrCode('qr', at)], { width: 2160, height: 2160 });
    expect(of(rule, await findings(large))).toEqual(['error qr']);
  });

  it('[K31] nothing may lie in it or its quiet zone, and nothing may cut it', async () => {
    const code = qrCode('qr', at);
    const near = text('a', 'Dekat', { at: [100, 680], inkWidth: 230 });
    expect(of(rule, await findings(page([code, near])))).toEqual(['error qr']);
    const beside = text('a', 'Dekat', { at: [100, 680], inkWidth: 199 });
    expect(of(rule, await findings(page([code, beside])))).toEqual([]);
    const border = shape('border', box(290, 690, 260, 260), { fill: null });
    expect(of(rule, await findings(page([code, border])))).toEqual([]);
    const off = qrCode('qr', box(900, 700, 240, 240));
    const found = await findings(page([off]));
    expect(of(rule, found)).toEqual(['error qr']);
    // 25 modules and 4 on each side in 240 px.
    expect(found.find((f) => f.rule === rule)?.message.id).toContain(
      '(29,1 px) terganggu: terpotong',
    );
  });

  it('[K31] dark on light at 4.5:1; inverted or pale codes are errors', async () => {
    const coloured = (dark: string, light: string) => page([qrCode('qr', at, { dark, light })]);
    expect(of(rule, await findings(coloured('#767676', '#ffffff')))).toEqual([]);
    expect(of(rule, await findings(coloured('#ffffff', '#000000')))).toEqual(['error qr']);
    expect(of(rule, await findings(coloured('#d4af37', '#ffffff')))).toEqual(['error qr']);
  });
});

describe('qr-url', () => {
  const rule = 'qr-url';
  const poster = (printed: string, value: string, role = 'registration') =>
    page([text('daftar', printed, { role }), qrCode('qr', box(300, 700, 240, 240), { value })]);

  it('[K32] the printed address and the code’s are one, but for scheme, slash and host’s case', async () => {
    const value = 'https://Pustaka.example/Daftar/';
    for (const printed of [
      'pustaka.example/Daftar',
      'Daftar: http://pustaka.example/Daftar/.',
      'pustaka.\u200bexample/Daftar',
      'panitia@lain.example',
      'Daftar: pustaka.example/\u00adDaftar\u2069 (gratis)',
      'Daftar di perpustakaan',
    ]) {
      expect([printed, of(rule, await findings(poster(printed, value)))]).toEqual([printed, []]);
    }
    for (const printed of [
      'pustaka.example/daftar',
      'lain.\u200bexample/x',
      'bit.ly/lain',
      'Info: pustaka.example',
    ]) {
      const found = await findings(poster(printed, value));
      expect([printed, of(rule, found)]).toEqual([printed, ['error qr']]);
    }
  });

  it('[K32] only the registration text is compared, and degrees are no addresses', async () => {
    expect(of(rule, await findings(poster('bit.ly/x', 'https://a.example', 'contact')))).toEqual(
      [],
    );
    expect(of(rule, await findings(poster('Ani, M.Hum.', 'https://a.example')))).toEqual([]);
    expect(of(rule, await findings(poster('bit.ly/x', 'WIFI:S:aula;;')))).toEqual([]);
  });
});
