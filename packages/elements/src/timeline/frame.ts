import type { Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { place } from '../shared/place.js';
import type { Axis } from './axis.js';
import type { Code } from './outline.js';
import { timelineWords } from './timeline.messages.js';

/** The row over all others: what the columns are, and the axis. */
export function axisTemplate({ ticks, now }: Axis, language: Language): TemplateResult {
  const words = timelineWords[language];
  return html`<div role="rowgroup">
    <div class="head" role="row" aria-rowindex="1">
      <div class="what" role="columnheader">
        <span class="number">${words.number}</span><span class="title">${words.task}</span><span class="lead">${words.lead}</span>
        <span class="percent">${words.percent}</span>
      </div>
      <div class="axis" role="columnheader">
        <b class="hidden">${words.title}</b>
        ${ticks.map(
          ({ x, label }) =>
            html`<i ${place({ '--x': `${x}%` })}></i>
              <span aria-hidden="true" ${place({ '--x': `${x}%` })}>${label}</span>`,
        )}
        ${now && html`<span class="pill" aria-hidden="true" ${place({ '--x': `${now.pill}%` })}>${now.label}</span>`}
      </div>
    </div>
  </div>`;
}

/** The marks of the axis, and today, down through all rows. */
export function linesTemplate({ ticks, now }: Axis): TemplateResult {
  return html`<div class="lines" role="presentation">
    ${ticks.map(({ x }) => html`<i ${place({ '--x': `${x}%` })}></i>`)}
    ${now && html`<i class="now" ${place({ '--x': `${now.x}%` })}></i>`}
  </div>`;
}

/** In the order of the legend. */
const codes: readonly Code[] = ['planned', 'reached', 'actual', 'fuzzy', 'extended', 'mark'];

const classOf: Readonly<Record<Code, string>> = {
  planned: 'plan',
  reached: 'plan reached',
  actual: 'actual',
  fuzzy: 'plan reached',
  extended: 'extended',
  mark: 'mark',
};

/** Only what is drawn is explained. */
export function legendTemplate(drawn: ReadonlySet<Code>, language: Language): TemplateResult {
  const words = timelineWords[language];
  return html`<div class="legend" aria-hidden="true">
    ${codes.map((code) =>
      drawn.has(code)
        ? html`<span><i><i class=${classOf[code]} ?data-start=${code === 'fuzzy'}></i></i>${words[code]}</span>`
        : nothing,
    )}
    <span><i class="now"></i>${words.today}</span>
  </div>`;
}
