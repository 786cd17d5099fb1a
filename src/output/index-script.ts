/**
 * Script of the page that shows a run: language, filters, phone width, copying and the large view.
 * It holds no data: everything it reads stands in the page's attributes, escaped. Plain JavaScript for
 * every browser of the last five years, from disk as well (where storage may be refused).
 */
export const INDEX_SCRIPT = `
(() => {
  'use strict';
  const root = document.documentElement;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const one = (selector) => document.querySelector(selector);
  const remember = (key, value) => { try { localStorage.setItem('siar.' + key, value); } catch { /* refused */ } };
  const recall = (key) => { try { return localStorage.getItem('siar.' + key); } catch { return null; } };

  const speak = (language) => {
    root.lang = root.dataset.ui = language;
    for (const node of all('[data-id]')) node.textContent = node.dataset[language];
    for (const node of all('[data-label-id]'))
      node.setAttribute('aria-label', language === 'id' ? node.dataset.labelId : node.dataset.labelEn);
    for (const button of all('[data-speak]'))
      button.setAttribute('aria-pressed', String(button.dataset.speak === language));
    if (form) { filter(); measure(); }
  };

  const cards = all('.card');
  const form = one('.bar form');
  const shown = () => cards.filter((card) => !card.hidden);
  const filter = () => {
    const want = new FormData(form);
    for (const card of cards) {
      const fits = ['event', 'template', 'platform', 'format'].every(
        (key) => !want.get(key) || want.get(key) === card.dataset[key]);
      const worst = card.dataset.worst;
      const findings = want.get('findings');
      card.hidden = !fits || (findings === 'any' && !worst) || (findings === 'error' && worst !== 'error');
    }
    for (const section of all('.event, .template'))
      section.hidden = !all('.card', section).some((card) => !card.hidden);
    const count = shown().length;
    one('.none').hidden = count > 0;
    one('.bar output').textContent = count === cards.length
      ? '' : count + ' / ' + cards.length;
  };

  const phone = (on) => {
    root.toggleAttribute('data-phone', on);
    form.elements.phone.checked = on;
  };

  const copy = async (button) => {
    const text = button.parentNode.querySelector('p');
    let done = false;
    try { await navigator.clipboard.writeText(text.textContent); done = true; } catch {
      unfold(button.parentNode.querySelector('.more'));
      getSelection().selectAllChildren(text);
      try { done = document.execCommand('copy'); } catch { /* the selection stays */ }
    }
    const said = root.dataset.ui;
    button.textContent = button.dataset[(done ? 'done' : 'failed') + (said === 'id' ? 'Id' : 'En')];
    setTimeout(() => { button.textContent = button.dataset[root.dataset.ui]; }, 2000);
  };

  const measure = () => {
    for (const text of all('.alt p:not(.whole)'))
      text.parentNode.querySelector('.more').hidden = text.scrollHeight <= text.clientHeight + 1;
  };
  const unfold = (button) => {
    button.parentNode.querySelector('p').classList.add('whole');
    button.hidden = true;
  };

  const view = one('dialog');
  let current = -1;
  const show = (index) => {
    const list = shown();
    if (list.length === 0) return;
    current = (index + list.length) % list.length;
    const card = list[current];
    const picture = card.querySelector('img');
    const large = view.querySelector('img');
    large.src = picture.src;
    large.alt = picture.alt;
    large.setAttribute('width', picture.getAttribute('width'));
    large.setAttribute('height', picture.getAttribute('height'));
    view.querySelector('strong').replaceChildren(...all('h4 > *', card).map((node) => node.cloneNode(true)));
    view.querySelector('.count').textContent = current + 1 + ' / ' + list.length;
    view.querySelector('footer p').replaceChildren(...all('.meta > *', card).map((node) => node.cloneNode(true)));
    view.querySelector('a').href = picture.src;
    if (!view.open) view.showModal();
  };
  const leave = () => {
    const card = shown()[current];
    if (card) card.querySelector('.shot').focus();
  };

  document.addEventListener('click', (event) => {
    const target = event.target.closest('button');
    if (!target) return;
    if (target.dataset.speak) { speak(target.dataset.speak); remember('language', target.dataset.speak); }
    else if (target.matches('.copy')) copy(target);
    else if (target.matches('.more')) unfold(target);
    else if (target.matches('.shot')) show(shown().indexOf(target.closest('.card')));
    else if (target.dataset.step) show(current + Number(target.dataset.step));
    else if (target.matches('.close')) view.close();
    else if (target.matches('.all')) { const on = form.elements.phone.checked; form.reset(); phone(on); filter(); }
  });
  if (view) {
    view.addEventListener('close', leave);
    view.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
        event.preventDefault();
        show(current + (event.key === 'ArrowRight' ? 1 : -1));
      }
    });
  }
  if (form) {
    form.addEventListener('submit', (event) => event.preventDefault());
    form.addEventListener('change', () => {
      phone(form.elements.phone.checked);
      remember('phone', form.elements.phone.checked ? '1' : '');
      filter();
      measure();
    });
    one('.bar').hidden = false;
    phone(recall('phone') === '1');
    addEventListener('resize', measure);
  }
  one('.ui').hidden = false;
  const wanted = recall('language') || (navigator.language || '').slice(0, 2).toLowerCase();
  speak(wanted === 'en' || wanted === 'id' ? wanted : root.dataset.ui);
})();
`;
