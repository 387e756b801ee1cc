import type { Keeping, Kept, Plan } from '@kehoach/core';

/** What a list of plans shows of one, kept with its entries so that the list reads no log. */
export interface PlanSummary {
  readonly version: number;
  readonly digest: string;
  /** When its last entry was recorded. */
  readonly recordedAt: string;
  readonly number: string;
  readonly title: string;
  readonly issuer: string;
  readonly issuerName: string;
  readonly issuedOn: string;
  readonly closedOn?: string;
}

/** The summary of a plan that was issued. */
export function summaryOf({ version, digest, issued, closed }: Plan, recordedAt: string): PlanSummary {
  return {
    version,
    digest,
    recordedAt,
    number: issued?.number ?? '',
    title: issued?.title ?? '',
    issuer: issued?.issuer ?? '',
    issuerName: issued?.issuerName ?? '',
    issuedOn: issued?.on ?? '',
    ...(closed !== undefined && { closedOn: closed.on }),
  };
}

/** Keeps it. */
export function keepingSummary(planId: string, summary: PlanSummary): Keeping {
  return { kind: 'summary', key: planId, value: JSON.stringify(summary) };
}

/** A summary that was kept. */
export function summaryFrom({ value }: Pick<Kept, 'value'>): PlanSummary {
  return JSON.parse(value) as PlanSummary;
}
