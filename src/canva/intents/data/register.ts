import { createDataConnector, type DataConnectorOptions } from './data-connector.js';
import { hasIntent } from '../has-intent.js';

/**
 * Registers the data connector where Canva has it. The package reads the SDK as it is loaded, and fails where
 * there is none: so it is evaluated only after the check, though it lies in the same file.
 *
 * @returns whether it is registered
 */
export async function registerDataConnector(options: DataConnectorOptions): Promise<boolean> {
  if (!hasIntent('data', 'prepareDataConnector')) return false;
  const { prepareDataConnector } = await import(/* webpackMode: "eager" */ '@canva/intents/data');
  prepareDataConnector(createDataConnector(options));
  return true;
}
