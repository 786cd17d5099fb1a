/** The doors of the bundled program; whoever starts it (scripts/setup/siar.cjs) opens one. */

export async function commandLine(argv: readonly string[]): Promise<void> {
  const { main } = await import('./cli/main.js');
  await main(argv);
}

export async function drawingThread(): Promise<void> {
  await import('./thread.js');
}
