// Offices' servers for the tests of the elements, which run in browsers: a real one for each first name of a path,
// `/office/NAME/…`. A token says who asks: `subject:unit:role,role`. `POST /office/NAME/control` sets what goes wrong:
// The persons of one whose name begins with `named-` stand in a directory; one that begins with `open-` answers nobody too.
// { isDown } cuts every line, { lose } loses as many answers to what is posted, { delayMs } makes each of them wait, { head } is given as the signed head, { people } turns down who asks for names with that status or, a text, is told instead, { statuses } turns down as many batches of commands, { taken } is the only token taken.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryStore } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { headKeyIn, listenerFor, problem, readDirectory, serverApp, SignedHeads } from '@kehoach/server';
import { systemClock } from '@kehoach/session';

const offices = new Map();

const persons = {
  units: [
    { id: 'stp', names: [{ name: 'Sở Tư pháp' }], issues: ['test.'] },
    { id: 'tgpl', names: [{ name: 'Trung tâm trợ giúp pháp lý nhà nước tỉnh', short: 'TT TGPL' }] },
  ],
  people: [
    { subject: 'stp', name: 'Lê Bình', unit: 'stp', roles: ['planner'] },
    { subject: 'nv-07', name: 'Phạm Kín', unit: 'stp', roles: [] },
    { subject: 'nv-09', name: 'Đỗ Tư', unit: 'tgpl', roles: [] },
    { subject: 'nv-08', name: 'Trần Hai', unit: 'stp', roles: [] },
  ],
};

/** A middleware of the test runner. */
export async function officeBeside(context, next) {
  const [, name] = /^\/office\/([\w-]+)\//.exec(context.path) ?? [];
  if (name === undefined) await next();
  else await play(await officeOf(name), context);
}

async function play(office, context) {
  context.respond = false;
  context.status = 200;
  const { req: request, res: response } = context;
  if (context.path.endsWith('/control')) {
    Object.assign(office.set, JSON.parse(await bodyOf(request)));
    response.end();
    return;
  }
  if (office.set.isDown) {
    request.socket.destroy();
    return;
  }
  if (request.method === 'POST' && office.set.delayMs > 0)
    await new Promise((resolve) => setTimeout(resolve, office.set.delayMs));
  if (request.method === 'POST' && office.set.lose > 0) {
    office.set.lose -= 1;
    const cut = () => request.socket.destroy();
    office.listener(request, Object.assign(response, { write: cut, end: cut }));
    return;
  }
  if (typeof office.set.head === 'string' && context.path.endsWith('/head')) {
    response.end(office.set.head);
    return;
  }
  const { people } = office.set;
  if ((people ?? null) !== null && context.path.endsWith('/people')) {
    response.writeHead(typeof people === 'number' ? people : 200, { 'content-type': 'application/json' });
    response.end(typeof people === 'number' ? '' : people);
    return;
  }
  const [status] = context.path.endsWith('/commands') ? (office.set.statuses ?? []) : [];
  if (status === undefined) {
    office.listener(request, response);
    return;
  }
  office.set.statuses.shift();
  await bodyOf(request);
  response.writeHead(status, { 'content-type': 'application/problem+json', 'retry-after': '1' });
  response.end(JSON.stringify({ status, vi: 'Máy chủ không nhận.', en: 'The server did not take it.' }));
}

function officeOf(name) {
  const known = offices.get(name) ?? opened(name);
  offices.set(name, known);
  return known;
}

async function opened(name) {
  const set = {};
  const { signer } = await headKeyIn(mkdtempSync(join(tmpdir(), 'kehoach-beside-')));
  const identity = {
    whoIs: async (request) => {
      const [, token] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
      if (token === undefined && name.startsWith('open-')) return undefined;
      if (token === undefined || (set.taken !== undefined && token !== set.taken)) return problem('not-signed-in', {});
      const [subject, unit, roles] = token.split(':');
      return { subject, unit, roles: roles.split(',') };
    },
  };
  const store = memoryStore();
  const heads = new SignedHeads({ store, signer, clock: systemClock });
  const directory = name.startsWith('named-') && { current: readDirectory(JSON.stringify(persons)).directory };
  const options = { store, identity, profile: vietnam, basePath: `/office/${name}`, heads };
  const app = serverApp({ ...options, ...(directory && { directory }) });
  return { set, listener: listenerFor(app) };
}

async function bodyOf(request) {
  let text = '';
  for await (const part of request) text += part;
  return text;
}
