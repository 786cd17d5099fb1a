import { hasIntent } from '../has-intent.js';
import { createContentPublisher, type ContentPublisherOptions } from './content-publisher.js';

/**
 * Registers the content publisher where Canva has it. The package reads the SDK as it is loaded, and fails where
 * there is none: so it is evaluated only after the check, though it lies in the same file.
 *
 * @returns whether it is registered
 */
export async function registerContentPublisher(options: ContentPublisherOptions): Promise<boolean> {
  if (!hasIntent('content', 'prepareContentPublisher')) return false;
  const { prepareContentPublisher } = await import(
    /* webpackMode: "eager" */ '@canva/intents/content'
  );
  prepareContentPublisher(createContentPublisher(options));
  return true;
}
