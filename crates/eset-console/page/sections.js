// The sections, by their address.
import { ask, copyable, data, el, every, get, mode, operations, post, save, table, tabs } from './core.js';
import { explorer, tree } from './explorer.js';
import { backoff, changes, differences, limitations, settings, syslog, troubles } from './texts.js';

const p = (text, attributes) => el('p', attributes, text);
const h2 = text => el('h2', {}, text);
const differs = (topic, title = 'Where older guides differ') => {
  const rows = differences.filter(row => !topic || row[0] === topic).map(row => row.slice(1));
  return rows.length ? [h2(title), table(['Topic', 'Older guides', 'The contract, and this console'], rows, title)] : null;
};
const inCategory = name => data.operations.filter(op => op.category === name);
const under = (...starts) => data.operations.filter(op => starts.some(start => op.path.startsWith(start)));

/** Meaning and type of a member. */
function typeOf(schema) {
  if (!schema) return 'anything';
  if (schema.$ref) { const name = schema.$ref.split('/').pop(); return el('a', { href: '#/record/' + name }, name); }
  if (schema.type === 'array' || schema.items) return el('span', {}, 'list of ', typeOf(schema.items));
  if (schema['x-extensible-enum']) return el('details', {}, el('summary', {}, 'one of ' + schema['x-extensible-enum'].length + ' words'), schema['x-extensible-enum'].join(', '));
  if (schema.anyOf) return el('span', {}, schema.anyOf.map((one, index) => [index ? ' or ' : '', typeOf(one)]).flat());
  if (schema.additionalProperties) return el('span', {}, 'map of ', typeOf(schema.additionalProperties));
  const types = [schema.type].flat().filter(type => type && type !== 'null').join(' or ');
  return types + (schema.format ? ` (${schema.format})` : '') || 'anything';
}
const members = (schema, caption) => table(['Member', 'Type', 'Meaning'], Object.entries(schema?.properties || {}).map(([name, member]) => [el('code', {}, name), typeOf(member), member.description]), caption);
const record = name => members(data.openapi.components.schemas[name], name);

/** Code in four languages, loaded when a tab is opened. */
function code(call) {
  const made = post('/console/samples', call);
  const page = (language, label) => [label, () => {
    const box = el('div', { 'data-code': language }, 'Loading …');
    made.then(answer => box.replaceChildren(copyable(answer.body[language] || answer.body.message, label)));
    return box;
  }];
  return tabs('Code', [page('rust', 'Rust'), page('python', 'Python'), page('powershell', 'PowerShell'), page('curl', 'curl')]);
}

/** What an answer looks like, or why there is none. */
function example(method, path) {
  const box = el('div', { class: 'example' }, 'Loading …');
  post('/console/example', { method, path }).then(got => box.replaceChildren(got.body.example
    ? el('div', {}, p('Made-up data in the form of the contract.', { class: 'muted' }), tree(got.body.example)) : p(got.body.reason || got.body.message, { class: 'muted' })));
  return box;
}

const recipeLinks = words => el('ul', {}, data.recipes.filter(recipe => words.test(recipe.path)).map(recipe => el('li', {}, el('a', { href: '#/recipe/' + encodeURIComponent(recipe.title) }, recipe.title))));

const tryIt = (method, path, body) => el('p', {}, el('a', { href: '#/explorer/' + encodeURIComponent(JSON.stringify({ method, path, body })) }, 'Open in the explorer'));

function operationPage(key) {
  const op = data.operations.find(one => one.key === key);
  if (!op) return p('There is no such operation.');
  const item = data.openapi.paths[op.path][op.method.toLowerCase()];
  const parameters = (item.parameters || []).filter(parameter => parameter.name);
  const body = Object.values(item.requestBody?.content || {})[0]?.schema;
  const answer = item.responses['200'].content?.['application/json']?.schema;
  return [
    p([op.title, op.write ? '. It changes something.' : '.'].join('')),
    el('pre', {}, `${op.method} https://{region}.${op.hostLabel}.eset.systems${op.path}`),
    table(['Product', 'Right', 'Regions', 'Quota', 'Repeatable'], [[op.product, op.right, op.regions.join(', '), `${op.quota}: ${op.perSecond} a second`, op.safeToRepeat ? 'yes' : 'only if refused']]),
    parameters.length ? [h2('Parameters'), table(['Name', 'In', 'Type', 'Meaning'], parameters.map(one => [el('code', {}, one.name), one.in, typeOf(one.schema), one.description]))] : null,
    body ? [h2('Body'), members(body, 'Body'), op.body && Object.keys(op.body).length ? copyable(JSON.stringify(op.body, null, 2), 'example body') : null] : null,
    h2('Answer'), answer ? members(answer, 'Answer') : p('A ZIP file.'),
    h2('Example answer'), example(op.method, op.path),
    op.right === 'none' ? el('p', {}, el('a', { href: '#/playground' }, 'Open the OAuth playground')) : tryIt(op.method, op.path, op.body ?? undefined),
    h2('Code'), code({ method: op.method, path: op.path, body: op.body }),
  ].flat();
}

function recipePage(title) {
  const recipe = data.recipes.find(one => one.title === title);
  if (!recipe) return p('There is no such recipe.');
  return [p((recipe.path === '/v1/device_tasks' ? 'One device task, which the service runs on the device; the runs of the task show the result. ' : '') + 'Replace the ids with your own.'),
    el('pre', {}, `${recipe.method} ${recipe.path}`), code({ method: recipe.method, path: recipe.path, body: recipe.body }), tryIt(recipe.method, recipe.path, recipe.body)];
}

const severity = word => /RESOLVED/.test(word) ? 'resolved' : /HIGH|CRITICAL/.test(word) ? 'high' : /MEDIUM/.test(word) ? 'medium' : 'info';

function home() {
  const card = (id, label, address) => el('a', { class: 'card', id, href: address }, el('b', {}, '…'), label);
  const cards = [card('card-detections', 'Active detections', '#/incidents'), card('card-devices', 'Devices', '#/devices'), card('card-calls', 'API calls a minute', '#/limits'), card('card-events', 'Events today', '#/incidents')];
  const set = (index, text) => { cards[index].querySelector('b').textContent = text; };
  const clock = el('time', {});
  const text = el('span', { id: 'ticker-text' }, 'Waiting for detections …');
  const ticker = el('div', { class: 'ticker', id: 'ticker' }, text, clock);
  let feed = [], at = 0;
  const turn = () => {
    clock.textContent = new Date().toISOString().slice(11, 19) + ' UTC';
    if (!feed.length || at++ % 3) return;
    const one = feed[Math.floor(at / 3) % feed.length];
    const level = one.resolved ? 'resolved' : severity(one.severityLevel || '');
    ticker.className = 'ticker ' + level;
    text.replaceChildren(el('strong', { class: level }, (one.severityLevel || 'unknown').replace('SEVERITY_LEVEL_', '')), ' ', one.displayName || one.typeName || one.uuid, one.context?.deviceName ? ' on ' + one.context.deviceName : '');
  };
  const list = async path => { const answer = await ask('/api' + path); if (!answer.ok) throw new Error(answer.status); return answer.json(); };
  const count = (answer, member) => answer.totalSize ?? (answer[member] || []).length + (answer.nextPageToken ? '+' : '');
  async function load() {
    const midnight = new Date().toISOString().slice(0, 10) + 'T00:00:00Z';
    const parts = [
      list('/v2/detections?pageSize=100').then(got => { feed = got.detections || []; const open = feed.filter(one => !one.resolved).length; set(0, open + (got.nextPageToken ? '+' : '')); }),
      list('/v1/devices?pageSize=1000').then(got => set(1, count(got, 'devices'))),
      list('/v2/detections?pageSize=1000&startTime=' + midnight).then(got => set(3, count(got, 'detections'))),
    ];
    const ends = await Promise.allSettled(parts);
    const indexes = [0, 1, 3];
    ends.forEach((end, index) => { if (end.status === 'rejected') set(indexes[index], '–'); });
  }
  // The last hundred calls of all users of the relay.
  const rate = () => get('/console/status').then(got => { const recent = got.audit.filter(line => !line.refused && Date.now() - Date.parse(line.time) < 60000).length; set(2, recent < 100 ? recent : '100+'); }).catch(() => set(2, '–'));
  load().then(rate); turn(); every(1000, turn); every(5000, rate); every(30000, load);
  const facts = [['Contract', 'May 2026', '#/status'], ['OpenAPI', '3.1', '#/endpoints'], ['Sign-in', 'OAuth 2.0', '#/oauth'], ['Limit', '10 a second', '#/limits']];
  return [el('div', { class: 'cards' }, cards), ticker,
    el('div', { class: 'cards' }, facts.map(([label, value, address]) => el('a', { class: 'card', href: address }, el('b', {}, value), label))),
    h2('Quick calls'), el('ul', {}, data.recipes.map(recipe => el('li', {}, el('a', { href: '#/recipe/' + encodeURIComponent(recipe.title) }, recipe.title)))),
    operations(['GET /v2/detections', 'GET /v1/devices', 'GET /v1/quarantined-objects', 'GET /v2/policies', 'POST /v1/device_tasks'].map(key => data.operations.find(op => op.key === key)).filter(Boolean)),
    h2('Base URLs'), table(['Region', 'Host of devices', 'Token service'], data.regions.map(one => [one.region, one.hosts.find(host => host.category === 'device-management').host, one.hosts[0].host])),
    differs('home')];
}

const grantShape = { access_token: '…', token_type: 'Bearer', expires_in: 3600, refresh_token: '…' };

function oauth() {
  const token = data.operations.find(op => op.right === 'none');
  return [el('ol', { class: 'flow', 'aria-label': 'The flow of a token' }, ['The relay holds e-mail address and password of an API user.', 'It posts them to the token service as a form.', 'The service answers with an access token that lives for an hour, and a refresh token.', 'Every call carries the header Authorization: Bearer and the token.', 'Five minutes before its end, or after a 401, the token is renewed.'].map(text => el('li', {}, text))),
    operations([token]), h2('Request'), el('pre', {}, 'POST /oauth/token\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=password&username={e-mail}&password={password}'),
    el('pre', {}, 'grant_type=refresh_token&refresh_token={refresh token}'), h2('Answer'), el('pre', {}, JSON.stringify(grantShape, null, 2)),
    table(['Member', 'Type', 'Meaning'], [['access_token', 'string', 'Sent in the header of calls.'], ['token_type', 'string', 'Always Bearer.'], ['expires_in', 'integer', 'Seconds, usually 3600.'], ['refresh_token', 'string', 'Gets the next token without the password.']]), differs('oauth')];
}

const tokenHost = () => data.regions[0].hosts.find(host => host.category === 'business-account').host.replace(data.regions[0].region + '.', '{region}.');

function playground() {
  const out = el('div', { id: 'token', role: 'status' });
  const run = grant => async () => {
    out.textContent = 'Asking …';
    const got = await post('/console/token', { grant });
    out.replaceChildren(el('p', { class: got.ok ? 'ok' : 'bad' }, got.ok ? '200 OK' : `${got.status}: ${got.body.message}`), got.ok ? el('pre', { tabindex: 0 }, JSON.stringify(got.body, null, 2)) : '');
  };
  return [p('A real exchange with the token service, made by the relay. The browser never sees a token: of a JWT only the times are shown.'),
    el('div', { class: 'row' }, el('button', { class: 'main', id: 'exchange', onclick: run('password') }, 'Exchange the password'), el('button', { id: 'renew', onclick: run('refresh_token') }, 'Renew by refresh token')), out,
    h2('What is sent'), el('div', { class: 'pair' },
      el('div', {}, p('First exchange'), el('pre', {}, `POST /oauth/token HTTP/1.1\nHost: ${tokenHost()}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=password&username={e-mail}&password={password}`)),
      el('div', {}, p('Renewal'), el('pre', {}, `POST /oauth/token HTTP/1.1\nHost: ${tokenHost()}\nContent-Type: application/x-www-form-urlencoded\n\ngrant_type=refresh_token&refresh_token={refresh token}`))),
    p('Both have the same answer; a refresh token is valid for one exchange.'), el('pre', {}, JSON.stringify(grantShape, null, 2)),
    h2('Code: a token, and a call with it'), code({ method: 'GET', path: '/v1/device_groups' })];
}

function permissions() {
  const categories = [...new Set(data.operations.map(op => op.category))];
  return [p('There are no OAuth scopes. The permission sets of the API user decide, and the products of the tenant.'),
    table(['Category', 'Need permission to read', 'Need permission to write', 'Subscription', 'Not in'], categories.filter(name => inCategory(name).some(op => op.right !== 'none')).map(name => { const ops = inCategory(name); const reads = ops.filter(op => op.right === 'read').length, writes = ops.filter(op => op.right === 'write').length;
      return [name, `${reads} operations`, `${writes} operations`, [...new Set(ops.map(op => op.product))].join('; '), data.regions.map(one => one.region).filter(region => !ops.some(op => op.regions.includes(region))).join(', ') || '–']; })),
    p('The API user is a separate user with integrations switched on, created by a superuser in ESET Business Account, ESET MSP Administrator or ESET PROTECT Hub. A superuser cannot be an API user. The meaning of a 403 is on the endpoint page of the operation: the permission and the subscription that it needs.'), differs('permissions')];
}

function incidents() {
  const parameters = key => { const [method, path] = key.split(' '); return table(['Parameter', 'Type', 'Meaning'], data.openapi.paths[path][method.toLowerCase()].parameters.filter(one => one.in === 'query').map(one => [el('code', {}, one.name), typeOf(one.schema), one.description])); };
  return [tabs('Incident management', [
    ['Detections', () => el('div', {}, operations(under('/v1/detections', '/v2/detections')), h2('Query parameters of version 2'), parameters('GET /v2/detections'), tryIt('GET', '/v2/detections?pageSize=10'), h2('Example answer'), example('GET', '/v2/detections'))],
    ['Detection groups', () => operations(under('/v2/detection-groups'))],
    ['Incidents', () => operations(under('/v2/incidents'))],
    ['EDR rules', () => operations(under('/v2/edr-rule'))],
  ]), h2('Ready to be sent'), recipeLinks(/detections|incidents|executables/), differs('incidents')];
}

const domain = (topic, name, records, note, ready) => () => [note && p(note, { class: 'note' }), operations(inCategory(name)), ready && [h2('Ready to be sent'), recipeLinks(ready)], records.filter(one => data.openapi.components.schemas[one]).map(one => [h2(one), record(one)]), differs(topic)];

function limits() {
  const box = el('div', { id: 'quota' });
  const burst = el('input', { type: 'number', min: 1, max: 1000, value: 20 });
  const kind = el('select', {}, data.quotas.filter(one => one.class !== 'token').map(one => el('option', {}, one.class)));
  const said = el('p', { role: 'status', id: 'burst' });
  const foresee = () => { const rate = data.quotas.find(one => one.class === kind.value).perSecond; const n = Number(burst.value); said.textContent = `${n} calls at once: the client spreads them over about ${((n - 1) / (rate * 0.99)).toFixed(1)} s, so that none is refused. Sent without it, ${Math.max(0, n - rate)} would meet a 429 in the first second.`; };
  async function load() {
    const quota = await get('/console/quota');
    box.replaceChildren(...quota.windows.map(one => el('div', {}, el('p', {}, `${one.class}: ${one.used} of ${one.allowed} in the last ${Math.round(one.windowMilliseconds / 10) / 100} s, ${one.free} free`), el('meter', { min: 0, max: one.allowed, value: one.used, 'aria-label': one.class }))), p(`Waiting now: ${quota.waiting}. Waited so far: ${quota.waits} times, ${quota.waitedMilliseconds} ms.`));
  }
  load(); every(1000, load); foresee();
  burst.addEventListener('input', foresee); kind.addEventListener('change', foresee);
  return [h2('Windows of this client, now'), box, h2('What a burst would do'), el('div', { class: 'row' }, el('label', {}, 'Calls', burst), el('label', {}, 'Class', kind)), said,
    h2('Limits'), table(['Class', 'Calls a second'], data.quotas.map(one => [one.class, one.class === 'token' ? 'none published' : one.perSecond])),
    h2('After a 429'), p('Wait 1, 2, 4, 8, 16 seconds, each plus a small random time, and at least as long as a Retry-After says. Read in batches where a batchGet exists. The client of this relay does all of this.'), tabs('Waiting in', Object.entries(backoff).map(([name, text]) => [name, () => copyable(text, name)])), differs('limits')];
}

function configuration() {
  const flags = ['--listen', '--password-file', '--allow-origin', '--allow-host', '--read-only', '--live'].concat(mode === 'demo' ? ['--demo'] : []);
  const connect = [
    'Create an API user for the console alone, with only the permission sets that it needs.',
    'Find the region of the tenant: eu, de, us, ca or jpn.',
    'Give the relay ESET_REGION, ESET_USERNAME and ESET_PASSWORD, the password best in a file that ESET_PASSWORD_FILE names.',
    'Start edr-inventory console --live. It does not start without credentials.',
    'Exchange a token in the OAuth playground: a 400 or 401 is about the credentials.',
    'Read a page of devices in the explorer: a 403 is about permissions or the subscription.',
    'For a page that is served elsewhere, allow its origin and set PROXY_ENDPOINT to the relay\'s origin.',
  ];
  return [h2('Settings of the relay'), table(['Setting', 'Default', 'Meaning'], settings), p(`The flags ${flags.join(', ')} are explained by edr-inventory console --help.`),
    h2('Connecting it to a tenant'), el('ol', {}, connect.map(text => el('li', {}, text))),
    h2('Syslog to a SIEM'), p('The service itself sends syslog; it is set up in the web console, and does not involve this console.'), table(['Setting', 'Value', 'Why'], syslog)];
}

const when = time => time ? time.replace('T', ' ').slice(0, 19) + ' UTC' : '–';

function status() {
  const facts = el('div', { id: 'relay-state' }), token = el('div', { id: 'token-state' }), hosts = el('div', { id: 'hosts' }, 'Asking …'), clock = el('time', {}), errors = el('div', { id: 'errors' }), audit = el('div', { id: 'audit' });
  async function load() {
    const got = await get('/console/status');
    facts.replaceChildren(table(['Mode', 'Region', 'Read-only', 'Requests', 'Retries', 'Requests for pending answers', 'Token requests', 'Up'], [[got.mode, got.region, got.readOnly ? 'yes' : 'no', got.requests, got.retries, got.polls, got.tokenRequests, got.upSeconds + ' s']], 'Relay'));
    const state = got.token && (Date.parse(got.token.expires) < Date.now() ? 'expired' : Date.parse(got.token.renews) < Date.now() ? 'due for renewal' : 'valid');
    token.replaceChildren(got.token
      ? table(['State', 'Granted', 'Is renewed from', 'Valid until', 'Granted so far'], [[el('span', { class: state === 'valid' ? 'ok' : 'medium' }, state), when(got.token.granted), when(got.token.renews), when(got.token.expires), got.token.grants]], 'Token')
      : p('None yet, or the last one was refused. The next call gets one.'),
      p(`Renewed ${got.refreshBufferSeconds} s before its expiry, but never before nine tenths of its lifetime. ` + (got.playground ? `Last exchange of the playground: valid until ${when(got.playground.expiresAt)}.` : 'No exchange of the playground yet.'), { class: 'muted' }));
    errors.replaceChildren(got.errors.length ? table(['Time', 'Operation', 'Status', 'Message', 'Request id'], got.errors.map(one => [when(one.time), one.operation, one.status, one.message, one.requestId])) : p('None.'));
    audit.replaceChildren(got.audit.length ? table(['Time', 'Call', 'Status', 'Request id', 'ms'], got.audit.slice(0, 20).map(one => [when(one.time), `${one.method} ${one.path}`, one.status + (one.refused ? ' (relay)' : ''), one.requestId, one.milliseconds])) : p('None.'));
  }
  const tick = () => { clock.textContent = when(new Date().toISOString()); };
  load(); tick(); every(1000, tick); every(5000, load);
  get('/console/reachability').then(got => hosts.replaceChildren(p(`Asked without credentials at ${when(got.time)}; any answer counts.`, { class: 'muted' }),
    table(['Region', 'Category', 'Host', 'Reachable', 'Latency'], got.hosts.map(one => [one.region, one.name, one.host, el('span', { class: one.reachable ? 'ok' : 'bad' }, one.reachable ? 'yes' : one.failure), one.milliseconds + ' ms']))));
  const systems = [
    ['ESET Connect', 'console to vendor', 'HTTPS, OAuth 2.0', mode, 'Every call of this page, through the relay.'],
    ['Token service', 'relay to vendor', 'password and refresh grant', mode, 'Tokens never leave the relay.'],
    ['Syslog', 'vendor to SIEM', 'TCP', 'settings only', 'Set up in the web console; see the configuration section.'],
    ['OpenAPI document', 'console to you', 'a file', 'here', 'Saved from the section of all endpoints.'],
  ];
  return [el('p', {}, clock), facts, h2('Token of the relay'), token, h2('Systems'), table(['System', 'Direction', 'Protocol', 'State', 'Note'], systems), h2('Hosts'), hosts, h2('Last errors'), errors, h2('Last calls'), audit, h2('Changes of ESET Connect'),
    p('From an older guide; only the parts of these releases that are in the contract are confirmed.', { class: 'muted' }), table(['Release', 'New'], changes)];
}

const troubleshooting = () => [troubles.map(([title, text]) => el('details', {}, el('summary', {}, title), p(text))), h2('Known limits'), table(['Topic', 'Limit'], limitations), differs(null, 'All differences to older guides')];

const section = (title, show, nav = true) => ({ title: typeof title === 'function' ? title : () => title, show, nav });
const rest = ['application-management', 'asset-management', 'iam', 'installer-management', 'mobile-device-management', 'network-access-protection', 'patch-management', 'user-management', 'vulnerability-management', 'web-access-protection'];

export const sections = {
  home: section('Home', home),
  oauth: section('OAuth 2.0', oauth),
  playground: section('OAuth playground', playground),
  permissions: section('Permission matrix', permissions),
  incidents: section('Incident management', incidents),
  devices: section('Device management', domain('devices', 'device-management', ['Device'], 'A device is isolated by a device task of automation.', /devices|device_tasks/)),
  policies: section('Policy management', domain('policies', 'policy-management', ['Policy', 'PolicyAssignment'], 'A policy is settings; an assignment gives it to a device, a group or a subscription. The assignment has its own id.')),
  quarantine: section('Quarantine management', domain('quarantine', 'quarantine-management', ['QuarantinedObject'], 'Needs ESET Cloud Office Security. Objects are restored, deleted and downloaded in batches.', /quarantined-objects/)),
  automation: section('Automation', domain('automation', 'automation', ['DeviceTask', 'DeviceTaskRun'], 'The API creates and shows only tasks with a manual trigger. Scheduled tasks are created in the web console.', /device_tasks/)),
  domains: section('Further domains', () => rest.map(name => [h2(name), p('Subscription: ' + [...new Set(inCategory(name).map(op => op.product))].join('; ') + '.', { class: 'muted' }), operations(inCategory(name))])),
  explorer: section('API explorer', argument => { let start = {}; try { start = JSON.parse(argument || '{}'); } catch { /* an address by hand */ } return [...explorer(start), differs('explorer')]; }),
  endpoints: section('All endpoints', () => [p(`${data.operations.length} operations. Each has its page with members, an example answer and code.`),
    el('button', { type: 'button', id: 'openapi', onclick: async () => save('eset-connect.openapi.json', JSON.stringify(await get('/console/openapi'), null, 2)) }, 'Save the OpenAPI 3.1 document'),
    [...new Set(data.operations.map(op => op.category))].map(name => [h2(name), operations(inCategory(name))]), differs('endpoints')]),
  limits: section('Rate limits', limits),
  configuration: section('Configuration and syslog', configuration),
  status: section('Changelog and status', status),
  troubleshooting: section('Troubleshooting', troubleshooting),
  operation: section(key => key, operationPage, false),
  recipe: section(title => title, recipePage, false),
  record: section(name => name, name => [p(data.openapi.components.schemas[name]?.description || ''), record(name)], false),
};

/** Called once the catalogue is there: a category of a newer catalogue is shown, too. */
export function domains(loaded) {
  const shown = new Set([...rest, 'incident-management', 'device-management', 'policy-management', 'quarantine-management', 'automation', 'business-account']);
  for (const op of loaded.operations) if (!shown.has(op.category)) { shown.add(op.category); rest.push(op.category); }
}
