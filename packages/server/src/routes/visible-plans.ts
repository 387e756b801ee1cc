import { planOn, type CivilDate, type Keeping } from '@kehoach/core';
import type { Office } from '../app/office.js';
import type { Person } from '../app/person.js';
import { keepingStanding, standingFrom, standingOf, unitStandingFrom, type PlanStanding } from '../desk/standing.js';
import { summaryFrom, summaryOf, type PlanSummary } from '../desk/summary.js';
import { todayOf } from './day.js';

/** A plan that a person may see, and how it stands. */
export interface VisiblePlan {
  readonly id: string;
  readonly summary: PlanSummary;
  readonly standing: PlanStanding;
}

/** How it is looked at plans. */
export interface Looking {
  readonly withUnits?: boolean;
  /** Hears how many logs are to be folded for a day that is not today's, before any is. */
  readonly folding: (logs: number) => void;
  /** Hears why the figures could not be kept. */
  readonly unkept: (error: unknown) => void;
}

/**
 * The plans that a person may see, sorted by id, as they stand on a day. Today's figures are kept, so that no log is
 * read for them a second time; those of units are read where they are asked for.
 */
export async function visiblePlans(
  office: Office,
  person: Person | undefined,
  day: CivilDate,
  { withUnits = false, unkept, folding }: Looking,
): Promise<readonly VisiblePlan[]> {
  const { store } = office;
  const visible = await visibleIds(office, person);
  const isToday = day === todayOf(office);
  if (!isToday) folding(visible.length);
  const summaries = new Map((await store.kept('summary')).map((kept) => [kept.key, summaryFrom(kept)]));
  const standings = new Map((await store.kept('standing')).map((kept) => [kept.key, standingFrom(kept)]));
  const units = withUnits ? await store.kept('unit-standing') : [];
  const unitsOf = new Map(units.map((kept) => [kept.key, unitStandingFrom(kept)]));
  const [plans, fresh]: [VisiblePlan[], Keeping[]] = [[], []];
  for (const id of visible) {
    const summary = summaries.get(id) ?? (await summaryFromLog(office, id));
    const known = standings.get(id);
    const of = unitsOf.get(id);
    const isOfDay = known?.version === summary.version && known.day === day;
    const isKnown = isOfDay && (!withUnits || (of?.version === summary.version && of.day === day));
    const standing = isKnown ? { ...known, units: of?.units ?? [] } : await standingFromLog(office, id, day, isToday);
    if (!isKnown && isToday) fresh.push(...keepingStanding(id, standing));
    plans.push({ id, summary, standing });
  }
  if (fresh.length > 0) await keepFor(office, fresh, unkept);
  return plans;
}

/**
 * What is kept here spares a later reading alone: where a store has no room for it, the figures are right all the same.
 */
async function keepFor(
  { store, metrics }: Office,
  fresh: readonly Keeping[],
  unkept: Looking['unkept'],
): Promise<void> {
  try {
    await store.write({ keep: fresh });
  } catch (error) {
    metrics.add('kehoach_unkept_figures_total');
    unkept(error);
  }
}

async function visibleIds({ store, rights }: Office, person: Person | undefined): Promise<readonly string[]> {
  const visible: string[] = [];
  for (const id of await store.plans()) if (typeof (await rights.show(person, id)) === 'string') visible.push(id);
  return visible;
}

/** A log that another program has put into the store has no summary. */
async function summaryFromLog({ desks }: Office, planId: string): Promise<PlanSummary> {
  const { plan, recordedAt = '' } = await desks.of(planId).newest();
  return summaryOf(plan, recordedAt);
}

async function standingFromLog(
  { desks, store, profile }: Office,
  planId: string,
  day: CivilDate,
  isToday: boolean,
): Promise<PlanStanding> {
  const { plan } = await desks.of(planId).newest();
  if (isToday) return standingOf(plan, day, profile);
  return standingOf(planOn(await store.read(planId, { after: 0 }), day), day, profile);
}
