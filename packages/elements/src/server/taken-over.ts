import type { RecordedEvent } from '@kehoach/core';
import type { TakenOver } from '@kehoach/session';
import { instantText, numberText, type Language } from '@kehoach/words';
import { html, type TemplateResult } from 'lit';
import { viewsWords } from './views.messages.js';

/**
 * Of what is told, newest first, the last entry that was recorded elsewhere: it need not be the last one of all that
 * were. Nothing where the log does not hold what is said to be taken over.
 */
export function lastTakenOver(
  log: readonly RecordedEvent[],
  told: readonly RecordedEvent[],
  takenOver: TakenOver | undefined,
): RecordedEvent | undefined {
  if (takenOver === undefined || log.every(({ digest }) => digest !== takenOver.digest)) return undefined;
  return told.find(({ version }) => version <= takenOver.version);
}

/** Up to which entry a log was recorded elsewhere, who took it over and when; at the last of these in a history. */
export function takenOverTemplate(
  { version, at, by, name = by }: TakenOver,
  { language, timeZone }: { readonly language: Language; readonly timeZone: string },
): TemplateResult {
  const [upTo, when] = [numberText(version, language), instantText(at, language, { timeZone })];
  const text = viewsWords[language].takenOver(upTo, when, name);
  return html`<p class="muted by" data-taken-over=${version}>${text}</p>`;
}
