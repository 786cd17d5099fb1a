import { z } from 'zod';

/** Languages that posts can be written in. */
export const languageSchema = z.enum(['id', 'en', 'ar']);
export type Language = z.infer<typeof languageSchema>;

/** Languages of messages, help and pages that a person of the team reads. */
export type UiLanguage = 'id' | 'en';

/** A text per language; at least Indonesian and English. */
export const localizedSchema = z.strictObject({
  id: z.string().min(1).max(2000),
  en: z.string().min(1).max(2000),
  ar: z.string().min(1).max(2000).optional(),
});
export type Localized = z.infer<typeof localizedSchema>;
