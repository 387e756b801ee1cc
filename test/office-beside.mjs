// Offices' servers for the tests of the elements, which run in browsers: a real one for each first name of a path,
// `/office/NAME/…`. A token says who asks: `subject:unit:role,role`. `POST /office/NAME/control` sets what goes wrong:
// { isDown } cuts every line, { statuses } turns down as many batches of commands, { taken } is the only token taken.
import { memoryStore } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { listenerFor, problem, serverApp } from '@kehoach/server';

const offices = new Map();

/** A middleware of the test runner. */
export async function officeBeside(context, next) {
  const [, name] = /^\/office\/([\w-]+)\//.exec(context.path) ?? [];
  if (name === undefined) await next();
  else await play(officeOf(name), context);
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
  const known = offices.get(name);
  if (known !== undefined) return known;
  const set = {};
  const identity = {
    whoIs: async (request) => {
      const [, token] = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '') ?? [];
      if (token === undefined || (set.taken !== undefined && token !== set.taken)) return problem('not-signed-in', {});
      const [subject, unit, roles] = token.split(':');
      return { subject, unit, roles: roles.split(',') };
    },
  };
  const app = serverApp({ store: memoryStore(), identity, profile: vietnam, basePath: `/office/${name}` });
  const office = { set, listener: listenerFor(app) };
  offices.set(name, office);
  return office;
}

async function bodyOf(request) {
  let text = '';
  for await (const part of request) text += part;
  return text;
}
