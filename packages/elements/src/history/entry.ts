import { taskById, unitNameOn, type Plan, type RecordedEvent } from '@kehoach/core';
import { dateText, eventText, percentText, quantityText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';

/** One entry of the log for a reader: what, about what, who, and when. `hasTask` names the task it is about. */
export function entryTemplate(entry: RecordedEvent, plan: Plan, language: Language, hasTask: boolean): TemplateResult {
  const { data, by, occurredOn, recordedAt, version } = entry;
  const said = data as Readonly<Record<string, unknown>>;
  const task = hasTask && typeof said['taskId'] === 'string' ? taskById(plan.tasks, said['taskId']) : undefined;
  const about = task === undefined ? '' : `${task.number} ${task.title}`.trim();
  const unit = unitNameOn(plan, by.unit, occurredOn);
  return html`<li>
    <time datetime=${occurredOn}>${dateText(occurredOn, language)}</time>
    <div>
      <p><b>${eventText(entry.type, language)}</b>${detailOf(said, language)}</p>
      ${about === '' || about === said['title'] ? nothing : html`<p class="muted about">${about}</p>`}
      <p class="muted by" title=${`${recordedAt} · ${version}`}>${unit}${by.name === undefined || by.name === unit ? nothing : ` · ${by.name}`}</p>
    </div>
  </li>`;
}

const wordy = [
  'name',
  'title',
  'theme',
  'product',
  'note',
  'result',
  'text',
  'merit',
  'reason',
  'decision',
  'reference',
];

function detailOf(said: Readonly<Record<string, unknown>>, language: Language): string {
  const nominee = said['nominee'] as { readonly name: string } | undefined;
  const parts = wordy.map((name) => said[name]).filter((value) => typeof value === 'string');
  if (typeof said['percent'] === 'number') parts.unshift(percentText(said['percent'], language));
  if (typeof said['value'] === 'number') parts.push(quantityText(said['value'], String(said['unit']), language));
  if (nominee !== undefined) parts.unshift(nominee.name);
  const corrections = (said['corrections'] ?? []) as readonly { readonly read: string; readonly corrected: string }[];
  parts.push(...corrections.map(({ read, corrected }) => `“${read}” → “${corrected}”`));
  return parts.length === 0 ? '' : `: ${parts.join(' · ')}`;
}
