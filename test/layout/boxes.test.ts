import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createMeasureBoxes, type MeasureBoxes, type NodeSizes } from '../../src/layout/boxes.js';
import { runSatori, type Element } from '../../src/layout/engine.js';
import { createKeptWork } from '../../src/layout/kept-work.js';
import { layOut } from '../../src/layout/lay-out.js';
import { inlinedLayout, layoutModule } from '../../src/output/layout-module.js';
import { parseBrand } from '../../src/read/brand.js';
import { readEvents } from '../../src/read/index.js';
import { createRenderer } from '../../src/renderer.js';
import { TEMPLATES_FOLDER } from '../../src/templates.js';
import { boundDocument, PORTS } from './scenes.js';

/** The layout engine without the rest of satori, against satori. */

interface Asked {
  root: Element;
  size: { width: number; height: number };
  /** Keys of the boxes whose sizes are tried: texts and their struts. */
  tried: readonly string[];
}

const HARD = ['naskah-kuno', 'pekan-literasi', 'sertifikat', 'klinik-sitasi'];
const FORMATS = ['instagram-feed', 'instagram-story', 'facebook-event-cover', 'a4-landscape'];

/** Every tree that the shipped templates have measured for some events, each once. */
async function askedByTemplates(): Promise<Asked[]> {
  const asked = new Map<string, Asked>();
  const measureBoxes: MeasureBoxes = (root, size, sizes) => {
    const said = withSizes(root, sizes ?? new Map());
    asked.set(JSON.stringify([said, size]), {
      root: said,
      size,
      tried: [...(sizes?.keys() ?? [])],
    });
    const boxes = PORTS.measureBoxes(root, size, sizes);
    // Sizes beside the tree are as if its nodes said them.
    expect(boxes).toEqual(PORTS.measureBoxes(said, size));
    return boxes;
  };
  const renderer = await createRenderer();
  const file = join(TEMPLATES_FOLDER, 'brands/nuraga/brand.yaml');
  const brand = { brand: parseBrand(await readFile(file, 'utf8'), file), file };
  for (const name of HARD) {
    const path = join(TEMPLATES_FOLDER, 'events', `${name}.yaml`);
    const [read] = readEvents(await readFile(path), path).events;
    const events = [{ event: read!.event, file: path, folder: dirname(path) }];
    const jobs = renderer.plan({ events, brand });
    for (const job of jobs.filter(({ format }) => FORMATS.includes(format.id))) {
      await layOut(renderer.bind(job), { ...PORTS, measureBoxes, kept: createKeptWork() });
    }
  }
  return [...asked.values()];
}

/** The tree with those sizes in its nodes' styles. */
function withSizes(element: Element, sizes: NodeSizes): Element {
  const { style, children } = element.props;
  const inside = Array.isArray(children) ? children.map((child) => withSizes(child, sizes)) : [];
  return {
    ...element,
    props: {
      ...element.props,
      style: { ...style, ...sizes.get(element.key) },
      ...(inside.length > 0 ? { children: inside } : {}),
    },
  };
}

let asked: Asked[];
beforeAll(async () => {
  asked = await askedByTemplates();
}, 120_000);

describe('boxes', () => {
  it('[G44] are those that satori gives, for all that the templates measure', async () => {
    expect(asked.length).toBeGreaterThan(150);
    const fonts = PORTS.fonts.satoriFonts([PORTS.fonts.stack(boundText().font)]);
    for (const { root, size } of asked) {
      const { boxes } = await runSatori(root, size, fonts);
      expect(PORTS.measureBoxes(root, size)).toEqual(boxes);
    }
  }, 120_000);

  it('[G44] are as wide however high their texts are, where nothing keeps a ratio', () => {
    let compared = 0;
    for (const { root, size, tried } of asked) {
      if (JSON.stringify(root).includes('"aspectRatio"')) continue;
      const widths = (sizes?: NodeSizes) => {
        const boxes = [...PORTS.measureBoxes(root, size, sizes)];
        return boxes.map(([key, { width }]) => [key, width]);
      };
      const texts = tried.filter((key) => !key.endsWith('.strut'));
      const asTheyAre = widths();
      for (const height of [1, 47, 900]) {
        expect(widths(new Map(texts.map((key) => [key, { height }])))).toEqual(asTheyAre);
        compared += texts.length;
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it('[G44] are the same by the quicker engine, which starts once there is much to measure', async () => {
    const satoris = await layoutModule();
    const quicker = jest.fn(inlinedLayout);
    const measure = await createMeasureBoxes(satoris, quicker);
    const measureAll = (): void => {
      for (const { root, size } of asked) {
        expect(measure(root, size)).toEqual(PORTS.measureBoxes(root, size));
      }
    };
    measure(asked[0]!.root, asked[0]!.size);
    expect(quicker).not.toHaveBeenCalled();
    for (let all = asked.length; all < 500; all += asked.length) measureAll();
    measureAll();
    expect(quicker).toHaveBeenCalledTimes(1);
    const inlined = await inlinedLayout();
    expect(inlined.length).not.toBe(satoris.length);
    const byIt = await createMeasureBoxes(inlined);
    for (const { root, size } of asked) {
      expect(byIt(root, size)).toEqual(PORTS.measureBoxes(root, size));
    }
    // Who draws much goes on with it.
    expect(await layoutModule()).toBe(inlined);
    measureAll();
    expect(quicker).toHaveBeenCalledTimes(1);
  });

  it('[G44] are measured as before where there is no quicker engine', async () => {
    const none = (): Promise<never> => Promise.reject(new Error('no such file'));
    const measure = await createMeasureBoxes(await layoutModule(), none);
    for (let times = 0; times < 3; times++) {
      for (const { root, size } of asked) measure(root, size);
      await new Promise((resolve) => setImmediate(resolve));
    }
    const [{ root, size }] = asked as [Asked];
    expect(measure(root, size)).toEqual(PORTS.measureBoxes(root, size));
  });

  it('[G44] are given again for the same tree, and not for one that differs', () => {
    const tree = (width: number): Element => ({
      type: 'div',
      key: 'root',
      props: {
        style: { display: 'flex', width: 100, height: 100 },
        children: [{ type: 'div', key: 'a', props: { style: { width, height: '50%' } } }],
      },
    });
    const size = { width: 100, height: 100 };
    expect(PORTS.measureBoxes(tree(30), size).get('a')).toMatchObject({ width: 30, height: 50 });
    expect(PORTS.measureBoxes(tree(40), size).get('a')).toMatchObject({ width: 40, height: 50 });
    expect(PORTS.measureBoxes(tree(30), size).get('a')).toMatchObject({ width: 30, height: 50 });
  });

  it('[G44] of an unknown style, or from another engine, are refused', async () => {
    const tree = (style: Record<string, string | number>): Element => ({
      type: 'div',
      key: 'root',
      props: { style },
    });
    const measure = (style: Record<string, string | number>) => () =>
      PORTS.measureBoxes(tree(style), { width: 9, height: 9 });
    expect(measure({ width: '3em' })).toThrow(/"3em" is no length/);
    expect(measure({ alignItems: 'somewhere' })).toThrow(/"somewhere" is no style/);
    const empty = Uint8Array.from([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0]);
    await expect(createMeasureBoxes(empty)).rejects.toThrow(/not the one of satori 0\.63\.2/);
    expect((await layoutModule()).length).toBeGreaterThan(100_000);
  });
});

function boundText() {
  const [page] = boundDocument('- {kind: text, id: t, text: a}').pages;
  const text = page!.root.children[0]!;
  if (text.kind !== 'text') throw new Error('no text');
  return text;
}
