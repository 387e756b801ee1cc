import type { RecordedEvent } from '@kehoach/core';

/** A person has issued a plan: its log, from the first entry, for the page to keep. */
export class PlanIssueEvent extends Event {
  static readonly type = 'kh-plan-issue';
  readonly planId: string;
  readonly log: readonly RecordedEvent[];

  constructor(planId: string, log: readonly RecordedEvent[]) {
    super(PlanIssueEvent.type, { bubbles: true, composed: true });
    this.planId = planId;
    this.log = log;
  }
}
