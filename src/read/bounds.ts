/** Bounds on what is read. Far above any real file; each breach is a fault that says what to do. */
export const BOUNDS = {
  /** Bytes of any input file. */
  fileBytes: 64 * 1024 * 1024,
  /** Characters of YAML: its parser builds some 100 bytes of tree per character. */
  yamlCharacters: 8 * 1024 * 1024,
  /** Tokens of YAML. */
  yamlTokens: 800_000,
  /** Characters of CSV. */
  csvCharacters: 16 * 1024 * 1024,
  /** Lists and mappings of JSON; 20,000 full events have some 1,500,000. */
  jsonContainers: 2_000_000,
  /** Columns of a sheet. */
  columns: 500,
  /** Levels of nesting in a document. */
  depth: 64,
  /** Anchors resolved in one YAML document. */
  aliases: 50,
  /** Events in one file. */
  events: 20_000,
  /** Occurrences of one repeating event. */
  occurrences: 366,
  /** Years over which a repeating event is expanded. */
  years: 2,
} as const;
