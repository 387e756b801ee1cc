import { taskById, unitById, unitNameOn, unitOn } from '@kehoach/core';
import { dateText, type Language } from '@kehoach/words';
import { html, type TemplateResult } from 'lit';
import type { ReadyView } from '../../plan/plan-context.js';
import { capital } from '../../shared/capital.js';
import type { About } from '../about.js';
import { recordWords } from '../record.messages.js';

/** Why nothing can be recorded: nobody is named, or the page is set back. */
export function nobodyTemplate({ asOf, heldUp }: ReadyView, language: Language): TemplateResult {
  const words = recordWords[language];
  const now = heldUp === undefined ? words.readOnly : words.heldUp;
  return html`<p class="state muted">${asOf === undefined ? now : words.past(dateText(asOf, language))}</p>`;
}

/** That there is nothing of which this unit has anything to say, or nothing of the task that the page shows. */
export function nothingTemplate(
  { plan, actor, today }: ReadyView,
  about: About | undefined,
  language: Language,
): TemplateResult {
  const { nothing: none, handedOver, notOurs, unknownUnit } = recordWords[language];
  const isOfOthers = about?.kind === 'task' && taskById(plan.tasks, about.id) !== undefined;
  const unit = actor?.unit ?? '';
  if (unitById(plan, unit) === undefined) return html`<p class="state" role="alert">${unknownUnit(unit)}</p>`;
  const successor = unitOn(plan, unit, today);
  const from = unitById(plan, unit)?.successor?.from;
  if (from !== undefined && successor !== unit)
    return html`<p class="state" role="alert">${handedOver(
      capital(unitNameOn(plan, unit, from)),
      capital(unitNameOn(plan, successor, today)),
      dateText(from, language),
    )}</p>`;
  return html`<p class="state muted">${isOfOthers ? notOurs : none}</p>`;
}

/** The title, and for whom the person records. */
export function barTemplate({ actor, plan, today }: ReadyView, language: Language): TemplateResult {
  const words = recordWords[language];
  const unit = actor && html`<span class="muted">${words.as}: ${unitNameOn(plan, actor.unit, today)}</span>`;
  return html`<div class="bar"><h2>${words.title}</h2>${unit}</div>`;
}
