import type { PieceRole, PieceUse } from '@kehoach/importer';
import { html, nothing, type TemplateResult } from 'lit';
import { reviewWords } from './review.messages.js';
import type { Review } from './review-of.js';

const uses: readonly PieceUse[] = ['task', 'part', 'target', 'heading', 'text'];

/** What a piece is already, as a person would say it. */
const useByRole: Readonly<Partial<Record<PieceRole, PieceUse>>> = {
  task: 'task',
  responsibility: 'task',
  target: 'target',
  heading: 'heading',
  text: 'text',
};

/** A button for each thing that a piece of the document may be made. @param at where it stands */
export function usesOf(review: Review, at: number): TemplateResult[] {
  const { draft, language } = review;
  const piece = draft.pieces.find(({ from, to }) => from <= at && at < to);
  if (piece === undefined) return [];
  const own = draft.tasks.some(({ place }) => place.from >= piece.from && place.from < piece.to);
  const now = useByRole[piece.role] === 'task' && !own ? 'part' : useByRole[piece.role];
  const can: Readonly<Record<PieceUse, boolean>> = {
    task: true,
    part: draft.tasks.some(({ place }) => place.from < piece.from),
    target: /\d/.test(piece.text),
    heading: true,
    text: true,
  };
  return uses
    .filter((use) => can[use])
    .map(
      (use) => html`<button
        data-use=${use}
        aria-pressed=${use === now ? 'true' : 'false'}
        @click=${() => (use === now ? undefined : review.onChange({ piece: piece.from, as: use }))}
      >${reviewWords[language].uses[use]}</button>`,
    );
}

/** Asks what the chosen piece is, below the paper; head and signature are put right in the plan. */
export function useOfPiece(review: Review): TemplateResult | typeof nothing {
  const { draft, place, language } = review;
  const piece = place && draft.pieces.find(({ from, to }) => from <= place.from && place.from < to);
  if (piece === undefined || !isOfBody.has(piece.role)) return nothing;
  const title = reviewWords[language].use;
  return html`<div class="use no-print" role="group" aria-label=${title}>
    <span>${title}</span>${usesOf(review, piece.from)}
  </div>`;
}

const isOfBody: ReadonlySet<PieceRole> = new Set([
  'heading',
  'purpose',
  'requirement',
  'task',
  'responsibility',
  'target',
  'theme',
  'outline',
  'criterion',
  'explanation',
  'unread',
  'text',
  'unplaced',
]);
