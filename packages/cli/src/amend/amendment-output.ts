import { missingInAmendment, type Amendment } from '@kehoach/importer';

/** A log that was written. */
export interface WrittenLog {
  readonly out: string;
  readonly entries: number;
  /** How many of them are new. */
  readonly added: number;
}

/** What `kehoach import --amends … --json` prints; `amendment.schema.json` describes it. */
export function amendmentOutputOf(
  planId: string,
  amendment: Amendment,
  lineOf: (offset: number) => number,
  log: WrittenLog | undefined,
): object {
  const { number, issuedOn, reason, legalBasis, recipients, ofPlan, changes, account, findings } = amendment;
  const located = <T extends { readonly place: { readonly from: number } }>(each: T): T & { line: number } => ({
    ...each,
    line: lineOf(each.place.from),
  });
  return {
    planId,
    paper: {
      ...(number !== undefined && { number }),
      ...(issuedOn !== undefined && { issuedOn }),
      ...(reason !== undefined && { reason }),
      legalBasis,
      recipients,
    },
    ofPlan: ofPlan.map(located),
    changes: changes.map((change) =>
      change.kind === 'amend' ? { ...located(change), differences: change.differences.map(located) } : located(change),
    ),
    account,
    findings: findings.map(located),
    missing: missingInAmendment(amendment),
    ...log,
  };
}
