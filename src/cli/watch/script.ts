/**
 * Script of the page that watches a template. Pictures, faults and findings arrive as markup that the
 * server has escaped; the page's policy lets no other script run, whatever a file holds.
 */
export const WATCH_SCRIPT = `
(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const one = (selector, from = document) => from.querySelector(selector);
  const remember = (key, value) => { try { localStorage.setItem('siar.' + key, value); } catch { /* refused */ } };
  const recall = (key) => { try { return localStorage.getItem('siar.' + key); } catch { return null; } };
  const form = one('.bar form');
  const grid = one('.grid');
  const faults = one('.faults');
  const state = (now) => { root.dataset.state = now; };

  const speak = (language) => {
    root.lang = root.dataset.ui = language;
    for (const node of all('[data-id]')) node.textContent = node.dataset[language];
    for (const node of all('[data-label-id]'))
      node.setAttribute('aria-label', language === 'id' ? node.dataset.labelId : node.dataset.labelEn);
    for (const button of all('[data-speak]'))
      button.setAttribute('aria-pressed', String(button.dataset.speak === language));
  };

  const parse = (html) => {
    const template = document.createElement('template');
    template.innerHTML = html;
    return template.content;
  };
  const cardOf = (key) => all('.card').find((card) => card.dataset.key === key);

  const sheet = ({ title, notes, cards }) => {
    one('h1').replaceChildren(parse(title));
    one('.notes').hidden = notes === '';
    one('.notes').replaceChildren(parse(notes));
    faults.hidden = true;
    const wanted = cards.map(({ key, html }) => {
      const card = cardOf(key) || document.createElement('li');
      if (!card.dataset.key) {
        card.className = 'card';
        card.dataset.key = key;
        card.append(parse(html));
      }
      card.dataset.state = 'waiting';
      return card;
    });
    const same = wanted.length === grid.children.length && wanted.every((card, i) => grid.children[i] === card);
    if (!same) grid.replaceChildren(...wanted);
    one('.none').hidden = wanted.length > 0;
    state('drawing');
  };

  /* A picture takes the place of the last one when the browser has it ready, so nothing flashes. */
  const post = async ({ key, html }) => {
    const card = cardOf(key);
    if (!card) return;
    const content = parse(html);
    const turn = card.dataset.turn = String(Number(card.dataset.turn || 0) + 1);
    await Promise.all(all('img', content).map((picture) => {
      const early = new Image();
      early.src = picture.src;
      return early.decode().catch(() => undefined);
    }));
    if (card.dataset.turn !== turn) return;
    const said = one('.said', card);
    const open = said && said.open;
    card.replaceChildren(content);
    card.dataset.state = 'ready';
    if (open) for (const details of all('.said', card)) details.open = true;
  };

  const failed = ({ key, html }) => {
    const card = cardOf(key);
    if (!card) return;
    card.dataset.turn = String(Number(card.dataset.turn || 0) + 1);
    card.dataset.state = 'failed';
    const old = one('.failure', card);
    if (old) old.remove();
    const told = document.createElement('div');
    told.className = 'failure';
    told.setAttribute('role', 'alert');
    told.append(parse(html));
    card.append(told);
  };

  let source;
  const connect = () => {
    if (source) source.close();
    const want = new URLSearchParams(new FormData(form));
    want.delete('phone');
    want.delete('marks');
    history.replaceState(null, '', '?' + want);
    source = new EventSource('events?' + want);
    const on = (name, act) => source.addEventListener(name, (event) => act(JSON.parse(event.data)));
    const mine = source;
    on('sheet', sheet);
    on('post', post);
    on('failed', failed);
    on('done', () => state('live'));
    on('faults', ({ html }) => {
      faults.replaceChildren(parse(html));
      faults.hidden = false;
      one('.none').hidden = true;
      state('faulty');
    });
    on('gone', () => state('gone'));
    source.onerror = () => {
      if (source !== mine) return;
      state('gone');
      /* Refused for good (a restarted server has another address): ask now and then all the same. */
      if (mine.readyState === EventSource.CLOSED) setTimeout(() => { if (source === mine) connect(); }, 3000);
    };
  };

  const toggles = () => {
    for (const name of ['phone', 'marks']) root.toggleAttribute('data-' + name, form.elements[name].checked);
  };
  const point = (target, on) => {
    const item = target.closest && target.closest('[data-finding]');
    if (!item) return;
    const mark = one('[data-mark="' + item.dataset.finding + '"]', item.closest('.card'));
    if (mark) mark.classList.toggle('pointed', on);
  };

  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', ({ target }) => {
    one('.menu output').textContent = all('[name=format]:checked').length;
    if (target.name === 'phone' || target.name === 'marks') {
      toggles();
      remember(target.name, target.checked ? '1' : '');
    } else connect();
  });
  document.addEventListener('click', ({ target }) => {
    const button = target.closest('[data-speak]');
    if (button) { speak(button.dataset.speak); remember('language', button.dataset.speak); }
    const menu = one('.menu');
    if (menu.open && !menu.contains(target)) menu.open = false;
  });
  document.addEventListener('keydown', ({ key }) => {
    const menu = one('.menu');
    if (key === 'Escape' && menu.open) { menu.open = false; one('summary', menu).focus(); }
  });
  document.addEventListener('mouseover', ({ target }) => point(target, true));
  document.addEventListener('mouseout', ({ target }) => point(target, false));
  document.addEventListener('focusin', ({ target }) => point(target, true));
  document.addEventListener('focusout', ({ target }) => point(target, false));

  /* What the address says, else what the server chose. */
  const asked = new URLSearchParams(location.search);
  for (const name of ['event', 'brand', 'lang']) {
    const list = form.elements[name];
    list.value = asked.get(name) || list.dataset.chosen;
    if (list.selectedIndex < 0) list.value = list.dataset.chosen;
    if (list.selectedIndex < 0) list.selectedIndex = 0;
  }
  if (asked.has('event'))
    for (const box of all('[name=format]')) box.checked = asked.getAll('format').includes(box.value);
  one('.menu output').textContent = all('[name=format]:checked').length;
  form.elements.phone.checked = recall('phone') === '1';
  form.elements.marks.checked = recall('marks') !== '';
  toggles();
  const wanted = recall('language') || (navigator.language || '').slice(0, 2).toLowerCase();
  speak(wanted === 'en' || wanted === 'id' ? wanted : root.dataset.ui);
  connect();
})();
`;
