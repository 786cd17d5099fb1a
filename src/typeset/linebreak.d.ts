/** The part of `linebreak` 1.1.0 (Unicode line breaking, UAX #14) that Siar uses; it ships no types. */
declare module 'linebreak' {
  interface Break {
    /** UTF-16 index in front of which a line may begin. */
    position: number;
    /** Whether a line has to begin there, as after a newline. */
    required: boolean;
  }
  // eslint-disable-next-line no-restricted-exports -- it is what the package exports
  export default class LineBreaker {
    constructor(text: string);
    nextBreak(): Break | null;
  }
}
