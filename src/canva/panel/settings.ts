import { z } from 'zod';
import { languageSchema } from '../../model/language.js';
import { parsePublicHttps } from '../feed/public-https.js';

/** Where the settings are kept; `localStorage` is one. */
export interface SettingsStorage {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export const SETTINGS_KEY = 'siar.settings.1';

/** Characters of a brand of one's own that are kept at most: browsers keep 5 million for an app. */
export const KEPT_BRAND = 1_500_000;

const httpsUrl = z
  .string()
  .max(2000)
  .refine((text) => text === '' || isHttps(text));

const fontSchema = z.strictObject({ ref: z.string().max(400), name: z.string().max(200) });

const ownBrandSchema = z.strictObject({
  fileName: z.string().max(200),
  text: z.string().max(100_000),
  pictures: z
    .array(z.strictObject({ name: z.string().max(200), base64: z.string().max(KEPT_BRAND) }))
    .max(20),
});
export type OwnBrand = z.infer<typeof ownBrandSchema>;

// A field that is wrong is forgotten alone: what an older or newer app wrote must not lock anyone out.
const settingsSchema = z.object({
  /** '' or https: from where events are fetched. */
  feedUrl: httpsUrl.catch(''),
  /** '' or https: where finished posts go. */
  publishUrl: httpsUrl.catch(''),
  /** '' is the first one. */
  brand: z.string().max(80).catch(''),
  language: languageSchema.nullable().catch(null),
  /** Canva's fonts in place of the brand's, by the brand's family. */
  fonts: z.record(z.string().max(200), fontSchema).catch({}),
  ownBrand: ownBrandSchema.nullable().catch(null),
});
export type Settings = z.infer<typeof settingsSchema>;
export type FontOverrides = Settings['fonts'];

const EMPTY = {
  feedUrl: '',
  publishUrl: '',
  brand: '',
  language: null,
  fonts: {},
  ownBrand: null,
} as const satisfies Settings;

/** What was kept; defaults for what is missing or wrong. Never throws. */
export function readSettings(storage: SettingsStorage): Settings {
  try {
    const kept: unknown = JSON.parse(storage.getItem(SETTINGS_KEY) ?? '{}');
    const result = settingsSchema.safeParse(kept);
    return result.success ? result.data : EMPTY;
  } catch {
    return EMPTY;
  }
}

/** @returns false when the browser keeps nothing */
export function writeSettings(storage: SettingsStorage, settings: Settings): boolean {
  try {
    storage.setItem(SETTINGS_KEY, JSON.stringify(settings));
    return true;
  } catch {
    return false;
  }
}

/** Whether it is an address that the feed and the calendar are asked at. */
export function isHttps(text: string): boolean {
  return typeof parsePublicHttps(text) !== 'string';
}
