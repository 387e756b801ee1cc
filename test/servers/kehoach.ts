// `kehoach serve` as an office starts it, and requests to it.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { readLog, uuidv7, type RecordedEvent } from '@kehoach/core';

const program = fileURLToPath(new URL('../../../packages/cli/bin/kehoach.js', import.meta.url));
const example = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);

/** The example's plan, and how many entries its log has. */
export const examplePlan = { id: 'ninhthuan.stp.225-kh-stp-2022', version: 82 } as const;

/** A server that runs, and somebody who is signed in there. */
export interface KehoachServer {
  readonly child: ChildProcess;
  readonly address: string;
  readonly cookie: string;
  /** All that it has said so far. */
  readonly said: () => string;
  readonly ended: Promise<number | null>;
}

/** What became of a command. */
export interface CommandResult {
  readonly id: string;
  readonly status: 'recorded' | 'refused';
  readonly versions?: readonly number[];
}

/**
 * Starts one and waits until it listens.
 *
 * @throws Error with its exit status and all that it said, where it does not
 */
export async function startKehoach(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<KehoachServer> {
  const child = spawn(process.execPath, [program, 'serve', '--port', '0', ...args], {
    env: { ...process.env, ...environment },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => (said += part.toString()));
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  const hasEnded = ended.then((code) => {
    throw new Error(`ended with ${code}: ${said}`);
  });
  while (!/http:\/\/\S+/.test(said)) await Promise.race([new Promise((resolve) => setTimeout(resolve, 10)), hasEnded]);
  hasEnded.catch(() => undefined);
  const [address = ''] = /http:\/\/\S+/.exec(said) ?? [];
  const body = JSON.stringify({ subject: 'văn-thư', name: 'Văn thư', unit: 'stp', roles: ['planner'] });
  const answer = await fetch(`${address}/session/dev`, { method: 'POST', headers: json, body });
  const cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
  return { child, address, cookie, said: () => said, ended };
}

const json = { 'Content-Type': 'application/json' };

/** Gives it the example's log. */
export async function takeOverExample({ address, cookie }: KehoachServer): Promise<void> {
  const headers = { 'Content-Type': 'application/x-ndjson', Cookie: cookie };
  const body = await readFile(example);
  const answer = await fetch(`${address}/plans/${examplePlan.id}/log`, { method: 'POST', headers, body });
  if (answer.status !== 201) throw new Error(await answer.text());
}

/** An id for a command. */
export function commandId(): string {
  return uuidv7(Date.now(), crypto.getRandomValues(new Uint8Array(10)));
}

/** Records a report under each id. */
export async function reportTo(
  { address, cookie }: KehoachServer,
  ids: readonly string[],
): Promise<readonly CommandResult[]> {
  const commands = ids.map((id) => ({
    id,
    type: 'SubmitReport',
    data: { reportId: id, kind: 'periodic', text: 'Báo cáo' },
  }));
  const answer = await fetch(`${address}/plans/${examplePlan.id}/commands`, {
    method: 'POST',
    headers: { ...json, Cookie: cookie },
    body: JSON.stringify({ commands, after: 1_000_000 }),
  });
  if (answer.status !== 200) throw new Error(await answer.text());
  return ((await answer.json()) as { readonly results: readonly CommandResult[] }).results;
}

/** The entries behind a version; with `live`, those that come. */
export async function entriesAt(
  { address, cookie }: KehoachServer,
  after: number,
  live = '',
): Promise<readonly RecordedEvent[]> {
  const answer = await fetch(`${address}/plans/${examplePlan.id}/log?after=${after}${live}`, {
    headers: { Cookie: cookie },
  });
  if (answer.status === 204) return [];
  const { entries, broken } = readLog(await answer.text(), { after });
  if (answer.status !== 200 || broken.length > 0) throw new Error(`${answer.status}: not a log`);
  return entries;
}
