import { progressOf, progressOfTask, taskById, unitNameOn, type ProgressView } from '@kehoach/core';
import { percentText, quantityText, type Language, type Words } from '@kehoach/words';
import { css, html, nothing, svg, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PlanView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { sharedWords } from '../shared/language.js';
import { place } from '../shared/place.js';
import { tokens } from '../shared/tokens.styles.js';

const words: Words<{
  readonly plan: string;
  readonly expected: (percent: number) => string;
  readonly done: (done: number, tasks: number) => string;
  readonly target: (reached: number | undefined, value: number, unit: string) => string;
}> = {
  vi: {
    plan: 'Tiến độ kế hoạch',
    expected: (percent) => `Dự kiến đến nay: ${percentText(percent, 'vi')}`,
    done: (done, tasks) => `${done}/${tasks} nhiệm vụ hoàn thành`,
    target: (reached, value, unit) =>
      `${reached === undefined ? 'chưa đo' : `đạt ${quantityText(reached, unit, 'vi')}`} / ${quantityText(value, unit, 'vi')}`,
  },
  en: {
    plan: 'Progress of the plan',
    expected: (percent) => `Expected by now: ${percentText(percent, 'en')}`,
    done: (done, tasks) => `${done} of ${tasks} tasks done`,
    target: (reached, value, unit) =>
      `${reached === undefined ? 'not measured' : quantityText(reached, unit, 'en')} of ${quantityText(value, unit, 'en')}`,
  },
};

/**
 * How far a plan, a section, a unit or a task has come, and how far it should be.
 *
 * @tag kh-progress
 * @csspart ring - the ring
 * @csspart bar - the bar
 */
export class ProgressElement extends PlanElement {
  static override styles: CSSResultGroup = [
    tokens,
    css`
      .all { display: flex; flex-wrap: wrap; align-items: center; gap: 1em 1.25em; padding: 1em; }
      .words { flex: 1 1 12em; display: grid; gap: .2em; }
      svg { width: 7em; height: 7em; flex: none; }
      circle { fill: none; stroke-width: 9; stroke: color-mix(in srgb, var(--_muted) 22%, transparent); }
      .reached { stroke: var(--_accent); }
      .expected { stroke: var(--_text); stroke-width: 13; }
      text { font-size: 20px; font-weight: 650; fill: currentColor; text-anchor: middle; dominant-baseline: central; }
      .line { position: relative; height: 1em; flex: 1 1 100%; border: 1px solid var(--_accent); border-radius: 3px; background: color-mix(in srgb, var(--_accent) 12%, var(--_surface)); }
      .line i { position: absolute; inset: 0 auto 0 0; width: var(--w); background: var(--_accent); }
      .line b { position: absolute; inset-block: -4px; inset-inline-start: var(--x); border-inline-start: 3px solid var(--_text); }
      .targets { flex: 1 1 100%; border-top: 1px solid var(--_line); padding-top: .7em; font-size: .9em; }
      @media (forced-colors: active) { .reached { stroke: Highlight; } .line i { background: Highlight; forced-color-adjust: none; } }
      @media print { svg, .line i { print-color-adjust: exact; } }
    `,
  ];

  /** `ring` or `bar`. */
  @property({ reflect: true }) accessor shape: 'ring' | 'bar' = 'ring';

  /** Id of a section: it and what is under it. */
  @property() accessor section: string | undefined;

  /** Id of a unit: what it leads. */
  @property() accessor unit: string | undefined;

  /** Id of a task. */
  @property() accessor task: string | undefined;

  protected override renderPlan(view: PlanView): TemplateResult {
    const texts = words[this.language];
    const progress = this.#progress(view);
    if (progress === undefined || progress.tasks === 0)
      return html`<p class="state">${sharedWords[this.language].empty}</p>`;
    const expected = progress.expected === undefined ? '' : texts.expected(progress.expected);
    const name = this.#name(view);
    const label = `${name}: ${percentText(progress.reached, this.language)}. ${expected}`;
    return html`<div class="all">
      ${this.shape === 'bar' ? barOf(progress, label) : ringOf(progress, label, this.language)}
      <div class="words"><h2>${name}</h2>
        ${this.shape === 'bar' ? html`<p><b>${percentText(progress.reached, this.language)}</b></p>` : nothing}
        <p>${texts.done(progress.done, progress.tasks)}</p><p class="muted">${expected}</p></div>
      ${this.#targets(view)}
    </div>`;
  }

  #progress({ plan, today }: PlanView): ProgressView | undefined {
    if (this.task !== undefined) {
      const task = taskById(plan.tasks, this.task);
      return task && progressOfTask(task, today);
    }
    return progressOf(plan, today, {
      ...(this.section !== undefined && { sectionId: this.section }),
      ...(this.unit !== undefined && { unitId: this.unit }),
    });
  }

  #name({ plan, today }: PlanView): string {
    if (this.task !== undefined) return taskById(plan.tasks, this.task)?.title ?? this.task;
    if (this.unit !== undefined) return unitNameOn(plan, this.unit, today);
    const section = plan.sections.find(({ id }) => id === this.section);
    return section === undefined ? words[this.language].plan : `${section.number} ${section.title}`;
  }

  #targets({ plan }: PlanView): TemplateResult | typeof nothing {
    const targets = plan.targets.filter(({ taskId }) => this.task === undefined || taskId === this.task);
    if (targets.length === 0 || this.section !== undefined || this.unit !== undefined) return nothing;
    const { target: say } = words[this.language];
    return html`<ul class="targets">
      ${targets.map(({ text, value, unit, measured }) => html`<li>${text}: <b>${say(measured?.value, value, unit)}</b></li>`)}
    </ul>`;
  }
}

function ringOf({ reached, expected }: ProgressView, label: string, language: Language): TemplateResult {
  return html`<svg viewBox="0 0 100 100" role="img" aria-label=${label} part="ring">
    <circle cx="50" cy="50" r="42"></circle>
    ${
      reached > 0
        ? svg`<circle class="reached" cx="50" cy="50" r="42" pathLength="100" stroke-dasharray="${reached} 100" transform="rotate(-90 50 50)"></circle>`
        : nothing
    }
    ${
      expected === undefined
        ? nothing
        : svg`<circle class="expected" cx="50" cy="50" r="42" pathLength="100" stroke-dasharray="1 99" transform="rotate(${expected * 3.6 - 91.8} 50 50)"></circle>`
    }
    <text x="50" y="51">${percentText(reached, language)}</text>
  </svg>`;
}

function barOf({ reached, expected }: ProgressView, label: string): TemplateResult {
  return html`<div class="line" role="img" aria-label=${label} part="bar">
    <i ${place({ '--w': `${reached}%` })}></i>${expected === undefined ? nothing : html`<b ${place({ '--x': `${expected}%` })}></b>`}
  </div>`;
}
