import { planText, type Draft, type PlanField, type TaskField } from '@kehoach/importer';
import { dateText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { dayShown, dayTyped } from '../record/day-typed.js';
import { fieldOfFinding, words } from './import.messages.js';
import type { Review } from './review-of.js';

/** About as many characters stand on a line of a field. */
const charactersOfLine = 50;

/** A field of the plan, to be put right. */
export function planField(review: Review, field: PlanField): TemplateResult {
  const { draft, language } = review;
  const value = planText(draft, field);
  const isLong = field === 'title' || field === 'theme' || field === 'issuer';
  const isDay = field === 'issuedOn';
  const change = ({ target }: Event): void => {
    const { value: typed } = target as HTMLInputElement;
    review.onChange({ of: 'plan', field, value: isDay ? (dayTyped(typed) ?? '') : typed });
  };
  return html`<div class="field" ?data-asked=${isAsked(review, 'plan', field)}>
    <label for=${`plan-${field}`}>${words[language].fields[field]}</label>
    ${
      isLong
        ? html`<textarea
            id=${`plan-${field}`}
            rows=${linesOf(value)}
            .value=${live(value)}
            @change=${change}
          ></textarea>`
        : html`<input
            id=${`plan-${field}`}
            placeholder=${isDay ? words[language].dayPlaceholder : nothing}
            .value=${live(isDay ? dayShown(value) : value)}
            @change=${change}
          />`
    }
    ${onPaper(isDay && value !== '' ? dateText(value, language) : value, language)}
    ${correctionHint(draft, 'plan', field, language)}
  </div>`;
}

/** How many lines of a text its field shows at once. */
export function linesOf(value: string): number {
  return Math.min(8, Math.ceil(value.length / charactersOfLine) || 1);
}

/** What stands in a field, for paper: there no field shows all that it holds. */
export function onPaper(value: string, language: Language): TemplateResult {
  return html`<p class="print verbatim">${value || words[language].nothing}</p>`;
}

/** Whether the open finding asks for this field. */
export function isAsked({ finding }: Review, of: string, field: PlanField | TaskField): boolean {
  return finding !== undefined && finding.of === of && fieldOfFinding[finding.code] === field;
}

export function correctionHint(draft: Draft, of: string, field: string, language: Language): unknown {
  const correction = draft.corrections.find((each) => each.of === of && each.field === field);
  return correction === undefined
    ? nothing
    : html`<span class="hint changed">${words[language].corrected(correction.read)}</span>`;
}
