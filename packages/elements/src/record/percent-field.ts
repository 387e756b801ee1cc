import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { numberFrom } from '@kehoach/words';
import { place } from '../shared/place.js';
import type { Filling, Surroundings } from './filling.js';

/** A percentage, by a slider or as a number; a mark stands at the last one. */
export function percentField(
  { field, language }: Filling,
  { label, heading, isWrong, said, below }: Surroundings,
): TemplateResult {
  const { name, value, last, isRequired } = field;
  const percent = Math.min(100, Math.max(0, numberFrom(value, language) ?? 0));
  return html`<div class="field wide">
    <label for=${name}>${heading}</label>
    <div class="percent">
      <span class="slide" ${place({ '--at': String(percent), '--last': String(last ?? 0) })}>
        <input
          type="range"
          min="0"
          max="100"
          step="1"
          data-for=${name}
          aria-label=${label}
          aria-valuetext="${value || '0'}%"
          .value=${live(String(Math.round(percent)))}
        />
        ${last === undefined ? nothing : html`<i></i>`}
      </span>
      <span class="number">
        <input
          id=${name}
          name=${name}
          inputmode="decimal"
          autocomplete="off"
          ?required=${isRequired}
          aria-invalid=${isWrong}
          aria-describedby=${said}
          .value=${live(value)}
        />
        <span aria-hidden="true">%</span>
      </span>
    </div>
    ${below}
  </div>`;
}
