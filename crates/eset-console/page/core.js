// The page's frame: data, routes, search, and what all sections share.
import { sections, domains } from './sections.js';
import { differences, limitations, troubles } from './texts.js';

const base = document.querySelector('meta[name=relay]').content;
export let mode = document.documentElement.dataset.mode;
export let data = null;

/** An element: attributes by name, listeners as `on…`, children as nodes or text. Text never becomes markup. */
export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, '');
    else if (value !== false && value != null) node.setAttribute(name, value);
  }
  node.append(...children.flat().filter(child => child != null));
  return node;
}

/** Asks the relay. `path` begins with /console or /api. */
export function ask(path, options = {}) {
  const headers = { 'x-eset-console': '1', ...options.headers };
  if (options.body != null) headers['content-type'] = 'application/json';
  return fetch(base + path, { ...options, headers });
}

export const get = async path => (await ask(path)).json();
export const post = async (path, body) => {
  const answer = await ask(path, { method: 'POST', body: JSON.stringify(body) });
  return { ok: answer.ok, status: answer.status, body: await answer.json() };
};

export const say = text => { document.getElementById('live').textContent = text; };

export function table(head, rows, caption) {
  return el('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': caption || head.join(', ') }, el('table', {},
    el('thead', {}, el('tr', {}, head.map(text => el('th', { scope: 'col' }, text)))),
    el('tbody', {}, rows.map(row => el('tr', {}, row.map(cell => el('td', {}, cell ?? '')))))));
}

/** Tabs, by the pattern of the ARIA practices: arrows move, one is in the tab order. */
export function tabs(label, pages) {
  const panel = el('div', { role: 'tabpanel', tabindex: 0 });
  const buttons = pages.map(([name], index) => el('button', { role: 'tab', type: 'button',
    onclick: () => show(index),
    onkeydown: event => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step) { const next = (index + step + pages.length) % pages.length; show(next); buttons[next].focus(); }
    } }, name));
  function show(index) {
    buttons.forEach((button, other) => { button.setAttribute('aria-selected', other === index); button.tabIndex = other === index ? 0 : -1; });
    panel.setAttribute('aria-label', pages[index][0]);
    panel.replaceChildren(pages[index][1]());
  }
  show(0);
  return el('div', {}, el('div', { role: 'tablist', 'aria-label': label }, buttons), panel);
}

export const link = operation => '#/operation/' + encodeURIComponent(operation.key);
export function operations(list) {
  return table(['Operation', 'What it does', 'Right', 'Product'], list.map(op => [
    el('a', { href: link(op) }, el('span', { class: 'verb' }, op.method), el('code', {}, op.path)), op.title, op.right, op.product]));
}

export function copyable(text, label) {
  return el('div', {}, el('button', { type: 'button', onclick: () => navigator.clipboard?.writeText(text).then(() => say(label + ' copied')) }, 'Copy ' + label),
    el('pre', { tabindex: 0 }, text));
}

/** Saves a text as a file. */
export function save(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  el('a', { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
}

let stops = [];
/** Repeats something as long as the section is shown and the tab is visible. */
export function every(milliseconds, work) {
  const timer = setInterval(() => { if (!document.hidden) work(); }, milliseconds);
  stops.push(() => clearInterval(timer));
}

async function route() {
  stops.forEach(stop => stop());
  stops = [];
  const [name, ...rest] = (location.hash.replace(/^#\/?/, '') || 'home').split('/');
  const argument = rest.map(decodeURIComponent).join('/');
  const section = sections[name] || sections.home;
  for (const a of document.querySelectorAll('nav a')) {
    if (a.hash === '#/' + name) a.setAttribute('aria-current', 'page'); else a.removeAttribute('aria-current');
  }
  document.getElementById('nav').classList.remove('open');
  document.getElementById('menu').setAttribute('aria-expanded', 'false');
  const main = document.getElementById('main');
  const title = section.title(argument);
  document.title = `${title} – ESET Connect console (${mode})`;
  main.dataset.section = name;
  main.replaceChildren(el('h1', {}, title));
  const content = section.show(argument);
  main.append(...[content].flat(4).filter(Boolean));
  main.dataset.ready = name;
  scrollTo(0, 0);
}

/** Everything that the search finds, as [title, detail, address, words]. */
function index() {
  const found = data.recipes.map(recipe => [recipe.title, `${recipe.method} ${recipe.path}, with code`, '#/recipe/' + encodeURIComponent(recipe.title), recipe.title + ' ' + recipe.words]);
  for (const [name, section] of Object.entries(sections)) if (section.nav) found.push([section.title(''), 'Section', '#/' + name, section.title('')]);
  for (const op of data.operations) found.push([`${op.method} ${op.path}`, op.title, link(op), `${op.title} ${op.path} ${op.method} ${op.id}`]);
  for (const [title, text] of troubles) found.push([title, 'Troubleshooting', '#/troubleshooting', title + ' ' + text]);
  for (const [title, text] of limitations) found.push([title, 'Known limit', '#/troubleshooting', title + ' ' + text]);
  for (const [section, ...texts] of differences) found.push([texts[0], 'Difference to older guides', '#/' + section, texts.join(' ')]);
  for (const [name, schema] of Object.entries(data.openapi.components.schemas)) {
    const words = [];
    for (const [member, kind] of Object.entries(schema.properties || {})) words.push(member, ...(kind['x-extensible-enum'] || kind.items?.['x-extensible-enum'] || []));
    found.push([name, 'Record', '#/record/' + name, name + ' ' + words.join(' ')]);
  }
  return found.map(entry => [...entry, entry[3].toLowerCase()]);
}

function search(entries) {
  const input = document.getElementById('find');
  const list = document.getElementById('found');
  const fillers = ['a', 'an', 'the', 'of', 'to'];
  input.addEventListener('input', () => {
    const words = input.value.toLowerCase().split(/\s+/).filter(word => word && !fillers.includes(word));
    const hits = words.length ? entries.filter(entry => words.every(word => entry[4].includes(word))).slice(0, 20) : [];
    list.replaceChildren(...hits.map(([title, detail, address, all]) => {
      const word = all.split(' ').find(text => text.toLowerCase().includes(words[0]));
      return el('li', {}, el('a', { href: address, onclick: () => { input.value = ''; list.replaceChildren(); } }, title,
        el('small', {}, detail + (detail === 'Record' ? ' – ' + word : ''))));
    }));
    if (words.length) say(hits.length + ' results');
  });
  input.addEventListener('keydown', event => {
    if (event.key === 'Escape') { input.value = ''; list.replaceChildren(); }
    if (event.key === 'ArrowDown') { list.querySelector('a')?.focus(); event.preventDefault(); }
  });
  list.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    const all = [...list.querySelectorAll('a')];
    (all[all.indexOf(document.activeElement) + step] || input).focus();
    event.preventDefault();
  });
  document.getElementById('search').addEventListener('submit', event => { event.preventDefault(); list.querySelector('a')?.click(); });
  addEventListener('keydown', event => {
    if (event.key === '/' && !/INPUT|TEXTAREA|SELECT/.test(document.activeElement.tagName)) { input.focus(); event.preventDefault(); }
  });
}

function theme() {
  const root = document.documentElement;
  const asked = new URLSearchParams(location.search).get('theme');
  if (asked === 'dark' || asked === 'light') root.dataset.theme = asked;
  document.getElementById('theme').addEventListener('click', () => {
    const dark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = dark ? 'light' : 'dark';
  });
}

async function start() {
  theme();
  const nav = document.getElementById('nav');
  for (const [name, section] of Object.entries(sections)) if (section.nav) nav.append(el('a', { href: '#/' + name }, section.title('')));
  const menu = document.getElementById('menu');
  menu.addEventListener('click', () => menu.setAttribute('aria-expanded', nav.classList.toggle('open')));
  try {
    data = await get('/console/catalogue');
  } catch (error) {
    document.getElementById('main').replaceChildren(el('p', { class: 'bad' }, 'The relay cannot be reached: ' + error.message));
    return;
  }
  // The mode of the page is that of the relay, which answers, even if the page comes from elsewhere.
  mode = document.documentElement.dataset.mode = data.mode;
  document.getElementById('mode').textContent = mode;
  domains(data);
  search(index());
  const main = document.getElementById('main');
  addEventListener('hashchange', () => { route(); main.focus(); });
  // Its address is no section: following it would leave the current one.
  document.querySelector('.skip').addEventListener('click', event => { event.preventDefault(); main.focus(); });
  await route();
  document.documentElement.dataset.started = 'yes';
}
start();
