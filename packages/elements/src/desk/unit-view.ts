import { unitById, unitNameOn, unitOn, type UnitId } from '@kehoach/core';
import { html, nothing, type TemplateResult } from 'lit';
import type { AgendaElement } from '../agenda/agenda.js';
import type { ReadyView } from '../plan/plan-context.js';
import type { Place } from './place.js';

/** Where the work of a unit leads. */
export interface UnitWays {
  readonly onChoose: NonNullable<AgendaElement['onChoose']>;
  readonly onCalendar: () => void;
}

/** The work of the reader's unit; the office that runs the plan looks at that of every other too. */
export function unitView(view: ReadyView, at: Place, { onChoose, onCalendar }: UnitWays): TemplateResult {
  return html`<kh-agenda
    bare
    unit=${isOffice(view) ? nothing : (view.unit ?? nothing)}
    .chosen=${at}
    .onChoose=${onChoose}
    .onCalendar=${onCalendar}
  ></kh-agenda>`;
}

/** Whose work is shown: an address can ask for that of another unit, and only the office is shown it. */
export function unitShown(view: ReadyView, { work }: Place): UnitId | undefined {
  const isKnown = work !== undefined && unitById(view.plan, work) !== undefined;
  return isKnown && isOffice(view) ? work : view.unit;
}

/** The same by its name of the day. */
export function unitShownName(view: ReadyView, at: Place): string | undefined {
  const unit = unitShown(view, at);
  return unit && unitNameOn(view.plan, unit, view.today);
}

function isOffice({ plan, unit, today }: ReadyView): boolean {
  const issuer = plan.issued && unitOn(plan, plan.issued.issuer, today);
  return unit !== undefined && issuer !== undefined && unitOn(plan, unit, today) === issuer;
}
