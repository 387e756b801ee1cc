import type { Language } from '@kehoach/words';
import { html, type TemplateResult } from 'lit';
import { deskWords } from './desk.messages.js';

/** Head, tabs, axis and five rows where they will stand; the words come where it takes long. */
export function skeletonTemplate(language: Language): TemplateResult {
  return html`<div class="surface loading" role="status">
    <p class="late-words">${deskWords[language].loading}</p>
    <div class="skeleton" aria-hidden="true">
      <i class="s-head"></i><i class="s-tabs"></i><i class="s-axis"></i><i></i><i></i><i></i><i></i><i></i>
    </div>
  </div>`;
}
