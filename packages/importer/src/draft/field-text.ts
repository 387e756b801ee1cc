import type { PlanField, TaskField } from './change.js';
import type { Draft, DraftTask } from './draft.js';

/** The words of a field of the plan, as a form shows them; a school year as "2026-2027". */
export function planText(draft: Draft, field: PlanField): string {
  const { year, isSchoolYear } = draft;
  if (field !== 'year') return draft[field] ?? '';
  return year === undefined ? '' : isSchoolYear === true ? `${year}-${year + 1}` : String(year);
}

/** The words of a task's field, as a form shows them. */
export function fieldText(draft: Draft, task: DraftTask, field: TaskField): string {
  if (field === 'title') return task.title;
  if (field === 'period') return task.period?.text ?? '';
  if (field === 'products') return task.products.join('; ');
  return task[field].map((id) => draft.units.find((unit) => unit.id === id)?.name ?? id).join('; ');
}
