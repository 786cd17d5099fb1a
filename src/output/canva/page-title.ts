import type { Scene } from '../../model/scene.js';

/**
 * What a page is, in words that Canva shows below it. Canva keeps nothing else of ours with a page, so the
 * title is how the app knows a page again, also on a teammate's computer.
 */
export interface PageIdentity {
  template: string;
  format: string;
  language: string;
  brand: string;
  /** 1-based. */
  page: number;
  pages: number;
  /** Identifier of the event. */
  event: string;
}

/** Longest title that Canva takes, in characters. */
const LONGEST = 255;
/** Longest name of an event in it. */
const NAME = 80;
const MARK = 'Siar';

/** `Nama acara · Siar announce-photo instagram-portrait id nuraga 1/1 webinar-3` */
export function pageTitle(name: string, identity: PageIdentity): string {
  const { template, format, language, brand, page, pages, event } = identity;
  const parts = [MARK, template, format, language, brand, `${page}/${pages}`, event];
  const tail = parts.join(' ');
  const short = name.length > NAME ? `${name.slice(0, NAME - 1).trimEnd()}…` : name;
  return `${short} · ${tail}`.slice(0, LONGEST);
}

/** The identity in a title; null when there is none, as in a designer's own. */
export function readPageTitle(title: string): PageIdentity | null {
  const found =
    /(?:^| · )Siar ([a-z][a-z0-9-]*) ([a-z0-9-]+) (id|en|ar) ([a-z0-9-]+) (\d{1,3})\/(\d{1,3}) (\S+)\s*$/.exec(
      title,
    );
  if (!found) return null;
  const [, template = '', format = '', language = '', brand = '', page, pages, event = ''] = found;
  return { template, format, language, brand, page: Number(page), pages: Number(pages), event };
}

/** The identity of a scene's page. */
export function identityOf(scene: Scene, index: number): PageIdentity {
  const { template, format, language, brand, event, pages } = scene;
  return { template, format, language, brand, page: index + 1, pages: pages.length, event };
}
