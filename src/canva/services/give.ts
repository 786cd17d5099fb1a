/** Texts that a person takes along. */

export async function copy(text: string): Promise<void> {
  // Where the frame may not copy there may be no clipboard at all: that is a rejection as well.
  await navigator.clipboard.writeText(text);
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
