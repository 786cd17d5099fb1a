import type { DataConnectorIntent } from '@canva/intents/data';
import type { IntentSettings, Mount } from '../say.js';
import { getDataTable, type DataDeps } from './get-data-table.js';
import { SelectionView } from './selection-view.js';

export interface DataConnectorOptions extends DataDeps {
  mount: Mount;
  settings(): IntentSettings;
}

/** Events as a table for Canva's Bulk Create. */
export function createDataConnector(options: DataConnectorOptions): DataConnectorIntent {
  const { mount, settings, ...deps } = options;
  return {
    getDataTable: (request) => getDataTable(request, deps),
    renderSelectionUi: (request) =>
      mount((say) => (
        <SelectionView request={request} settings={settings()} deps={deps} say={say} />
      )),
  };
}
