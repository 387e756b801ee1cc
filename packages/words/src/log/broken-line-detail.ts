import type { BrokenLine } from '@kehoach/core';
import { eventName } from '../event/event-text.js';
import type { Language } from '../language.js';
import { problemText } from '../problem/problem-text.js';
import { brokenLineText } from './log-text.js';

/** What is wrong with a line, then the kind of its entry and what is wrong in it, for who mends the file. */
export function brokenLineDetail(broken: BrokenLine, language: Language): string {
  const { params } = broken;
  const kind = 'type' in params ? ` “${eventName(params.type, language)}”` : '';
  const problem = 'problem' in params ? problemText(params.problem, language) : '';
  const detail = problem === '' ? `${kind}${kind && '.'}` : `${kind}${kind && ':'} ${problem}`;
  return `${brokenLineText(broken, language)}${detail}`;
}
