/** Hosts of meetings and streams, by what people call them. */
const HOSTS: readonly [RegExp, string][] = [
  [/(^|\.)zoom\.(us|com)$/, 'Zoom'],
  [/^meet\.google\.com$/, 'Google Meet'],
  [/^teams\.(microsoft|live)\.com$/, 'Microsoft Teams'],
  [/(^|\.)webex\.com$/, 'Webex'],
  [/(^|\.)(youtube\.com|youtu\.be)$/, 'YouTube'],
  [/(^|\.)(jitsi\.org|meet\.jit\.si)$/, 'Jitsi Meet'],
  [/(^|\.)instagram\.com$/, 'Instagram'],
];

/** Name of the platform behind a link: `Zoom` for a zoom.us link, else the host; null for no link. */
export function platformOfUrl(url: string): string | null {
  const host = /^https?:\/\/(?:[^/?#@\s]*@)?([^/?#:\s]{1,200})/i.exec(url)?.[1]?.toLowerCase();
  if (host === undefined) return null;
  return HOSTS.find(([shape]) => shape.test(host))?.[1] ?? host.replace(/^www\./, '').slice(0, 80);
}

/** Whether a place is a platform and nothing else: "Zoom", "Daring via Google Meet". */
export function isPlatform(text: string): boolean {
  return /^(?:(?:daring|online|virtual|via|melalui|aplikasi|platform|live|di|on)\s+)*(?:zoom(?: cloud)?(?: meetings?)?|google meet|g-?meet|(?:microsoft|ms) teams|webex|you ?tube|jitsi(?: meet)?|instagram live)\.?$/i.test(
    text.trim().replace(/\s+/g, ' '),
  );
}

/** A link that may be used on a post as it is: http(s), no spaces. */
export function isLink(text: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/i.test(text);
}
