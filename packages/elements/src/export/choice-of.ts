import type { Span } from '@kehoach/exports';
import type { Language } from '@kehoach/words';
import type { ReadyView } from '../plan/plan-context.js';
import { authorityChoices, keyOf, meetingChosen, otherDays, timesOf } from './choices.js';
import { exportWords } from './export.messages.js';
import type { FieldFault } from './fields.js';
import { givenTyped, spanTyped, spanWrong } from './given.js';
import type { Typed } from './given.messages.js';
import type { Choice, PaperName } from './papers.js';

/** What is chosen by name; nothing of what nobody touched. */
export type Chosen = Readonly<Partial<Record<'unit' | 'time' | 'authority' | 'meeting', string>>>;

/** What a reader has chosen and typed so far. */
export interface Made {
  readonly chosen: Chosen;
  readonly typed: Typed;
  /** Id of the unit that is chosen where the reader chose none; empty for the whole plan. */
  readonly unit: string;
  readonly language: Language;
}

/** Papers that bear what a person adds. */
const bearing: ReadonlySet<PaperName> = new Set(['report', 'reminder', 'submission']);

/** What is chosen for a paper, or which field of it is not right. */
export function choiceOf(name: PaperName, view: ReadyView, made: Made): Choice | FieldFault {
  const { chosen, typed, language } = made;
  const span = name === 'report' ? reportSpan(view, made) : timesOf(view.plan, view.today)[0];
  if ('field' in span) return span;
  const given = bearing.has(name) ? givenTyped(typed, language, name === 'reminder') : {};
  if ('field' in given) return given;
  const { authority = '', meeting = '', unit = made.unit } = chosen;
  if (name === 'submission' && authority === '' && authorityChoices(view, language).length > 1)
    return { field: 'authority', text: exportWords[language].authorityWanted };
  const council = { ...(authority !== '' && { authority }), ...meetingChosen(view, meeting) };
  // A submission and minutes are of the whole plan.
  const isOfUnit = name !== 'submission' && name !== 'minutes';
  return { unitId: (isOfUnit && unit) || undefined, span, given, council };
}

/** The same as a server is asked for it. */
export function queryOf(
  name: PaperName,
  { unitId, span, given }: Choice,
  language: Language,
): Readonly<Record<string, string>> {
  const { signedOn, to, ...words } = given;
  const asked = {
    ...words,
    unit: unitId,
    issuedOn: signedOn,
    addressee: to?.join('; '),
    ...(name === 'report' ? span : { lang: language }),
  };
  return Object.fromEntries(Object.entries(asked).filter((pair): pair is [string, string] => pair[1] !== undefined));
}

function reportSpan({ plan, today }: ReadyView, { chosen: { time }, typed, language }: Made): Span | FieldFault {
  const times = timesOf(plan, today);
  const span =
    time === otherDays ? spanTyped(typed, language) : (times.find((each) => keyOf(each) === time) ?? times[0]);
  return 'field' in span ? span : (spanWrong(plan, span, { today, language }) ?? span);
}
