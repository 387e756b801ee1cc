import type { Command } from '@kehoach/core';

const crossing = { bubbles: true, composed: true } as const;

/** A command was recorded, or waits to be sent. */
export class RecordDoneEvent extends Event {
  static readonly type = 'kh-record-done';
  readonly detail: {
    readonly command: Command;
    /** The numbers of the entries; missing while it waits to be sent. */
    readonly versions?: readonly number[];
  };

  constructor(command: Command, versions?: readonly number[]) {
    super(RecordDoneEvent.type, crossing);
    this.detail = { command, ...(versions !== undefined && { versions }) };
  }
}

/** The person gave up what was begun. */
export class RecordCancelEvent extends Event {
  static readonly type = 'kh-record-cancel';

  constructor() {
    super(RecordCancelEvent.type, crossing);
  }
}
