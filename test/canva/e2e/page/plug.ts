/**
 * Where a design with memory takes over from the SDK's own fakes, which answer with constants: replace clients of
 * `window.canva_sdk` here (`test/canva/fake-sdk/`). It runs behind the initialisers and before the app.
 */
export function plugIn(): void {}
