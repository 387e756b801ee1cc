import { unitOn } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import type { TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { html } from '../shared/html.js';
import { deskWords } from './desk.messages.js';
import { partsWords } from './parts.messages.js';
import type { Place, ViewName } from './place.js';
import { unitShownName } from './whose-work.js';

/** A view that stands on paper by itself, within what says there of which plan it is, of what, and of which day. */
export function framed(
  view: TemplateResult,
  name: Exclude<ViewName, 'timeline' | 'list'>,
  around: ReadyView,
  at: Place,
  language: Language,
): TemplateResult {
  const words = partsWords[language];
  const { plan, today, unit } = around;
  const { by, kind, said } = at;
  const issuer = plan.issued && unitOn(plan, plan.issued.issuer, today);
  const sender = name === 'unit' && unit !== issuer ? unit : undefined;
  const isFiltered = name === 'history' && (by ?? kind ?? said) !== undefined;
  const whose = name === 'unit' ? unitShownName(around, at) : undefined;
  const heading = whose === undefined ? deskWords[language].views[name] : words.workOf(whose);
  return html`<kh-paper class="on-paper" .unit=${sender} heading=${isFiltered ? `${heading} (${words.filteredLog})` : heading}
    >${view}</kh-paper
  >`;
}
