/** Modules that only the bundle knows: webpack.config.js makes them. */

declare module 'satori/layout.wasm' {
  /** The layout engine that `createMeasureBoxes` takes. */
  export function bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

declare module 'siar-canva-assets' {
  /** What scripts/canva/assets.mjs packed; `openPack` opens it. */
  export const PACK: string;
}

declare module '@canva/app-ui-kit/styles.ltr.css' {
  /** The kit's styles, in UTF-8. */
  export function bytes(): Promise<Uint8Array<ArrayBuffer>>;
}

declare module '@canva/app-ui-kit/styles.rtl.css' {
  export function bytes(): Promise<Uint8Array<ArrayBuffer>>;
}
