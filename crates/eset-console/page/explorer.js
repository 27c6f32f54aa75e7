// The explorer: any call of the catalogue, sent through the relay.
import { ask, copyable, data, el, mode, post, save, say } from './core.js';

const history = [];

/** A JSON value that can be folded. */
export function tree(value, name = '') {
  const label = name === '' ? '' : name + ': ';
  if (value === null || typeof value !== 'object') return el('div', { class: 'leaf' }, el('code', {}, label + JSON.stringify(value)));
  const entries = Object.entries(value);
  const size = Array.isArray(value) ? `[${entries.length}]` : `{${entries.length}}`;
  return el('details', { open: entries.length < 30 }, el('summary', {}, el('code', {}, label + size)), entries.map(([key, member]) => tree(member, key)));
}

/** The pattern of an operation's paths, with its parameters as groups. */
const pattern = op => new RegExp('^' + op.path.split(/\{[^}]+\}/).map(part => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('([^/:]+)') + '$');

export function operationOf(method, path) {
  const plain = path.split('?')[0];
  return data.operations.find(op => op.method === method && pattern(op).test(plain));
}

/** Asks for a confirmation that shows the call, and then for a ticket. */
async function confirmed(method, path, body) {
  const yes = await new Promise(done => {
    const dialog = el('dialog', { 'aria-label': 'Confirm the call' },
      el('h2', {}, mode === 'live' ? 'This changes your ESET tenant' : 'This changes the simulated tenant'),
      el('pre', {}, `${method} ${path}\n\n${body || ''}`),
      el('div', { class: 'row' }, el('button', { id: 'confirm', class: 'main', onclick: () => { dialog.close(); done(true); } }, 'Send it'),
        el('button', { autofocus: true, onclick: () => { dialog.close(); done(false); } }, 'Do not send')));
    dialog.addEventListener('cancel', () => done(false));
    dialog.addEventListener('close', () => dialog.remove());
    document.body.append(dialog);
    dialog.showModal();
  });
  if (!yes) return null;
  const [plain, query] = path.split('?');
  const call = JSON.stringify({ method, path: plain, query: [...new URLSearchParams(query || '')] });
  // The body is sent as text: reading and writing it here would change long numbers.
  const answer = await ask('/console/unlock', { method: 'POST', body: body ? call.slice(0, -1) + ',"body":' + body + '}' : call });
  return { ok: answer.ok, body: await answer.json() };
}

function har(call) {
  const headers = [...call.headers].map(([name, value]) => ({ name, value }));
  return JSON.stringify({ log: { version: '1.2', creator: { name: 'eset-console', version: '0.1' }, entries: [{
    startedDateTime: call.started, time: call.time,
    request: { method: call.method, url: call.url, httpVersion: 'HTTP/1.1', headers: call.sent ? [{ name: 'content-type', value: 'application/json' }] : [], cookies: [], queryString: [...new URL(call.url).searchParams].map(([name, value]) => ({ name, value })), headersSize: -1, bodySize: call.sent.length,
      ...(call.sent ? { postData: { mimeType: 'application/json', text: call.sent } } : {}) },
    response: { status: call.status, statusText: call.statusText, httpVersion: 'HTTP/1.1', headers, cookies: [], content: { size: call.size, mimeType: 'application/json', text: call.text }, redirectURL: '', headersSize: -1, bodySize: call.size },
    cache: {}, timings: { send: 0, wait: call.time, receive: 0 } }] } }, null, 2);
}

export function explorer(start = {}) {
  const method = el('select', { id: 'method' }, ['GET', 'POST', 'PUT', 'DELETE'].map(name => el('option', {}, name)));
  const path = el('input', { id: 'path', class: 'wide', list: 'paths', spellcheck: 'false', autocomplete: 'off' });
  const paths = el('datalist', { id: 'paths' }, [...new Set(data.operations.filter(op => op.right !== 'none').map(op => op.path))].map(text => el('option', { value: text })));
  const form = el('div', { id: 'parameters' });
  const body = el('textarea', { id: 'body', spellcheck: 'false' });
  const bodyLabel = el('label', {}, 'Body (JSON)', body);
  const unlock = el('input', { type: 'checkbox', id: 'unlock' });
  const lock = el('label', { class: 'note' }, unlock, ' Unlock this operation: it changes something.');
  const send = el('button', { class: 'main', id: 'send' }, 'Send');
  const cancel = el('button', { id: 'cancel', disabled: true }, 'Cancel');
  const state = el('p', { id: 'status', role: 'status' });
  const answer = el('div', { id: 'answer' });
  const past = el('ol', { id: 'history' });
  let running = null;

  method.value = start.method || 'GET';
  path.value = start.path || '/v1/devices?pageSize=10';
  const put = value => { body.value = value ? JSON.stringify(value, null, 2) : ''; };
  put(start.body ?? operationOf(method.value, path.value)?.body);

  function refresh() {
    const op = operationOf(method.value, path.value);
    lock.hidden = !op?.write;
    bodyLabel.hidden = !op?.hasBody;
    unlock.checked = false;
    form.replaceChildren(...(op ? parameters(op) : [el('p', { class: 'muted' }, 'This is not an operation of the catalogue.')]));
  }

  function parameters(op) {
    const item = data.openapi.paths[op.path][op.method.toLowerCase()];
    const current = new URLSearchParams(path.value.split('?')[1] || '');
    const query = (item.parameters || []).filter(parameter => parameter.in === 'query');
    const names = [...op.path.matchAll(/\{([^}]+)\}/g)].map(match => match[1]);
    const values = pattern(op).exec(path.value.split('?')[0]).slice(1);
    const ids = names.map((name, index) => {
      const input = el('input', { value: values[index].startsWith('{') ? '' : values[index], placeholder: 'id', 'data-id': name });
      input.addEventListener('change', () => {
        values[index] = input.value.trim() || `{${name}}`;
        const [, text] = path.value.split('?');
        path.value = names.reduce((done, one, at) => done.replace(`{${one}}`, () => encodeURIComponent(values[at]).replace('%7B', '{').replace('%7D', '}')), op.path) + (text ? '?' + text : '');
      });
      return el('label', {}, name, input);
    });
    return [el('p', { class: 'muted' }, op.title), el('div', { class: 'row' }, ids, query.map(parameter => {
      const input = el('input', { value: current.get(parameter.name), placeholder: parameter.schema.format || parameter.schema.type });
      input.addEventListener('change', () => {
        const [plain, text] = path.value.split('?');
        const pairs = new URLSearchParams(text || '');
        if (input.value) pairs.set(parameter.name, input.value); else pairs.delete(parameter.name);
        path.value = pairs.size ? plain + '?' + pairs : plain;
      });
      return el('label', {}, parameter.name, input);
    }))];
  }

  async function run() {
    const op = operationOf(method.value, path.value);
    const text = op?.hasBody ? body.value.trim() : '';
    if (text) { try { JSON.parse(text); } catch (error) { state.textContent = 'The body is not JSON: ' + error.message; return; } }
    const open = /\{[^}]+\}/.exec(path.value.split('?')[0]);
    if (open) { state.textContent = `Replace ${open[0]} with an id first.`; return; }
    const headers = {};
    if (op?.write) {
      if (!unlock.checked) { state.textContent = 'Blocked: this operation changes something. Unlock it first.'; return; }
      const ticket = await confirmed(method.value, path.value, text);
      if (!ticket) { state.textContent = 'Not sent.'; return; }
      if (!ticket.ok) { state.textContent = `Blocked: ${ticket.body.message}`; return; }
      headers['x-console-confirm'] = ticket.body.ticket;
    }
    running = new AbortController();
    cancel.disabled = false; send.disabled = true;
    state.className = '';
    const waiting = () => { state.textContent = `Sending … ${Math.round((performance.now() - clock) / 1000)} s · ${mode}`; };
    const started = new Date().toISOString(), clock = performance.now();
    waiting();
    const timer = setInterval(waiting, 1000);
    try {
      const got = await ask('/api' + path.value, { method: method.value, headers, body: text || undefined, signal: running.signal });
      const reply = await got.text();
      show({ method: method.value, path: path.value, url: new URL('/api' + path.value, got.url).href, sent: text, started, time: Math.round(performance.now() - clock), status: got.status, statusText: got.statusText, headers: got.headers, text: reply, size: reply.length, op });
    } catch (error) {
      state.textContent = error.name === 'AbortError' ? 'Cancelled. A write may still have been carried out.' : 'The relay cannot be reached: ' + error.message;
    }
    clearInterval(timer);
    running = null;
    cancel.disabled = true; send.disabled = false; unlock.checked = false;
  }

  function show(call) {
    const source = call.headers.get('x-console-source') === 'relay' ? ' · refused by the relay' : '';
    state.className = call.status < 400 ? 'ok' : 'bad';
    state.textContent = `${call.status} ${call.statusText} · ${mode} · ${call.time} ms · ${(call.size / 1024).toFixed(1)} KB${source}`;
    let value = null;
    try { value = JSON.parse(call.text); } catch { /* a file */ }
    const parts = [];
    if (call.status === 429) parts.push(el('p', { class: 'note', id: 'backoff' }, 'Too many requests. The vendor does not promise a Retry-After: wait 1, 2, 4, 8, then 16 seconds between tries'
      + (call.headers.get('retry-after') ? `; this time it asked for ${call.headers.get('retry-after')} s.` : '.') + ' The relay has already waited as long as it may.'));
    const tickets = Number(call.headers.get('x-console-tickets')), refusals = Number(call.headers.get('x-console-refusals'));
    if (tickets) parts.push(el('p', { class: 'note', id: 'pending' }, `The answer was not ready at first: the service said 202 ${tickets === 1 ? 'once' : tickets + ' times'}, and the relay followed its ticket (response-id) to the answer below.`));
    if (refusals && call.status < 400) parts.push(el('p', { class: 'note' }, `${refusals} ${refusals === 1 ? 'try was' : 'tries were'} refused before this one.`));
    if (call.headers.get('x-console-note')) parts.push(el('p', { class: 'note', id: 'note' }, decodeURIComponent(call.headers.get('x-console-note'))));
    if (call.headers.get('x-console-maybe-sent')) parts.push(el('p', { class: 'note' }, 'The write may still have been carried out: check before you repeat it.'));
    if (value?.nextPageToken) parts.push(el('button', { id: 'next', onclick: () => {
      const [plain, text] = path.value.split('?'); const pairs = new URLSearchParams(text || '');
      pairs.set('pageToken', value.nextPageToken); path.value = plain + '?' + pairs; run();
    } }, 'Next page'));
    parts.push(el('div', { class: 'row' }, el('button', { onclick: () => navigator.clipboard?.writeText(call.text).then(() => say('Answer copied')) }, 'Copy answer'),
      el('button', { id: 'har', onclick: () => save('call.har', har(call)) }, 'Export as HAR'),
      el('button', { id: 'curl', onclick: async () => {
        const [plain, query] = call.path.split('?');
        const made = await post('/console/samples', { method: call.method, path: plain, query: [...new URLSearchParams(query || '')], body: call.sent ? JSON.parse(call.sent) : null });
        answer.append(copyable(made.body.curl || made.body.message, 'curl'));
      } }, 'Export as curl')));
    parts.push(el('details', {}, el('summary', {}, 'Headers'), el('pre', {}, [...call.headers].map(pair => pair.join(': ')).join('\n'))));
    parts.push(value === null ? el('pre', { tabindex: 0 }, call.text.slice(0, 20000)) : tree(value));
    answer.replaceChildren(...parts);
    history.unshift(call);
    history.length = Math.min(history.length, 50);
    remember();
  }

  function remember() {
    past.replaceChildren(...history.map(call => el('li', {}, el('button', { onclick: () => { method.value = call.method; path.value = call.path; body.value = call.sent; refresh(); } }, `${call.method} ${call.path} – ${call.status}, ${call.time} ms`))));
  }

  send.addEventListener('click', run);
  cancel.addEventListener('click', () => running?.abort());
  // A body that was not edited is removed together with its operation.
  let filled = body.value;
  const changed = () => { refresh(); if (body.value === filled) { put(operationOf(method.value, path.value)?.body); filled = body.value; } };
  method.addEventListener('change', changed);
  path.addEventListener('change', changed);
  path.addEventListener('keydown', event => { if (event.key === 'Enter') run(); });
  refresh(); remember();
  const picks = [['GET', '/v2/detections?pageSize=10'], ['GET', '/v1/devices?pageSize=10'], ['GET', '/v1/quarantined-objects'], ['GET', '/v2/policies'], ['GET', '/v1/device_tasks']];
  return [
    el('div', { class: 'row' }, picks.map(([verb, text]) => el('button', { onclick: () => { method.value = verb; path.value = text; changed(); } }, text.split('?')[0])), el('a', { href: '#/playground' }, '/oauth/token')),
    el('div', { class: 'row' }, el('label', {}, 'Method', method), el('label', { class: 'grow' }, 'Path and query', path), paths, send, cancel),
    form, bodyLabel, lock, state, answer, el('h2', {}, 'History'), past];
}
