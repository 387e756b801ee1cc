import {
  countBasisOf,
  figuresFrom,
  type CivilDate,
  type CountBasis,
  type CountDays,
  type Counts,
  type Keeping,
  type Kept,
  type Plan,
} from '@kehoach/core';
import { fewCountsOf, numberCount, type FewCounts } from './few-counts.js';

/**
 * How a plan stands, in figures that a list shows. Kept when a list has counted it: the next reads neither the log nor
 * the tasks before something is recorded, or a day comes that changes a figure.
 */
export interface PlanStanding extends Span {
  readonly counts: Counts;
  /** The nearest deadline of what is open and not late. */
  readonly nextDeadline?: CivilDate;
}

/** The same of what each unit leads, in the order of their ids; by itself, since most lists show the plan alone. */
export interface UnitStanding extends Span {
  /** Id, name and counts of one behind those of the other: a list each would take longer to read than to add up. */
  readonly units: readonly string[];
}

/** For which state of a log, and which days, figures hold. */
interface Span {
  readonly version: number;
  readonly from: CivilDate;
  /** The first day for which they do no more. */
  readonly until: CivilDate;
  /** By which days it was counted, and into how many numbers: another profile or program counts otherwise. */
  readonly by: string;
  /** All tasks, counted. */
  readonly few: FewCounts;
}

/** What is kept by plan, and by unit. */
export interface Standings {
  readonly plan: PlanStanding;
  readonly unit: UnitStanding;
}

/** From what a plan's figures of any day are counted without its log. */
export interface KeptBasis extends CountBasis {
  readonly version: number;
}

/** Whether figures are those of a version and day. */
export function isStanding(span: Span | undefined, version: number, day: CivilDate, days: CountDays): boolean {
  return span?.version === version && span.by === markOf(days) && span.from <= day && day < span.until;
}

/** What is kept of a plan for its figures. */
export function basisOf(plan: Plan): KeptBasis {
  return { version: plan.version, ...countBasisOf(plan) };
}

/** Counts a plan as it stands on a day. */
export function standingOf(basis: KeptBasis, day: CivilDate, days: CountDays): Standings {
  const { counts, nextDeadline, units, until } = figuresFrom(basis, day, days);
  const span: Span = { version: basis.version, from: day, until, by: markOf(days), few: fewCountsOf(counts) };
  return {
    plan: { ...span, counts, ...(nextDeadline !== undefined && { nextDeadline }) },
    unit: { ...span, units: units.flatMap(({ id, name, counts: led }) => [id, name, fewCountsOf(led)]) },
  };
}

/** The kinds under which it is kept, each by the plan's id. */
export const standingKinds = { plan: 'standing', unit: 'unit-standing', basis: 'count-basis' } as const;

/** Keeps one of them. */
export function keepingAs(kind: keyof typeof standingKinds, planId: string, value: Span | KeptBasis): Keeping {
  return { kind: standingKinds[kind], key: planId, value: JSON.stringify(value) };
}

/** What was kept, by the plan's id. */
export function keptById<T>(all: readonly Kept[]): Map<string, T> {
  return new Map(all.map(({ key, value }) => [key, JSON.parse(value) as T]));
}

function markOf({ soonDays, longLateDays, longOpenMonths }: CountDays): string {
  return `${soonDays}/${longLateDays}/${longOpenMonths}/${numberCount}`;
}
