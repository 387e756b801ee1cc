import { timelineRowOf, type Task } from '@kehoach/core';
import { percentText, type Language } from '@kehoach/words';
import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { capital } from '../shared/capital.js';
import { place } from '../shared/place.js';
import { axisOf, type Axis } from '../timeline/axis.js';
import { barsOf, type Span } from '../timeline/bars.js';
import type { Scale } from '../timeline/scale.js';
import { resultSaid, timeSaid } from './said.js';

/** How wide a row of A4 is between its margins, and how high its letters are, in pixels. */
const [paperWidth, paperLetter] = [600, 12];

/** On what scale the bars are drawn, and where on it the day stands. */
export interface PaperScale extends Axis {
  readonly scale: Scale;
}

/** The scale of a whole plan on paper. */
export function drawnOn(scale: Scale, { today }: ReadyView, language: Language): PaperScale {
  return { scale, ...axisOf(scale, today, paperWidth, paperLetter, language) };
}

/** The months, as they stand above the bars on every page. */
export function axisTemplate({ ticks, now }: PaperScale): TemplateResult {
  return html`<div>
    ${ticks.map(({ x, label }) => html`<span ${place({ left: `${x}%` })}>${label}</span>`)}
    ${now === undefined ? nothing : html`<span class="now" ${place({ left: `${now.pill}%` })}>${now.label}</span>`}
  </div>`;
}

/** A task: its row, and below it its bar, which no page parts. One without any days has no bar. */
export function taskTemplate(
  task: Task,
  { scale, now }: PaperScale,
  view: ReadyView,
  language: Language,
): TemplateResult {
  const { plan, today, profile } = view;
  const row = timelineRowOf(plan, task, today, profile);
  const bars = barsOf(task, row, scale);
  const isLate = row.standing.status === 'overdue';
  const hasBar = (bars.plan ?? bars.mark ?? bars.actual) !== undefined;
  const isUntold = task.kind === 'responsibility' && row.percent === 0;
  return html`<tbody>
    <tr class=${hasBar ? 'said' : ''}>
      <td>${task.number}</td>
      <td>${task.title}</td>
      <td>${capital(row.lead.join('; '))}</td>
      <td>${timeSaid(task, row, language)}</td>
      <td class="percent">${isUntold ? nothing : percentText(row.percent, language)}</td>
      <td class=${isLate ? 'late' : ''}>${resultSaid(task, row, language)}</td>
    </tr>
    ${
      hasBar
        ? html`<tr class="drawn"><td colspan="6">
            <svg aria-hidden="true">
              ${isLate ? hatch : nothing} ${bars.plan && rect(bars.plan, `frame ${isLate ? 'late' : ''}`)}
              ${bars.extended && [rect(bars.extended, 'frame moved'), upright(bars.extended.from, 'old')]}
              ${bars.mark === undefined ? nothing : diamond(bars.mark)} ${bars.actual && under(bars.actual)}
              ${now === undefined ? nothing : upright(now.x, 'day')}
            </svg>
          </td></tr>`
        : nothing
    }
  </tbody>`;
}

const hatch = svg`<defs><pattern id="late" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
  <path d="M0 0v5" stroke="#000" stroke-width="2"></path></pattern></defs>`;

const inside = (at: number): number => Math.max(0, Math.min(100, at));

function rect({ from, to }: Span, name: string): SVGTemplateResult {
  const [start, end] = [inside(from), inside(to)];
  return svg`<rect class=${name} x="${start}%" y="1" width="${end - start}%" height="6"></rect>`;
}

function under({ from, to }: Span): SVGTemplateResult {
  return svg`<line class="done" x1="${inside(from)}%" x2="${inside(to)}%" y1="10.5" y2="10.5"></line>`;
}

function upright(at: number, name: string): SVGTemplateResult {
  return svg`<line class=${name} x1="${inside(at)}%" x2="${inside(at)}%" y1="-2" y2="14"></line>`;
}

/** The box of the diamond begins at its day, so that it need not know how wide the row is. */
function diamond(at: number): SVGTemplateResult {
  return svg`<svg x="${inside(at)}%" y="0" width="1" height="10" overflow="visible"><path d="M0 -1 5 4 0 9 -5 4Z"></path></svg>`;
}
