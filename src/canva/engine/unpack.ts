/**
 * Bytes that the build packed (gzip, then base64): the engines' WebAssembly takes half of the room so.
 *
 * @throws TypeError for what isn't a whole gzip file
 */
export async function unpack(packed: string): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
