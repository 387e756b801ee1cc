import { counts, markerOf } from '../outline/marker.js';
import type { FindingCode } from '../finding/finding.js';
import { goalsIn } from '../task/target.js';
import { idGiver, slugOf } from '../unit/directory.js';
import { plain } from '../words/fold.js';
import { inOrder, trimmed, type Range } from '../words/range.js';
import { noted, type PieceUse } from './change.js';
import { correctTarget } from './correct-target.js';
import { withoutTask } from './correct-task.js';
import type { Draft, DraftSection, DraftTarget, DraftTask, Piece, PieceRole } from './draft.js';
import { toldBy } from './own-sentence.js';
import { bareTask, indexAt, inSection, withTaskAt } from './task-order.js';
import { freeId } from './unit-book.js';

/**
 * The draft with a piece of its document as what a person says that it is: a task of its own, which waits for who and
 * when its words do not say; a part of the task before it; numbers to reach; the heading of what follows; or text that orders nothing.
 * What was read as a task or as numbers to reach there is none any more. A piece without words, and one that cannot be that, changes nothing.
 */
export function placePiece(draft: Draft, at: number, as: PieceUse): Draft {
  const piece = draft.pieces.find(({ from, to }) => from <= at && at < to);
  if (piece === undefined || !/[\p{L}\d]/u.test(piece.text)) return draft;
  const place = trimmed(draft.document, piece);
  const own = draft.tasks.find((task) => task.place.from === piece.from || task.place.from === place.from);
  if (as === 'task') return own === undefined ? asTask(withoutTargets(draft, piece), piece, place) : draft;
  const free = withoutTargets(withoutQuestions(own === undefined ? draft : withoutTask(draft, own), place), piece);
  const here = free.pieces.find(({ from }) => from === piece.from) ?? piece;
  return { part: asPart, target: asTargets, heading: asHeading, text: asText }[as](free, here, place) ?? draft;
}

type Placing = (draft: Draft, piece: Piece, place: Range) => Draft | undefined;

const asTask = (draft: Draft, piece: Piece, place: Range): Draft => {
  const title = wordsOf(draft, place).replace(/^[-+*•–]\s*/u, '');
  if (title === '') return draft;
  const section = draft.sections.findLast(({ place: of }) => of.from < place.from)?.id;
  const task = { ...bareTask(draft, title, place), ...inSection(section) };
  const placed = withRole(withoutQuestions(draft, place), piece, 'task', task.id);
  return withTaskAt(placed, toldBy(placed, task, draft.document, place), indexAt(draft, place.from));
};

const asPart: Placing = (draft, piece, place) => {
  const task = taskBefore(draft, place);
  if (task === undefined) return undefined;
  const words = plain(piece.text);
  const text = task.text === undefined ? words : `${task.text}\n${words}`;
  const tasks = draft.tasks.map((each) => (each === task ? { ...each, text } : each));
  const corrections = noted(draft, { of: task.id, field: 'text', read: '', corrected: words });
  return { ...withRole(draft, piece, task.kind, task.id), tasks, corrections };
};

/** The one that stands before it in the document, wherever a person put it in the list. */
function taskBefore({ tasks }: Draft, { from }: Range): DraftTask | undefined {
  return inOrder(tasks).findLast(({ place }) => place.from < from);
}

const asTargets: Placing = (draft, piece, place) => {
  const found = goalsIn(draft.document, place);
  if (found.length === 0) return undefined;
  const idFor = (taken: readonly DraftTarget[]): string =>
    freeId(
      `target-${taken.length + 1}`,
      taken.map(({ id }) => id),
    );
  let { targets, corrections } = draft;
  for (const { text, value, unit, from, to } of found) {
    targets = [...targets, { id: idFor(targets), text, value, unit, place: { from, to } }];
    corrections = noted({ ...draft, corrections }, { of: 'plan', field: 'targets', read: '', corrected: text });
  }
  return { ...withRole(draft, piece, 'target'), targets: inOrder(targets), corrections };
};

const asHeading: Placing = (draft, piece, place) => {
  const marker = markerOf(piece.text.slice(0, 80).trimStart());
  const number = marker !== undefined && counts(marker) ? marker.label : '';
  const title = wordsOf(draft, place).replace(/\s*:$/, '');
  if (title === '' || draft.sections.some((each) => each.place.from === place.from)) return undefined;
  const give = idGiver();
  for (const { id } of draft.sections) give(id);
  const before = draft.sections.findLast((each) => each.place.from < place.from);
  const parentId = before && (rankOf(before.number) < rankOf(number) ? before.id : before.parentId);
  const section: DraftSection = {
    id: give(slugOf(`muc ${title.slice(0, 30)}`)),
    number,
    title,
    ...(parentId !== undefined && { parentId }),
    place,
  };
  return {
    ...withRole(draft, piece, 'heading', section.id),
    sections: inOrder([...draft.sections, section]),
    tasks: draft.tasks.map((task) =>
      standsUnder(draft, task.place, place) ? { ...task, sectionId: section.id } : task,
    ),
    corrections: noted(draft, { of: 'plan', field: 'sections', read: '', corrected: title }),
  };
};

const asText: Placing = (draft, piece) => ({
  ...withRole(draft, piece, 'text'),
  corrections: noted(draft, { of: 'plan', field: 'outside', read: '', corrected: plain(piece.text) }),
});

/** Whether nothing but tasks stands between a heading and a task. */
function standsUnder({ sections }: Draft, task: Range, heading: Range): boolean {
  return (
    task.from > heading.from && !sections.some(({ place }) => place.from > heading.from && place.from <= task.from)
  );
}

/** Romans stand above figures, and those above letters. */
function rankOf(number: string): number {
  if (/^[IVXLC]+$/.test(number)) return 1;
  return /^\d/.test(number) ? 2 : 3;
}

/** The words of a piece on one line, without the number that counts it. */
function wordsOf({ document }: Draft, { from, to }: Range): string {
  const words = document.slice(from, to);
  return plain(words.slice(markerOf(words.slice(0, 80))?.end ?? 0)).replace(/(?:\s*\|)+$/, '');
}

/** The draft without the numbers to reach that were read in a piece. */
function withoutTargets(draft: Draft, { from, to }: Range): Draft {
  const targets = draft.targets.filter(({ place }) => place.from < from || place.from >= to);
  if (targets.length === draft.targets.length) return draft;
  return draft.targets
    .filter((target) => !targets.includes(target))
    .reduce((after, { id }) => correctTarget(after, id, ''), draft);
}

function withRole(draft: Draft, piece: Piece, role: PieceRole, id?: string): Draft {
  const { of: _, ...rest } = piece;
  const placed = { ...rest, role, ...(id !== undefined && { of: id }) };
  return { ...draft, pieces: draft.pieces.map((each) => (each === piece ? placed : each)) };
}

const ofNoPlace: ReadonlySet<FindingCode> = new Set(['unplaced-text', 'unread-text', 'unread-date']);

/** What is asked of words that have no place is answered once they have one. */
function withoutQuestions(draft: Draft, { from, to }: Range): Draft {
  const isAnswered = (code: FindingCode, place: Range): boolean =>
    ofNoPlace.has(code) && place.from >= from && place.from < to;
  return { ...draft, findings: draft.findings.filter(({ code, place }) => !isAnswered(code, place)) };
}
