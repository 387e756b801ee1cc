import type { Language } from '@kehoach/words';
import { html, type TemplateResult } from 'lit';
import { sharedWords } from '../shared/language.js';

/** Head, tabs, axis and five rows where they will stand; the words come where it takes long. */
export function skeletonTemplate(language: Language): TemplateResult {
  return html`<div class="surface loading" role="status">
    <p class="late-words">${sharedWords[language].loading}</p>
    <div class="skeleton" aria-hidden="true">
      <div class="s-head"><i></i><i></i><i></i><i></i></div>
      <div class="s-tabs"><i></i><i></i><i></i></div>
      <div class="s-axis"></div>
      ${[1, 2, 3, 4, 5].map(() => html`<div class="s-row"><i></i><i></i><i></i><i></i></div>`)}
    </div>
  </div>`;
}
