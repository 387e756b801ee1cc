// An office's server that is killed while many record: played over HTTP, with the command that an office runs.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '@kehoach/core';
import { commandId, entriesAt, reportTo, startKehoach, takeOverExample } from '../dist/servers/kehoach.js';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

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
    await takeOverExample(first);
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

/** One that runs; it is ended with the others. */
async function started(folder, servers, more) {
  const server = await startKehoach(['--data', folder, ...more]);
  servers.push(server);
  return server;
}

/** One person who records; notes each command that was sent, and its result once that came. */
async function recordUntilGone(server, told) {
  for (;;) {
    const ids = Array.from({ length: 1 + Math.floor(Math.random() * 5) }, commandId);
    for (const id of ids) told.set(id, undefined);
    const results = await reportTo(server, ids).catch(() => undefined);
    if (results === undefined) return;
    for (const result of results) told.set(result.id, JSON.stringify(result));
  }
}

/** All that was sent is sent again, as a client does that had no answer: each is recorded once, and answered alike. */
async function checked(server, told) {
  const acknowledged = [...told].filter(([, result]) => result !== undefined);
  const before = await entriesAt(server, 0);
  const lost = acknowledged.filter(([id]) => !before.some((entry) => entry.id === id)).length;
  let problem;
  for (const [id, result] of told) {
    const [again] = await reportTo(server, [id]);
    if (again.status !== 'recorded') problem = `${id} is ${again.status}`;
    if (result !== undefined && JSON.stringify(again) !== result) problem = `${id} is answered otherwise`;
  }
  const after = await entriesAt(server, 0);
  if (!verify(after).isWhole) problem = 'the chain is broken';
  const times = new Map();
  for (const { id } of after) times.set(id, (times.get(id) ?? 0) + 1);
  if ([...told.keys()].some((id) => times.get(id) !== 1)) problem = 'a command is recorded twice, or not at all';
  return { acknowledged: acknowledged.length, lost, problem };
}
