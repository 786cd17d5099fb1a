import type { SceneImage, SceneLayer, ScenePage, SceneText } from '../model/scene.js';

/** Role of layers that mean nothing: a giant figure behind the text, a pattern. */
const ORNAMENT = 'ornament';

/** Roles of logo images: one of the logos' row, the institution's own, a partner's. */
const LOGO = /(^|[-_.])logos?($|[-_.])/;

/** Whether the layer is a logo (or stands for one, as a name set in its place). */
export function isLogo(layer: SceneLayer): boolean {
  return LOGO.test(layer.role);
}

/** Whether nothing is lost when the layer isn't seen. */
export function isOrnament(layer: SceneLayer): boolean {
  return layer.role === ORNAMENT;
}

/** Texts that are there to be read. */
export function readTexts(page: ScenePage): SceneText[] {
  return page.layers.filter(
    (layer): layer is SceneText =>
      layer.kind === 'text' && !isOrnament(layer) && layer.text.trim() !== '',
  );
}

/** Images of the page. */
export function images(page: ScenePage): SceneImage[] {
  return page.layers.filter((layer): layer is SceneImage => layer.kind === 'image');
}
