import type { Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';

const words = {
  vi: {
    head: (version: string, digest: string) => `Nhật ký đến bản ghi số ${version}, mã kiểm tra ${digest}`,
    checking: 'đang kiểm tra',
    whole: 'đã kiểm tra, nguyên vẹn',
    unchecked: 'chưa kiểm tra',
  },
  en: {
    head: (version: string, digest: string) => `Log up to entry ${version}, digest ${digest}`,
    checking: 'being checked',
    whole: 'checked, whole',
    unchecked: 'not checked',
  },
};

/** The first eight signs of a digest, in fours: enough to compare a paper with a log by eye. */
export function shortDigest(digest: string): string {
  return `${digest.slice(0, 4)} ${digest.slice(4, 8)}`;
}

/** Which log is shown and whether it was found whole, so that a paper can be held against it later. */
export function headTemplate(
  { plan: { version, digest }, checked }: ReadyView,
  language: Language,
  classes: string,
): TemplateResult | typeof nothing {
  if (version === 0) return nothing;
  const { head, [checked]: how } = words[language];
  return html`<p class=${classes}>${head(String(version), shortDigest(digest))} (${how})</p>`;
}

/** Whether the timeline has to print it: once a page is enough, and a history says it anyway. */
export function isFirstWithHead(timeline: Element): boolean {
  const around = timeline.closest('kh-plan');
  if (around === null) return true;
  return (around.querySelector('kh-history') ?? around.querySelector('kh-timeline') ?? timeline) === timeline;
}
