import sharp from 'sharp';

/**
 * sharp for many small pictures, several at a time: its own threads and its cache of operations
 * would only add memory. Settings of the process, so the one who owns it calls this.
 */
export function tuneSharp(): void {
  sharp.cache(false);
  sharp.concurrency(1);
}
