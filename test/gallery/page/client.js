import {
  now,
  data,
  AXES,
  plural,
  order,
  say,
  nameOf,
  urlOf,
  many,
  make,
  textOf,
  formatNames,
  marks,
  shot,
  figure,
  altText,
  findingList,
} from './cards.js';
import { choose, placeOf, readState, sections, table, writeState } from './model.js';

/** The gallery's page: its views, filters and large view. Works from disk, where storage may be refused. */

const root = document.documentElement;
const one = (selector, from = document) => from.querySelector(selector);
const all = (selector, from = document) => [...from.querySelectorAll(selector)];
const form = one('.bar');
const main = one('main');
const box = one('dialog');

function drawSheet(cards) {
  now.shown = [];
  return sections(cards, now.state.by, order).map(({ id, cards: list }) => {
    now.shown.push(list);
    const head = make(
      'h2',
      {},
      nameOf(now.state.by, id),
      make('small', {}, many(list.length, 'pictures')),
    );
    const flow = make(
      'div',
      { class: 'flow' },
      list.map((card) => figure(card, [now.state.by])),
    );
    const section = make('section', {}, head, flow);
    // About what it will take, so that the scroll bar tells the truth before it is laid out.
    const across = list.reduce((sum, { width, height }) => sum + width / height, 0);
    const each = now.state.view === 'phone' ? 700 : Number(now.state.height) + 46;
    const perLine =
      now.state.view === 'phone'
        ? innerWidth / 384
        : innerWidth / Number(now.state.height) / (across / list.length);
    section.style.setProperty(
      '--guess',
      `${Math.ceil(list.length / Math.max(1, perLine)) * each + 80}px`,
    );
    return section;
  });
}

function drawTable(cards) {
  const { columns, rows } = table(cards, now.state.columns, order);
  const wide = (id) => {
    const ratios = cards.filter((card) => placeOf(card, now.state.columns) === id);
    return Math.max(...ratios.map(({ width, height, pages }) => (width / height) * pages));
  };
  const tracks = columns.map(({ id }) => `minmax(120px, calc(${wide(id)} * var(--height)))`);
  const head = columns.map(({ ids }) =>
    make('div', { class: 'head' }, ids.map((id) => nameOf(now.state.columns, id)).join(', ')),
  );
  now.shown = rows.map(({ cells }) => columns.flatMap(({ id }) => cells.get(id) ?? []));
  const lines = rows.map(({ card, axes, cells }) => {
    const [first, ...rest] = axes.map((axis) =>
      axis === 'format' ? formatNames(card) : nameOf(axis, card[axis]),
    );
    const said = [...rest, ...(card.variant ? [card.variant] : [])].map((line) =>
      make('span', {}, line),
    );
    const side = make('div', { class: 'side' }, make('b', {}, first), said);
    const filled = columns.map(({ id }) =>
      make(
        'div',
        { class: 'cell' },
        (cells.get(id) ?? []).map((each) =>
          make('div', { class: 'one' }, shot(each, Number(now.state.height) > 480), marks(each)),
        ),
      ),
    );
    return make('div', { class: 'line' }, side, filled);
  });
  const grid = make(
    'div',
    { class: 'table' },
    make('div', { class: 'line top' }, make('div', { class: 'side' }), head),
    lines,
  );
  grid.style.setProperty('--tracks', tracks.join(' '));
  return [grid];
}

function drawRules(cards) {
  const counts = new Map();
  for (const { findings } of cards) {
    for (const { rule, severity, standing } of findings) {
      if (standing !== 'open') continue;
      const known = counts.get(rule) ?? { severity, count: 0 };
      counts.set(rule, { ...known, count: known.count + 1 });
    }
  }
  const chips = [...counts]
    .sort((a, b) => b[1].count - a[1].count)
    .map(([rule, { severity, count }]) => {
      const pressed = String(now.state.rule === rule);
      return make(
        'button',
        { type: 'button', class: `chip ${severity}`, 'data-rule': rule, 'aria-pressed': pressed },
        `${rule} `,
        make('b', {}, String(count)),
      );
    });
  const title = chips.length > 0 ? make('span', {}, say('openFindings')) : null;
  const told = data.complete ? null : make('strong', {}, say('incomplete'));
  one('.rules').replaceChildren(...[told, title, ...chips].filter(Boolean));
}

function draw() {
  const cards = choose(data.cards, now.state, textOf);
  root.dataset.view = now.state.view;
  root.style.setProperty('--height', `${now.state.height}px`);
  drawRules(choose(data.cards, { ...now.state, rule: '', findings: '' }, textOf));
  main.replaceChildren(...(now.state.view === 'side' ? drawTable(cards) : drawSheet(cards)));
  if (cards.length === 0) main.append(make('p', { class: 'empty' }, say('none')));
  const whole = many(data.cards.length, 'pictures');
  one('output').textContent =
    cards.length === data.cards.length
      ? `${whole} · ${many(data.cells, 'cells')}`
      : `${cards.length.toLocaleString(now.ui)} / ${whole}`;
}

function fill() {
  const select = (name, options) => {
    form.elements[name].replaceChildren(new Option(say('all'), ''), ...options);
  };
  for (const axis of AXES.filter((each) => each !== 'format')) {
    select(
      axis,
      data[plural(axis)].map(({ id, name }) => new Option(name[now.ui], id)),
    );
  }
  const shapes = [...new Set(data.formats.map(({ aspect }) => aspect))];
  const aspects = make(
    'optgroup',
    { label: say('aspect') },
    shapes.map((id) => new Option(say(id), `aspect:${id}`)),
  );
  select('format', [aspects, ...data.formats.map(({ id, name }) => new Option(name[now.ui], id))]);
  const unique = (list) => [...new Set(list)].sort();
  select(
    'language',
    unique(data.cards.map(({ language }) => language)).map(
      (id) => new Option(id.toUpperCase(), id),
    ),
  );
  const rules = data.cards.flatMap(({ findings }) => findings.map(({ rule }) => rule));
  select(
    'rule',
    unique(rules).map((id) => new Option(id, id)),
  );
  for (const [key, value] of Object.entries(now.state)) {
    if (form.elements[key]) form.elements[key].value = value;
  }
}

function remember() {
  const address = writeState(now.state);
  history.replaceState(null, '', address ? `#${address}` : location.pathname + location.search);
}

function change(changes) {
  now.state = { ...now.state, ...changes };
  remember();
  fill();
  draw();
}

function speak(language) {
  now.ui = root.lang = root.dataset.ui = language;
  for (const node of all('[data-id]')) node.textContent = node.dataset[now.ui];
  for (const node of all('[data-label-id]')) {
    node.setAttribute('aria-label', now.ui === 'id' ? node.dataset.labelId : node.dataset.labelEn);
  }
  for (const node of all('[data-speak]'))
    node.setAttribute('aria-pressed', String(node.dataset.speak === now.ui));
  try {
    localStorage.setItem('siar.language', now.ui);
  } catch {
    /* refused */
  }
  fill();
  draw();
  if (box.open) open(current);
}

let current = null;
function open(card) {
  current = card;
  const { file, width, height, alt, bytes, type, language, formats, variant, page, pages } = card;
  const image = one('img', box);
  image.hidden = !file;
  if (file) image.src = urlOf(file);
  Object.assign(image, { alt, lang: language });
  image.style.setProperty('--full', `${width}px`);
  const list = now.shown.flat();
  one('.count', box).textContent = `${list.indexOf(card) + 1} / ${list.length}`;
  const facts = [
    [say('template'), nameOf('template', card.template)],
    [say('format'), formats.map((id) => nameOf('format', id)).join(', ')],
    [say('brand'), nameOf('brand', card.brand)],
    [say('inLanguage'), language.toUpperCase()],
    ...(variant ? [[say('variant'), variant]] : []),
    ...(pages > 1 ? [[say('page'), `${page} / ${pages}`]] : []),
    [
      say('size'),
      `${width} × ${height} px · ${Math.max(1, Math.round(bytes / 1000)).toLocaleString(now.ui)} KB · ${type.toUpperCase()}`,
    ],
  ].map(([key, value]) => [make('dt', {}, key), make('dd', {}, value)]);
  const link = file
    ? make('a', { href: urlOf(file), target: '_blank', rel: 'noopener' }, say('openFile'))
    : '';
  one('.about', box).replaceChildren(
    make('h2', {}, nameOf('event', card.event)),
    make('dl', {}, facts.flat()),
    findingList(card),
    make('h3', {}, say('alt')),
    altText(card),
    make('p', {}, link),
    make('p', { class: 'quiet keys' }, say('keys')),
  );
  now.state.at = file ?? '';
  remember();
  if (!box.open) box.showModal();
}

/** To another card in reading order, or to the same column of another row. */
function step(across, down) {
  const list = now.shown.flat();
  if (list.length === 0) return;
  if (across) {
    open(list[(list.indexOf(current) + across + list.length) % list.length]);
    return;
  }
  const row = now.shown.findIndex((cards) => cards.includes(current));
  const next = now.shown[(row + down + now.shown.length) % now.shown.length];
  const same = next.find(
    (card) => placeOf(card, now.state.columns) === placeOf(current, now.state.columns),
  );
  open((now.state.view === 'side' && same) || next[0]);
}

function zoom() {
  const on = box.toggleAttribute('data-actual');
  one('.zoom', box).replaceChildren(say(on ? 'fit' : 'actual'));
}

form.addEventListener('submit', (event) => event.preventDefault());
let typing = 0;
form.addEventListener('input', ({ target }) => {
  now.state[target.name] = target.value;
  if (target.name === 'height') root.style.setProperty('--height', `${target.value}px`);
  clearTimeout(typing);
  typing = setTimeout(
    () => {
      remember();
      draw();
    },
    target.name === 'text' || target.name === 'height' ? 200 : 0,
  );
});
document.addEventListener('click', ({ target }) => {
  const button = target.closest('button');
  if (target.closest('.stage')) zoom();
  if (!button) return;
  if (button.card) open(button.card);
  else if (button.dataset.speak) speak(button.dataset.speak);
  else if (button.dataset.step) step(Number(button.dataset.step), 0);
  else if (button.dataset.rule)
    change({
      rule: now.state.rule === button.dataset.rule ? '' : button.dataset.rule,
      findings: 'open',
    });
  else if (button.matches('.reset'))
    change({
      template: '',
      format: '',
      brand: '',
      event: '',
      language: '',
      findings: '',
      rule: '',
      text: '',
    });
  else if (button.matches('.zoom')) zoom();
  else if (button.matches('.close')) box.close();
});
box.addEventListener('keydown', (event) => {
  const moves = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
  // At actual size the arrows scroll the picture.
  if (Object.hasOwn(moves, event.key) && !box.hasAttribute('data-actual'))
    step(...moves[event.key]);
  else if (event.key === ' ') zoom();
  else return;
  event.preventDefault();
});
box.addEventListener('close', () => {
  now.state.at = '';
  remember();
  const button = all('.shot').find(({ card }) => card === current);
  button?.scrollIntoView({ block: 'nearest' });
  button?.focus();
});
addEventListener('hashchange', () => {
  now.state = readState(location.hash);
  fill();
  draw();
});

let stored = null;
try {
  stored = localStorage.getItem('siar.language');
} catch {
  /* refused */
}
const wanted = stored ?? (navigator.language ?? '').slice(0, 2).toLowerCase();
if (matchMedia('(max-width: 760px)').matches) one('.filters').open = false;
speak(wanted === 'id' ? 'id' : 'en');
const asked = data.cards.find(({ file }) => file && file === now.state.at);
if (asked) open(asked);
