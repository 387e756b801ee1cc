import type { Plan } from '@kehoach/core';
import {
  calendarText,
  makingReport,
  minutesDocx,
  pageStyle,
  planCsv,
  planPage,
  planSheet,
  reminderDocx,
  submissionDocx,
  type PaperOptions,
} from '@kehoach/exports';
import { createHash } from 'node:crypto';
import { inSlices } from './in-slices.js';
import { spanFor, type PaperAsked } from './paper-asked.js';

type Made = string | Uint8Array | undefined;

/** One kind of paper, as it is answered. */
export interface PaperKind {
  readonly type: string;
  /** Nothing where there is nothing to say: `nothing` tells why. */
  readonly make: (plan: Plan, options: PaperOptions, asked: PaperAsked) => Made | Promise<Made>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Which paper it is, and how its name ends: under these it is saved. Shown in the browser without them. */
  readonly saved?: { readonly what: string; readonly ending: string };
  /** It speaks of the last of its days, where that has passed; every other paper of today. */
  readonly isOfDays?: true;
  /** Of the whole plan, and for readers of the log alone: votes and who was not granted anything stay inside. */
  readonly isInside?: true;
  readonly nothing?: 'nothing-late' | 'nothing-to-submit' | 'no-meeting';
}

const styleHash = createHash('sha256').update(pageStyle).digest('base64');
/** Of a document of Word. */
export const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The papers of a plan, by their names behind `/plans/{id}/`. */
export const paperKinds: ReadonlyMap<string, PaperKind> = new Map<string, PaperKind>([
  [
    'table.html',
    {
      type: 'text/html',
      make: planPage,
      headers: {
        'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${styleHash}'; frame-ancestors 'none'`,
      },
    },
  ],
  ['plan.ics', { type: 'text/calendar', make: calendarText, saved: { what: 'lich', ending: 'ics' } }],
  ['plan.csv', { type: 'text/csv', make: planCsv, saved: { what: 'du-lieu', ending: 'csv' } }],
  ['plan.xlsx', { type: excel, make: planSheet, saved: { what: 'theo-doi', ending: 'xlsx' } }],
  [
    // On the days from `from`, that of issue unless given, to `until`, today unless given; as the plan stood then.
    'report.docx',
    {
      type: word,
      make: (plan, options, asked) => {
        const span = spanFor(asked, [plan], options.on);
        return inSlices(makingReport(plan, { ...options, ...asked.given, span }));
      },
      saved: { what: 'bao-cao', ending: 'docx' },
      isOfDays: true,
    },
  ],
  [
    'reminder.docx',
    {
      type: word,
      make: (plan, options, { given }) => reminderDocx(plan, { ...options, ...given }),
      saved: { what: 'don-doc', ending: 'docx' },
      nothing: 'nothing-late',
    },
  ],
  [
    'submission.docx',
    {
      type: word,
      make: (plan, options, { given, council }) => submissionDocx(plan, { ...options, ...given, ...council }),
      saved: { what: 'to-trinh', ending: 'docx' },
      isInside: true,
      nothing: 'nothing-to-submit',
    },
  ],
  [
    'minutes.docx',
    {
      type: word,
      make: (plan, options, { given, council }) => minutesDocx(plan, { ...options, ...given, ...council }),
      saved: { what: 'bien-ban', ending: 'docx' },
      isInside: true,
      nothing: 'no-meeting',
    },
  ],
]);
