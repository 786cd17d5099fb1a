import { describe, expect, it } from '@jest/globals';
import { typographicName, typographicText } from '../../src/bind/facts/typography.js';
import { formatById } from '../../src/model/formats/index.js';
import {
  box,
  event,
  findings,
  image,
  of,
  page,
  path,
  qrCode,
  shape,
  text,
} from './scene-builder.js';

/** Rules about what is written: whole, readable, in the safe zone. */

describe('a page that keeps every rule', () => {
  it('has no finding', async () => {
    const good = page([
      text('title', 'Optimalisasi\nLayanan', { at: [100, 100], fontSize: 96, lineHeight: 100 }),
      text('date', 'Selasa, 21 Juni 2022', { at: [100, 400] }),
      image('photo', box(0, 600, 1080, 400)),
      image('logo', box(100, 1200, 90, 60)),
      qrCode('qr', box(700, 1050, 240, 240)),
      text('registration', 'pustaka.example/daftar', { at: [100, 1100], inkWidth: 500 }),
    ]);
    expect(await findings(good)).toEqual([]);
  });
});

describe('text-overflow', () => {
  const rule = 'text-overflow';

  it('[K10] a text that fits passes; one that the layout could not fit is an error', async () => {
    expect(of(rule, await findings(page([text('title', 'Judul')])))).toEqual([]);
    const found = await findings(page([text('title', 'Judul', { overflows: true })]));
    expect(of(rule, found)).toEqual(['error title']);
    expect(found[0]?.message.id).toContain('"Judul" tidak muat');
  });

  it('[K10] a line wider than its box, or below it, is an error whatever the layout says', async () => {
    const wide = text('topic', 'Panjang', { inkWidth: 802 });
    expect(of(rule, await findings(page([wide])))).toEqual(['error topic']);
    const high = text('topic', 'Satu\nDua', { box: box(100, 400, 800, 60) });
    expect(of(rule, await findings(page([high])))).toEqual(['error topic']);
    const risen = text('topic', 'Satu\nDua', { box: box(100, 460, 800, 60) });
    expect(of(rule, await findings(page([risen])))).toEqual(['error topic']);
  });

  it('[K10] a trimmed box, cut to cap height, holds its line', async () => {
    const trimmed = text('title', 'Judul', { box: box(100, 412, 800, 30), fontSize: 42 });
    expect(of(rule, await findings(page([trimmed])))).toEqual([]);
  });

  it('[K11] outside the page by more than a px is an error', async () => {
    const inside = text('date', 'Selasa', { at: [280.8, 400] });
    expect(of(rule, await findings(page([inside])))).toEqual([]);
    const outside = text('date', 'Selasa', { at: [300, 400] });
    const found = await findings(page([outside]));
    expect(of(rule, found)).toEqual(['error date']);
    expect(found[0]?.message.en).toContain('sticks out of the page by 20 px');
  });

  it('[K12] two texts whose ink overlaps: an error at the later one', async () => {
    const apart = [text('a', 'Atas', { at: [100, 400] }), text('b', 'Bawah', { at: [100, 460] })];
    expect(of(rule, await findings(page(apart)))).toEqual([]);
    const over = [text('a', 'Atas', { at: [100, 400] }), text('b', 'Bawah', { at: [100, 430] })];
    const found = await findings(page(over));
    expect(of(rule, found)).toEqual(['error b']);
    expect(found[0]?.message.en).toContain('lies over "Atas" (a)');
  });

  it('[K12] boxes may overlap where no ink does: beside, and in loose lines', async () => {
    const right = text('b', 'Kanan', { align: 'right', inkWidth: 150 });
    const beside = [text('a', 'Kiri', { inkWidth: 600 }), right];
    expect(of(rule, await findings(page(beside)))).toEqual([]);
    const centred = text('b', 'Tengah', { align: 'center', inkWidth: 300 });
    expect(of(rule, await findings(page([beside[0]!, centred])))).toEqual(['error b']);
    const loose = [
      text('a', 'Atas', { at: [100, 400], lineHeight: 80 }),
      text('b', 'Bawah', { at: [100, 441], lineHeight: 80 }),
    ];
    expect(of(rule, await findings(page(loose)))).toEqual([]);
  });

  it('[K12] ornament may lie anywhere', async () => {
    const figure = text('figure', '21', { role: 'ornament', color: '#f4f4f4', overflows: true });
    expect(await findings(page([figure, text('title', 'Judul')]))).toEqual([]);
  });

  it('[K13] a cut text is a warning that names the field and what is left', async () => {
    const cut = text('speakers[0].topic', 'Strategi…', {
      text: 'Strategi pengelolaan media sosial',
      cut: true,
    });
    const found = await findings(page([cut]));
    expect(of(rule, found)).toEqual(['warning speakers[0].topic']);
    expect(found[0]?.message.en).toBe('The text was cut: of 33 characters it shows "Strategi…".');
  });
});

describe('covered-text', () => {
  it('[K14] nothing opaque is painted over a text; a panel below, a path or a border may be', async () => {
    const rule = 'covered-text';
    const at = box(0, 300, 1080, 300);
    const title = text('title', 'Judul');
    for (const above of [
      shape('panel', at),
      image('photo', at),
      qrCode('qr', box(90, 400, 220, 220)),
    ]) {
      expect(of(rule, await findings(page([title, above])))).toEqual(['error title']);
      expect(of(rule, await findings(page([above, title])))).toEqual([]);
    }
    const frame = shape('frame', at, { fill: null, stroke: { color: '#101010', width: 2 } });
    const clear = shape('clear', at, { opacity: 0 });
    expect(of(rule, await findings(page([title, frame, clear, path('wave', at)])))).toEqual([]);
  });
});

describe('frame-overflow', () => {
  it('[K15] frames that hold too much are errors; texts in that list belong to text-overflow', async () => {
    const full = page([text('title', 'Judul')], { overflowing: ['foot', 'title'] });
    expect(of('frame-overflow', await findings(full))).toEqual(['error foot']);
    expect(of('frame-overflow', await findings(page([])))).toEqual([]);
  });
});

describe('small-type', () => {
  it('[K16] below the format’s floor, less half a px, is an error', async () => {
    const at = (fontSize: number) => page([text('contact', 'Panitia', { fontSize })]);
    expect(of('small-type', await findings(at(29.5)))).toEqual([]);
    const found = await findings(at(29.4));
    expect(of('small-type', found)).toEqual(['error contact']);
    expect(found[0]?.message.id).toContain('29,4 px');
    // The floor is the format's: 32 px on a screen 1920 px wide.
    const format = formatById('zoom-background');
    const screen = page([text('contact', 'P', { fontSize: 31, inkWidth: 90 })], {
      width: 1920,
      height: 1080,
    });
    expect(of('small-type', await findings(screen, { format }))).toEqual(['error contact']);
  });
});

describe('missing-glyph', () => {
  it('[K17] names the layer, the code point and the character', async () => {
    const missing = text('speakers[0].name', 'க', { missingGlyphs: ['U+0B95', 'U+0B95'] });
    const found = await findings(page([missing]));
    expect(of('missing-glyph', found)).toEqual(['error speakers[0].name']);
    expect(found[0]?.message.en).toBe('No font of this text (Plus Jakarta Sans) has U+0B95 (க).');
    expect(of('missing-glyph', await findings(page([text('a', 'A')])))).toEqual([]);
  });
});

describe('safe-zone', () => {
  const rule = 'safe-zone';
  const format = formatById('instagram-story');
  const story = (layers: Parameters<typeof page>[0]) => page(layers, { height: 1920 });

  it('[K18] text, QR and badge inside pass; outside they are errors, a logo a warning', async () => {
    const inside = [
      text('title', 'Judul', { at: [100, 300] }),
      qrCode('qr', box(300, 1200, 240, 240)),
      shape('badge', box(100, 600, 200, 80), { role: 'badge' }),
      image('logo', box(100, 800, 90, 60)),
    ];
    expect(of(rule, await findings(story(inside), { format }))).toEqual([]);
    const outside = [
      text('title', 'Judul', { at: [100, 240] }),
      qrCode('qr', box(300, 1400, 240, 240)),
      shape('badge', box(100, 1500, 200, 80), { role: 'badge' }),
      image('logo', box(100, 1800, 90, 60)),
      image('photo', box(0, 0, 1080, 200)),
      path('wave', box(0, 1700, 1080, 200)),
    ];
    const found = await findings(story(outside), { format });
    expect(of(rule, found)).toEqual(['error title', 'error qr', 'error badge', 'warning logo']);
    // Ink starts 10 px below the top of its line box: 270 − 250.
    expect(found.find((f) => f.where === 'title')?.message.en).toContain('20 px at the top');
  });

  it('[K18] a side that the platform leaves alone is no safe zone', async () => {
    const off = page([qrCode('qr', box(900, 700, 240, 240))]);
    expect(of(rule, await findings(off))).toEqual([]);
  });

  it('[K18] what the platform draws over the picture counts as well', async () => {
    const badge = { x: 700, y: 1200, width: 300, height: 100, what: 'duration' };
    const covered = { ...formatById('instagram-feed'), covered: badge };
    const under = page([text('date', 'Selasa', { at: [200, 1230] })]);
    const found = await findings(under, { format: covered });
    expect(of(rule, found)).toEqual(['error date']);
    expect(found[0]?.advice.en).toContain('x 700–1000, y 1200–1300');
    expect(of(rule, await findings(under))).toEqual([]);
  });
});

describe('word-count', () => {
  it('[K24] a note above 60 words on a feed and 40 on a story; prints are exempt', async () => {
    const words = (count: number, height = 1350) =>
      page([text('body', Array(count).fill('kata –').join(' '))], { height });
    const story = formatById('instagram-story');
    expect(of('word-count', await findings(words(60)))).toEqual([]);
    expect(of('word-count', await findings(words(61)))).toEqual(['note main']);
    expect(of('word-count', await findings(words(40, 1920), { format: story }))).toEqual([]);
    expect(of('word-count', await findings(words(41, 1920), { format: story }))).toEqual([
      'note main',
    ]);
    const print = { ...story, view: 'print' as const };
    expect(of('word-count', await findings(words(99, 1920), { format: print }))).toEqual([]);
  });
});

describe('alt-text', () => {
  const rule = 'alt-text';
  const alt = (words: string) => page([], { alt: words });

  it('[K25] missing is an error, above the platform’s limit too', async () => {
    expect(of(rule, await findings(alt('  ')))).toEqual(['error main']);
    expect(of(rule, await findings(alt('a'.repeat(1000))))).toEqual([]);
    expect(of(rule, await findings(alt('a'.repeat(1001))))).toEqual(['error main']);
    // Counted in characters, not UTF-16 units.
    expect(of(rule, await findings(alt('😀'.repeat(1000))))).toEqual([]);
  });

  it('[K25] above 1000 is a warning where the platform has another limit or none', async () => {
    const format = { ...formatById('instagram-story'), maxAlt: null };
    expect(of(rule, await findings(alt('a'.repeat(1001)), { format }))).toEqual(['warning main']);
    const roomy = { ...format, maxAlt: 4086 };
    expect(of(rule, await findings(alt('a'.repeat(1001)), { format: roomy }))).toEqual([
      'warning main',
    ]);
  });

  it('[K25] an opening that screen readers say themselves is a warning', async () => {
    for (const opening of [
      'Gambar dari acara',
      'An image of a poster',
      'Webinar. Foto dari aula',
    ]) {
      expect(of(rule, await findings(alt(opening)))).toEqual(['warning main']);
    }
    expect(of(rule, await findings(alt('Webinar The Public Image of Librarians')))).toEqual([]);
  });
});

describe('dropped', () => {
  it('[K26] names what left the page', async () => {
    const found = await findings(page([], { dropped: ['sponsors', 'subtitle'] }));
    expect(of('dropped', found)).toEqual(['note main']);
    expect(found[0]?.message.id).toContain('sponsors, subtitle');
    expect(of('dropped', await findings(page([])))).toEqual([]);
  });
});

describe('speaker-on-poster', () => {
  const rule = 'speaker-on-poster';
  const people = [{ name: "Nur 'Aini Zahrasari" }, { name: 'Warsiti' }];
  const both = event({ people });
  const first = text('speakers[0].name', 'drg. NUR ’AINI ZAHRASARI, M.Kes.');

  it('[K27] who is left out of the picture is in the alt text, or noted', async () => {
    const found = await findings(page([first]), { event: both });
    expect(of(rule, found)).toEqual(['note main']);
    expect(found[0]?.message.en).toContain('names Warsiti');
    const inside = page([first, text('place', 'Gedung Warsitinah')]);
    expect(of(rule, await findings(inside, { event: both }))).toEqual(['note main']);
    const told = page([first], { alt: 'Bedah naskah bersama Nur Aini Zahrasari dan Warsiti.' });
    expect(of(rule, await findings(told, { event: both }))).toEqual([]);
  });

  it('[K27] a quote or a thank-you owes nobody a mention', async () => {
    const of27 = async (kind: 'quote' | 'announcement') =>
      of(rule, await findings(page([first]), { event: both, kind }));
    expect([await of27('quote'), await of27('announcement')]).toEqual([[], ['note main']]);
  });

  it('[K58] a name is found whichever apostrophe, quotes and spaces it is printed with', async () => {
    for (const name of ["Nur 'Aini", 'Raden "Mas" Said', "Syafi'i", 'Ma`ruf']) {
      const named = event({ people: [{ name }, { name: 'Warsiti' }] });
      const alt = 'Bersama Warsiti.';
      const shown = page([text('who', `Dr. ${typographicName(name)}, M.A.`)], { alt });
      expect([name, of(rule, await findings(shown, { event: named }))]).toEqual([name, []]);
      const spaced = page([text('who', name.replaceAll(' ', '\u00a0'))], { alt });
      expect([name, of(rule, await findings(spaced, { event: named }))]).toEqual([name, []]);
    }
  });

  it('[K27] another page may show them; a page without people owes nobody a mention', async () => {
    const second = page([text('speakers[1].name', 'Warsiti')], { id: 'two' });
    const cover = page([first]);
    expect(of(rule, await findings(cover, { event: both, pages: [cover, second] }))).toEqual([]);
    const join = page([text('title', 'Cara bergabung')]);
    expect(of(rule, await findings(join, { event: both }))).toEqual([]);
    const full = page([text('title', 'Judul')], { dropped: ['speakers'] });
    expect(of(rule, await findings(full, { event: both }))).toEqual(['note main']);
  });
});

describe('passcode-printed', () => {
  it('[K28] a passcode in a text, a QR code or the alt text is an error that doesn’t repeat it', async () => {
    const secret = event({ virtualLocation: { name: 'Zoom', passcode: 'buku45' } });
    const url = 'https://zoom.example/j/1?pwd=x9';
    const leaky = page(
      [text('info', 'Sandi: buku45.'), qrCode('qr', box(300, 900, 240, 240), { value: url })],
      { alt: 'Webinar, sandi buku45' },
    );
    const found = await findings(leaky, { event: secret });
    expect(of('passcode-printed', found)).toEqual(['error info', 'error qr', 'error main']);
    expect(JSON.stringify(found.filter((f) => f.rule === 'passcode-printed'))).not.toMatch(
      /buku45|x9/,
    );
    const clean = page([text('info', 'buku456')]);
    expect(of('passcode-printed', await findings(clean, { event: secret }))).toEqual([]);
  });

  it('[K58] a passcode is found in texts that were set in the signs of typography', async () => {
    const passcode = `b'k"4--5 - x...`;
    const secret = event({ virtualLocation: { name: 'Zoom', passcode } });
    for (const typed of [`Sandi: ${passcode}`, `Sandi "${passcode}"`, `(${passcode})`]) {
      const leaky = page([text('info', typographicText(typed))]);
      expect([typed, of('passcode-printed', await findings(leaky, { event: secret }))]).toEqual([
        typed,
        ['error info'],
      ]);
    }
    const clean = page([text('info', 'Sandi “b’k dikirim – lewat surel…')]);
    expect(of('passcode-printed', await findings(clean, { event: secret }))).toEqual([]);
  });
});
