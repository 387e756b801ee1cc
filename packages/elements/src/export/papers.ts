import { planOn, type Plan } from '@kehoach/core';
import {
  calendarText,
  planCsv,
  planPage,
  planSheet,
  reminderDocx,
  reportDocx,
  type PaperOptions,
  type Span,
} from '@kehoach/exports';
import type { Language } from '@kehoach/words';
import type { ReadyView } from '../plan/plan-context.js';
import type { Given } from './given.js';

/** What a plan can be put on. */
export type PaperName = 'report' | 'reminder' | 'sheet' | 'calendar' | 'page' | 'table';

/** By which a person chooses a paper. */
export interface Choice {
  /** The whole plan unless given. */
  readonly unitId: string | undefined;
  readonly span: Span;
  /** What a person adds to the report and to the letter. */
  readonly given: Given;
}

/** What a file holds, how its name ends, and of which type it is. */
interface Kind {
  readonly ending: string;
  readonly type: string;
  readonly make: (
    plan: Plan,
    options: PaperOptions & Given & { readonly span: Span },
  ) => BlobPart | undefined | Promise<Uint8Array>;
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const kinds: Readonly<Record<PaperName, Kind>> = {
  report: { ending: 'docx', type: word, make: reportDocx },
  reminder: { ending: 'docx', type: word, make: reminderDocx },
  sheet: { ending: 'xlsx', type: excel, make: planSheet },
  calendar: { ending: 'ics', type: 'text/calendar', make: calendarText },
  page: { ending: 'html', type: 'text/html', make: planPage },
  table: { ending: 'csv', type: 'text/csv', make: planCsv },
};

/** All of them, the most asked for first. */
export const paperNames: readonly PaperName[] = ['report', 'reminder', 'sheet', 'calendar', 'page', 'table'];

/** How the name of its file ends. */
export function endingOf(name: PaperName): string {
  return kinds[name].ending;
}

/**
 * A paper of the plan that is shown; of a report on days that have passed, as the plan stood at their end.
 *
 * @returns nothing where there is nothing to say
 */
export async function paperOf(
  name: PaperName,
  view: ReadyView,
  { unitId, span, given }: Choice,
  language: Language,
): Promise<Blob | undefined> {
  const { plan: shown, today, profile, people } = view;
  const isPast = name === 'report' && span.until < today;
  const log = isPast ? await view.log() : [];
  const on = isPast && log.length > 0 ? span.until : today;
  const plan = on === today ? shown : planOn(log, on);
  const { make, type } = kinds[name];
  const content = await make(plan, {
    ...given,
    on,
    profile,
    language,
    span,
    nameOf: (id) => people?.get(id),
    ...(unitId !== undefined && { unitId }),
  });
  return content === undefined ? undefined : new Blob([content as BlobPart], { type });
}
