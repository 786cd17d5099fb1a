/** Texts that a person takes along. */

export function copy(text: string): Promise<void> {
  return navigator.clipboard.writeText(text);
}

export async function download(fileName: string, text: string): Promise<void> {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/yaml' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser reads it only after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
