import { openIn, type Task } from '@kehoach/core';
import { dateText, type Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { recordWords } from './record.messages.js';

/** Whether a completion would leave something open. */
export function hasOpen(task: Task): boolean {
  const { products, obstacles, extensions } = openIn(task);
  return products.length + obstacles.length + extensions.length > 0;
}

/** What would be left open by a completion. */
export function stillOpen(task: Task, language: Language): TemplateResult | typeof nothing {
  if (!hasOpen(task)) return nothing;
  const words = recordWords[language];
  const { products, obstacles, extensions } = openIn(task);
  const open = [
    ...products.map((product) => words.openProduct(product)),
    ...obstacles.map(({ text }) => words.openObstacle(text)),
    ...extensions.map(({ to }) => words.openExtension(dateText(to, language))),
  ];
  return html`<div class="wide open" role="status">
    <p>${words.stillOpen}</p>
    <ul>${open.map((line) => html`<li>${line}</li>`)}</ul>
    <p class="muted">${words.staysOpen}</p>
  </div>`;
}
