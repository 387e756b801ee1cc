import { html, type TemplateResult } from 'lit';
import { bringEnglish } from './english.js';
import { sharedWords } from './language.js';

/** Says to whoever reads English that its words failed to come, and asks for them again. */
export function wordsMissingTemplate(): TemplateResult {
  return html`<div class="state" role="status" lang="en" part="failure">
    <p>The English words could not be loaded; this is shown in Vietnamese.</p>
    <button @click=${() => void bringEnglish()}>${sharedWords.en.retry}</button>
  </div>`;
}
