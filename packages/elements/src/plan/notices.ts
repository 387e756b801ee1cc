import type { Notice, PlanSession, Way } from '@kehoach/session';
import type { Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import { failureText } from './failure-text.js';
import { learntWay } from './learnt-words.js';
import { planWords } from './plan.messages.js';

/** What a reader must know of the plan below, each with its ways on. */
export function notices(
  { state }: PlanSession,
  language: Language,
  onWay: (way: Way) => void,
): TemplateResult | typeof nothing {
  if (state.state === 'loading') return nothing;
  if (state.state === 'failed') {
    // The first element below says why; here stands what only the host can do.
    const ways = state.ways.filter((way) => way !== 'retry');
    return ways.length === 0
      ? nothing
      : html`<div class="notice" part="notice">${buttons(ways, language, onWay)}</div>`;
  }
  return html`${state.notices.map(
    (notice) =>
      html`<div class="notice" part="notice" role="status" data-code=${notice.code}>
        <p>${noticeText(notice, language)}</p>
        ${buttons(notice.ways, language, onWay)}
      </div>`,
  )}`;
}

function buttons(ways: readonly Way[], language: Language, onWay: (way: Way) => void): TemplateResult | typeof nothing {
  if (ways.length === 0) return nothing;
  const words: Readonly<Partial<Record<Way, string>>> = planWords[language].ways;
  const button = (way: Way): TemplateResult =>
    html`<button @click=${() => onWay(way)}>${words[way] ?? learntWay(way, language)}</button>`;
  return html`<div>${ways.map(button)}</div>`;
}

function noticeText(notice: Notice, language: Language): string {
  const { code } = notice;
  const text = failureText(notice, language);
  // What keeps the address from being read leaves the copy on the page, which should be said first.
  const { copy, copyInstead } = planWords[language];
  if (isOfAnswer(code)) return `${copyInstead} ${text}`;
  return isOfAddress(code) ? `${copy} ${text}` : text;
}

function isOfAnswer(code: Notice['code']): boolean {
  return ['no-entries', 'broken-line', 'broken-chain', 'check-broke-off'].includes(code);
}

function isOfAddress(code: Notice['code']): boolean {
  return ['offline', 'interrupted', 'signed-out', 'http', 'bad-address', 'unexpected', 'other-origin'].includes(code);
}
