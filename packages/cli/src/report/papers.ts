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

/** Makes a paper of a plan; nothing where there is nothing to say. */
export type Paper = (plan: Plan, asked: Asked) => string | Uint8Array | Promise<Uint8Array> | undefined;

const documents: Readonly<Record<DocumentName, (plan: Plan, asked: Asked) => Uint8Array | undefined>> = {
  report: reportDocx,
  reminder: reminderDocx,
  submission: submissionDocx,
  minutes: minutesDocx,
};

/** Which paper a .docx is. */
export type DocumentName = 'report' | 'reminder' | 'submission' | 'minutes';

/** Whether there is a .docx of that name. */
export function isDocumentName(name: string): name is DocumentName {
  return Object.hasOwn(documents, name);
}

/** By the ending of the file's name. */
export const papers: Readonly<Record<string, Paper>> = {
  '.docx': (plan, asked) => documents[asked.as](plan, asked),
  '.xlsx': planSheet,
  '.csv': planCsv,
  '.html': planPage,
  '.ics': calendarText,
};
