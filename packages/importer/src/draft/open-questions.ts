import { finding, type Finding, type FindingCode, type WordsFindingCode } from '../finding/finding.js';
import type { DraftTask } from './draft.js';

/** What is asked of a task that lacks a lead, a time or both. */
export const whoAndWhen: readonly FindingCode[] = ['no-lead', 'no-period', 'no-lead-nor-period'];

/** What a task that was put right still lacks; a duty needs no time. */
export function openQuestions({ id, kind, lead, period, title, place }: DraftTask): Finding[] {
  const codes: readonly (WordsFindingCode | false)[] = [
    lead.length === 0 && 'no-lead',
    kind === 'task' && period === undefined && 'no-period',
  ];
  return codes.flatMap((code) => (code === false ? [] : [finding(code, place, title, { of: id })]));
}
