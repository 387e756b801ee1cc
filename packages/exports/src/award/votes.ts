import { shareText } from '@kehoach/words';
import type { Review } from './meetings.js';

/** Where a number is filled in by hand. */
const blank = '……';

/** Votes for, of all that were cast: `9/9`; the word of the council where nobody wrote them down. */
export function votesText(review: Review | undefined): string {
  if (review === undefined) return '';
  const { votesFor, votesCast = votesFor, result } = review.reviewed;
  if (votesFor === undefined || votesCast === undefined) return result === 'for' ? 'Đồng ý' : 'Không đồng ý';
  return `${votesFor}/${votesCast}`;
}

/** The same in two cells of minutes, the votes and their share; places for them where nobody wrote them down. */
export function votesCells({ reviewed: { votesFor, votesCast = votesFor } }: Review): readonly [string, string] {
  if (votesFor === undefined || votesCast === undefined) return [`${blank}/${blank}`, `${blank}%`];
  return [`${votesFor}/${votesCast}`, shareText(votesFor, votesCast, 'vi')];
}
