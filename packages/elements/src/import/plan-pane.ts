import type { DraftSection } from '@kehoach/importer';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { reviewWords } from './review.messages.js';
import { listsOf } from './lists-pane.js';
import { planField } from './plan-field.js';
import type { Review } from './review-of.js';
import { taskCard } from './task-card.js';

/** The plan as it was read: its head, its tasks under their headings, the rest. */
export function planPane(review: Review): TemplateResult {
  const { draft } = review;
  const sections = new Map(draft.sections.map((section) => [section.id, section]));
  const said = new Set<string>();
  /** The headings above a task that have not been said yet, outermost first. */
  const newParts = (id: string | undefined): DraftSection[] => {
    const section = sections.get(id ?? '');
    if (section === undefined || said.has(section.id)) return [];
    said.add(section.id);
    return [...newParts(section.parentId), section];
  };
  return html`<div class="head">
      <div class="row">${planField(review, 'number')}${planField(review, 'issuedOn')}</div>
      ${planField(review, 'title')}
      ${planField(review, 'issuer')}
      <div class="row">${planField(review, 'year')}${planField(review, 'place')}</div>
    </div>
    ${draft.tasks.map(
      (task) => html`${newParts(task.sectionId).map((part) => partTitle(review, part))}${taskCard(review, task)}`,
    )}
    ${draft.sections.filter(({ id }) => !said.has(id)).map((part) => partTitle(review, part))}
    ${listsOf(review)}`;
}

/** A heading: its title may be put right, or taken out. */
function partTitle(review: Review, { id, number, title }: DraftSection): TemplateResult {
  const texts = reviewWords[review.language];
  return html`<p class="part">
    <span class="print">${number === '' ? '' : `${number}. `}${title}</span>
    <label class="no-print"><span>${number === '' ? texts.heading : number}</span><input
      data-section=${id}
      aria-label=${`${texts.heading} ${number}`.trim()}
      title=${texts.headingHint}
      .value=${live(title)}
      @change=${({ target }: Event) =>
        review.onChange({ section: id, field: 'title', value: (target as HTMLInputElement).value })}
    /></label>
  </p>`;
}
