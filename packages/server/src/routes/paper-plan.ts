import { planOn, type CivilDate, type Plan } from '@kehoach/core';
import type { PaperOptions } from '@kehoach/exports';
import type { Context } from 'hono';
import type { PlanHead } from '../app/head-of.js';
import type { Office } from '../app/office.js';
import type { Shown } from '../app/rights.js';
import { publicPlan } from '../rights/public-plan.js';
import { todayOf } from './day.js';
import { countFolds } from './fold-rate.js';
import type { PaperAsked } from './paper-asked.js';
import type { Env } from './route.js';

/** The day of which a paper speaks: the last of its days, where that has passed, else today. */
export function paperDay(office: Office, until: CivilDate | undefined): CivilDate {
  const today = todayOf(office);
  return until !== undefined && until < today ? until : today;
}

/** The plan as it stood on the day, as far as it may be seen, and where its log ended when it was read. */
export async function planFor(
  office: Office,
  context: Context<Env>,
  { planId, on, shown }: { readonly planId: string; readonly on: CivilDate; readonly shown: Shown },
): Promise<{ readonly plan: Plan; readonly head: PlanHead }> {
  const { plan, head } = await wholePlan(office, context, planId, on);
  return { plan: shown === 'whole' ? plan : publicPlan(plan), head };
}

async function wholePlan(
  office: Office,
  context: Context<Env>,
  planId: string,
  on: CivilDate,
): Promise<{ readonly plan: Plan; readonly head: PlanHead }> {
  const isPast = on < todayOf(office);
  if (isPast || !office.desks.holds(planId)) countFolds(office, context, 1);
  if (!isPast) {
    const { plan } = await office.desks.of(planId).newest();
    return { plan, head: { version: plan.version, digest: plan.digest } };
  }
  const entries = await office.store.read(planId, { after: 0 });
  const { version = 0, digest = '' } = entries.at(-1) ?? {};
  return { plan: planOn(entries, on), head: { version, digest } };
}

/** By what the office makes a paper. */
export function paperOptions(office: Office, { language, unitId }: PaperAsked, on: CivilDate): PaperOptions {
  const { profile, directory } = office;
  const nameOf = (id: string): string | undefined => directory?.current.nameOf(id);
  return { on, profile, language, nameOf, ...(unitId !== undefined && { unitId }) };
}
