import type { EventData } from '../model/event.js';

/** What lets a stranger into a meeting: the passcode, or a link that carries it. */

/** Query or fragment parameters of joining links: Zoom's `pwd`, and what others call theirs. */
const PARAMETER = /[?&#;](pwd|passcode|password|passwd)=/i;

/** Shorter ones would be found in any date or price. */
const SHORTEST = 4;

/** Whether a URL carries a passcode in a parameter. */
export function carriesPasscode(url: string): boolean {
  return PARAMETER.test(url);
}

/** Whether a text gives the event's passcode away, as a whole word, or holds a link with one. */
export function revealsPasscode(text: string, event: EventData): boolean {
  if (carriesPasscode(text) || /\bpwd=/i.test(text)) return true;
  const secret = event.virtualLocation?.passcode;
  if (secret === undefined || [...secret].length < SHORTEST) return false;
  const told = wholeWord(text, secret) || wholeWord(typed(text), typed(secret));
  return told && !(isYear(secret) && !namesPasscode(text));
}

/** Signs of typography as they are typed: what is printed was set, the passcode is as it was given. */
function typed(text: string): string {
  return text
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/…/g, '...')
    .replace(/\u00a0/g, ' ')
    .replace(/ *(?:–|-{2,3}) *| +- +/g, '-');
}

function wholeWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    const neighbours = text.charAt(at - 1) + text.charAt(at + word.length);
    if (!/[\p{L}\p{N}]/u.test(neighbours)) return true;
  }
  return false;
}

/** "2027" in a text is a year unless the text speaks of a passcode. */
function isYear(text: string): boolean {
  return /^(19|20)\d\d$/.test(text);
}

function namesPasscode(text: string): boolean {
  return /pass ?code|password|kata sandi|sandi|\bpwd\b/i.test(text);
}
