import { describe, expect, it } from '@jest/globals';
import { createTurns, type Drawer } from '../../src/turns.js';

interface Named extends Drawer {
  name: string;
}

const named = (name: string, most: number): Named => ({ name, alive: true, busy: 0, most });

/** Documents of some events, `events[n]` of the nth, waiting in this order; `drawn` says who got which. */
function line(drawers: Named[], events: string) {
  const turns = createTurns(() => drawers);
  const subjects = new Map([...events].map((event) => [event, { event }]));
  const drawn: [Named, string][] = [];
  const told = (): string[] => drawn.map(([{ name }, document]) => `${name} ${document}`);
  const counts = new Map<string, number>();
  const add = (event: string): void => {
    const number = (counts.get(event) ?? 0) + 1;
    counts.set(event, number);
    void turns
      .take(subjects.get(event)!)
      .then((drawer) => drawn.push([drawer, `${event}${number}`]));
  };
  for (const event of events) add(event);
  const finish = async (drawer: Named): Promise<void> => {
    turns.done(drawer);
    await settled();
  };
  return { told, finish };
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  it('[D12] documents of an event stay with who has it, and the next event goes to another', async () => {
    const [one, other] = [named('one', 1), named('other', 1)];
    const { told, finish } = line([one, other], 'abaabb');
    await settled();
    expect(told()).toEqual(['one a1', 'other b1']);
    await finish(other);
    await finish(one);
    await finish(one);
    await finish(other);
    expect(told().slice(2)).toEqual(['other b2', 'one a2', 'one a3', 'other b3']);
  });

  it('[D12] an event that nobody has comes before another’s', async () => {
    const [one, other] = [named('one', 1), named('other', 1)];
    const { told, finish } = line([one, other], 'abaac');
    await settled();
    await finish(other);
    expect(told()).toEqual(['one a1', 'other b1', 'other c1']);
  });

  it('[D12] nobody stands idle while documents wait', async () => {
    const [one, other] = [named('one', 1), named('other', 1)];
    const { told, finish } = line([one, other], 'aaaa');
    await settled();
    expect(told()).toEqual(['one a1', 'other a2']);
    await finish(other);
    await finish(one);
    expect(told()).toHaveLength(4);
    await finish(one);
    await finish(other);
    expect([one.busy, other.busy]).toEqual([0, 0]);
  });

  it('[D12] who has something to do takes no second one that is another’s', async () => {
    const [one, other] = [named('one', 1), named('other', 2)];
    const { told, finish } = line([one, other], 'abaa');
    await settled();
    expect(told()).toEqual(['one a1', 'other b1']);
    await finish(one);
    expect(told()).toEqual(['one a1', 'other b1', 'one a2']);
  });

  it('[D12] what one that has ended had is anybody’s', async () => {
    const [one, other, third] = [named('one', 1), named('other', 1), named('third', 2)];
    const { told, finish } = line([one, other, third], 'abcaba');
    await settled();
    expect(told()).toEqual(['one a1', 'other b1', 'third c1']);
    one.alive = false;
    await finish(one);
    expect(told().slice(3)).toEqual(['third a2']);
    await finish(third);
    expect(told().slice(4)).toEqual(['third a3']);
    await finish(other);
    expect(told().slice(5)).toEqual(['other b2']);
  });
});
