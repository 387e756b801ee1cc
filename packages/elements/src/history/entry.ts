import { taskById, unitNameOn, type RecordedEvent } from '@kehoach/core';
import type { TakenOver } from '@kehoach/session';
import { dateText, eventText, instantText } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { fileLink } from '../shared/file-link.js';
import { serverViews } from '../plan/server-part.js';
import { detailOf, type DetailContext } from './detail.js';
import { historyWords } from './history.messages.js';
import { kindTemplate } from './kind.js';

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
  const told = html`${aboutOf(entry, context)}${said}`;
  const day = dateText(entry.occurredOn, language);
  const by = byText(entry, context);
  return html`<time datetime=${words(entry.occurredOn)}>${day}</time>
    ${kindTemplate(entry.type)}
    <div class="what">
      <p>${withdrawal === undefined ? told : html`<s>${told}</s>`} ${writtenTemplate(entry, day, context)}</p>
      ${withdrawal === undefined ? nothing : withdrawalTemplate(withdrawal, context)}
      ${context.takenOver && entry === context.lastTaken ? serverViews()?.takenOverTemplate(context.takenOver, context) : nothing}
    </div>
    <p class="by" title=${by}>${by}</p>
    <p class="entry">${historyWords[language].entry(String(entry.version))}</p>`;
}

function withdrawalTemplate(withdrawal: RecordedEvent, { plan, language }: EntryContext): TemplateResult {
  const { by, occurredOn } = withdrawal;
  const reason = withdrawal.type === 'EntryWithdrawn' ? words(withdrawal.data.reason) : '';
  const unit = unitNameOn(plan, by.unit, occurredOn);
  const day = dateText(occurredOn, language);
  return html`<p class="withdrawn verbatim">${historyWords[language].withdrawn(unit, day)}: ${reason}</p>`;
}

/** The number of the task, in bold; its title where the reader points. */
function aboutOf({ data }: RecordedEvent, { plan, hasTask }: EntryContext): TemplateResult | typeof nothing {
  const taskId = hasTask && 'taskId' in data ? data.taskId : undefined;
  const task = typeof taskId === 'string' ? taskById(plan.tasks, taskId) : undefined;
  return task === undefined ? nothing : html`<b class="number" title=${task.title}>${task.number}</b> `;
}

/** On which day it was written down, where that is another than the one it happened on. */
function writtenTemplate(
  { recordedAt }: RecordedEvent,
  day: string,
  { timeZone, language }: EntryContext,
): TemplateResult | typeof nothing {
  const at = instantText(words(recordedAt), language, { timeZone });
  if (at.startsWith(day)) return nothing;
  return html`<span class="quiet">${historyWords[language].recorded(at)}</span>`;
}

function byText({ by, occurredOn }: RecordedEvent, { plan }: EntryContext): string {
  const unit = unitNameOn(plan, by.unit, occurredOn);
  return [words(unit), ...(by.name === undefined || by.name === unit ? [] : [words(by.name)])].join(', ');
}

/** Text and nothing else: what a forged entry holds may be of any kind. */
function words(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError('text is expected');
  return value;
}
