// An office's server on SQLite for the bench, a process of its own as `kehoach serve` is one. Beside the server's own
// routes it answers what those are measured against, after the same token check: a fixed body, a text as it is, and
// the query that reads what is kept of all plans.
import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { vietnam } from '@kehoach/profiles';
import { officeIdentity, readDirectory, serve, serverApp } from '@kehoach/server';
import { sqliteStore } from '@kehoach/sqlite';

const [folder, directoryText] = process.argv.slice(2);
const store = sqliteStore({ file: join(folder, 'kehoach.db') });
const { directory: current } = readDirectory(directoryText);
const sessionKey = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();
const directory = { current };
const identity = officeIdentity({ directory, sessionKey, signIns: { current: {} } });
const app = serverApp({ store, identity, directory, profile: vietnam, commandsPerMinute: 1_000_000_000 });

/** By path: what is answered to a body that was read. */
const plain = {
  '/fixed': async (body) => Response.json({ results: [{ status: 'recorded' }], size: body.length }),
  '/text': async (_, query) =>
    new Response(await store.text(query.get('plan'), { after: 0 }), { headers: { 'Content-Type': 'text/plain' } }),
  '/summaries': async () => Response.json((await store.kept('summary')).map(({ value }) => JSON.parse(value))),
};

const beside = {
  ...app,
  fetch: async (request, caller) => {
    const { pathname, searchParams } = new URL(request.url);
    if (!(pathname in plain)) return app.fetch(request, caller);
    const person = await identity.whoIs(request, caller);
    if (person === undefined || 'code' in person) return new Response(null, { status: 401 });
    return plain[pathname](await request.text(), searchParams);
  },
};
const serving = await serve({ app: beside, host: '127.0.0.1', port: 0 });

process.on('message', async (asked) => {
  if (asked === 'usage') {
    global.gc?.();
    const { user, system } = process.cpuUsage();
    const { rss, heapUsed } = process.memoryUsage();
    process.send({ cpuMs: (user + system) / 1000, rss, heapUsed });
    return;
  }
  await serving.close();
  await store.close();
  process.exit(0);
});
process.send({ port: serving.port });
