import { goalsIn } from '../task/target.js';
import { plain } from '../words/fold.js';
import { noted } from './change.js';
import type { Draft } from './draft.js';

/** The draft with another text of a target, whose number is read of it; without one it is none. */
export function correctTarget(draft: Draft, id: string, words: string): Draft {
  const text = plain(words);
  const target = draft.targets.find((each) => each.id === id);
  if (target === undefined || text === target.text) return draft;
  const [found] = text === '' ? [] : goalsIn(text, { from: 0, to: text.length });
  if (text !== '' && found === undefined) return draft;
  const next = found && { ...target, text, value: found.value, unit: found.unit };
  return {
    ...draft,
    targets: draft.targets.flatMap((each) => (each !== target ? [each] : next === undefined ? [] : [next])),
    corrections: noted(draft, { of: 'plan', field: 'targets', read: target.text, corrected: text }),
  };
}
