import type { RecordedEvent } from '@kehoach/core';
import { refusalText } from '@kehoach/words';
import { limits } from '../app/limits.js';
import type { Office } from '../app/office.js';
import { actorOf, type Person } from '../app/person.js';
import { readAsked } from '../app/read-body.js';
import type { AskedCommand, CommandResult } from '../desk/command-result.js';
import type { Settled } from '../desk/desk.js';
import { withMeantUnits } from '../directory/meant-units.js';
import { unitFindings } from '../directory/unit-findings.js';
import { problem, ProblemError } from '../problem/problem.js';
import { answerJson } from './answer.js';
import { commandsSchema, draftSchema } from './asked.js';
import { todayOf } from './day.js';
import { allow, byName, personIn, planIdIn, type Handler } from './route.js';

/**
 * `POST /plans/{id}/commands`: each recorded or refused, with `whole` all or none, and all that the sender has not
 * seen yet.
 */
export const sendCommands: Handler = async (office, context) => {
  const planId = planIdIn(context);
  const person = personIn(context);
  allow(await office.rights.read(person, planId));
  allow(await office.rights.record(person, planId));
  const { commands, after, whole = false } = await readAsked(commandsSchema, context.req.raw, limits.commandBytes);
  count(office, person, commands.length);
  const settled = await office.desks.of(planId).settle({ commands, by: actorOf(person as Person), isWhole: whole });
  return answerOf(office, context.req.raw, planId, after, whole ? together(settled) : settled);
};

/** `POST /plans`: issues a plan by a draft's commands, all of them or none. */
export const issuePlan: Handler = async (office, context) => {
  const person = personIn(context);
  // Only for whoever may issue something is a draft read, which may be large.
  allow(await office.rights.issue(person));
  const draft = await readAsked(draftSchema, context.req.raw, limits.logBytes);
  const planId = draft.id;
  const directory = office.directory?.current;
  const commands = directory === undefined ? draft.commands : withMeantUnits(draft.commands, directory);
  context.set('planId', planId);
  // Commands to a plan that is there go another way, by other rights.
  if (!commands.some(({ type }) => type === 'IssuePlan'))
    throw new ProblemError(problem('invalid-request', { field: 'commands' }));
  const { issuer, issuerName } = issuedIn(commands);
  const unit = typeof issuer === 'string' ? issuer : undefined;
  allow(byName(await office.rights.issue(person, planId, unit), issuerName));
  count(office, person, commands.length);
  const by = actorOf(person as Person);
  const settled = await office.desks.of(planId).settle({ commands, by, isWhole: true, isIssue: true });
  const { results } = settled;
  const at = results.findIndex(({ status }) => status === 'refused');
  const refused = results[at];
  // A refusal tells what stands in the plan that is here already: its number, or what it holds.
  const isHidden = settled.held.plan.version > 0 && (await office.rights.read(person, planId)) !== undefined;
  if (refused?.status === 'refused' && isHidden) throw new ProblemError(problem('plan-exists', { plan: planId }));
  if (refused?.status === 'refused')
    throw new ProblemError(problem('draft-refused', { command: at + 1, refusal: refused.refusal }));
  const units = directory && unitFindings(settled.held.plan, directory, todayOf(office));
  return answerOf(office, context.req.raw, planId, 0, settled, units === undefined ? {} : { unknownUnits: units });
};

/** Where one is refused, nothing was recorded of the others, but what had been recorded before. */
function together(settled: Settled): Settled {
  if (settled.results.every(({ status }) => status === 'recorded')) return settled;
  const { version: last } = settled.held.plan;
  const results = settled.results.map((result): CommandResult => {
    if (result.status === 'refused' || result.versions.every((version) => version <= last)) return result;
    return { id: result.id, status: 'refused', refusal: { code: 'not-together', params: {} } };
  });
  return { ...settled, results };
}

/** For which unit a draft issues a plan, as it was sent. */
function issuedIn(commands: readonly AskedCommand[]): { readonly issuer?: unknown; readonly issuerName?: unknown } {
  const { data } = commands.find(({ type }) => type === 'IssuePlan') ?? {};
  return data ?? {};
}

function count({ rates }: Office, person: Person | undefined, commands: number): void {
  const seconds = rates.take(person?.subject ?? '', commands);
  if (seconds > 0) throw new ProblemError(problem('too-often', { seconds }));
}

async function answerOf(
  { store, profile, metrics, heads }: Office,
  request: Request,
  planId: string,
  after: number,
  { results, held, entries }: Settled,
  more: object = {},
): Promise<Response> {
  for (const { status } of results) metrics.add('kehoach_commands_total', { status });
  const { version, digest } = held.plan;
  if (entries.length > 0) heads?.changed(planId, { version, digest });
  const isNews = (entry: RecordedEvent): boolean => entry.version > after && entry.version <= version;
  const isEnough = after >= version - entries.length;
  const news = (isEnough ? entries : await store.read(planId, { after })).filter(isNews);
  const told = results.map((result) =>
    result.status === 'recorded'
      ? result
      : { ...result, vi: refusalText(result.refusal, 'vi', profile), en: refusalText(result.refusal, 'en', profile) },
  );
  const headers = { 'Cache-Control': 'no-store', 'Kh-Version': String(version), 'Kh-Head-Digest': digest };
  return answerJson(request, { results: told, entries: news, version, digest, ...more }, { headers });
}
