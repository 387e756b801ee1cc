import { finding, type Finding } from '../finding/finding.js';
import { said, type Head } from '../head/head.js';
import type { Outline } from '../outline/outline.js';
import { fold } from '../words/fold.js';
import { trimmed } from '../words/range.js';
import type { Draft, Piece } from './draft.js';

/** What is known of a reading when it is looked over. */
export interface Looked {
  readonly draft: Omit<Draft, 'findings' | 'pieces'>;
  readonly head: Head;
  readonly outline: Outline;
  readonly pieces: readonly Piece[];
  readonly ofTasks: readonly Finding[];
}

/** All that a person should look at or know, in the order of the document. */
export function findingsOf(text: string, { draft, head, outline, pieces, ofTasks }: Looked): Finding[] {
  const start = { from: 0, to: 0 };
  const ofPlan = { of: 'plan' };
  const missing: (Finding | false | undefined)[] = [
    head.blankNumber && finding('blank-number', head.blankNumber, head.blankNumber.text, ofPlan),
    !head.blankNumber && draft.number === undefined && finding('no-number', start, '', ofPlan),
    head.blankDate && finding('blank-date', head.blankDate, head.blankDate.text, ofPlan),
    !head.blankDate && draft.issuedOn === undefined && finding('no-date', start, '', ofPlan),
    draft.issuer === undefined && finding('no-issuer', start, '', ofPlan),
    draft.title === undefined && finding('no-title', start, '', ofPlan),
    draft.tasks.length === 0 && finding('no-tasks', start, '', ofPlan),
  ];
  const slips = outline.slips.map(({ item, kind }) =>
    finding(kind, { from: item.from, to: item.words.from }, said(text, { from: item.from, to: item.words.from }).text),
  );
  const unplaced = pieces
    .filter(({ role, text: words }) => role === 'unplaced' && /\p{L}/u.test(words))
    .map(({ from, to }) =>
      finding('unplaced-text', trimmed(text, { from, to }), said(text, { from, to: Math.min(to, from + 200) }).text),
    );
  const all = [
    ...similarUnits(draft.units),
    ...missing.filter((each) => each !== false && each !== undefined),
    ...ofTasks,
    ...slips,
    ...unplaced,
  ];
  return all.toSorted((a, b) => a.place.from - b.place.from);
}

/** "Trung tâm trợ giúp pháp lý" beside "Trung tâm trợ giúp pháp lý nhà nước tỉnh": one name begins the other. */
function similarUnits(units: Draft['units']): Finding[] {
  const sorted = units
    .filter(({ role, name }) => role !== 'group' && name.split(' ').length > 2)
    .map((unit) => ({ unit, key: fold(unit.name) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return sorted.flatMap(({ unit, key }, at) => {
    const next = sorted[at + 1];
    const place = unit.places[0];
    if (next === undefined || place === undefined || !next.key.startsWith(`${key} `)) return [];
    return [finding('similar-units', place, `“${unit.name}”, “${next.unit.name}”`)];
  });
}
