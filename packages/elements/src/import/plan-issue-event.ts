import type { RecordedEvent } from '@kehoach/core';

/**
 * A person has issued a plan: its log, from the first entry, for the page to keep. Where a server has it, a page that
 * cancels the event stays where it is; the log of one that was taken over is the server's alone.
 */
export class PlanIssueEvent extends Event {
  static readonly type = 'kh-plan-issue';
  readonly planId: string;
  readonly log: readonly RecordedEvent[];

  constructor(planId: string, log: readonly RecordedEvent[]) {
    super(PlanIssueEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.planId = planId;
    this.log = log;
  }
}
