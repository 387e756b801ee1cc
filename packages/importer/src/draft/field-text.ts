import type { PlanField, PlanList, TaskField } from './change.js';
import type { Draft, DraftTask } from './draft.js';

/** The words of a field of the plan, as a form shows them; a school year as "2026-2027". */
export function planText(draft: Draft, field: PlanField): string {
  const { year, isSchoolYear, signer } = draft;
  switch (field) {
    case 'year':
      return year === undefined ? '' : isSchoolYear === true ? `${year}-${year + 1}` : String(year);
    case 'signerBehalf':
      return signer?.onBehalf ?? '';
    case 'signerTitle':
      return signer?.title ?? '';
    case 'signerName':
      return signer?.name ?? '';
    default:
      return draft[field] ?? '';
  }
}

/** The lines of a list of the plan, as a form shows them: a document of the legal basis with its day, `dd/mm/yyyy`. */
export function listText({ legalBasis, recipients }: Draft, field: PlanList): string {
  const lines =
    field === 'recipients'
      ? recipients.map(({ text }) => text)
      : legalBasis.map(({ number, issuedOn }) =>
          issuedOn === undefined ? `số ${number}` : `số ${number} ngày ${issuedOn.split('-').toReversed().join('/')}`,
        );
  return lines.join('\n');
}

/** The words of a task's field, as a form shows them. */
export function fieldText(draft: Draft, task: DraftTask, field: TaskField): string {
  if (field === 'title') return task.title;
  if (field === 'period') return task.period?.text ?? '';
  if (field === 'products') return task.products.join('; ');
  return task[field].map((id) => draft.units.find((unit) => unit.id === id)?.name ?? id).join('; ');
}
