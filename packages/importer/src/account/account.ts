import type { Draft } from '../draft/draft.js';

/** How many paragraphs and rows of a document have a place in its plan. */
export interface Account {
  readonly all: number;
  readonly placed: number;
  /** Those that nobody has given a place yet: each is among the findings. */
  readonly unread: number;
}

/** Counts what holds words; a page number or a line of signs holds none. */
export function accountOf({ pieces }: Pick<Draft, 'pieces'>): Account {
  const worded = pieces.filter(({ text }) => /\p{L}/u.test(text));
  const unread = worded.filter(({ role }) => role === 'unread' || role === 'unplaced').length;
  return { all: worded.length, placed: worded.length - unread, unread };
}
