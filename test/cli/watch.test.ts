import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import sharp from 'sharp';
import { source } from '../layout/scenes.js';
import { watching, type Message, type News, type Watching } from './watching.js';
import { siar } from './world.js';

/** Real files, the real engine, real HTTP on the loopback; every wait is for a message. */

const SMALL = ['--format', 'custom-200x200'];
const TEXT = "- {kind: text, id: title, name: Judul, style: body, text: '{{ event.name }}'}";
const template = (name: string, children = TEXT): string =>
  source(children).replace('{id: Uji, en: Test}', `{id: ${name}, en: ${name}}`);
const EVENT = 'name: Kelas\nstartDate: 2027-01-14\n';

jest.setTimeout(60_000);

let folder = '';
const open: Watching[] = [];
const put = (file: string, text: string | Uint8Array): Promise<void> =>
  writeFile(join(folder, file), text);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'siar-watch-'));
  await put('mine.yaml', template('Satu'));
  await put('event.yaml', EVENT);
});
afterEach(async () => {
  for (const one of open.splice(0)) await one.interrupt();
  await rm(folder, { recursive: true, force: true });
});

async function start(...argv: string[]): Promise<{ watched: Watching; news: News }> {
  const watched = await watching(['mine.yaml', '--event', 'event.yaml', ...SMALL, ...argv], folder);
  open.push(watched);
  return { watched, news: await watched.listen() };
}
const html = (data: Message['data']): string => data.html ?? '';
const fileOf = (data: Message['data']): string => /picture\/[^"]+/.exec(html(data))?.[0] ?? '';

describe('siar watch', () => {
  it('[L15] shows the pictures of a template that lies anywhere', async () => {
    const { watched, news } = await start();
    const { cards, title } = await news.next('sheet');
    expect([title, cards?.map(({ key }) => key)]).toEqual([
      '<span>Satu</span>',
      ['custom-200x200/id'],
    ]);
    const post = await news.next('post');
    expect(html(post)).toContain('alt="Kelas"');
    const picture = await watched.ask(fileOf(post));
    expect([picture.status, picture.headers['content-type']]).toEqual([200, 'image/png']);
    expect(picture.body.slice(1, 4)).toBe('PNG');
    const page = await watched.ask('');
    expect(page.body).toContain('mine.yaml');
    expect(page.body).toContain('value="@own"');
  });

  it('[B66] tells of formats that the template is not made for', async () => {
    await put('mine.yaml', `${template('Satu')}formats: {only: [x-post]}\n`);
    const { watched, news } = await start('--format', 'tiktok-photo');
    const { cards, notes } = await news.next('sheet');
    expect(cards?.map(({ key }) => key)).toEqual(['custom-200x200/id']);
    expect(notes).toMatch(/Not drawn in tiktok-photo/);
    const query = '?event=@own&brand=nuraga&lang=id&format=tiktok-photo';
    const faults = await (await watched.listen(query)).next('faults');
    expect(html(faults)).toMatch(/made for: x-post, or a size/);
  });

  it('[L16] draws anew when the template is saved, in place or by renaming', async () => {
    const { news } = await start();
    const first = fileOf(await news.next('post'));
    await put('mine.yaml', template('Dua', TEXT.replace('{{ event.name }}', 'Lain')));
    const second = fileOf(await news.next('post'));
    await put('mine.yaml~', template('Tiga'));
    await rename(join(folder, 'mine.yaml~'), join(folder, 'mine.yaml'));
    const third = fileOf(await news.next('post'));
    expect(second).not.toBe(first);
    expect(third).toBe(first);
  });

  it('[L16] draws anew when the event or a picture in it is saved', async () => {
    const PHOTO = '- {kind: image, id: photo, width: 100vw, height: 50vh, source: photo}';
    const plain = (background: string): Promise<Buffer> =>
      sharp({ create: { width: 400, height: 200, channels: 3, background } })
        .png()
        .toBuffer();
    await put('photo.png', await plain('#ff0000'));
    await put('event.yaml', `${EVENT}image: [{contentUrl: photo.png}]\n`);
    await put('mine.yaml', template('Foto', PHOTO));
    const { watched, news } = await start();
    const red = fileOf(await news.next('post'));
    await news.next('done');
    await put('photo.png', await plain('#0000ff'));
    const blue = fileOf(await news.next('post'));
    expect((await watched.ask(blue)).body).not.toBe((await watched.ask(red)).body);
    await put('event.yaml', `${EVENT}image: [{contentUrl: none.png}]\n`);
    const told = html(await news.next('failed'));
    expect(told).toMatch(/lang="en">none\.png: was not found/);
    expect(told).toMatch(/lang="id">none\.png: tidak ditemukan/);
    // What was missing is waited for.
    await put('none.png', await plain('#ff0000'));
    expect(fileOf(await news.next('post'))).toBe(red);
  });

  it('[L17] tells the faults of every file in place, with their lines, and goes on', async () => {
    const { watched, news } = await start();
    await news.next('done');
    await put('mine.yaml', template('Satu').replace('kind: text', 'kind: <b>'));
    const broken = html(await news.next('faults'));
    expect(broken).toMatch(/mine\.yaml:\d+/);
    expect(broken).toMatch(/<mark><b>\d+<\/b>.*kind: &#60;b&#62;/);
    expect(broken).not.toContain('<b>,');
    await put('event.yaml', EVENT.replace('name: Kelas', 'nam: Kelas'));
    const both = html(await news.next('faults'));
    expect(both).toMatch(/mine\.yaml:\d+/);
    expect(both).toMatch(/event\.yaml:1/);
    await put('event.yaml', EVENT);
    await news.next('faults');
    await put('mine.yaml', template('Dua'));
    expect((await news.next('sheet')).title).toContain('Dua');
    const { status, stderr } = await watched.interrupt();
    expect(status).toBe(0);
    expect(stderr).toMatch(/mine\.yaml:\d+: [^\n]*\n(.*\n)*All faults are mended\.\n$/);
  });

  it('[L17] starts with a template that is wrong, too', async () => {
    await put('mine.yaml', 'siar: [1');
    const { news } = await start();
    expect(html(await news.next('faults'))).toContain('mine.yaml:1');
    await put('mine.yaml', template('Satu'));
    expect(html(await news.next('post'))).toContain('alt="Kelas"');
  });

  it('[L18] tells the findings of a picture, with the outline of the layer', async () => {
    const long = TEXT.slice(2).replace('{{ event.name }}', 'Lebih dari yang muat. '.repeat(9));
    const frame = `- {kind: frame, id: small, width: 50vw, height: 10vh, children: [${long}]}`;
    await put('mine.yaml', template('Satu', frame));
    const { news } = await start();
    const card = html(await news.next('post'));
    const [, mark] = /data-finding="([\d.]+)"[^]*?frame-overflow · small/.exec(card) ?? [];
    const outline = '<rect class="halo" x="0" y="0" width="100" height="20"/>';
    expect(card).toContain(`<g class="error" data-mark="${mark}">${outline}`);
  });

  it('[C14] waits for a logo that a brand names', async () => {
    const brand = [
      'siar: 1',
      'id: teluk',
      'name: Teluk',
      "palette: { primary: '#5b1f3a', accent: '#e9a23b' }",
      'fonts: { display: Newsreader 600 }',
      'logo: { light: logo.png, dark: logo.png }',
    ].join('\n');
    await put('brand.yaml', brand);
    const { news } = await start('--brand', 'brand.yaml');
    expect(html(await news.next('faults'))).toContain('logo.dark');
    const logo = { create: { width: 9, height: 9, channels: 3, background: '#ff0000' } } as const;
    await put('logo.png', await sharp(logo).png().toBuffer());
    expect(html(await news.next('post'))).toContain('alt="Kelas"');
  });

  it('[L16] many quick saves end with the last one', async () => {
    const { news } = await start();
    await news.next('done');
    for (let n = 0; n < 25; n++) await put('mine.yaml', template(`Nomor ${n}`));
    let title = '';
    while (!title.includes('Nomor 24')) title = (await news.next('sheet')).title ?? '';
    await news.next('done');
    const titles = news.heard.flatMap(({ data }) => data?.title ?? []);
    expect(titles.at(-1)).toContain('Nomor 24');
    expect(titles.length).toBeLessThan(20);
  });

  it('[L15] a page chooses among what is offered, and by no path', async () => {
    const { watched, news } = await start();
    await news.next('done');
    const other = await watched.listen(
      '?event=klinik-sitasi&brand=sagara&lang=id,en&format=custom-200x200&format=custom-300x300',
    );
    const { cards } = await other.next('sheet');
    expect(cards?.map(({ key }) => key)).toEqual(['custom-200x200/id', 'custom-200x200/en']);
    const shipped = await readFile(
      new URL('../../templates/events/klinik-sitasi.yaml', import.meta.url),
      'utf8',
    );
    const name = /^name: (.*)$/m.exec(shipped)?.[1] ?? 'none';
    expect(html(await other.next('post'))).toContain(`alt="${name}"`);
    const sly = await watched.listen('?event=../../package.json&brand=/etc/passwd&format=x');
    expect((await sly.next('sheet')).cards).toEqual([]);
    const none = await watched.listen('?event=@own');
    expect((await none.next('sheet')).cards).toEqual([]);
  });

  it('[L20] Ctrl-C says good-bye to the page and ends with 0', async () => {
    const { watched, news } = await start();
    const { status, stderr } = await watched.interrupt();
    await news.next('gone');
    expect([status, stderr]).toEqual([0, '']);
  });

  it('[L15] takes sample, formats and language from the template when nothing is named', async () => {
    await put('sample.yaml', EVENT.replace('Kelas', 'Contoh'));
    const head = 'formats: {only: [x-post, open-graph]}\nsample: sample.yaml';
    const own = source(TEXT, { head }).replace('[id, en, ar]', '[en, id]');
    await put('own.yaml', own);
    const watched = await watching(['own.yaml'], folder);
    open.push(watched);
    const { body } = await watched.ask('');
    expect(body).toContain('name="event" data-chosen="@own"');
    expect(body).toContain('>Contoh</option>');
    expect(body).toContain('name="lang" data-chosen="en"');
    expect(body.match(/value="[^"]+" checked/g)).toEqual(['value="x-post" checked']);
  });

  it.each([
    [['nothing-there'], '"nothing-there" is neither the id of a template nor a file.'],
    [['./none.yaml'], './none.yaml: expected a file that can be read; got no such file.'],
    [['mine.yaml', '--event', 'none.yaml'], 'none.yaml: expected a file that can be read'],
    [['mine.yaml', '--format', 'instagran'], 'format: expected one of instagram-feed'],
    [['mine.yaml', '--port', '99999'], '--port: expected a number from 0 to 65535; got "99999".'],
  ])('[L15] %j ends with 2 and says what is wrong', async (argv, message) => {
    const { status, stderr } = await siar(['watch', ...argv], { input: { cwd: folder } });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });
});
