import { describe, expect, it } from '@jest/globals';
import { inkBoxes } from '../../src/checks/text-ink.js';
import { inkColumns } from './pixels.js';
import { BRAND, laidPage, sceneText, svgOf, type Situation } from './scenes.js';

const FACES = ['Fraunces 600', 'Archivo 800', 'Plus Jakarta Sans 700', 'Space Grotesk 700'];

/** 96 px in the test format. */
const LARGE = 'size: 3.456rem, lineHeight: 1.3, lines: 12';

function inFace(latin: string): Situation {
  const display = { ...BRAND.fonts.display, latin };
  return { brand: { ...BRAND, fonts: { ...BRAND.fonts, display } } };
}

/** A text in a frame with this padding, its lines and where the ink of each begins and ends. */
async function drawn(text: string, fields: string, situation: Situation = {}, padding = 10) {
  const children = `
    - kind: frame
      id: panel
      flexGrow: 1
      padding: ${padding}vmin
      children:
        - {kind: text, id: t, font: display, text: '{{ event.name }}', ${fields}}
  `;
  const page = await laidPage(children, { ...situation, event: { name: text } });
  const found = sceneText(page, 't');
  const ink = found.lines.map(({ box }) =>
    inkColumns(svgOf(page), { from: Math.round(box.y), to: Math.round(box.y + box.height) }),
  );
  return { text: found, ink, measured: inkBoxes(found) };
}

describe('large type aligned by its ink', () => {
  it.each(FACES)('[G40] %s: lines begin with their ink at the edge of the box', async (face) => {
    const name = 'Hari\nOrang\nTamu\nWaktu\nAksara\n1984\n“Hari”';
    const { text, ink } = await drawn(name, LARGE, inFace(face));
    expect(text.fontSize).toBeGreaterThanOrEqual(95);
    expect(ink).toHaveLength(7);
    const firsts = ink.slice(0, 6).map(({ first }) => first);
    for (const first of firsts) expect(Math.abs(first - 100)).toBeLessThanOrEqual(1);
    // The mark hangs outside by its own width; the H behind it stands where the others do.
    const mark = 100 - ink[6]!.first;
    expect(mark).toBeGreaterThan(20);
    expect(mark).toBeLessThanOrEqual(0.6 * text.fontSize);
  });

  it('[G40] the H behind a hanging mark stands below the other one', async () => {
    const { text } = await drawn('Hari\n“Hari”', LARGE);
    const [plain, quoted] = text.lines;
    const hang = plain!.box.x - quoted!.box.x;
    const alone = await drawn('“\nHari', LARGE);
    const markWidth = alone.text.lines[0]!.inkWidth;
    expect(hang).toBeGreaterThan(markWidth);
    expect(hang).toBeLessThan(0.6 * text.fontSize);
  });

  it('[G40] right-aligned lines end with their ink at the edge of the box', async () => {
    const { ink } = await drawn('Hari O\nTamu H\nAksara e', `${LARGE}, textAlign: right`);
    for (const { last } of ink) expect(Math.abs(last - 899)).toBeLessThanOrEqual(1);
  });

  it('[G41] what the checks measure is where the ink is', async () => {
    for (const align of ['left', 'right']) {
      const { ink, measured } = await drawn(
        'Hari O\n“Tamu” H\nWaktu 7\nVia e',
        `${LARGE}, textAlign: ${align}`,
      );
      measured.forEach(({ x, width }, index) => {
        expect(Math.abs(ink[index]!.first - x)).toBeLessThanOrEqual(2);
        expect(Math.abs(ink[index]!.last + 1 - x - width)).toBeLessThanOrEqual(2);
      });
    }
  });

  it('[G41] a mark without room to its left doesn’t hang, nor does the ink leave the page', async () => {
    for (const padding of [0, 1, 3]) {
      const { ink } = await drawn('“Hari Buku”\nHari', LARGE, {}, padding);
      for (const { first } of ink) {
        expect(Math.abs(first - padding * 10)).toBeLessThanOrEqual(1);
      }
    }
    const beside = `
      - kind: frame
        id: row
        flexDirection: row
        padding: 10vmin
        children:
          - {kind: shape, id: block, shape: rectangle, width: 20vw, height: 40vh}
          - {kind: text, id: t, font: display, text: '“Hari”', ${LARGE}}
    `;
    const text = sceneText(await laidPage(beside), 't');
    expect(text.lines[0]!.box.x).toBeGreaterThan(299);
  });

  it('[G41] an Arabic word at the beginning of a Latin line stays inside of its box', async () => {
    const { ink } = await drawn('Kajian\nالحكم untuk', LARGE);
    expect(Math.abs(ink[0]!.first - 100)).toBeLessThanOrEqual(1);
    expect(ink[1]!.first).toBeGreaterThanOrEqual(99);
    expect(ink[1]!.first).toBeLessThan(115);
  });

  it('[G41] neither small type nor centred type moves', async () => {
    const small = await drawn('“Hari”', 'size: 1.4rem');
    expect(small.text.lines[0]!.box.x).toBe(100);
    const centred = await drawn('Oh', `${LARGE}, textAlign: center`);
    const { box, inkWidth } = centred.text.lines[0]!;
    expect(box.width - inkWidth).toBeLessThan(2);
    const framed = `
      - {kind: frame, id: f, alignItems: center, children: [{kind: text, id: t, text: '1', ${LARGE}}]}
    `;
    const text = sceneText(await laidPage(framed), 't');
    expect(Math.abs(text.lines[0]!.box.x - text.box.x)).toBeLessThanOrEqual(1);
  });
});
