import { placeOf, readState } from './model.js';

/** Cards of the gallery's page as elements. Every text becomes a text node, so that none can be markup. */

/** What the page shows now, and in which language. */
export const now = {
  ui: 'en',
  state: readState(location.hash),
  /** Rows of cards as shown, for the large view's arrows. */
  shown: [],
};

export const data = globalThis.GALLERY;
export const AXES = ['event', 'template', 'brand', 'format'];
export const plural = (axis) => `${axis}s`;
export const names = Object.fromEntries(
  AXES.map((axis) => [axis, new Map(data[plural(axis)].map(({ id, name }) => [id, name]))]),
);
export const order = Object.fromEntries(
  AXES.map((axis) => [axis, data[plural(axis)].map(({ id }) => id)]),
);
const texts = new Map();

export const say = (key) => data.words[key][now.ui];
export const nameOf = (axis, id) => names[axis].get(id)?.[now.ui] ?? id;
export const urlOf = (file) => file.split('/').map(encodeURIComponent).join('/');
export const many = (count, key) => `${count.toLocaleString(now.ui)} ${say(key)}`;

/** An element; children that are strings become text. */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== null) element.setAttribute(key, value);
  }
  element.append(...children.flat().filter((child) => child !== null));
  return element;
}

export function textOf(card) {
  if (!texts.has(card)) {
    const { event, template, brand, formats, alt, variant, findings } = card;
    const ids = [event, template, brand, ...formats, variant, alt];
    const called = AXES.flatMap((axis) =>
      Object.values(names[axis].get(placeOf(card, axis)) ?? {}),
    );
    const told = findings.flatMap(({ rule, where, message }) => [
      rule,
      where,
      message.en,
      message.id,
    ]);
    texts.set(card, [...ids, ...called, ...told].join(' ').toLowerCase());
  }
  return texts.get(card);
}

export function formatNames({ formats }) {
  const [first, ...more] = formats;
  return nameOf('format', first) + (more.length > 0 ? ` +${more.length}` : '');
}

/** What tells a card from its neighbours, given what they share. */
export function caption(card, shared) {
  const parts = AXES.filter((axis) => !shared.includes(axis)).map((axis) =>
    axis === 'format' ? formatNames(card) : nameOf(axis, card[axis]),
  );
  if (card.variant) parts.push(card.variant);
  if (card.pages > 1) parts.push(`${card.page}/${card.pages}`);
  return parts;
}

export function marks({ findings }) {
  const open = findings.filter(({ standing }) => standing === 'open');
  return ['error', 'warning', 'note'].flatMap((severity) => {
    const list = open.filter((finding) => finding.severity === severity);
    if (list.length === 0) return [];
    const title = [...new Set(list.map(({ rule }) => rule))].join(', ');
    return [make('i', { class: `mark ${severity}`, title }, String(list.length))];
  });
}

export function shot(card, large) {
  const { file, thumbnail, width, height, alt, language } = card;
  const button = make('button', {
    type: 'button',
    class: 'shot',
    title: caption(card, []).join(' · '),
  });
  button.style.setProperty('--ratio', width / height);
  if (!file) button.append(make('span', { class: 'missing' }, say('notDrawn')));
  else {
    const size = { width, height, alt, lang: language, loading: 'lazy', decoding: 'async' };
    button.append(make('img', { ...size, src: urlOf(large ? file : thumbnail) }));
  }
  button.card = card;
  return button;
}

export function figure(card, shared) {
  const lines = caption(card, shared);
  const label = make('figcaption', {}, make('span', {}, lines.join(' · ')), marks(card));
  const element = make('figure', {}, shot(card, now.state.view === 'phone'), label);
  element.style.setProperty('--ratio', card.width / card.height);
  if (now.state.view === 'phone') element.append(findingList(card), altText(card));
  return element;
}

export function altText({ alt, language }) {
  return make('p', { class: 'alt', lang: language, dir: 'auto' }, alt);
}

export function findingList({ findings }) {
  const items = findings.map((finding) => {
    const { rule, severity, standing, where, message, advice, reason, formats } = finding;
    const only = formats
      ? make(
          'p',
          { class: 'quiet' },
          `${say('onlyIn')}: ${formats.map((id) => nameOf('format', id)).join(', ')}`,
        )
      : null;
    const why = reason
      ? make('p', { class: 'quiet' }, `${say('acceptedBecause')}: ${reason}`)
      : null;
    return make(
      'li',
      { class: `${severity} ${standing}` },
      make('p', {}, make('b', {}, say(severity)), ` ${message[now.ui]}`),
      make('p', { class: 'quiet' }, advice[now.ui]),
      only,
      why,
      make('code', {}, `${rule} · ${where}`),
    );
  });
  return make('ul', { class: 'findings' }, items);
}
