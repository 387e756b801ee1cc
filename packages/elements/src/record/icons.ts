import type { CommandType } from '@kehoach/core';
import { nothing, svg, html, type TemplateResult } from 'lit';

const drawn: { readonly [C in CommandType]?: TemplateResult } = {
  ReportProgress: svg`<path d="M3 17h14M5 14v-3M10 14V8M15 14V4" />`,
  CompleteTask: svg`<path d="m4 11 4 4 8-10" />`,
  ReportObstacle: svg`<path d="M10 3 18 17H2Z M10 8v4M10 14.4v.2" />`,
  RequestExtension: svg`<path d="M10 6v4l3 2" /><circle cx="10" cy="10" r="7" />`,
  SendReminder: svg`<path d="M3 5h14v10H3Z M3 6l7 5 7-5" />`,
  AmendTask: svg`<path d="M4 16l1-4 8-8 3 3-8 8Z M11 6l3 3" />`,
  ReassignTask: svg`<path d="M3 7h12l-3-3M17 13H5l3 3" />`,
  SuspendTask: svg`<path d="M7 4v12M13 4v12" />`,
  GrantExtension: svg`<path d="m4 11 4 4 8-10" />`,
  RefuseExtension: svg`<path d="M5 5l10 10M15 5 5 15" />`,
};

/** A drawing for one of the large choices; it repeats what the word beside it says. */
export function icon(command: CommandType): TemplateResult | typeof nothing {
  const lines = drawn[command];
  return lines === undefined ? nothing : html`<svg viewBox="0 0 20 20" aria-hidden="true">${lines}</svg>`;
}
