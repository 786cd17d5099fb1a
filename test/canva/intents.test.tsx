/** @jest-environment jsdom */
import { TextDecoder, TextEncoder } from 'node:util';
import type {
  OnContextChange,
  PublishSettings,
  RenderPreviewUiRequest,
  RenderSettingsUiRequest,
} from '@canva/intents/content';
import type { RenderSelectionUiRequest, UpdateDataRefResponse } from '@canva/intents/data';
import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { PreviewView } from '../../src/canva/intents/content/preview-view.js';
import { writePublishRef } from '../../src/canva/intents/content/publish-ref.js';
import { SettingsView } from '../../src/canva/intents/content/settings-view.js';
import { SelectionView } from '../../src/canva/intents/data/selection-view.js';
import { writeSourceRef, pastedSource } from '../../src/canva/intents/data/source-ref.js';
import type { Say } from '../../src/canva/intents/say.js';
import { INDONESIAN_DATA } from '../../src/canva/words/indonesian-data.js';
import { INDONESIAN_PUBLISH } from '../../src/canva/words/indonesian-publish.js';
import { InputError } from '../../src/errors.js';
import { eventSchema } from '../../src/model/event.js';
import { createIntl } from 'react-intl';
import { fill, isOff, Providers } from './panel/show.js';

Object.assign(globalThis, { TextEncoder, TextDecoder });
afterEach(cleanup);

const OURS: Readonly<Record<string, string>> = { ...INDONESIAN_DATA, ...INDONESIAN_PUBLISH };
const sayIn = (language: 'en' | 'id'): Say => {
  const intl = createIntl({ locale: language, onError: () => undefined });
  return ({ id, defaultMessage }, values) =>
    intl.formatMessage(
      { id, defaultMessage: language === 'id' ? (OURS[id] ?? '') : defaultMessage },
      values,
    );
};
const EVENT = eventSchema.parse({ name: 'Bedah Naskah', startDate: '2027-03-09' });
const byName = (name: string) => screen.findByRole('button', { name });

describe('choosing the events of a table', () => {
  type Update = (ref: { source: string; title?: string }) => Promise<UpdateDataRefResponse>;
  function shown(
    part: {
      context?: object;
      updateDataRef?: Update;
      readEvents?: () => Promise<(typeof EVENT)[]>;
      language?: 'en' | 'id';
      feedUrl?: string;
    } = {},
  ) {
    const { language = 'en', feedUrl = '' } = part;
    const updateDataRef = jest.fn<Update>(
      part.updateDataRef ?? (async () => ({ status: 'completed' })),
    );
    const request = {
      invocationContext: { reason: 'data_selection', ...part.context },
      limit: { row: 100, column: 20 },
      updateDataRef,
    } as unknown as RenderSelectionUiRequest;
    const readEvents = part.readEvents ?? (async () => [EVENT]);
    render(
      <Providers locale={language}>
        <SelectionView
          request={request}
          settings={feedUrl === '' ? {} : { feedUrl }}
          deps={{ readEvents, uiLanguage: () => language }}
          say={sayIn(language)}
        />
      </Providers>,
    );
    return { updateDataRef, user: userEvent.setup() };
  }
  const sourceOf = (updateDataRef: jest.Mock<Update>) =>
    JSON.parse(updateDataRef.mock.calls[0]![0].source) as object;

  it('hands over the feed of the settings, in the chosen language and choice', async () => {
    const { user, updateDataRef } = shown({ feedUrl: 'https://pustaka.example/a.ics?key=secret' });
    expect(screen.getByLabelText<HTMLInputElement>('Address of the feed').value).toMatch(/^https/);
    await user.click(screen.getByRole('radio', { name: /All events/ }));
    await user.click(screen.getByRole('combobox'));
    await user.click(await screen.findByRole('option', { name: /English/ }));
    await user.click(await byName('Show the table'));
    expect(await screen.findByText('The events are in the table.')).toBeTruthy();
    expect(sourceOf(updateDataRef)).toMatchObject({
      ...{ from: 'feed', url: 'https://pustaka.example/a.ics?key=secret' },
      ...{ language: 'en', which: 'all' },
    });
    expect(updateDataRef.mock.calls[0]![0].title).toBe('pustaka.example');
  });

  it('refuses an address that isn’t public https', async () => {
    const { user, updateDataRef } = shown();
    expect(isOff(await byName('Show the table'))).toBe(true);
    await fill(user, screen.getByLabelText('Address of the feed'), 'http://localhost/a.ics');
    expect(isOff(await byName('Show the table'))).toBe(false);
    await user.click(await byName('Show the table'));
    expect(await screen.findByText(/https:\/\//)).toBeTruthy();
    expect(updateDataRef).not.toHaveBeenCalled();
  });

  it('hands over pasted events, and asks for them when there are none', async () => {
    const { user, updateDataRef } = shown();
    await user.click(screen.getByRole('radio', { name: /In a text that I paste/ }));
    await user.click(await byName('Show the table'));
    expect(await screen.findByText(/^Paste at least one event/)).toBeTruthy();
    await fill(user, screen.getByLabelText('Events'), 'name: Bedah Naskah');
    expect(screen.queryByText(/^Paste at least one event/)).toBeNull();
    await user.click(await byName('Show the table'));
    expect(await screen.findByText('The events are in the table.')).toBeTruthy();
    expect(sourceOf(updateDataRef)).toMatchObject({
      from: 'pasted',
      events: [{ name: EVENT.name }],
    });
  });

  it('says what is wrong with pasted text', async () => {
    const fault = { path: 'startDate', expected: { en: 'a date', id: 'tanggal' }, got: 'x' };
    const readEvents = async () => Promise.reject(new InputError([fault]));
    const { user } = shown({ readEvents });
    await user.click(screen.getByRole('radio', { name: /In a text that I paste/ }));
    await fill(user, screen.getByLabelText('Events'), 'x');
    await user.click(await byName('Show the table'));
    expect(await screen.findByText(/expected a date/)).toBeTruthy();
  });

  it('begins with the table that is edited', () => {
    const words = { language: 'ar', which: 'all' } as const;
    const dataSourceRef = writeSourceRef(pastedSource([EVENT, EVENT], words), 'x');
    shown({ context: { dataSourceRef } });
    expect(screen.getByText('2 events are in the table. Paste to replace.')).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /All events/ }).checked).toBe(true);
    expect(screen.getByRole('combobox').textContent).toContain('Arabic');
  });

  it.each([
    [{ reason: 'outdated_source_ref' }, /^This table was made by another version of Siar/],
    [{ reason: 'app_error', message: 'All 3 events are over.' }, /^All 3 events are over/],
    [{ reason: 'app_error' }, /^Canva couldn’t take the table/],
  ])('says why Canva opened it: %j', (context, words) => {
    shown({ context });
    expect(screen.getByText(words)).toBeTruthy();
  });

  it.each([
    [{ status: 'remote_request_failed' }, /^The feed didn’t answer/],
    [{ status: 'app_error', message: 'No events.' }, /^No events/],
    [{ status: 'outdated_source_ref' }, /^This table was made by another version/],
  ] as const)('says what Canva answered: %j', async (answer, words) => {
    const { user } = shown({
      ...{ feedUrl: 'https://pustaka.example/a.ics' },
      updateDataRef: async () => answer,
    });
    await user.click(await byName('Show the table'));
    expect(await screen.findByText(words)).toBeTruthy();
  });

  it('says so when Canva fails', async () => {
    const { user } = shown({
      feedUrl: 'https://pustaka.example/a.ics',
      updateDataRef: async () => Promise.reject(new Error('x')),
    });
    await user.click(await byName('Show the table'));
    expect(await screen.findByText('Canva couldn’t take the table. Try again.')).toBeTruthy();
  });

  it('speaks Indonesian', () => {
    shown({ language: 'id' });
    expect(screen.getByLabelText('Alamat umpan')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Tampilkan tabel' })).toBeTruthy();
    expect(screen.getByRole('group', { name: 'Bahasa teks' })).toBeTruthy();
    expect(document.body.textContent).not.toMatch(
      /One row per event|From a web address|Which events/,
    );
  });
});

describe('the settings of a post', () => {
  const NOW = Date.UTC(2027, 0, 10);
  function shown(part: { publishRef?: string; endpointUrl?: string; language?: 'en' | 'id' } = {}) {
    const { language = 'en', endpointUrl = 'https://kalender.example/x', publishRef } = part;
    const sent: PublishSettings[] = [];
    let tell: OnContextChange = () => undefined;
    const request = {
      invocationContext: { reason: 'initial', ...(publishRef !== undefined && { publishRef }) },
      updatePublishSettings: async (settings: PublishSettings) => {
        sent.push(settings);
        return { status: 'completed' };
      },
      registerOnContextChange: ({ onContextChange }: { onContextChange: OnContextChange }) => {
        tell = onContextChange;
        return () => undefined;
      },
    } as unknown as RenderSettingsUiRequest;
    const settings = { endpointUrl };
    render(
      <Providers locale={language}>
        <SettingsView
          request={request}
          settings={settings}
          language={language}
          ownZone="Asia/Jakarta"
          clock={() => NOW}
          say={sayIn(language)}
        />
      </Providers>,
    );
    const change = (context: object) => act(() => tell(context as Parameters<OnContextChange>[0]));
    return { sent, change, user: userEvent.setup() };
  }
  const saved = (local: string) =>
    writePublishRef({
      ...{ channel: 'Instagram', caption: 'Mari', alts: ['Poster'] },
      local,
      timeZone: 'Asia/Jakarta',
    });

  it('keep the button shut until it is said where the post appears', async () => {
    const { sent, user } = shown();
    expect(sent.at(-1)?.validityState).toBe('invalid_missing_required_fields');
    expect(screen.queryByText('Say where the post will appear.')).toBeNull();
    await fill(user, screen.getByLabelText('Platform or account'), 'Instagram');
    await fill(user, screen.getByLabelText('Caption'), 'Mari membaca');
    await fill(user, screen.getByLabelText('Alternative text'), 'Poster');
    await waitFor(() => expect(sent.at(-1)?.validityState).toBe('valid'));
    expect(JSON.parse(sent.at(-1)!.publishRef!)).toMatchObject({
      ...{ channel: 'Instagram', caption: 'Mari membaca', alts: ['Poster'] },
    });
    fireEvent.change(screen.getByLabelText('Platform or account'), { target: { value: '' } });
    expect(await screen.findByText('Say where the post will appear.')).toBeTruthy();
    expect(sent.at(-1)?.validityState).toBe('invalid_missing_required_fields');
    expect(screen.getByText('The post goes to kalender.example.')).toBeTruthy();
  });

  it('begin with what was saved, and refuse a moment that is over', async () => {
    const { sent, user } = shown({ publishRef: saved('2027-01-01T09:00') });
    expect(screen.getByLabelText<HTMLTextAreaElement>('Caption').value).toBe('Mari');
    expect(sent.at(-1)?.validityState).toBe('invalid_missing_required_fields');
    // It is said once the time or its zone was touched.
    await user.click(screen.getByRole('combobox', { name: 'WIB' }));
    await user.click(await screen.findByRole('option', { name: /WITA/ }));
    expect(await screen.findByText('This moment is over. Choose a later one.')).toBeTruthy();
  });

  it('stay shut without a calendar, or with one that can’t be used', () => {
    const { sent } = shown({ publishRef: saved('2027-02-01T09:00'), endpointUrl: '' });
    expect(screen.getByText(/^Siar doesn’t know your library’s calendar yet/)).toBeTruthy();
    expect(sent.at(-1)?.validityState).toBe('invalid_missing_required_fields');
    cleanup();
    shown({ endpointUrl: 'http://kalender.example' });
    expect(screen.getByText('The calendar’s address in the settings can’t be used.')).toBeTruthy();
  });

  it('say why a post wasn’t sent, until Canva clears it', () => {
    const { change } = shown();
    const appDefinedPayload = JSON.stringify({ kind: 'busy' });
    change({ reason: 'publish_error', error: { appDefinedPayload } });
    expect(screen.getByText('The post was not sent')).toBeTruthy();
    change({ reason: 'publish_error_cleared' });
    expect(screen.queryByText('The post was not sent')).toBeNull();
  });

  it('speak Indonesian', () => {
    shown({ language: 'id' });
    expect(screen.getByLabelText('Takarir')).toBeTruthy();
    expect(screen.getByText('Kiriman ini dikirim ke kalender.example.')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/Caption|Alternative text|Day and hour/);
  });
});

describe('the preview of a post', () => {
  function shown(language: 'en' | 'id' = 'en', media: object[] = []) {
    let tell: (change: object) => void = () => undefined;
    const request = {
      invocationContext: { reason: 'initial', previewMedia: media },
      registerOnPreviewChange: (listener: typeof tell) => {
        tell = listener;
        return () => undefined;
      },
    } as unknown as RenderPreviewUiRequest;
    render(
      <Providers locale={language}>
        <PreviewView request={request} say={sayIn(language)} />
      </Providers>,
    );
    return (change: object) => act(() => tell(change));
  }
  const picture = (id: string, part: object) => ({
    ...{ id, kind: 'image', widthPx: 1080, heightPx: 1350 },
    ...part,
  });
  const slot = (...previews: object[]) => [{ mediaSlotId: 'pictures', previews }];

  it('asks for pages, then follows what is chosen', () => {
    const change = shown();
    expect(screen.getByText('Choose pages to see the post.')).toBeTruthy();
    const publishRef = writePublishRef({
      ...{ channel: 'Instagram', caption: 'Satu\nDua', alts: [] },
      ...{ local: '2027-02-01T09:00', timeZone: 'Asia/Jakarta' },
    });
    change({ previewMedia: slot(picture('a', { status: 'loading' })), publishRef });
    for (const text of ['Instagram', 'Satu', 'Dua', '2027-02-01 09:00 WIB']) {
      expect(screen.getByText(text)).toBeTruthy();
    }
  });

  it('says what isn’t there yet, and what went wrong with a picture', () => {
    const failed = picture('a', { status: 'error', message: 'Too large.' });
    shown('en', slot(failed, picture('b', { status: 'ready', url: 'https://x.example/b.jpg' })));
    for (const text of [
      'No platform chosen',
      'Your caption will appear here',
      'Draft, no date',
      'Too large.',
    ]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
  });

  it('speaks Indonesian', () => {
    shown('id', slot(picture('a', { status: 'loading' })));
    for (const text of [
      'Platform belum dipilih',
      'Takarir Anda akan tampil di sini',
      'Draf, belum ada tanggal',
    ]) {
      expect(screen.getByText(text)).toBeTruthy();
    }
  });
});
