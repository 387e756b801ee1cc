import { unitNameOn, unitOn, type Task } from '@kehoach/core';
import { periodText } from '@kehoach/words';
import { linesOf, type Filled } from '../action.js';
import type { Context } from '../context.js';
import type { Values } from '../fields.js';
import { recordWords } from '../record.messages.js';
import { periodFrom } from './period.js';

/** What a task has now, and what it would have. */
export interface Difference {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What a paper would change of a task; what it leaves as it is does not stand there. */
export function differencesOf(task: Task | undefined, { words }: Filled, context: Context): readonly Difference[] {
  const { language } = context;
  const { fields } = recordWords[language];
  const period = periodFrom(words, context);
  const pairs = [
    { label: fields.newTitle, before: task?.title, after: words('title') },
    {
      label: fields.newPeriod,
      before: task && periodText(task.period, language),
      after: period && periodText(period, language),
    },
    {
      label: fields.newProducts,
      before: task?.products.join('; '),
      after: linesOf(words('products'))?.join('; '),
    },
  ];
  return pairs.flatMap(({ label, before, after }) =>
    after === undefined || after === before ? [] : [{ label, before: before || '–', after }],
  );
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
