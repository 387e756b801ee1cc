import type { CivilDate, Plan } from '@kehoach/core';
import {
  calendarText,
  planCsv,
  planPage,
  planSheet,
  reminderDocx,
  reportDocx,
  type PaperGiven,
  type PaperOptions,
  type Span,
} from '@kehoach/exports';

/** What papers are made by. */
export interface Asked extends PaperOptions, PaperGiven {
  readonly span: Span;
  readonly as: 'report' | 'reminder';
  readonly answerBy?: CivilDate;
}

/** Makes a paper of a plan; nothing where there is nothing to say. */
export type Paper = (plan: Plan, asked: Asked) => string | Uint8Array | Promise<Uint8Array> | undefined;

/** By the ending of the file's name. */
export const papers: Readonly<Record<string, Paper>> = {
  '.docx': (plan, asked) => (asked.as === 'reminder' ? reminderDocx : reportDocx)(plan, asked),
  '.xlsx': planSheet,
  '.csv': planCsv,
  '.html': planPage,
  '.ics': calendarText,
};
