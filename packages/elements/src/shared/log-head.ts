import type { Plan } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { html, nothing, type TemplateResult } from 'lit';

const words = {
  vi: (version: string, digest: string) => `Nhật ký đến bản ghi số ${version}, mã kiểm tra ${digest}`,
  en: (version: string, digest: string) => `Log up to entry ${version}, digest ${digest}`,
};

/** The first eight signs of a digest, in fours: enough to compare a paper with a log by eye. */
export function shortDigest(digest: string): string {
  return `${digest.slice(0, 4)} ${digest.slice(4, 8)}`;
}

/** Which log is shown, so that a paper can be held against it later. */
export function headTemplate(plan: Plan, language: Language, classes: string): TemplateResult | typeof nothing {
  if (plan.version === 0) return nothing;
  const text = words[language](String(plan.version), shortDigest(plan.digest));
  return html`<p class=${classes}>${text}</p>`;
}

/** Whether the timeline has to print it: once a page is enough, and a history says it anyway. */
export function isFirstWithHead(timeline: Element): boolean {
  const around = timeline.closest('kh-plan');
  if (around === null) return true;
  return (around.querySelector('kh-history') ?? around.querySelector('kh-timeline') ?? timeline) === timeline;
}
