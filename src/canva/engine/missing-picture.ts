import type { Finding } from '../../model/finding.js';

/** What is said of a picture that the event names and nobody brought: the post is drawn without it. */
export function missingPictureFinding(source: string): Finding {
  return {
    rule: 'missing-picture',
    severity: 'warning',
    where: source,
    message: {
      en: `${source} is not here, so the post is drawn without it.`,
      id: `${source} belum ada, jadi pos digambar tanpanya.`,
    },
    advice: {
      en: 'Drop the file into the panel.',
      id: 'Seret berkasnya ke panel.',
    },
  };
}
