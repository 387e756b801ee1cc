import type { CivilDate, Plan } from '@kehoach/core';
import {
  calendarText,
  minutesDocx,
  planCsv,
  planPage,
  planSheet,
  reminderDocx,
  reportDocx,
  submissionDocx,
  type MeetingAsked,
  type PaperGiven,
  type PaperOptions,
  type Span,
} from '@kehoach/exports';

/** What papers are made by. */
export interface Asked extends PaperOptions, PaperGiven, MeetingAsked {
  readonly span: Span;
  readonly as: DocumentName;
  readonly authority?: string;
  readonly answerBy?: CivilDate;
}

/** One plan, or several where the paper tells of several. */
export type Plans = readonly [Plan, ...Plan[]];

/** Makes a paper; nothing where there is nothing to say. */
export type Paper = (plans: Plans, asked: Asked) => string | Uint8Array | Promise<Uint8Array> | undefined;

const documents: Readonly<Record<DocumentName, (plans: Plans, asked: Asked) => Uint8Array | undefined>> = {
  report: reportDocx,
  reminder: ([plan], asked) => reminderDocx(plan, asked),
  submission: ([plan], asked) => submissionDocx(plan, asked),
  minutes: ([plan], asked) => minutesDocx(plan, asked),
};

/** Which paper a .docx is. */
export type DocumentName = 'report' | 'reminder' | 'submission' | 'minutes';

/** Whether there is a .docx of that name. */
export function isDocumentName(name: string): name is DocumentName {
  return Object.hasOwn(documents, name);
}

/** By the ending of the file's name. */
export const papers: Readonly<Record<string, Paper>> = {
  '.docx': (plans, asked) => documents[asked.as](plans, asked),
  '.xlsx': ([plan], asked) => planSheet(plan, asked),
  '.csv': ([plan], asked) => planCsv(plan, asked),
  '.html': ([plan], asked) => planPage(plan, asked),
  '.ics': calendarText,
};
