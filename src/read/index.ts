/** Reading of files: events, and the parts that brands and templates are read with. */
export { validateEvent } from './finish.js';
export { parseMapping } from './mapping.js';
export { chooseReader, readEvents, READERS } from './read-events.js';
export type { Reader, ReadEvent, ReadInput, ReadOptions, ReadResult } from './reader.js';
export { validate, type ValidateOptions, type Validation } from './validate.js';
