/** The part of pngjs that the tests use. */
declare module 'pngjs' {
  export const PNG: {
    sync: {
      /** @throws Error for a wrong signature, chunk, checksum or picture data */
      read(bytes: Uint8Array): { width: number; height: number; data: Buffer };
    };
  };
}
