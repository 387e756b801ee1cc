import { tasksIn, unitNameOn, unitsOn, type Plan } from '@kehoach/core';
import { authoritiesAsked, meetingsOf, spanName, type Meeting, type Span } from '@kehoach/exports';
import { authorityText, dateText, type Language } from '@kehoach/words';
import type { ReadyView } from '../plan/plan-context.js';
import { exportWords } from './export.messages.js';
import { optionsFor, type CouncilChoice } from './papers.js';
import { timesAround } from './times.js';
import { capital } from '../shared/capital.js';

/** Stands among the times for days that are typed. */
export const otherDays = 'other';

/** What may be chosen: its value and its name. */
export type Choices = readonly (readonly [value: string, label: string])[];

/** From the day of issue up to now, then the times around today that do not end before the plan was issued. */
export function timesOf({ issued }: Plan, today: string): readonly [Span, ...Span[]] {
  const since = issued !== undefined && issued.on < today ? issued.on : today;
  return [{ from: since, until: today }, ...timesAround(today).filter(({ until }) => until >= since)];
}

/** The whole plan, and each unit that leads a task or takes part in one, by name. */
export function unitChoices({ plan, today }: ReadyView, language: Language): Choices {
  const ids = new Set([...tasksIn(plan.tasks)].flatMap(({ lead, coordinating }) => [...lead, ...coordinating]));
  const byName = new Intl.Collator('vi', { numeric: true });
  const units = unitsOn(plan, [...ids], today).sort((one, other) => byName.compare(one.name, other.name));
  return [['', exportWords[language].wholePlan], ...units.map(({ id, name }) => [id, name] as const)];
}

/** The times of which offices report, and days that are typed. */
export function timeChoices({ plan, today }: ReadyView, language: Language): Choices {
  const { sinceIssue, otherDays: other } = exportWords[language];
  const named = ({ from, until }: Span): string =>
    language === 'vi' ? spanName({ from, until }) : `${dateText(from, language)} – ${dateText(until, language)}`;
  const times = timesOf(plan, today).map(
    (span, at) => [keyOf(span), at === 0 ? sinceIssue : capital(named(span))] as const,
  );
  return [...times, [otherDays, other]];
}

/** Who may be asked to decide on somebody. */
export function authorityChoices(view: ReadyView, language: Language): Choices {
  const options = optionsFor(view);
  return authoritiesAsked(view.plan, options).map((code) => [
    code,
    capital(authorityText(code, language, options.profile)),
  ]);
}

/** The meetings of the council, the last first. */
export function meetingChoices({ plan }: ReadyView, language: Language): Choices {
  const all = meetingsOf(plan);
  const isSeveral = new Set(all.map(({ council }) => council)).size > 1;
  return all.toReversed().map((meeting) => {
    const { on, place, council } = meeting;
    const name = isSeveral && council !== undefined ? unitNameOn(plan, council, on) : undefined;
    const parts = [dateText(on, language), place, name];
    return [meetingKey(meeting), parts.filter((part) => part !== undefined).join(', ')];
  });
}

/** The meeting of that key; the last where there is none. */
export function meetingChosen({ plan }: ReadyView, key: string): Pick<CouncilChoice, 'metOn' | 'metAt' | 'metBy'> {
  const meeting = meetingsOf(plan).find((each) => meetingKey(each) === key);
  if (meeting === undefined) return {};
  const { on, place, council } = meeting;
  return { metOn: on, ...(place !== undefined && { metAt: place }), ...(council !== undefined && { metBy: council }) };
}

/** Names a time among those that are offered. */
export function keyOf({ from, until }: Span): string {
  return `${from} ${until}`;
}

function meetingKey({ on, place = '', council = '' }: Meeting): string {
  return `${on} ${place} ${council}`;
}
