import type { Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { headWords } from './log-head.messages.js';
import { tagOf } from './prefix.js';

/**
 * Which log is shown and whether it was found whole, so that a paper can be held against it later: `82:f88000eb` is
 * what `kehoach verify --head` takes.
 */
export function headTemplate(
  { plan: { version, digest }, checked }: ReadyView,
  language: Language,
  classes: string,
): TemplateResult | typeof nothing {
  if (version === 0) return nothing;
  const { head, [checked]: how } = headWords[language];
  return html`<p class=${classes}>${head} ${version}:${digest.slice(0, 8)} (${how})</p>`;
}

/** Whether the timeline has to print it: once a page is enough, and a history says it anyway. */
export function isFirstWithHead(timeline: Element): boolean {
  const around = timeline.closest(tagOf('plan'));
  if (around === null) return true;
  return (around.querySelector(tagOf('history')) ?? around.querySelector(tagOf('timeline')) ?? timeline) === timeline;
}
