import { describe, expect, it, jest } from '@jest/globals';
import type { Engine, PageChoice } from '../../../src/canva/engine/engine.js';
import { createPreviews, type PreviewWish } from '../../../src/canva/panel/previews.js';
import { aPage, anEvent } from './fake-panel.js';

const { event } = anEvent();
const later = (milliseconds = 5) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function wish(template: string, part: Partial<PreviewWish> = {}): PreviewWish {
  const choice: PageChoice = {
    ...{ template, format: 'ig', brand: 'nuraga', language: 'id', now: '' },
  };
  return { event, choice, drawn: 0, ...part };
}

function byHand() {
  const waiting: (() => void)[] = [];
  const preview = jest.fn<Engine['preview']>(
    () => new Promise((resolve) => waiting.push(() => resolve([aPage()]))),
  );
  const finish = async () => {
    waiting.shift()?.();
    await later();
  };
  const asked = () => preview.mock.calls.map(([, { template }]) => template);
  return { preview, finish, asked };
}

describe('previews', () => {
  it('are drawn one at a time, and not at all once nobody wants them', async () => {
    const { preview, finish, asked } = byHand();
    const previews = createPreviews({ preview });
    previews.want(wish('a'));
    const leave = previews.want(wish('b'));
    previews.want(wish('c'));
    await later();
    expect(asked()).toEqual(['a']);
    leave();
    await finish();
    expect(asked()).toEqual(['a', 'c']);
    expect(previews.get(wish('a')).is).toBe('drawn');
    expect(previews.get(wish('b')).is).toBe('waiting');
  });

  it('are kept: the same wish is drawn once, a newer event or added pictures again', async () => {
    const preview = jest.fn<Engine['preview']>(async () => [aPage()]);
    const previews = createPreviews({ preview });
    const wishes = [
      wish('a'),
      wish('a'),
      wish('a', { event: { ...event } }),
      wish('a', { drawn: 1 }),
    ];
    for (const each of wishes) {
      previews.want(each);
      await later();
    }
    expect(preview).toHaveBeenCalledTimes(3);
  });

  it('are let go, the longest unused first, beyond the bound', async () => {
    const preview = jest.fn<Engine['preview']>(async () => [aPage()]);
    const previews = createPreviews({ preview }, 2);
    for (const name of ['a', 'b', 'a', 'c']) {
      const leave = previews.want(wish(name));
      await later();
      leave();
    }
    expect(['a', 'b', 'c'].map((name) => previews.get(wish(name)).is)).toEqual([
      'drawn',
      'waiting',
      'drawn',
    ]);
  });

  it('say what failed, and are drawn again on demand', async () => {
    const preview = jest
      .fn<Engine['preview']>()
      .mockRejectedValueOnce(new Error('broken'))
      .mockResolvedValue([aPage()]);
    const previews = createPreviews({ preview });
    previews.want(wish('a'));
    await later();
    expect(previews.get(wish('a'))).toMatchObject({ is: 'failed' });
    previews.retry(wish('a'));
    expect(previews.get(wish('a')).is).toBe('waiting');
    await later();
    expect(previews.get(wish('a')).is).toBe('drawn');
  });
});
