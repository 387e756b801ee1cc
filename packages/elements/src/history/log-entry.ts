import type { Period, RecordedEvent } from '@kehoach/core';

type Kind<T extends string, Data> = Omit<RecordedEvent, 'type' | 'data'> & { readonly type: T; readonly data: Data };

/** An entry of the log as histories read it, one that withdraws another and one that changes a task among them. */
export type LogEntry =
  | RecordedEvent
  | Kind<'EntryWithdrawn', { readonly entryId: string; readonly reason: string }>
  | Kind<
      'TaskAmended',
      {
        readonly taskId: string;
        readonly number: string;
        readonly reason: string;
        readonly title?: string;
        readonly period?: Period;
        readonly products?: readonly string[];
      }
    >;
