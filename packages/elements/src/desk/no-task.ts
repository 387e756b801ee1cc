import type { CivilDate } from '@kehoach/core';
import { dateText, type Language } from '@kehoach/words';
import { html, type TemplateResult } from 'lit';
import { deskWords } from './desk.messages.js';

/** A plan without tasks: what will stand here, and the way to the first, for whoever may assign one. */
export function noTaskTemplate(onAssign: (() => void) | undefined, language: Language): TemplateResult {
  const words = deskWords[language];
  return html`<div class="state none-left">
    <div>
      <h3>${words.noTask}</h3>
      <p class="muted">${words.noTaskYet}</p>
    </div>
    ${onAssign && html`<button class="main" @click=${onAssign}>${words.assign}</button>`}
  </div>`;
}

/** A day on which there was no plan yet: that it is so, and the way to today. */
export function notIssuedTemplate(day: CivilDate, onNow: () => void, language: Language): TemplateResult {
  const words = deskWords[language];
  return html`<div class="surface state none-left">
    <h3>${words.notIssued(dateText(day, language))}</h3>
    <button @click=${onNow}>${words.toNow}</button>
  </div>`;
}
