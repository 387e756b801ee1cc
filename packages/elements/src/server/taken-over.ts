import type { TakenOver } from '@kehoach/session';
import { instantText, numberText, type Language } from '@kehoach/words';
import { html, type TemplateResult } from 'lit';
import { viewsWords } from './views.messages.js';

/** Up to which entry a log was recorded elsewhere, who took it over and when; at that entry of a history. */
export function takenOverTemplate(
  { version, at, by, name = by }: TakenOver,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): TemplateResult {
  const [upTo, when] = [numberText(version, language), instantText(at, language, { timeZone })];
  const text = viewsWords[language].takenOver(upTo, when, name);
  return html`<p class="muted by" data-taken-over=${version}>${text}</p>`;
}
