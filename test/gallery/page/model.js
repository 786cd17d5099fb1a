/**
 * What the gallery's page computes: filters, the state in the address, sections and tables. No DOM here.
 * A card is a picture with ids as they stand in the data: see data.ts.
 */

export const DEFAULTS = {
  view: 'sheet',
  by: 'event',
  columns: 'brand',
  height: '260',
  template: '',
  format: '',
  brand: '',
  event: '',
  language: '',
  findings: '',
  rule: '',
  text: '',
  at: '',
};

const CHOICES = {
  view: ['sheet', 'phone', 'side'],
  by: ['event', 'template', 'brand', 'format'],
  columns: ['brand', 'format', 'template', 'event'],
};

/**
 * The state that an address names; anything else in it is left out.
 *
 * @param {string} hash
 * @returns {typeof DEFAULTS}
 */
export function readState(hash) {
  const state = { ...DEFAULTS };
  for (const [key, value] of new URLSearchParams(hash.replace(/^#/, ''))) {
    if (!Object.hasOwn(DEFAULTS, key)) continue;
    if (Object.hasOwn(CHOICES, key) && !CHOICES[key].includes(value)) continue;
    state[key] = value.slice(0, 200);
  }
  const height = Number(state.height);
  state.height = String(height >= 80 && height <= 900 ? Math.round(height) : DEFAULTS.height);
  return state;
}

/** The address of a state: what differs from the first view alone, so that it stays short. */
export function writeState(state) {
  const changed = Object.keys(DEFAULTS).filter((key) => state[key] !== DEFAULTS[key]);
  return new URLSearchParams(changed.map((key) => [key, state[key]])).toString();
}

const SEVERITY = { error: 'error', warning: 'warning', note: 'note' };

/** Whether a finding is among those that the filter of findings shows. */
function isSought({ standing, severity, rule }, state) {
  if (state.rule && rule !== state.rule) return false;
  if (state.findings === 'open' || state.findings === 'accepted')
    return standing === state.findings;
  return !Object.hasOwn(SEVERITY, state.findings) || severity === state.findings;
}

/**
 * The cards that a state shows. `textOf` gives all that can be searched of a card, in small letters.
 *
 * @template T
 * @param {T[]} cards
 * @param {typeof DEFAULTS} state
 * @param {(card: T) => string} textOf
 * @returns {T[]}
 */
export function choose(cards, state, textOf) {
  const words = state.text.toLowerCase().split(/\s+/).filter(Boolean);
  const [kind, aspect] = state.format.split(':');
  return cards.filter((card) => {
    for (const key of ['template', 'brand', 'event', 'language']) {
      if (state[key] && card[key] !== state[key]) return false;
    }
    if (state.format) {
      const fits = kind === 'aspect' ? card.aspect === aspect : card.formats.includes(state.format);
      if (!fits) return false;
    }
    if (state.findings === 'none') {
      if (card.findings.some(({ standing }) => standing === 'open')) return false;
    } else if (state.findings || state.rule) {
      if (!card.findings.some((finding) => isSought(finding, state))) return false;
    }
    const text = words.length > 0 ? textOf(card) : '';
    return words.every((word) => text.includes(word));
  });
}

/** A card's place on an axis: the format is the first of those that it stands for. */
export function placeOf(card, axis) {
  return axis === 'format' ? card.formats[0] : card[axis];
}

/** Cards with the same place together; `order` has the ids of each axis in the order to show them. */
export function sections(cards, by, order) {
  const groups = new Map();
  for (const card of sorted(cards, order, [by])) {
    const id = placeOf(card, by);
    if (!groups.has(id)) groups.set(id, []);
    groups.get(id).push(card);
  }
  return [...groups].map(([id, list]) => ({ id, cards: list }));
}

/**
 * Cards as a table: one axis across, a row for each combination of the others. A cell has all the pages
 * of its document.
 *
 * @template T
 * @param {T[]} cards
 * @param {string} across
 * @param {Record<string, string[]>} order
 * @returns {{ columns: { id: string, ids: string[] }[], rows: { card: T, axes: string[], cells: Map<string, T[]> }[] }}
 */
export function table(cards, across, order) {
  const others = ['event', 'template', 'brand', 'format'].filter((axis) => axis !== across);
  const columns = new Map();
  const rows = new Map();
  for (const card of sorted(cards, order, others)) {
    const column = placeOf(card, across);
    const known = columns.get(column) ?? new Set();
    for (const id of across === 'format' ? card.formats : [column]) known.add(id);
    columns.set(column, known);
    const key = JSON.stringify([...others.map((axis) => placeOf(card, axis)), card.variant]);
    if (!rows.has(key)) rows.set(key, { card, axes: others, cells: new Map() });
    const { cells } = rows.get(key);
    if (!cells.has(column)) cells.set(column, []);
    cells.get(column).push(card);
  }
  const rank = rankIn(order[across]);
  const inOrder = [...columns].sort(([a], [b]) => rank(a) - rank(b));
  return {
    columns: inOrder.map(([id, ids]) => ({ id, ids: [...ids] })),
    rows: [...rows.values()],
  };
}

function sorted(cards, order, first) {
  const axes = [...new Set([...first, 'event', 'template', 'brand', 'format'])];
  const ranks = axes.map((axis) => [axis, rankIn(order[axis])]);
  return cards
    .map((card) => ({ card, place: ranks.map(([axis, rank]) => rank(placeOf(card, axis))) }))
    .sort((a, b) => {
      const at = a.place.findIndex((value, index) => value !== b.place[index]);
      if (at >= 0) return a.place[at] - b.place[at];
      const { variant, page } = a.card;
      return variant < b.card.variant ? -1 : variant > b.card.variant ? 1 : page - b.card.page;
    })
    .map(({ card }) => card);
}

function rankIn(ids) {
  const places = new Map(ids.map((id, index) => [id, index]));
  return (id) => places.get(id) ?? ids.length;
}
