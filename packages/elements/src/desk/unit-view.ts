import { tasksIn, unitOn, unitsOn, type UnitId } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { nothing, type TemplateResult } from 'lit';
import type { AgendaElement } from '../agenda/agenda.js';
import { agendaWords } from '../agenda/agenda.messages.js';
import { capital } from '../shared/capital.js';
import type { ReadyView } from '../plan/plan-context.js';
import { html } from '../shared/html.js';
import type { Place } from './place.js';
import { isOffice, unitShown } from './whose-work.js';

/** Where the work of a unit leads. */
export interface UnitWays {
  readonly onChoose: NonNullable<AgendaElement['onChoose']>;
  readonly onUnit: (unit: UnitId | undefined) => void;
  readonly onCalendar: () => void;
}

/** The work of the reader's unit; the office that runs the plan looks at that of every other too. */
export function unitView(view: ReadyView, at: Place, ways: UnitWays, language: Language): TemplateResult {
  const shown = unitShown(view, at);
  return html`<kh-agenda
    bare
    unit=${shown ?? nothing}
    .chosen=${at}
    .onChoose=${ways.onChoose}
    .onCalendar=${ways.onCalendar}
    >${shown !== undefined && isOffice(view) ? pick(view, shown, ways, language) : nothing}</kh-agenda
  >`;
}

/** Every unit that leads a task, and the reader's own. */
function pick(view: ReadyView, shown: UnitId, { onUnit }: UnitWays, language: Language): TemplateResult {
  const { plan, today, unit } = view;
  const ids = [unit ?? shown, shown, ...[...tasksIn(plan.tasks)].flatMap(({ lead }) => lead)];
  const onChange = ({ target }: Event): void => {
    const { value } = target as HTMLSelectElement;
    onUnit(value === unit ? undefined : value);
  };
  return html`<label slot="unit" class="pick no-print">
    <span>${agendaWords[language].otherUnit}</span>
    <select @change=${onChange}>
      ${unitsOn(plan, ids, today).map(
        ({ id, name }) =>
          html`<option value=${id} .selected=${id === unitOn(plan, shown, today)}>${capital(name)}</option>`,
      )}
    </select>
  </label>`;
}
