/** Whether Canva's SDK in this frame has the function that registers an intent. */
export function hasIntent(area: 'data' | 'content', prepare: string): boolean {
  const sdk = (globalThis as { canva_sdk?: unknown }).canva_sdk;
  const clients = member(member(member(sdk, 'intents'), 'v1'), area);
  return typeof member(clients, prepare) === 'function';
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
