import {
  auditing,
  isLogError,
  openingLog,
  replay,
  verifying,
  type Keeping,
  type OpenLog,
  type Plan,
  type Profile,
  type RecordedEvent,
  type ServerStore,
} from '@kehoach/core';
import { headOf } from '../app/head-of.js';
import { limits } from '../app/limits.js';
import type { Office } from '../app/office.js';
import { readBody } from '../app/read-body.js';
import { profileOf } from '../desk/kept-profile.js';
import { keepingSummary, summaryOf } from '../desk/summary.js';
import { unitFindings } from '../directory/unit-findings.js';
import { problem, ProblemError, type Problem } from '../problem/problem.js';
import { todayOf } from './day.js';
import { inSlices } from './in-slices.js';
import { isNewPlanId } from './plan-id.js';
import { allow, byName, personIn, planIdIn, type Handler } from './route.js';

/** Up to which entry a log was recorded elsewhere, who brought it here and when. */
export interface Takeover {
  readonly version: number;
  readonly digest: string;
  /** Subject of the person. */
  readonly by: string;
  /** Instant in UTC, ISO 8601. */
  readonly at: string;
}

/** `POST /plans/{id}/log`: takes over a log that was recorded elsewhere; who said what and when stays as it is. */
export const takeOver: Handler = async (office, context) => {
  const planId = planIdIn(context);
  const person = personIn(context);
  allow(await office.rights.issue(person, planId));
  if (!isNewPlanId(planId))
    throw new ProblemError(problem('invalid-request', { field: 'id', wanted: { code: 'plan-id' } }));
  const text = await readBody(context.req.raw, 'application/x-ndjson', limits.logBytes);
  const log = await inSlices(openingLog(text, { mostBroken: 1 }));
  allow(await problemOf(log, planId, office));
  const { entries } = log;
  const { version, digest } = entries.at(-1) as RecordedEvent;
  const plan = replay(entries);
  const { issuer, issuerName } = plan.issued ?? {};
  allow(byName(await office.rights.issue(person, planId, issuer), issuerName));
  const takeover: Takeover = {
    version,
    digest,
    by: person?.subject ?? '',
    at: new Date(office.clock.now()).toISOString(),
  };
  const mayRead = (await office.rights.read(person, planId)) === undefined;
  const isNew = await write(office.store, { plan, events: entries, takeover, mayRead });
  // Who sends it again, or a beginning of it, is told what was kept the first time, if anything was.
  const told = isNew ? takeover : ((await takeoverIn(office.store, planId)) ?? { version, digest });
  if (isNew) office.heads?.changed(planId, { version, digest });
  const units = office.directory && unitFindings(plan, office.directory.current, todayOf(office));
  return Response.json(
    { plan: planId, ...told, ...(units !== undefined && { unknownUnits: units }) },
    { status: isNew ? 201 : 200 },
  );
};

/** What was kept when the log was taken over; nothing where it was not. */
export async function takeoverIn(store: ServerStore, planId: string): Promise<Takeover | undefined> {
  const [kept] = await store.kept('takeover', { keys: [planId] });
  return kept && (JSON.parse(kept.value) as Takeover);
}

/** What keeps a log from being taken over: the first thing that is wrong with it. Others are answered meanwhile. */
async function problemOf(log: OpenLog, planId: string, office: Office): Promise<Problem | undefined> {
  const { clock } = office;
  const { entries, broken } = log;
  if (broken[0] !== undefined) return problem('broken-log', { broken: broken[0] });
  const chain = await inSlices(verifying(log));
  if (!chain.isWhole) return problem('tampered-log', { kind: chain.kind, entry: chain.entry });
  const [first] = entries;
  if (first === undefined) return problem('empty-log', {});
  if (first.planId !== planId) return problem('other-plan', { plan: planId, got: first.planId });
  const latest = clock.now() + limits.aheadMs;
  const later = entries.find(({ recordedAt }) => Date.parse(recordedAt) > latest);
  if (later !== undefined) {
    const { version: entry, recordedAt } = later;
    return problem('recorded-later', { entry, recordedAt });
  }
  const rules = await inSlices(auditing(entries, await profileFor(first, office)));
  return rules.isLawful ? undefined : problem('unlawful-log', { entry: rules.entry, refusal: rules.refusal });
}

/**
 * The profile under which the plan was issued, as far as it is kept here; else that of today, which then is refused.
 */
async function profileFor(first: RecordedEvent, office: Office): Promise<Profile> {
  const { profile: named } = first.data as { readonly profile?: { readonly digest?: string } };
  return (await profileOf(named?.digest, office)) ?? office.profile;
}

interface Taking {
  readonly plan: Plan;
  readonly events: readonly RecordedEvent[];
  readonly takeover: Takeover;
  /** Whether who brings it may read the plan that may be here under this id. */
  readonly mayRead: boolean;
}

/** @returns whether it was written now; it may have been before, whole */
async function write(store: ServerStore, { plan, events, takeover, mayRead }: Taking): Promise<boolean> {
  const planId = plan.id;
  if ((await headOf(store, planId)).version > 0) return existing(store, planId, takeover, mayRead);
  const keep: Keeping[] = [
    { kind: 'takeover', key: planId, value: JSON.stringify(takeover), expected: null },
    keepingSummary(planId, summaryOf(plan, events.at(-1)?.recordedAt ?? '')),
  ];
  try {
    await store.write({ append: { planId, expectedVersion: 0, events }, keep });
  } catch (error) {
    if (isLogError(error, 'version-conflict') || isLogError(error, 'kept-otherwise'))
      return existing(store, planId, takeover, mayRead);
    throw error;
  }
  // A store takes entries whose ids are all there for a repetition, though they say something else: another log came
  // first.
  await existing(store, planId, takeover, mayRead);
  return (await takeoverIn(store, planId))?.at === takeover.at;
}

/** Whoever sends the same log again is told that it is here. */
async function existing(
  store: ServerStore,
  planId: string,
  { version, digest }: Takeover,
  mayRead: boolean,
): Promise<false> {
  const entries = await store.read(planId, { after: version - 1 });
  if (entries[0]?.digest === digest) return false;
  if (!mayRead) throw new ProblemError(problem('plan-exists', { plan: planId }));
  throw new ProblemError(problem('plan-exists', { plan: planId, version: (await headOf(store, planId)).version }));
}
