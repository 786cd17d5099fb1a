/** Where a value stands in a document: `['people', 2, 'image']`. */
export type Path = readonly PropertyKey[];

/** `people[2].image.contentUrl`; '' is the whole document. */
export function formatPath(path: Path): string {
  let text = '';
  for (const part of path) {
    if (typeof part === 'number') text += `[${part}]`;
    else text += text === '' ? String(part) : `.${String(part)}`;
  }
  return text;
}

/** Reads `offers.price` or `people[0].name` back; null when it isn't such a path. */
export function parsePath(text: string): (string | number)[] | null {
  if (!/^[A-Za-z]\w*(\[\d{1,3}\]|\.[A-Za-z]\w*)*$/.test(text)) return null;
  return [...text.matchAll(/\[(\d+)\]|[A-Za-z]\w*/g)].map((part) =>
    part[1] === undefined ? part[0] : Number(part[1]),
  );
}

/** A value as one short line, for the `got` of a fault. '—' stands for nothing at all. */
export function showValue(value: unknown): string {
  if (value === undefined) return '—';
  if (typeof value === 'string') return JSON.stringify(shorten(value));
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[… ${value.length}]`;
  if (isRecord(value)) return shorten(`{${Object.keys(value).slice(0, 6).join(', ')}}`);
  return shorten(JSON.stringify(value) ?? typeof value);
}

function shorten(text: string): string {
  const line = text.slice(0, 200).replace(/\s+/g, ' ').trim();
  return line.length > 60 || text.length > 200 ? `${line.slice(0, 59)}…` : line;
}

/** A mapping of JSON or YAML: neither an array nor null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
