import { agendaOf, dueOn, historyOf, statusOf, taskById, unitsOn, type Task } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { dateText, percentText, periodText, standingText, type Words } from '@kehoach/words';
import { css, html, nothing, type CSSResultGroup, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { entriesStyles } from '../history/entries.styles.js';
import { entryTemplate } from '../history/entry.js';
import type { PlanView } from '../plan/plan-context.js';
import { PlanElement } from '../plan/plan-element.js';
import { TaskSelectEvent } from '../plan/plan-events.js';
import { LogEntries } from '../shared/log-entries.js';
import { tokens } from '../shared/tokens.styles.js';

const words: Words<
  Readonly<
    Record<
      | 'choose'
      | 'attention'
      | 'calm'
      | 'unknown'
      | 'lead'
      | 'coordinating'
      | 'period'
      | 'due'
      | 'products'
      | 'delivered'
      | 'progress'
      | 'status'
      | 'obstacles'
      | 'open'
      | 'resolved'
      | 'extensions'
      | 'requested'
      | 'granted'
      | 'refused'
      | 'reminders'
      | 'history'
      | 'none'
      | 'reason'
      | 'target'
      | 'result',
      string
    >
  >
> = {
  vi: {
    attention: 'Việc cần chú ý',
    calm: 'Không có nhiệm vụ quá hạn hoặc sắp đến hạn.',
    choose: 'Chọn một nhiệm vụ để xem chi tiết.',
    unknown: 'Không có nhiệm vụ này trong kế hoạch.',
    lead: 'Đơn vị chủ trì',
    coordinating: 'Đơn vị phối hợp',
    period: 'Thời gian thực hiện',
    due: 'Thời hạn hoàn thành',
    products: 'Sản phẩm',
    delivered: 'đã giao nộp',
    progress: 'Tiến độ',
    status: 'Trạng thái',
    obstacles: 'Khó khăn, vướng mắc',
    open: 'chưa giải quyết',
    resolved: 'đã giải quyết',
    extensions: 'Gia hạn',
    requested: 'đang đề nghị',
    granted: 'đã đồng ý',
    refused: 'không đồng ý',
    reminders: 'Số lần đôn đốc',
    history: 'Lịch sử nhiệm vụ',
    none: 'Không nêu',
    reason: 'Lý do',
    target: 'Chỉ tiêu',
    result: 'Kết quả',
  },
  en: {
    attention: 'Needs attention',
    calm: 'No task is overdue or due soon.',
    choose: 'Choose a task to see its details.',
    unknown: 'The plan has no such task.',
    lead: 'Lead unit',
    coordinating: 'Coordinating units',
    period: 'Period',
    due: 'Deadline',
    products: 'Products',
    delivered: 'delivered',
    progress: 'Progress',
    status: 'Status',
    obstacles: 'Obstacles',
    open: 'open',
    resolved: 'resolved',
    extensions: 'Extensions',
    requested: 'requested',
    granted: 'granted',
    refused: 'refused',
    reminders: 'Reminders sent',
    history: 'History of the task',
    none: 'Not stated',
    reason: 'Reason',
    target: 'Target',
    result: 'Result',
  },
};

/**
 * One task: units, period, products, obstacles and its history. Inside `kh-plan` it follows what the
 * reader chooses; `task` sets it to one.
 *
 * @tag kh-task
 * @fires {TaskSelectEvent} kh-task-select - the reader chose one of the tasks that want attention
 */
export class TaskElement extends PlanElement {
  static override styles: CSSResultGroup = [
    tokens,
    entriesStyles,
    css`
      .facts { display: grid; grid-template-columns: minmax(7em, 11em) minmax(0, 1fr); gap: .5em 1em; padding: 1em; overflow-wrap: anywhere; }
      .agenda li { display: grid; gap: .1em; padding: .7em 1em; border-bottom: 1px solid var(--_line); }
      .agenda button { border: 0; padding: 0; text-align: start; color: var(--_accent); font-weight: 550; background: none; }
      @media print { .agenda button { display: inline; } }
      dt { color: var(--_muted); }
      dd li + li { margin-top: .25em; }
      h3 { padding: .6em 1em; background: var(--_raised); border-block: 1px solid var(--_line); }
      .bar h2 { flex: 1 1 100%; }
      .text { padding: 1em 1em 0; color: var(--_muted); }
      @container (max-width: 30em) { .facts { grid-template-columns: minmax(0, 1fr); gap: .1em; } dd { margin-bottom: .6em; } }
    `,
  ];

  /** Id of the task; the one that the reader chose unless given. */
  @property() accessor task: string | undefined;

  readonly #entries = new LogEntries(this);

  protected override renderPlan(view: PlanView): TemplateResult {
    const texts = words[this.language];
    const id = this.task ?? view.selected;
    if (id === undefined) return this.#agenda(view);
    const task = taskById(view.plan.tasks, id);
    if (task === undefined) return html`<p class="state" role="status">${texts.unknown}</p>`;
    const standing = statusOf(task, view.today, vietnam);
    return html`<div class="bar"><h2>${task.number} ${task.title}</h2><span class="chip" data-status=${standing.status}>${standingText(standing, this.language)}</span></div>
      ${task.text === undefined ? nothing : html`<p class="text">${task.text}</p>`}
      <dl class="facts">${this.#facts(task, view)}</dl>
      <h3>${texts.history}</h3>
      <ol class="entries">${historyOf(this.#entries.for(view), { taskId: id }).map((entry) => entryTemplate(entry, view.plan, this.language, false))}</ol>`;
  }

  /** While no task is chosen: what wants attention. */
  #agenda({ plan, today }: PlanView): TemplateResult {
    const texts = words[this.language];
    const { late, due } = agendaOf(plan, today, vietnam);
    return html`<div class="bar"><h2>${texts.attention}</h2></div>
      <ul class="agenda">
        ${[...late, ...due].map(
          ({ task, standing }) => html`<li>
          <button data-task=${task.id} @click=${this.#onChoose}>${task.number} ${task.title}</button>
          <span class="chip" data-status=${standing.status}>${standingText(standing, this.language)}</span>
          <span class="muted">${standing.dueOn === undefined ? '' : dateText(standing.dueOn, this.language)}</span>
        </li>`,
        )}
      </ul>
      <p class="state muted">${late.length + due.length === 0 ? texts.calm : ''} ${texts.choose}</p>`;
  }

  #onChoose(event: Event): void {
    const { task } = (event.currentTarget as HTMLElement).dataset;
    if (task !== undefined) this.dispatchEvent(new TaskSelectEvent(task));
  }

  #facts(task: Task, { plan, today }: PlanView): unknown[] {
    const texts = words[this.language];
    const names = (ids: readonly string[]): string[] => unitsOn(plan, ids, today).map(({ name }) => name);
    const due = dueOn(task);
    const { progress, completed, cancelled, suspended } = task;
    return [
      this.#fact(texts.lead, names(task.lead), true),
      this.#fact(texts.coordinating, names(task.coordinating)),
      this.#fact(texts.period, [
        periodText(task.period, this.language),
        ...(task.milestones ?? []).map((each) => periodText(each, this.language)),
      ]),
      this.#fact(texts.due, due === undefined ? [] : [dateText(due, this.language)], task.kind === 'task'),
      this.#fact(
        texts.target,
        plan.targets
          .filter(({ taskId }) => taskId === task.id)
          .map(({ text, value, unit, measured }) => `${text} (${measured?.value ?? '…'}/${value} ${unit})`),
      ),
      this.#fact(texts.products, this.#products(task)),
      this.#fact(
        texts.progress,
        progress === undefined
          ? []
          : [
              `${percentText(progress.percent, this.language)} (${dateText(progress.on, this.language)})${progress.note === undefined ? '' : `: ${progress.note}`}`,
            ],
      ),
      this.#fact(
        texts.result,
        completed === undefined
          ? []
          : [
              `${dateText(completed.on, this.language)}${completed.result === undefined ? '' : `: ${completed.result}`}`,
            ],
      ),
      this.#fact(
        texts.reason,
        [cancelled ?? suspended].flatMap((stop) => (stop === undefined ? [] : [stop.reason])),
      ),
      this.#fact(
        texts.obstacles,
        task.obstacles.map(
          ({ text, on, resolved }) =>
            `${dateText(on, this.language)}: ${text} (${resolved === undefined ? texts.open : `${texts.resolved} ${dateText(resolved.on, this.language)}: ${resolved.text}`})`,
        ),
      ),
      this.#fact(
        texts.extensions,
        task.extensions.map(
          ({ from, to, state, reason }) =>
            `${from === undefined ? '' : `${dateText(from, this.language)} → `}${dateText(to, this.language)} (${texts[state]})${reason === undefined ? '' : `: ${reason}`}`,
        ),
      ),
      this.#fact(texts.reminders, task.reminders.count === 0 ? [] : [String(task.reminders.count)]),
    ];
  }

  #products({ products, delivered }: Task): string[] {
    const { delivered: word } = words[this.language];
    const handed = delivered.map(
      ({ product, on, reference }) =>
        `✓ ${product} (${word} ${dateText(on, this.language)}${reference === undefined ? '' : `, ${reference}`})`,
    );
    return [...handed, ...products.filter((product) => !delivered.some((one) => one.product === product))];
  }

  /** Nothing is said where there is nothing, unless the reader must know that it is missing. */
  #fact(label: string, values: readonly string[], isNeeded = false): TemplateResult | typeof nothing {
    if (values.length === 0 && !isNeeded) return nothing;
    const said = values.length === 0 ? [words[this.language].none] : values;
    return html`<dt>${label}</dt><dd>${said.length === 1 ? said[0] : html`<ul>${said.map((value) => html`<li>${value}</li>`)}</ul>`}</dd>`;
  }
}
