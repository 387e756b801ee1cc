import { listText, type DraftTarget, type DraftUnit, type PlanField, type PlanList } from '@kehoach/importer';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { words } from './import.messages.js';
import { correctionHint, linesOf, onPaper, planField } from './plan-field.js';
import { reviewWords } from './review.messages.js';
import type { Review } from './review-of.js';

/** What a plan holds beside its tasks: units, numbers to reach, its theme, legal basis, recipients and signer. */
export function listsOf(review: Review): TemplateResult {
  const texts = reviewWords[review.language];
  const { units, targets } = review.draft;
  const signer: readonly PlanField[] = ['signerTitle', 'signerBehalf', 'signerName'];
  return html`${
    units.length === 0
      ? nothing
      : part(`${texts.units} (${units.length})`, texts.unitHint, [
          ...units.map((unit) => unitField(review, unit)),
          html`<datalist id="known-units">${review.known.map((name) => html`<option value=${name}></option>`)}</datalist>`,
        ])
  }
    ${
      targets.length === 0
        ? nothing
        : part(
            `${words[review.language].targets} (${targets.length})`,
            texts.targetHint,
            targets.map((target) => targetField(review, target)),
          )
    }
    ${part(texts.others, '', [
      planField(review, 'theme'),
      listField(review, 'legalBasis'),
      listField(review, 'recipients'),
      html`<div class="row">${signer.map((field) => planField(review, field))}</div>`,
    ])}`;
}

function part(title: string, hint: string, fields: readonly TemplateResult[]): TemplateResult {
  return html`<details class="plain">
    <summary>${title}</summary>
    ${hint === '' ? nothing : html`<p class="hint no-print">${hint}</p>`}
    ${fields}
  </details>`;
}

/** A unit; where the office has a directory, whether it is known there. */
function unitField(review: Review, { id, name, names }: DraftUnit): TemplateResult {
  const texts = reviewWords[review.language];
  const isKnown = review.known.some((known) => known.toLowerCase() === name.toLowerCase());
  const also = names.length === 0 ? '' : texts.also(names);
  const inDirectory = review.known.length === 0 ? '' : isKnown ? texts.isKnown : texts.isUnknown;
  return html`<div class="field">
    <input
      data-unit=${id}
      list="known-units"
      aria-label=${`${texts.units}: ${name}`}
      .value=${live(name)}
      @change=${({ target }: Event) =>
        review.onChange({ unit: id, field: 'name', value: (target as HTMLInputElement).value })}
    />
    ${onPaper(name, review.language)}
    <span class="hint">${[inDirectory, also].filter((each) => each !== '').join(' · ')}</span>
  </div>`;
}

function targetField(review: Review, { id, text }: DraftTarget): TemplateResult {
  return html`<div class="field">
    <textarea
      data-target=${id}
      rows=${linesOf(text)}
      aria-label=${`${words[review.language].targets}: ${text}`}
      .value=${live(text)}
      @change=${({ target }: Event) =>
        review.onChange({ target: id, field: 'text', value: (target as HTMLTextAreaElement).value })}
    ></textarea>
    ${onPaper(text, review.language)}
  </div>`;
}

/** A list of the plan, a line each. */
function listField(review: Review, field: PlanList): TemplateResult {
  const { draft, language } = review;
  const value = listText(draft, field);
  const id = `plan-${field}`;
  return html`<div class="field">
    <label for=${id}>${reviewWords[language].lists[field]}</label>
    <textarea
      id=${id}
      rows=${Math.min(8, value.split('\n').length)}
      .value=${live(value)}
      @change=${({ target }: Event) =>
        review.onChange({ of: 'plan', field, value: (target as HTMLTextAreaElement).value })}
    ></textarea>
    ${onPaper(value, language)}
    <span class="hint no-print">${reviewWords[language].lineEach}</span>
    ${correctionHint(draft, 'plan', field, language)}
  </div>`;
}
