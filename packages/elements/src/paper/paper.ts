import { timelineOf, unitById, unitNameOn, type Task, type UnitId } from '@kehoach/core';
import { dateText, numberText } from '@kehoach/words';
import { html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { PrintWatch } from '../shared/print-watch.js';
import { scaleOf } from '../timeline/scale.js';
import { axisTemplate, drawnOn, taskTemplate } from './drawn.js';
import { paperWords } from './paper.messages.js';
import { paperStyles } from './paper.styles.js';
import { countsSaid, obstaclesSaid, targetsSaid } from './said.js';

/**
 * How a plan stands, as a paper for those above: nothing on the screen, drawn when the page is printed. What stands
 * in it is on the screen too, and on paper takes the place of the table.
 *
 * @internal
 * @tag kh-paper
 * @slot - a view of the plan, where `heading` is given
 */
export class PaperElement extends PlanElement {
  static override styles: CSSResultGroup = paperStyles;

  /** Which tasks its table holds; all unless given. The counts are those of the whole plan. */
  @property({ attribute: false }) accessor keep: ((task: Task) => boolean) | undefined;

  /** What the view in it is of. */
  @property({ reflect: true }) accessor heading: string | undefined;

  /** Whose paper it is; that of who issued the plan unless given. */
  @property({ attribute: false }) accessor unit: UnitId | undefined;

  readonly #print = new PrintWatch(this);

  protected override render(): TemplateResult {
    return this.#print.isPrinting ? super.render() : html`<slot></slot>`;
  }

  protected override renderPlan(view: ReadyView): TemplateResult {
    const { language } = this;
    const words = paperWords[language];
    const { plan, today } = view;
    const day = dateText(today, language);
    const number = plan.issued?.number ?? plan.id;
    return html`<table class="page">
      <tfoot>
        <tr>
          <td><p>${words.foot(number, day, numberText(plan.version, language), inFours(plan.digest))}</p></td>
        </tr>
      </tfoot>
      <tbody>
        <tr>
          <td>
            <div class="top">
              ${this.#senderTemplate(view)}
              <div><b class="nation">${words.nation}</b><b class="rule">${words.motto}</b></div>
            </div>
            <h2>${words.title(number)}</h2>
            <p class="name">${plan.issued?.title}</p>
            <p class="as-of">${words.asOf(day)}</p>
            ${plan.closed === undefined ? nothing : html`<p class="closed">${words.closed(dateText(plan.closed.on, language), plan.closed.text)}</p>`}
            <p class="counts">${countsSaid(view, language)} ${this.keep === undefined ? nothing : words.filtered}</p>
            ${this.heading === undefined ? this.#body(view) : html`<h3>${this.heading}</h3><slot></slot>`}
            ${this.#end(view)}
          </td>
        </tr>
      </tbody>
    </table>`;
  }

  /** A unit stands below what it belongs to, else below who issued the plan. */
  #senderTemplate({ plan, today }: ReadyView): TemplateResult {
    const { unit } = this;
    const issuer = plan.issued?.issuerName;
    if (unit === undefined) return html`<b class="rule">${issuer}</b>`;
    const parentId = unitById(plan, unit)?.parentId;
    const above = parentId === undefined ? issuer : unitNameOn(plan, parentId, today);
    return html`<div><span>${above}</span><b class="rule">${unitNameOn(plan, unit, today)}</b></div>`;
  }

  #body(view: ReadyView): TemplateResult {
    const { language } = this;
    const words = paperWords[language];
    const { plan, today, profile } = view;
    const { rows, from, to } = timelineOf(plan, today, {
      ...profile,
      grouping: 'section',
      ...(this.keep !== undefined && { keep: this.keep }),
    });
    const scale = drawnOn(scaleOf('plan', today, from ?? today, to ?? today, language, 13), view, language);
    const tasks = rows.flatMap((row) => ('task' in row ? [row.task] : []));
    const day = dateText(today, language);
    return html`<table class="tasks">
        <colgroup>
          ${widths.map((width) => html`<col width="${width}%" />`)}
        </colgroup>
        <thead>
          <tr>
            ${words.columns.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
          <tr>
            <th class="axis" colspan="6">${axisTemplate(scale)}</th>
          </tr>
        </thead>
        ${rows.map((row) =>
          'task' in row
            ? taskTemplate(row.task, scale, view, language)
            : html`<tbody class="heading">
                <tr>
                  <td colspan="6">${row.heading}</td>
                </tr>
              </tbody>`,
        )}
      </table>
      ${listed(words.obstacles, obstaclesSaid(plan, tasks, today, language))}
      ${listed(words.targets, targetsSaid(plan, language))}
      <p class="legend">${words.legend(day)}</p>`;
  }

  /** A place for whom it goes to, and for who signs it: by the post that signed the plan; who signs for a unit is not known. */
  #end({ plan: { issued } }: ReadyView): TemplateResult {
    const words = paperWords[this.language];
    const { onBehalf, title = '………………' } = (this.unit === undefined && issued?.signer) || {};
    return html`<div class="end">
      <div class="to">
        <b>${words.recipients}</b>
        <p>- ……………………………;</p>
        <p>- ${words.filed}</p>
      </div>
      <div class="sign">
        <i>${words.place(issued?.place)}</i>
        <b>${onBehalf}</b>
        <b>${title}</b>
      </div>
    </div>`;
  }
}

/** Of the six columns, in percent. */
const widths = [6.5, 38.5, 19, 15, 8, 13] as const;

function listed(title: string, lines: readonly string[]): TemplateResult | typeof nothing {
  return lines.length === 0 ? nothing : html`<h3>${title}</h3>${lines.map((line) => html`<p>${line}</p>`)}`;
}

/** The first eight digits: `9246 d58b`. */
function inFours(digest: string): string {
  return `${digest.slice(0, 4)} ${digest.slice(4, 8)}`;
}
