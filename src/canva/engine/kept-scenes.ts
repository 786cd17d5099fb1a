import type { EventData } from '../../model/event.js';
import type { Scene } from '../../model/scene.js';
import type { PageChoice } from './engine.js';

/** A preview and the insert after it are of one layout. */
export interface KeptScenes {
  of(event: EventData, choice: PageChoice): Promise<Scene>;
  /** After pictures or brands have changed. */
  forget(): void;
}

const KEPT = 24;

export function keptScenes(
  layOut: (event: EventData, choice: PageChoice) => Promise<Scene>,
): KeptScenes {
  const scenes = new Map<string, Promise<Scene>>();
  return {
    of(event, choice) {
      const key = JSON.stringify([event, choice]);
      const known = scenes.get(key);
      if (known) return known;
      const oldest = scenes.keys().next().value;
      if (scenes.size >= KEPT && oldest !== undefined) scenes.delete(oldest);
      const scene = layOut(event, choice);
      scenes.set(key, scene);
      scene.catch(() => scenes.delete(key));
      return scene;
    },
    forget: () => scenes.clear(),
  };
}
