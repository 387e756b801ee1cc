// An office's server that is killed while many record: played over HTTP, with the command that an office runs.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readLog, uuidv7, verify } from '@kehoach/core';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const program = fileURLToPath(new URL('../../packages/cli/bin/kehoach.js', import.meta.url));
const example = new URL('../../examples/portal/225-kh-stp.ndjson', import.meta.url);
const plan = 'plans/ninhthuan.stp.225-kh-stp-2022';
const json = { 'Content-Type': 'application/json' };

/** @returns each fault by its name: plays a round */
export const serveFaults = {
  'sqlite behind kehoach serve, killed': () => serverKilled(),
};

/**
 * A server that is killed while many record, and another one on the same store.
 *
 * @param more options of `kehoach serve`
 */
export async function serverKilled(...more) {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-faults-'));
  const servers = [];
  try {
    const first = await started(folder, servers, more);
    await takeOver(first);
    const told = new Map();
    const writers = Array.from({ length: 1 + Math.floor(Math.random() * 16) }, () => recordUntilGone(first, told));
    while (![...told.values()].some((result) => result !== undefined)) await pause(5);
    await pause(Math.random() * 500);
    first.child.kill('SIGKILL');
    await Promise.all(writers);
    return await checked(await started(folder, servers, more), told);
  } finally {
    for (const { child } of servers) child.kill('SIGKILL');
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function started(folder, servers, more) {
  const child = spawn(process.execPath, [program, 'serve', '--data', folder, '--port', '0', ...more]);
  const server = { child, address: '', cookie: '' };
  servers.push(server);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += part));
  const ended = once(child, 'exit');
  while (!/http:\/\/\S+/.test(said)) {
    await Promise.race([pause(10), ended]);
    if (child.exitCode !== null) throw new Error(said);
  }
  [server.address] = /http:\/\/\S+/.exec(said);
  const body = JSON.stringify({ subject: 'văn-thư', name: 'Văn thư', unit: 'stp', roles: ['planner'] });
  const answer = await fetch(`${server.address}/session/dev`, { method: 'POST', headers: json, body });
  server.cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  return server;
}

async function takeOver({ address, cookie }) {
  const headers = { 'Content-Type': 'application/x-ndjson', Cookie: cookie };
  const answer = await fetch(`${address}/${plan}/log`, { method: 'POST', headers, body: await readFile(example) });
  if (answer.status !== 201) throw new Error(await answer.text());
}

/** One person who records; notes each command that was sent, and its result once that came. */
async function recordUntilGone(server, told) {
  for (;;) {
    const ids = Array.from({ length: 1 + Math.floor(Math.random() * 5) }, newId);
    for (const id of ids) told.set(id, undefined);
    const results = await send(server, ids).catch(() => undefined);
    if (results === undefined) return;
    for (const result of results) told.set(result.id, JSON.stringify(result));
  }
}

const newId = () => uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));

async function send({ address, cookie }, ids) {
  const commands = ids.map((id) => ({
    id,
    type: 'SubmitReport',
    data: { reportId: id, kind: 'periodic', text: 'Báo cáo' },
  }));
  const body = JSON.stringify({ commands, after: 1_000_000 });
  const answer = await fetch(`${address}/${plan}/commands`, {
    method: 'POST',
    headers: { ...json, Cookie: cookie },
    body,
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  return (await answer.json()).results;
}

/** All that was sent is sent again, as a client does that had no answer: each is recorded once, and answered alike. */
async function checked(server, told) {
  const acknowledged = [...told].filter(([, result]) => result !== undefined);
  const before = await logOf(server);
  const lost = acknowledged.filter(([id]) => !before.some((entry) => entry.id === id)).length;
  let problem;
  for (const [id, result] of told) {
    const [again] = await send(server, [id]);
    if (again.status !== 'recorded') problem = `${id} is ${again.status}`;
    if (result !== undefined && JSON.stringify(again) !== result) problem = `${id} is answered otherwise`;
  }
  const after = await logOf(server);
  if (!verify(after).isWhole) problem = 'the chain is broken';
  const times = new Map();
  for (const { id } of after) times.set(id, (times.get(id) ?? 0) + 1);
  if ([...told.keys()].some((id) => times.get(id) !== 1)) problem = 'a command is recorded twice, or not at all';
  return { acknowledged: acknowledged.length, lost, problem };
}

async function logOf({ address, cookie }) {
  const answer = await fetch(`${address}/${plan}/log`, { headers: { Cookie: cookie } });
  const { entries, broken } = readLog(await answer.text());
  if (broken.length > 0) throw new Error('a line of the log is no entry');
  return entries;
}
