import { taskById, unitNameOn, type RecordedEvent } from '@kehoach/core';
import type { TakenOver } from '@kehoach/session';
import { dateText, eventText, instantText } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { fileLink } from '../shared/file-link.js';
import { serverViews } from '../plan/server-part.js';
import { detailOf, type DetailContext } from './detail.js';
import { historyWords } from './history.messages.js';

/** How entries are told: `hasTask` names the task that each is about. */
export interface EntryContext extends DetailContext {
  readonly hasTask: boolean;
  /** In which the times of day are told. */
  readonly timeZone: string;
  /** Up to where the log was recorded elsewhere. */
  readonly takenOver?: TakenOver | undefined;
  /** The last of the told entries that was. */
  readonly lastTaken?: RecordedEvent | undefined;
}

/**
 * One entry of the log for a reader: what, about what, who, when it happened and when it was written down.
 *
 * One that cannot be told, whatever is wrong with it, is shown as such: it takes no other along.
 */
export function entryTemplate(entry: RecordedEvent, context: EntryContext): TemplateResult {
  try {
    return toldTemplate(entry, context);
  } catch {
    const text = historyWords[context.language].untold(String(entry.version), entry.type);
    return html`<p class="untold">${text}</p>`;
  }
}

function toldTemplate(entry: RecordedEvent, context: EntryContext): TemplateResult {
  const { language, notes } = context;
  const detail = words(detailOf(entry, context));
  const kind = words(eventText(entry.type, language));
  const withdrawal = notes.withdrawnBy.get(entry.id);
  const link = entry.type === 'ProductDelivered' ? fileLink(entry.data.link) : nothing;
  const said = html`<b>${kind}</b>${detail === '' ? nothing : html`: <span class="verbatim">${detail}</span>`}${link}`;
  const about = aboutOf(entry, context);
  return html`<time datetime=${words(entry.occurredOn)}>${dateText(entry.occurredOn, language)}</time>
    <div>
      <p>${withdrawal === undefined ? said : html`<s>${said}</s>`}</p>
      ${about === '' || detail.startsWith(about.title) ? nothing : html`<p class="muted about">${about.text}</p>`}
      ${withdrawal === undefined ? nothing : withdrawalTemplate(withdrawal, context)}
      <p class="muted by">${byText(entry, context)}</p>
      ${context.takenOver && entry === context.lastTaken ? serverViews()?.takenOverTemplate(context.takenOver, context) : nothing}
    </div>`;
}

function withdrawalTemplate(withdrawal: RecordedEvent, { plan, language }: EntryContext): TemplateResult {
  const { by, occurredOn } = withdrawal;
  const reason = withdrawal.type === 'EntryWithdrawn' ? words(withdrawal.data.reason) : '';
  const unit = unitNameOn(plan, by.unit, occurredOn);
  const day = dateText(occurredOn, language);
  return html`<p class="withdrawn verbatim">${historyWords[language].withdrawn(unit, day)}: ${reason}</p>`;
}

function aboutOf({ data }: RecordedEvent, { plan, hasTask }: EntryContext): '' | { title: string; text: string } {
  const taskId = hasTask && 'taskId' in data ? data.taskId : undefined;
  const task = typeof taskId === 'string' ? taskById(plan.tasks, taskId) : undefined;
  return task === undefined ? '' : { title: task.title, text: `${task.number} ${task.title}`.trim() };
}

function byText(
  { by, occurredOn, recordedAt, version }: RecordedEvent,
  { plan, timeZone, language }: EntryContext,
): string {
  const unit = unitNameOn(plan, by.unit, occurredOn);
  const name = by.name === undefined || by.name === unit ? [] : [words(by.name)];
  const when = historyWords[language].recorded(instantText(words(recordedAt), language, { timeZone }), String(version));
  return [words(unit), ...name, when].join(' · ');
}

/** Text and nothing else: what a forged entry holds may be of any kind. */
function words(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('text is expected');
  return value;
}
