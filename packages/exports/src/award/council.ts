import { unitById, type Plan } from '@kehoach/core';
import { senderOf, type Sender } from '../official/head.js';

/** The council that met: the one that wrote its word down, else the only one of the plan; by that name alone else. */
export function councilOf(
  plan: Plan,
  reviewers: readonly string[],
  { on, issuer }: { readonly on: string; readonly issuer: string | undefined },
): Sender {
  const isCouncil = (id: string): boolean => unitById(plan, id)?.role === 'council';
  const all = Object.keys(plan.units).filter(isCouncil);
  const unitId = reviewers.findLast(isCouncil) ?? (all.length === 1 ? all[0] : undefined);
  if (unitId !== undefined) return senderOf(plan, { on, unitId, ...(issuer !== undefined && { issuer }) });
  return { ...senderOf(plan, { on, issuer: issuer ?? 'Hội đồng thi đua, khen thưởng' }), isIssuer: false };
}
