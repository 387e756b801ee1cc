import { countsOf, progressOf, progressOfTask, taskById, unitNameOn, type ProgressView } from '@kehoach/core';
import { percentText } from '@kehoach/words';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { ReadyView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { sharedWords } from '../shared/language.js';
import { place } from '../shared/place.js';
import { tokens } from '../shared/tokens.styles.js';
import { progressWords } from './progress.messages.js';

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
    // A page may show one for each of a thousand tasks: those far from sight are not laid out before they come near.
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        place-content: start;
        align-items: center;
        content-visibility: auto;
        contain-intrinsic-block-size: auto 8em;
      }
      .words { flex: 1 1 12em; display: grid; gap: 2px; margin: 16px 20px; }
      .words p { white-space: pre-line; }
      svg {
        width: 6em;
        height: 6em;
        flex: none;
        margin: 16px 0 16px 20px;
      }
      circle { fill: none; stroke-width: 8; stroke: var(--_line); }
      .reached { stroke: var(--_accent); }
      .expected { stroke: var(--_text); stroke-width: 12; }
      text { font-size: 22px; font-weight: 600; fill: currentColor; text-anchor: middle; dominant-baseline: central; }
      .line {
        position: relative;
        height: 12px;
        flex: 1 1 100%;
        margin: 16px 20px 0;
        border-radius: 3px;
        background: var(--_accent-tint);
      }
      .line i { position: absolute; inset: 0 auto 0 0; width: var(--w); border-radius: 3px; background: var(--_accent); }
      .line b {
        position: absolute;
        inset-block: -4px;
        inset-inline-start: var(--x);
        border-inline-start: 2px solid var(--_text);
      }
      .behind::first-line { color: var(--_due-soon); font-weight: 600; }
      .targets { flex: 1 1 100%; margin: 0 20px 16px; border-top: 1px solid var(--_line); padding-top: 12px; }
      @media (forced-colors: active) {
        .reached { stroke: Highlight; }
        .line i { background: Highlight; forced-color-adjust: none; }
      }
      @media print { svg, .line i { print-color-adjust: exact; } }
    `,
  ];

  /** How it is drawn: `ring` or `bar`. */
  @property({ reflect: true }) accessor shape: 'ring' | 'bar' = 'ring';

  /** Id of a section: it and what is under it. */
  @property() accessor section: string | undefined;

  /** Id of a unit: what it leads. */
  @property() accessor unit: string | undefined;

  /** Id of a task. */
  @property() accessor task: string | undefined;

  protected override renderPlan(view: ReadyView): TemplateResult {
    const { language } = this;
    const texts = progressWords[language];
    const progress = this.#progress(view);
    if (progress === undefined || progress.tasks === 0)
      return html`<p class="state">${sharedWords[language].empty}</p>`;
    const expected = progress.expected === undefined ? '' : texts.expected(progress.expected);
    const reached = percentText(progress.reached, language);
    const name = this.#name(view);
    const label = `${name}: ${reached}. ${expected}`;
    const isBehind = progress.expected !== undefined && progress.reached < progress.expected;
    const words: Words = {
      name,
      told: `${isBehind ? `${texts.behind}\n` : ''}${this.#done(view, progress)}\n${expected}`,
      kind: isBehind ? 'behind' : '',
    };
    const drawn =
      this.shape === 'bar' ? barOf(progress, label, reached, words) : ringOf(progress, label, reached, words);
    const targets = this.#targets(view);
    return targets === undefined ? drawn : html`${drawn}${targets}`;
  }

  /** The one count, which the summary prints too. */
  #done({ plan, today, profile }: ReadyView, progress: ProgressView): string {
    const { taskId, sectionId, unitId } = this.#scope();
    const { done } = progressWords[this.language];
    if (taskId !== undefined) return done(progress.done, progress.tasks);
    const scope = { ...(sectionId !== undefined && { sectionId }), ...(unitId !== undefined && { unitId }) };
    const counts = countsOf(plan, today, profile, scope);
    return done(counts.done, counts.assigned);
  }

  #progress({ plan, today }: ReadyView): ProgressView | undefined {
    const { taskId, sectionId, unitId } = this.#scope();
    if (taskId !== undefined) {
      const task = taskById(plan.tasks, taskId);
      return task && progressOfTask(task, today);
    }
    return progressOf(plan, today, {
      ...(sectionId !== undefined && { sectionId }),
      ...(unitId !== undefined && { unitId }),
    });
  }

  /** What frameworks leave as `null` or empty is not given. */
  #scope(): Readonly<Record<'taskId' | 'sectionId' | 'unitId', string | undefined>> {
    return {
      taskId: this.task || undefined,
      sectionId: this.section || undefined,
      unitId: this.unit || undefined,
    };
  }

  #name({ plan, today }: ReadyView): string {
    const { taskId, sectionId, unitId } = this.#scope();
    if (taskId !== undefined) return taskById(plan.tasks, taskId)?.title ?? taskId;
    if (unitId !== undefined) return unitNameOn(plan, unitId, today);
    const section = plan.sections.find(({ id }) => id === sectionId);
    return section === undefined ? progressWords[this.language].plan : `${section.number} ${section.title}`;
  }

  #targets({ plan }: ReadyView): TemplateResult | undefined {
    const { taskId: id, sectionId, unitId } = this.#scope();
    const targets = plan.targets.filter(({ taskId }) => id === undefined || taskId === id);
    if (targets.length === 0 || sectionId !== undefined || unitId !== undefined) return undefined;
    const { target: say } = progressWords[this.language];
    return html`<ul class="targets">
      ${targets.map(
        ({ text, value, unit, measured }) =>
          html`<li>${text.charAt(0).toUpperCase()}${text.slice(1)}: <b>${say(measured?.value, value, unit)}</b></li>`,
      )}
    </ul>`;
  }
}

/** What is said beside a drawing: line by line, and in the first one that the work is behind, where it is. */
interface Words {
  readonly name: string;
  readonly told: string;
  /** The class of what says it. */
  readonly kind: 'behind' | '';
}

/** A page may show a ring for every task: what is always there is one template, and no place in it is left empty. */
function ringOf(
  { reached, expected }: ProgressView,
  label: string,
  percent: string,
  { name, told, kind }: Words,
): TemplateResult {
  return html`<svg viewBox="0 0 100 100" role="img" aria-label=${label} part="ring">
      <circle cx="50" cy="50" r="42"></circle>
      <circle
        class="reached"
        cx="50"
        cy="50"
        r="42"
        pathLength="100"
        stroke-dasharray="${reached} 100"
        transform="rotate(-90 50 50)"
      ></circle>
      <circle
        class="expected"
        cx="50"
        cy="50"
        r="42"
        pathLength="100"
        stroke-dasharray="${expected === undefined ? 0 : 1} 100"
        transform="rotate(${(expected ?? 0) * 3.6 - 91.8} 50 50)"
      ></circle>
      <text x="50" y="51" .textContent=${percent}></text>
    </svg>
    <div class="words">
      <h2 .textContent=${name}></h2>
      <p class=${kind} .textContent=${told}></p>
    </div>`;
}

function barOf(
  { reached, expected }: ProgressView,
  label: string,
  percent: string,
  { name, told, kind }: Words,
): TemplateResult {
  return html`<div class="line" role="img" aria-label=${label} part="bar">
      <i ${place({ '--w': `${reached}%` })}></i>
      ${expected === undefined ? nothing : html`<b ${place({ '--x': `${expected}%` })}></b>`}
    </div>
    <div class="words">
      <h2 .textContent=${name}></h2>
      <b .textContent=${percent}></b>
      <p class=${kind} .textContent=${told}></p>
    </div>`;
}
