import type { Plan, RecordedEvent } from '@kehoach/core';
import { refusalText } from '@kehoach/words';
import { headOf } from '../app/head-of.js';
import { limits } from '../app/limits.js';
import type { Office } from '../app/office.js';
import { actorOf, type Person } from '../app/person.js';
import { readJson } from '../app/read-body.js';
import type { CommandResult } from '../desk/command-result.js';
import { problem, ProblemError } from '../problem/problem.js';
import { answerJson } from './answer.js';
import { asked, commandsSchema, draftSchema } from './asked.js';
import { allow, personIn, planIdIn, type Handler } from './route.js';

/** `POST /plans/{id}/commands`: each recorded or refused, and all that the sender has not seen yet. */
export const sendCommands: Handler = async (office, context) => {
  const planId = planIdIn(context);
  const person = personIn(context);
  allow(await office.rights.read(person, planId));
  allow(await office.rights.record(person, planId));
  const { commands, after } = asked(commandsSchema, await readJson(context.req.raw, limits.commandBytes));
  count(office, person, commands.length);
  if ((await headOf(office.store, planId)).version === 0)
    throw new ProblemError(problem('no-such-plan', { plan: planId }));
  const { results, held } = await office.desks.of(planId).settle({ commands, by: actorOf(person as Person) });
  return settled(office, context.req.raw, { planId, after, results, plan: held.plan });
};

/** `POST /plans`: issues a plan by a draft's commands, all of them or none. */
export const issuePlan: Handler = async (office, context) => {
  const person = personIn(context);
  const { id: planId, commands } = asked(draftSchema, await readJson(context.req.raw, limits.logBytes));
  allow(await office.rights.issue(person, planId));
  count(office, person, commands.length);
  const by = actorOf(person as Person);
  const { results, held } = await office.desks.of(planId).settle({ commands, by, isWhole: true });
  const at = results.findIndex(({ status }) => status === 'refused');
  const refused = results[at];
  if (refused?.status === 'refused')
    throw new ProblemError(problem('draft-refused', { command: at + 1, refusal: refused.refusal }));
  return settled(office, context.req.raw, { planId, after: 0, results, plan: held.plan });
};

function count({ rates }: Office, person: Person | undefined, commands: number): void {
  const seconds = rates.take(person?.subject ?? '', commands);
  if (seconds > 0) throw new ProblemError(problem('too-often', { seconds }));
}

async function settled(
  { store, profile, metrics }: Office,
  request: Request,
  {
    planId,
    after,
    results,
    plan,
  }: {
    readonly planId: string;
    readonly after: number;
    readonly results: readonly CommandResult[];
    readonly plan: Plan;
  },
): Promise<Response> {
  for (const { status } of results) metrics.add('kehoach_commands_total', { status });
  const { version, digest } = plan;
  const isUpToHead = (entry: RecordedEvent): boolean => entry.version <= version;
  const entries = (await store.read(planId, { after })).filter(isUpToHead);
  const told = results.map((result) =>
    result.status === 'recorded'
      ? result
      : { ...result, vi: refusalText(result.refusal, 'vi', profile), en: refusalText(result.refusal, 'en', profile) },
  );
  const headers = { 'Cache-Control': 'no-store', 'Kh-Version': String(version), 'Kh-Head-Digest': digest };
  return answerJson(request, { results: told, entries, version, digest }, { headers });
}
