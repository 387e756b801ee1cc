import { unitNameOn, unitOn, type Period, type Task } from '@kehoach/core';
import { dateText, periodText, type Language } from '@kehoach/words';
import { linesOf, type Filled } from '../action.js';
import type { Context } from '../context.js';
import type { Values } from '../fields.js';
import { recordWords } from '../record.messages.js';
import { periodToBe } from './period.js';

/** What a task has now, and what it would have. */
export interface Difference {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What a paper would change of a task; what it leaves as it is does not stand there. */
export function differencesOf(task: Task | undefined, { words }: Filled, context: Context): readonly Difference[] {
  const { language } = context;
  const { changed } = recordWords[language];
  const period = periodToBe(words, context);
  const pairs = [
    { label: changed.title, before: task?.title, after: words('title') },
    {
      label: changed.period,
      before: task && periodSaid(task.period, language),
      after: period && periodSaid(period, language),
    },
    {
      label: changed.products,
      before: task?.products.join('; '),
      after: linesOf(words('products'))?.join('; '),
    },
  ];
  return pairs.flatMap(({ label, before, after }) =>
    after === undefined || after === before ? [] : [{ label, before: before || '–', after }],
  );
}

/** What a new task says of itself beside its title; what nobody gave it is a dash. */
export function factsOf({ words, several }: Filled, context: Context): readonly Omit<Difference, 'before'>[] {
  const { language, plan, today } = context;
  const { changed, fields } = recordWords[language];
  const period = periodToBe(words, context);
  const section = plan.sections.find(({ id }) => id === words('sectionId'));
  const named = (part: 'lead' | 'coordinating'): string =>
    several(part)
      .map((id) => unitNameOn(plan, id, today))
      .join('; ');
  return [
    { label: fields.lead, after: named('lead') || '–' },
    { label: fields.coordinating, after: named('coordinating') },
    { label: changed.period, after: period === undefined ? '–' : periodSaid(period, language) },
    { label: changed.products, after: linesOf(words('products'))?.join('; ') ?? '' },
    { label: fields.section, after: section === undefined ? '' : `${section.number} ${section.title}`.trim() },
  ].filter(({ after }) => after !== '');
}

/** The words of a period, and which days they mean. */
function periodSaid(period: Period, language: Language): string {
  const days = [period.start, period.end].flatMap((day) => (day === undefined ? [] : [dateText(day, language)]));
  const said = periodText(period, language);
  return days.every((day) => said.includes(day)) ? said : `${said} (${[...new Set(days)].join(' – ')})`;
}

/** Who would lead a task and take part in it from now on. */
export function unitDifferences(task: Task | undefined, own: Values, context: Context): readonly Difference[] {
  const { language, plan, today } = context;
  const { fields } = recordWords[language];
  const namesOf = (ids: readonly string[]): string => ids.map((id) => unitNameOn(plan, id, today)).join('; ');
  return (['lead', 'coordinating'] as const).flatMap((part) => {
    const ids = (task?.[part] ?? []).map((id) => unitOn(plan, id, today));
    const chosen = own[part] === undefined ? ids : (linesOf(own[part]) ?? []);
    const [before, after] = [namesOf(ids), namesOf(chosen)];
    // The boxes stand in an order of their own, which says nothing.
    const isSame = new Set([...ids, ...chosen]).size === ids.length && ids.length === chosen.length;
    return isSame ? [] : [{ label: fields[part], before: before || '–', after: after || '–' }];
  });
}
