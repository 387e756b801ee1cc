import type { CommandType } from '@kehoach/core';

/** What is to be recorded, as far as the reader has said it. */
export interface RecordOpening {
  readonly planId: string;
  /** The task of which something is recorded; or the nomination; or, where both are missing, a part of the plan. */
  readonly taskId?: string;
  readonly nominationId?: string;
  readonly subject?: 'plan' | 'units' | 'targets' | 'emulation';
  /** Id of the request or the obstacle that is answered. */
  readonly answering?: string | undefined;
  /** The form to open at once; the choices unless given. */
  readonly command?: CommandType;
}

/** The reader wants to record something: the page opens the form for it. */
export class RecordOpenEvent extends Event {
  static readonly type = 'kh-record-open';
  readonly detail: RecordOpening;

  constructor(detail: RecordOpening) {
    super(RecordOpenEvent.type, { bubbles: true, composed: true });
    this.detail = detail;
  }
}
