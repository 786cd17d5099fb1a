import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  captureTemplate,
  type CapturedTemplate,
} from '../../../src/canva/capture/capture-template.js';
import type { ElementSnapshot, PageSnapshot } from '../../../src/canva/port/design-port.js';
import type { Layer } from '../../../src/model/layers/index.js';
import { walkLayers } from '../../../src/read/template.js';
import { BRAND } from '../native-pages.js';
import { drawn, openSamples, sample, strings } from './capture-sample.js';

beforeAll(openSamples, 30_000);

const layersOf = (captured: CapturedTemplate): Layer[] => {
  const all: Layer[] = [];
  walkLayers(captured.document.pages[0]!.root, [], (layer) => all.push(layer));
  return all;
};

function designed(elements: ElementSnapshot[]): PageSnapshot {
  const background = BRAND.surfaces.paper.surface;
  return { index: 0, locked: false, width: 1080, height: 1350, background, elements };
}

describe('an ornament of many shapes', () => {
  const STORY = ['announce-type', 'optimalisasi', 'instagram-story'] as const;
  const patterns = (layers: readonly Layer[]): Layer[] =>
    layers.filter((layer) => layer.kind === 'shape' && layer.shape === 'pattern');

  it('is the brand’s pattern again, where the app put it', async () => {
    const { request } = await sample(...STORY);
    const layers = patterns(layersOf(captureTemplate(request)));
    expect(layers.map(({ id }) => id)).toContain('foot-ornament');
    const foot = layers.find(({ id }) => id === 'foot-ornament');
    // Its whole box, not what is seen of it.
    expect(foot).toMatchObject({ tile: '30vmin', left: '0', width: '100vmin', height: '30vmin' });
  });

  it('is a few paths where somebody changed it, or nobody knows it', async () => {
    const { request, snapshot, event } = await sample(...STORY);
    const group = snapshot.elements.find(({ kind }) => kind === 'group');
    if (group?.kind !== 'group') throw new RangeError('No group.');
    const [shape] = group.children;
    if (shape?.kind !== 'shape') throw new RangeError('No shape.');
    const figures = group.children.map((child) =>
      child.kind === 'shape' ? child.paths.length : 0,
    );
    for (const { fill } of shape.paths) fill.color = BRAND.surfaces.deep.accent;
    const captured = captureTemplate(request);
    const drawings = layersOf(captured).filter(
      (layer) => layer.kind === 'shape' && layer.shape === 'path',
    );
    expect(drawings.length).toBeGreaterThanOrEqual(group.children.length);
    expect(drawings.length).toBeLessThan(Math.max(...figures));
    expect((await drawn(captured, event, 'instagram-story')).layers.length).toBeGreaterThan(10);
  });

  it('keeps figures apart that would cut holes into each other', () => {
    const fill = { color: BRAND.surfaces.paper.ink };
    const figures = ['M0 0L100 50L0 100Z', 'M5 40L5 60L50 50Z', 'M60 45L70 50L60 55Z'];
    const shape: ElementSnapshot = {
      ...{ top: 100, left: 100, width: 100, height: 100 },
      ...{ rotation: 0, transparency: 0, locked: false },
      kind: 'shape',
      viewBox: { top: 0, left: 0, width: 100, height: 100 },
      paths: figures.map((d) => ({ d, fill })),
    };
    const captured = captureTemplate({
      ...{
        snapshot: designed([shape]),
        fields: [],
        fonts: new Map(),
        brand: BRAND,
        language: 'id',
      },
      ...{ name: 'Poster Kami', strings },
    });
    const paths = layersOf(captured).filter(({ kind }) => kind === 'shape');
    expect(paths).toMatchObject([
      { d: 'M0 0L100 50L0 100ZM60 45L70 50L60 55Z' },
      { d: 'M5 40L5 60L50 50Z' },
    ]);
  });
});
