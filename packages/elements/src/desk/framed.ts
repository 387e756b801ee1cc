import { unitNameOn, unitOn } from '@kehoach/core';
import type { Language } from '@kehoach/words';
import { html, type TemplateResult } from 'lit';
import type { ReadyView } from '../plan/plan-context.js';
import { deskWords } from './desk.messages.js';
import { partsWords } from './parts.messages.js';
import type { Place, ViewName } from './place.js';

/** A view that stands on paper by itself, within what says there of which plan it is, of what, and of which day. */
export function framed(
  view: TemplateResult,
  name: Exclude<ViewName, 'timeline' | 'list'>,
  { plan, today, unit }: ReadyView,
  { by, kind, said }: Place,
  language: Language,
): TemplateResult {
  const words = partsWords[language];
  const issuer = plan.issued && unitOn(plan, plan.issued.issuer, today);
  const sender = name === 'unit' && unit !== issuer ? unit : undefined;
  const isFiltered = name === 'history' && (by ?? kind ?? said) !== undefined;
  const heading =
    name === 'unit' && unit !== undefined
      ? words.workOf(unitNameOn(plan, unit, today))
      : deskWords[language].views[name];
  return html`<kh-paper .unit=${sender} heading=${isFiltered ? `${heading} (${words.filteredLog})` : heading}
    >${view}</kh-paper
  >`;
}
