import type { Task } from '@kehoach/core';
import { commandText } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { Drawing } from '../drawing.js';
import type { Offer } from '../offer.js';
import { options } from '../options.js';
import { recordWords } from '../record.messages.js';
import { actorTemplate, fieldsTemplate, keepsTemplate, namedTemplate, saidTemplate, sendButton } from './parts.js';

/**
 * The form with a list of what can be given, and of tasks. In few templates, one within another as seldom as can be:
 * each costs the browser more than what is in it.
 */
export function classicLayout(drawing: Drawing): TemplateResult {
  const { context, offer, tasks, isSending, on } = drawing;
  const words = recordWords[context.language];
  return html`<div class="bar">
      <h2>${words.title}</h2>
      ${actorTemplate(drawing)}
    </div>
    <form novalidate aria-busy=${isSending} @submit=${on.submit} @input=${on.input} @change=${on.input}>
      ${namedTemplate(drawing)} ${tasks === undefined ? nothing : taskList(tasks, drawing)}
      ${
        offer === undefined
          ? html`<p class="wide muted">${context.task === undefined ? words.noneHere : words.noneNow}</p>`
          : html`${actionList(offer, drawing)}${fieldsTemplate(offer, drawing)}`
      }
      <div class="wide end">${sendButton(drawing)}${saidTemplate(drawing)}${keepsTemplate(drawing)}</div>
    </form>`;
}

function actionList(offer: Offer, { offers, canSend, context: { language } }: Drawing): TemplateResult {
  const listed = (canSend ? offers : [offer, ...offers]).map(({ command }) => ({
    value: command,
    label: commandText(command, language),
  }));
  return html`<label class="field">
    <span>${recordWords[language].action}</span>
    <select name="action" data-list ${options(listed, offer.command)}></select>
  </label>`;
}

function taskList(tasks: readonly Task[], { context: { task, language }, on }: Drawing): TemplateResult {
  const all = task === undefined || tasks.includes(task) ? tasks : [task, ...tasks];
  const listed = all.map(({ id, number, title }) => ({ value: id, label: `${number} ${short(title)}`.trim() }));
  return html`<label class="field wide">
    <span>${recordWords[language].task}</span>
    <select
      name="taskId"
      data-list
      @pointerdown=${on.openList}
      @focus=${on.openList}
      ${options(listed, task?.id ?? '')}
    ></select>
  </label>`;
}

function short(title: string): string {
  return title.length > 90 ? `${title.slice(0, 88).trimEnd()}…` : title;
}
