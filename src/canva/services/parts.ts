import type { Engine } from '../engine/engine.js';
import type { FontOverrides } from '../fonts/resolve-fonts.js';
import type { Timing } from '../insert/pace.js';
import type { FontOverrides as ChosenFonts } from '../panel/settings.js';
import type { DesignPort } from '../port/design-port.js';
import type { ManifestStore } from '../update/manifest-store.js';

/** What the services stand on. */
export interface ServiceParts {
  engine: Engine;
  port: DesignPort;
  manifests: ManifestStore;
  timing: Timing;
  /** The browser's own. */
  fetch: typeof fetch;
}

/** The fonts that a person chose, by family. */
export function overridesOf(fonts: ChosenFonts): FontOverrides {
  return new Map(Object.entries(fonts).map(([family, { ref }]) => [family, ref]));
}

/** The event's name in front of what a page's title says for the app. */
export function eventNameIn(title: string): string {
  const end = title.lastIndexOf(' · Siar ');
  return end < 0 ? title : title.slice(0, end);
}
