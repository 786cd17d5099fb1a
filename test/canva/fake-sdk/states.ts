import type { DesignEditing } from '@canva/design';

import type { FillSnapshot } from '../../../src/canva/port/design-port.js';
import { copyOf, type LeafDraft } from '../../../src/canva/port/memory-page.js';
import { lowercase } from './live-elements.js';
import { createRichtext, runOfRegion } from './richtext.js';

const DRAFT = Symbol('draft');

/** States carry what the design in memory makes of them; the port only hands them on. */
interface Carrier {
  [DRAFT]: LeafDraft;
}

/** What was built. @throws TypeError for an object that the builder didn't make */
export function draftOfState(state: object): LeafDraft {
  if (!(DRAFT in state)) throw new TypeError('Only what the builder makes can be inserted.');
  return copyOf((state as Carrier)[DRAFT]);
}

export function createStateBuilder(): DesignEditing.ElementStateBuilder {
  return {
    createRichtextRange: () => createRichtext(),
    createTextElement: (opts) => {
      const runs = opts.text.regions.map(runOfRegion);
      return carry({ ...placeOf({ ...opts, height: 0 }), kind: 'text', runs });
    },
    createRectElement: (opts) =>
      carry({
        ...placeOf(opts),
        kind: 'rect',
        fill: fillOf(opts.fill),
        ...strokeOf(opts.stroke),
      }),
    createShapeElement: (opts) =>
      carry({
        ...placeOf(opts),
        kind: 'shape',
        viewBox: opts.viewBox,
        paths: opts.paths.map(({ d, fill, stroke }) => ({
          d,
          fill: fillOf(fill),
          ...strokeOf(stroke),
        })),
      }),
    createEmbedElement: (opts) => carry({ ...placeOf(opts), kind: 'embed' }),
  };
}

function carry<S>(draft: LeafDraft): S {
  return { [DRAFT]: draft } as S;
}

interface Place {
  top: number;
  left: number;
  width: number;
  height: number;
  rotation?: number;
  transparency?: number;
}

function placeOf({ top, left, width, height, rotation = 0, transparency = 0 }: Place) {
  return { top, left, width, height, rotation, transparency, locked: false };
}

function fillOf(fill: DesignEditing.FillOpts | undefined): FillSnapshot {
  const { colorContainer, mediaContainer } = fill ?? {};
  return {
    ...(colorContainer ? { color: lowercase(colorContainer.color) } : {}),
    ...(mediaContainer?.type === 'image' ? { picture: mediaContainer.imageRef } : {}),
  };
}

function strokeOf(stroke: DesignEditing.StrokeOpts | undefined) {
  if (!stroke) return {};
  return { stroke: { color: lowercase(stroke.colorContainer.color), weight: stroke.weight } };
}
