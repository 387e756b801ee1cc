import { fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Connection } from './connection.mjs';

const program = fileURLToPath(new URL('office-server.mjs', import.meta.url));

/** A portal's key, and a planner of the office and of each unit whom it vouches for. */
const portalKey = `kh_portal_${'0'.repeat(40)}`;
const persons = 64;
const directory = JSON.stringify({
  units: ['so', ...Array.from({ length: 20 }, (_, at) => `u${at}`)].map((id) => ({
    id,
    names: [{ name: id }],
    issues: ['bench.'],
  })),
  people: Array.from({ length: persons }, (_, at) => ({ subject: `p${at}`, unit: 'so', roles: ['planner'] })),
  keys: [
    {
      id: 'portal',
      unit: 'so',
      sha256: createHash('sha256').update(portalKey).digest('hex'),
      scopes: ['vouch'],
      vouchesFor: ['so'],
    },
  ],
});

/** Starts the server of the bench on what is in a folder. */
export async function running(folder) {
  const child = fork(program, [folder, directory], {
    execArgv: ['--expose-gc'],
  });
  const [{ port }] = await once(child, 'message');
  const connections = [];
  return {
    port,
    /** A connection of its own, signed in as one of the persons. */
    connection: async (person = connections.length) => {
      const connection = await Connection.to(port);
      connections.push(connection);
      const vouched = await connection.ask('POST', '/session', { subject: `p${person % persons}` }, portalKey);
      connection.token = JSON.parse(vouched.text).token;
      return connection;
    },
    /** CPU in ms since its start, memory in bytes. */
    usage: async () => {
      child.send('usage');
      return (await once(child, 'message'))[0];
    },
    stop: async () => {
      for (const connection of connections) connection.close();
      child.send('stop');
      await once(child, 'exit');
    },
  };
}
