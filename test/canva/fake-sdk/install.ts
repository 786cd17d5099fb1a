import type { DesignFeature } from '../../../src/canva/port/design-port.js';
import type { MemoryCanva } from '../../../src/canva/port/memory-canva.js';
import { CanvaRefusal } from '../../../src/canva/port/refusal.js';
import { createDesignClient } from './design-client.js';
import {
  createContentClient,
  createDragClient,
  createLaunchers,
  createPlatformClients,
  type Asked,
} from './other-clients.js';

/** The SDK's clients over a design in memory. */
export interface FakeSdk {
  /** The design that is open; another one may be put in its place at any time. */
  canva: MemoryCanva;
  readonly asked: Asked;
  /** Drops what was dragged last on the current page. */
  drop(at: { top: number; left: number }): Promise<void>;
}

/**
 * Puts the clients where the `@canva/*` packages look for them, over those of `initTestEnvironment` if that ran
 * before. The packages take them when they are imported, so this comes first.
 */
export function installFakeSdk(canva: MemoryCanva): FakeSdk {
  const asked: Asked = { notified: [], opened: [], launched: [], dragged: [] };
  const fake: FakeSdk = {
    canva,
    asked,
    async drop({ top, left }) {
      const drag = asked.dragged.at(-1);
      if (!drag) throw new Error('Nothing was dragged.');
      const { ref } = await drag.resolveImageRef();
      const { width, height } = drag.fullSize ?? drag.previewSize;
      const box = { top, left, width, height, rotation: 0, transparency: 0, locked: false };
      fake.canva.addElement({ ...box, kind: 'rect', fill: { picture: ref }, alts: [''] });
    },
  };
  const now = (): MemoryCanva => fake.canva;
  const sdk = (globalThis as { canva_sdk?: Sdk }).canva_sdk ?? {};
  const CanvaError = sdk.error?.v2.CanvaError ?? FakeCanvaError;
  const guard = <T extends object>(client: T): T => guarded(client, CanvaError);

  const launchers = createLaunchers(now, asked);
  const design = guard(createDesignClient(now));
  const bulkCreate = guard(launchers.bulkCreate);
  const publish = guard(launchers.publish);
  const drag = guard(createDragClient(now, asked));
  const content = guard(createContentClient(now));
  const { notification: toasts, platform: web } = createPlatformClients(now, asked);
  const notification = guard(toasts);
  const platform = guard(web);
  const calls = new Map<unknown, DesignFeature>([
    [design.addPage, 'add-page'],
    [design.addElementAtPoint, 'add-element'],
    [design.openDesign, 'read-design'],
    [content.requestFontSelection, 'choose-font'],
    [drag.startDragToPoint, 'drag'],
    [bulkCreate.launch, 'bulk-create'],
    [publish.launch, 'publish'],
    [notification.addToast, 'notify'],
  ]);
  const features = {
    isSupported: (...asked: unknown[]) =>
      asked.every((call) => {
        const feature = calls.get(call);
        return feature === undefined || fake.canva.supports(feature);
      }),
    registerOnSupportChange: (listener: () => void) => fake.canva.onSupportChange(listener),
  };

  const v2 = { ...sdk.design?.v2 };
  const platformV2 = { ...sdk.platform?.v2 };
  Object.assign(globalThis, {
    canva_sdk: {
      ...sdk,
      error: { v2: { CanvaError } },
      design: {
        v2: {
          ...{ templates: {}, export: {}, autofill: {}, ...v2 },
          designInteraction: over(v2.designInteraction, { ...design, bulkCreate, publish }),
          dragAndDrop: over(v2.dragAndDrop, drag),
        },
      },
      asset: { v2: { content: over(sdk.asset?.v2.content, content) } },
      platform: {
        v2: {
          ...{ appProcess: {}, i18n: undefined, ...platformV2 },
          ...{ features, notification, platform: over(platformV2.platform, platform) },
        },
      },
    },
  });
  return fake;
}

type CanvaErrorClass = new (options: { code: string; message: string }) => Error;

interface Sdk {
  error?: { v2: { CanvaError: CanvaErrorClass } };
  design?: { v2: Record<string, object> };
  asset?: { v2: Record<string, object> };
  platform?: { v2: Record<string, object | undefined> };
}

class FakeCanvaError extends Error {
  readonly code: string;

  constructor({ code, message }: { code: string; message: string }) {
    super(message);
    this.code = code;
  }
}

/** What the client doesn't have comes from the one below it, whose methods can't be assigned to. */
function over(below: object | undefined, client: object): object {
  return Object.create(below ?? null, Object.getOwnPropertyDescriptors(client)) as object;
}

/** Refusals leave the client as Canva's own errors. */
function guarded<T extends object>(client: T, CanvaError: CanvaErrorClass): T {
  const convert = (cause: unknown): unknown =>
    cause instanceof CanvaRefusal
      ? new CanvaError({ code: cause.code, message: cause.message })
      : cause;
  const entries = Object.entries(client as Record<string, (...args: unknown[]) => unknown>).map(
    ([name, method]) => [
      name,
      (...args: unknown[]) => {
        const answer = method(...args);
        return answer instanceof Promise
          ? answer.catch((cause: unknown) => Promise.reject(convert(cause) as Error))
          : answer;
      },
    ],
  );
  return Object.fromEntries(entries) as T;
}
