import { planOn, type Making, type Plan } from '@kehoach/core';
import {
  authoritiesAsked,
  makingCalendar,
  makingCsv,
  makingPage,
  makingReminder,
  makingReport,
  makingSheet,
  meetingsOf,
  minutesDocx,
  submissionDocx,
  type MeetingAsked,
  type PaperOptions,
  type Span,
} from '@kehoach/exports';
import { vietnam } from '@kehoach/profiles';
import type { Language } from '@kehoach/words';
import type { ReadyView } from '../plan/plan-context.js';
import type { Given } from './given.js';
import { inSlices, type Ways } from '../shared/in-slices.js';

/** What a plan can be put on. */
export type PaperName = 'report' | 'reminder' | 'submission' | 'minutes' | 'sheet' | 'calendar' | 'page' | 'table';

/** By which a person chooses a paper. */
export interface Choice {
  /** The whole plan unless given. */
  readonly unitId: string | undefined;
  readonly span: Span;
  /** What a person adds to papers in the form of an office. */
  readonly given: Given;
  readonly council: CouncilChoice;
}

/** To whom somebody is submitted, and of which meeting minutes are; the first and the last unless given. */
export interface CouncilChoice extends MeetingAsked {
  readonly authority?: string;
}

/** What a file holds, how its name ends, and of which type it is. */
interface Kind {
  readonly ending: string;
  readonly type: string;
  /** In slices; what is small is made at once. */
  readonly make: (plan: Plan, options: Options) => Making<Made | Promise<Made>> | Made;
}

type Options = PaperOptions & Given & CouncilChoice & { readonly span: Span };
type Made = string | Uint8Array | undefined;

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const excel = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const kinds: Readonly<Record<PaperName, Kind>> = {
  report: { ending: 'docx', type: word, make: makingReport },
  reminder: { ending: 'docx', type: word, make: makingReminder },
  submission: { ending: 'docx', type: word, make: submissionDocx },
  minutes: { ending: 'docx', type: word, make: minutesDocx },
  sheet: { ending: 'xlsx', type: excel, make: makingSheet },
  calendar: { ending: 'ics', type: 'text/calendar', make: makingCalendar },
  page: { ending: 'html', type: 'text/html', make: makingPage },
  table: { ending: 'csv', type: 'text/csv', make: makingCsv },
};

const paperNames = Object.keys(kinds) as readonly PaperName[];

/** Those that can be made of the plan that is shown, the most asked for first. */
export function papersFor(view: ReadyView): readonly PaperName[] {
  const absent = new Set<PaperName>();
  if (authoritiesAsked(view.plan, optionsFor(view)).length === 0) absent.add('submission');
  if (meetingsOf(view.plan).length === 0) absent.add('minutes');
  return paperNames.filter((name) => !absent.has(name));
}

/** The day and the rules of what is shown. An element that stands alone is given no laws: it takes Vietnam's. */
export function optionsFor({ today: on, profile: given }: ReadyView): Pick<PaperOptions, 'on' | 'profile'> {
  return { on, profile: given.commendation.laws.length === 0 ? { ...given, ...lawful } : given };
}

const { commendation, directGrant } = vietnam;
const lawful = { commendation, directGrant };

/** How the name of its file ends. */
export function endingOf(name: PaperName): string {
  return kinds[name].ending;
}

/**
 * A paper of the plan that is shown; of a report on days that have passed, as the plan stood at their end.
 *
 * @returns nothing where there is nothing to say; rejects where it was stopped
 */
export async function paperOf(
  name: PaperName,
  view: ReadyView,
  { unitId, span, given, council }: Choice,
  { language, ...ways }: Ways & { readonly language: Language },
): Promise<Blob | undefined> {
  const { plan: shown, today, people } = view;
  const isPast = name === 'report' && span.until < today;
  const log = isPast ? await view.log() : [];
  const on = isPast && log.length > 0 ? span.until : today;
  const plan = on === today ? shown : planOn(log, on);
  const { make, type } = kinds[name];
  const work = make(plan, {
    ...given,
    ...council,
    ...optionsFor(view),
    on,
    language,
    span,
    nameOf: (id) => people?.get(id),
    ...(unitId !== undefined && { unitId }),
  });
  const content = await (typeof work === 'object' && 'next' in work ? inSlices(work, ways) : work);
  return content === undefined ? undefined : new Blob([content as BlobPart], { type });
}
