import { planOn, type CivilDate, type Keeping } from '@kehoach/core';
import type { Office } from '../app/office.js';
import type { Person } from '../app/person.js';
import {
  basisOf,
  isStanding,
  keepingAs,
  keptById,
  standingKinds,
  standingOf,
  type KeptBasis,
  type Standings,
} from '../desk/standing.js';
import { summaryFrom, summaryOf, type PlanSummary } from '../desk/summary.js';
import { todayOf } from './day.js';

/** A plan that a person may see. */
interface SeenPlan {
  readonly id: string;
  readonly summary: PlanSummary;
}

/** The same, and how it stands. */
export interface VisiblePlan<By extends keyof Standings> extends SeenPlan {
  readonly standing: Standings[By];
}

/** How it is looked at plans. */
export interface Looking<By extends keyof Standings> {
  /** What is counted of each: the plan alone, or what each unit leads. */
  readonly by: By;
  /** Hears how many logs are to be folded for a day that is not today's, before any is. */
  readonly folding: (logs: number) => void;
  /** Hears why the figures could not be kept. */
  readonly unkept: (error: unknown) => void;
}

/**
 * The plans that a person may see, sorted by id, as they stand on a day. Today's figures are kept with what they were
 * counted from, so that no log is read a second time before it goes on.
 */
export async function visiblePlans<By extends keyof Standings>(
  office: Office,
  person: Person | undefined,
  day: CivilDate,
  looking: Looking<By>,
): Promise<readonly VisiblePlan<By>[]> {
  const ids = await visibleIds(office, person);
  const isToday = day === todayOf(office);
  if (!isToday) looking.folding(ids.length);
  const summaries = new Map((await office.store.kept('summary')).map((kept) => [kept.key, summaryFrom(kept)]));
  const plans: SeenPlan[] = [];
  for (const id of ids) plans.push({ id, summary: summaries.get(id) ?? (await summaryFromLog(office, id)) });
  return isToday ? standingToday(office, plans, day, looking) : standingThen(office, plans, day, looking.by);
}

async function standingToday<By extends keyof Standings>(
  office: Office,
  plans: readonly SeenPlan[],
  day: CivilDate,
  { by, unkept }: Looking<By>,
): Promise<readonly VisiblePlan<By>[]> {
  const { store, profile } = office;
  const known = keptById<Standings[By]>(await store.kept(standingKinds[by]));
  const stale = plans.filter(({ id, summary }) => !isStanding(known.get(id), summary.version, day, profile));
  if (stale.length > 0) {
    const fresh: Keeping[] = [];
    for await (const { id, basis, isKept } of basesOf(office, stale)) {
      const standings = standingOf(basis, day, profile);
      known.set(id, standings[by]);
      if (!isKept) fresh.push(keepingAs('basis', id, basis));
      fresh.push(keepingAs('plan', id, standings.plan), keepingAs('unit', id, standings.unit));
    }
    await keepFor(office, fresh, unkept);
  }
  return plans.map((plan) => ({ ...plan, standing: known.get(plan.id) as Standings[By] }));
}

/** From what plans are counted: as it was kept where their logs have not gone on since, else from their logs. */
async function* basesOf(
  { store, desks }: Office,
  plans: readonly SeenPlan[],
): AsyncGenerator<{ readonly id: string; readonly basis: KeptBasis; readonly isKept: boolean }> {
  const kept = keptById<KeptBasis>(await store.kept(standingKinds.basis, { keys: plans.map(({ id }) => id) }));
  for (const { id, summary } of plans) {
    const basis = kept.get(id);
    if (basis?.version === summary.version) yield { id, basis, isKept: true };
    else yield { id, basis: basisOf((await desks.of(id).newest()).plan), isKept: false };
  }
}

async function standingThen<By extends keyof Standings>(
  { store, profile }: Office,
  plans: readonly SeenPlan[],
  day: CivilDate,
  by: By,
): Promise<readonly VisiblePlan<By>[]> {
  const all: VisiblePlan<By>[] = [];
  for (const plan of plans) {
    const then = planOn(await store.read(plan.id, { after: 0 }), day);
    all.push({ ...plan, standing: standingOf(basisOf(then), day, profile)[by] });
  }
  return all;
}

/**
 * What is kept here spares a later reading alone: where a store has no room for it, the figures are right all the same.
 */
async function keepFor(
  { store, metrics }: Office,
  fresh: readonly Keeping[],
  unkept: Looking<'plan'>['unkept'],
): Promise<void> {
  try {
    await store.write({ keep: fresh });
  } catch (error) {
    metrics.add('kehoach_unkept_figures_total');
    unkept(error);
  }
}

/** The ids of the plans that a person may see, sorted. */
export async function visibleIds({ store, rights }: Office, person: Person | undefined): Promise<readonly string[]> {
  const visible: string[] = [];
  for (const id of await store.plans()) if (typeof (await rights.show(person, id)) === 'string') visible.push(id);
  return visible;
}

/** A log that another program has put into the store has no summary. */
async function summaryFromLog({ desks }: Office, planId: string): Promise<PlanSummary> {
  const { plan, recordedAt = '' } = await desks.of(planId).newest();
  return summaryOf(plan, recordedAt);
}
