import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { describeInChromium, openStage, START_TIMEOUT, type Panel, type Stage } from './browser.js';

/** The other two intents, as Canva calls them on the unmodified bundle. */

const TIMEOUT = 60_000;
const FEED = 'https://perpustakaan.example/acara.csv';
const ENDPOINT = 'https://perpustakaan.example/kiriman';
const EVENTS = [
  'judul,tanggal,jam,tempat',
  'Klinik Sitasi,2099-03-04,09.00,Ruang Baca',
  'Kelas Literasi,2099-03-11,13.00,Aula',
].join('\n');

describeInChromium('the other intents', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  }, START_TIMEOUT);
  afterAll(() => stage?.close());

  const open = async (): Promise<Panel> => {
    const panel = await stage.open({
      web: {
        [FEED]: { body: EVENTS, contentType: 'text/csv' },
        [ENDPOINT]: {
          body: JSON.stringify({ version: 1, id: 'kiriman-1', url: `${ENDPOINT}/1` }),
          contentType: 'application/json',
        },
      },
    });
    await panel.page.getByRole('tab').first().waitFor();
    return panel;
  };

  it(
    'gives the events of a feed as a table',
    async () => {
      const panel = await open();
      const answer = await panel.page.evaluate(async (url) => {
        const connector = window.registeredIntents['data_connector'] as {
          getDataTable: (request: object) => Promise<{
            status: string;
            dataTable?: {
              columnConfigs: { name: string }[];
              rows: { cells: { value: unknown }[] }[];
            };
          }>;
        };
        return connector.getDataTable({
          dataSourceRef: {
            source: JSON.stringify({ version: 1, language: 'id', which: 'all', from: 'feed', url }),
          },
          limit: { row: 100, column: 20 },
          signal: new AbortController().signal,
        });
      }, FEED);
      expect(answer.status).toBe('completed');
      const values = answer.dataTable?.rows.map(({ cells }) => cells.map(({ value }) => value));
      expect(values).toHaveLength(2);
      expect(values?.[0]).toEqual(
        expect.arrayContaining(['Klinik Sitasi', 'Rabu, 4 Maret 2099', 'Ruang Baca']),
      );
      expect(await panel.faults()).toEqual([]);
      await panel.close();
    },
    TIMEOUT,
  );

  it(
    'shows the views of both, with nothing serious in them',
    async () => {
      const panel = await open();
      await panel.page.evaluate(() => {
        const connector = window.registeredIntents['data_connector'] as {
          renderSelectionUi: (request: object) => void;
        };
        connector.renderSelectionUi({
          invocationContext: { reason: 'data_selection' },
          limit: { row: 100, column: 20 },
          updateDataRef: async () => ({ status: 'completed' }),
        });
      });
      await panel.page.getByRole('button').first().waitFor();
      await panel.shoot('intents/data');
      expect(await panel.barriers()).toEqual([]);

      await panel.page.evaluate(async () => {
        const publisher = window.registeredIntents['content_publisher'] as {
          getPublishConfiguration: () => Promise<{ outputTypes: object[] }>;
          renderSettingsUi: (request: object) => void;
        };
        const { outputTypes } = await publisher.getPublishConfiguration();
        publisher.renderSettingsUi({
          invocationContext: { reason: 'publish', outputType: outputTypes[0] },
          updatePublishSettings: async () => ({ status: 'completed' }),
          registerOnContextChange: () => () => undefined,
        });
      });
      await panel.page.getByRole('textbox').first().waitFor();
      await panel.shoot('intents/publish-settings');
      expect(await panel.barriers()).toEqual([]);

      await panel.page.evaluate(() => {
        const publisher = window.registeredIntents['content_publisher'] as {
          renderPreviewUi: (request: object) => void;
        };
        const pixel =
          'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
        publisher.renderPreviewUi({
          invocationContext: { reason: 'publish' },
          requestPreviewUpgrade: () => undefined,
          registerOnPreviewChange: (callback: (change: object) => void) => {
            const preview = {
              id: 'one',
              kind: 'image',
              status: 'ready',
              format: 'jpg',
              url: pixel,
            };
            callback({
              previewMedia: [
                {
                  mediaSlotId: 'pictures',
                  previews: [{ ...preview, widthPx: 1080, heightPx: 1350 }],
                },
              ],
              outputType: { id: 'post', displayName: 'Post', mediaSlots: [] },
            });
            return () => undefined;
          },
        });
      });
      await panel.page.locator('img').first().waitFor();
      await panel.shoot('intents/publish-preview');
      expect(await panel.barriers()).toEqual([]);
      expect(await panel.faults()).toEqual([]);
      await panel.close();
    },
    TIMEOUT,
  );
});
