import { advance } from '@kehoach/core';
import { settle } from './settle.js';

/** What a page needs to record, and not to show: the rules, and what folds an entry into a plan that is on the page. */
export interface Recording {
  readonly settle: typeof settle;
  readonly advance: typeof advance;
}

/** @see Recording */
export const recording: Recording = { settle, advance };
