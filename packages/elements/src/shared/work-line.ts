import { percentText, type Language } from '@kehoach/words';
import { html, type TemplateResult } from 'lit';

/** What is shown of work that goes on, and how it is stopped. */
export interface WorkLine {
  readonly language: Language;
  /** How much is done, 0 to 1. */
  readonly share: number;
  /** What is being done. */
  readonly label: string;
  /** The words of the button that stops it. */
  readonly stop: string;
  readonly onStop: () => void;
}

/** How far work is, beside what is said of it, which would be read out anew with each percent. */
export function workLine({ language, share, label, stop, onStop }: WorkLine): TemplateResult {
  const percent = Math.round(share * 100);
  return html`<progress max="100" value=${percent} aria-label=${label}></progress>
    <span aria-hidden="true">${percentText(percent, language)}</span>
    <button class="stop" @click=${onStop}>${stop}</button>`;
}
