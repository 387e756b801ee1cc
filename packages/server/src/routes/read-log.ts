import { writeLog, type RecordedEvent } from '@kehoach/core';
import type { Context } from 'hono';
import { headFrom, type PlanHead } from '../app/head-of.js';
import { limits } from '../app/limits.js';
import type { Office } from '../app/office.js';
import { entryStream } from '../live/stream.js';
import { nextEntries } from '../live/wait.js';
import { problem, ProblemError } from '../problem/problem.js';
import { answer, isKnown } from './answer.js';
import { allow, headThere, numberIn, personIn, planIdIn, type Env, type Handler } from './route.js';

const ndjson = 'application/x-ndjson';

/** `GET /plans/{id}/log`: entries behind `after`, those from `from` to `to`, or what comes (`live`). */
export const readLog: Handler = async (office, context) => {
  const planId = planIdIn(context);
  const isAllowed = whileUnchanged(office);
  allow(await office.rights.read(personIn(context), planId));
  const head = await headThere(office, planId);
  // Who asks for the head of an answer alone waits for nothing.
  const live = context.req.raw.method === 'HEAD' ? undefined : context.req.query('live');
  if (live !== undefined && live !== 'poll' && live !== 'sse') throw invalid('live');
  const isRange = ['from', 'to'].some((name) => context.req.query(name) !== undefined);
  // One of them would be left out of account without a word.
  const other = ['after', 'live'].find((name) => context.req.query(name) !== undefined);
  if (isRange && other !== undefined) throw invalid(other);
  if (isRange) return range(office, context, planId, head);
  const after = numberIn(context, 'after', 0);
  if (after === undefined) throw invalid('after');
  if (live !== undefined && office.tails.size >= limits.live) throw new ProblemError(problem('busy', {}));
  // Whoever is ahead of the log would make the tail that all share begin where nothing comes: their log is another.
  if (live === 'sse' && after <= head.version) return stream(office, context, planId, { after, head }, isAllowed);
  if (live === 'poll' && after === head.version) return poll(office, context, planId, head, isAllowed);
  return entriesAfter(office, context, planId, after, head);
};

function invalid(field: string): ProblemError {
  return new ProblemError(problem('invalid-request', { field }));
}

async function entriesAfter(
  { store }: Office,
  { req }: Context<Env>,
  planId: string,
  after: number,
  head: PlanHead,
): Promise<Response> {
  const tag = tagOf(planId, after, head);
  const text = isKnown(req.raw, tag) ? '' : await textOf(store, planId, after, head.version);
  return answer(req.raw, { text, type: ndjson, headers: headHeaders(head), tag });
}

/** A range that the log has passed never changes; one without an end is up to what there is. */
async function range({ store }: Office, context: Context<Env>, planId: string, head: PlanHead): Promise<Response> {
  const [from, to] = [numberIn(context, 'from', 1), numberIn(context, 'to', Infinity)];
  if (from === undefined || from < 1) throw invalid('from');
  if (to === undefined || to < from) throw invalid('to');
  const isClosed = to <= head.version;
  const text = await textOf(store, planId, from - 1, Math.min(to, head.version));
  const forEver = isClosed ? { 'Cache-Control': 'private, max-age=31536000, immutable' } : {};
  return answer(context.req.raw, { text, type: ndjson, headers: { ...headHeaders(head), ...forEver } });
}

/** The lines of the entries above `after` up to `to`. */
async function textOf(store: Office['store'], planId: string, after: number, to: number): Promise<string> {
  if (store.text !== undefined) return store.text(planId, { after, to });
  return writeLog((await store.read(planId, { after })).filter(({ version }) => version <= to));
}

async function poll(
  office: Office,
  context: Context<Env>,
  planId: string,
  head: PlanHead,
  isAllowed: () => boolean,
): Promise<Response> {
  const after = head.version;
  const { raw } = context.req;
  const who = whoWaits(office, context);
  const news = await nextEntries(office.tails, { planId, after, who, ms: limits.pollMs, signal: raw.signal });
  const entries = isAllowed() ? news : [];
  const headers = headHeaders(headFrom(entries, head));
  if (entries.length === 0) return new Response(null, { status: 204, headers: { ...headers, ...unkept } });
  return answer(raw, { text: toldText(entries), type: ndjson, headers: { ...headers, ...unkept } });
}

async function stream(
  office: Office,
  context: Context<Env>,
  planId: string,
  { after, head }: { readonly after: number; readonly head: PlanHead },
  isAllowed: () => boolean,
): Promise<Response> {
  const entries = await office.store.read(planId, { after });
  // Asked last, so that of many who come at once none slips through.
  const who = whoWaits(office, context);
  // Where the log ended when the stream began: whoever reads from its end sees whether it is still the same.
  const told = { ...unkept, ...headHeaders(head), 'X-Accel-Buffering': 'no' };
  const headers = { ...told, 'Content-Type': 'text/event-stream; charset=utf-8' };
  return new Response(entryStream(office.tails, { planId, after, who, entries, isAllowed }), { headers });
}

/**
 * For whom it is waited.
 *
 * @throws ProblemError `too-often` where they wait at too many places already
 */
function whoWaits({ tails, livePerPerson }: Office, context: Context<Env>): string {
  const who = personIn(context)?.subject ?? '';
  if (!who.startsWith('key:') && tails.countOf(who) >= livePerPerson)
    throw new ProblemError(problem('too-often', { seconds: limits.pollMs / 1_000 }));
  return who;
}

/** Once the directory is another, whoever waits hears nothing more before their rights are looked at again. */
function whileUnchanged({ directory }: Office): () => boolean {
  const before = directory?.current;
  return () => directory?.current === before;
}

/** For answers that wait: no cache keeps them, no proxy packs or gathers them. */
const unkept = { 'Cache-Control': 'no-cache, no-transform' } as const;

function headHeaders({ version, digest }: PlanHead): Readonly<Record<string, string>> {
  return { 'Kh-Version': String(version), 'Kh-Head-Digest': digest };
}

function tagOf(planId: string, after: number, { version, digest }: PlanHead): string {
  return `${encodeURIComponent(planId)}:${after}:${version}:${digest.slice(0, 8)}`;
}

/** A thousand readers who hear of the same entries are answered with one text. */
const told = new WeakMap<readonly RecordedEvent[], string>();

function toldText(entries: readonly RecordedEvent[]): string {
  const known = told.get(entries);
  if (known !== undefined) return known;
  const text = writeLog(entries);
  told.set(entries, text);
  return text;
}
