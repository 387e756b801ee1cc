import { mapping, type Making } from '@kehoach/core';
import type { Head } from '../head/head.js';
import type { Outline } from '../outline/outline.js';
import type { Range } from '../words/range.js';
import { isDue, isGoal } from '../account/demand.js';
import { givesWork } from '../task/order.js';
import { sentencesIn } from '../words/sentences.js';
import { roleFinder } from '../account/roles.js';
import type { DraftSection, DraftTarget, DraftTask, Piece, PieceRole } from './draft.js';
import type { Zones } from '../head/zones.js';
import { firstFrom, within } from '../words/within.js';

/** What the parts of a document were read as. */
export interface Placed {
  readonly zones: Zones;
  readonly head: Head;
  readonly outline: Outline;
  readonly tasks: readonly DraftTask[];
  readonly sections: readonly DraftSection[];
  readonly targets: readonly DraftTarget[];
  /** Where the theme of the plan stands. */
  readonly theme?: Range;
}

interface Mark extends Range {
  readonly role: PieceRole;
  readonly of?: string;
}

/**
 * The document cut into pieces, one for each paragraph and row, with the blanks that follow it. Joined
 * they are the document, since each begins where the one before it ends. In slices.
 */
export function* piecesOf(text: string, placed: Placed): Making<Piece[]> {
  const marks = (yield* marksOf(text, placed)).toSorted((a, b) => a.from - b.from);
  const pieces: Piece[] = [];
  for (const [at, { role, of, from }] of marks.entries()) {
    const start = at === 0 ? 0 : from;
    const to = marks[at + 1]?.from ?? text.length;
    if (start < to)
      pieces.push({ role, text: text.slice(start, to), ...(of !== undefined && { of }), from: start, to });
  }
  return pieces.length === 0 ? [{ role: 'unplaced', text, from: 0, to: text.length }] : pieces;
}

function* marksOf(text: string, { zones, head, outline, tasks, sections, targets, theme }: Placed): Making<Mark[]> {
  const taskAt = taskFinder(tasks);
  const sectionAt = new Map(sections.map(({ place, id }) => [place.from, id]));
  const roleOf = roleFinder(text, { outline, tasks, targets, ...(theme && { theme }) });
  return [
    ...zones.head.map((paragraph) => {
      const { id: of } = tasks.find((task) => paragraph.from <= task.place.from && task.place.to <= paragraph.to) ?? {};
      const role = headRole(text, paragraph, head, tasks);
      return { ...place(paragraph), role, ...(role === 'task' && of !== undefined && { of }) };
    }),
    ...(yield* mapping(zones.body, (block) => {
      const task = taskAt(block.from);
      const section = sectionAt.get(block.from);
      const plain = task === undefined ? roleOf(block) : task.kind;
      const role = section !== undefined && task === undefined && plain !== 'unread' ? 'heading' : plain;
      const of = task?.id ?? section;
      return { ...place(block), role, ...(of !== undefined && { of }) };
    })),
    ...zones.tail.map((paragraph) => ({ ...place(paragraph), role: tailRole(text, paragraph, tasks) })),
  ];
}

function place({ from, to }: Range): Range {
  return { from, to };
}

/** The innermost task that an offset lies in; asked in any order, tasks being in the order of the document. */
function taskFinder(tasks: readonly DraftTask[]): (offset: number) => DraftTask | undefined {
  const starts = tasks.map(({ place }) => place.from);
  return (offset) => {
    const after = firstFrom(starts, offset + 1);
    // A task may lie in another; few do, and not deep.
    for (let at = after - 1; at >= Math.max(0, after - 40); at -= 1) {
      const task = tasks[at];
      if (task !== undefined && offset < task.place.to) return task;
    }
    return undefined;
  };
}

function headRole(
  text: string,
  paragraph: Range,
  { offices, number, blankNumber, issuedOn, blankDate, impossibleDate, type, title, basis }: Head,
  tasks: readonly DraftTask[],
): PieceRole {
  const holds = (range: Range | undefined): boolean =>
    range !== undefined && range.from < paragraph.to && range.to > paragraph.from;
  if ([number, blankNumber, issuedOn, blankDate, impossibleDate].some(holds)) return 'number';
  if (holds(title)) return 'title';
  if (holds(type)) return 'type';
  if (offices.some(holds)) return 'office';
  if (basis.some(holds)) return introductionRole(text, paragraph, tasks);
  const words = text.slice(paragraph.from, Math.min(paragraph.to, paragraph.from + 80));
  if (/cộng h|độc lập|^đảng cộng sản việt nam$/iu.test(words)) return 'motto';
  if (/kính gửi|^V\/v/iu.test(words)) return 'office';
  // What follows the title introduces the plan; before it nothing else has a place.
  if (title === undefined || paragraph.from < title.to) return 'unplaced';
  return introductionRole(text, paragraph, tasks);
}

function introductionRole(text: string, paragraph: Range, tasks: readonly DraftTask[]): PieceRole {
  if (asksOf(text, paragraph, tasks)) return 'unread';
  return tasks.some(({ place: { from } }) => paragraph.from <= from && from < paragraph.to) ? 'task' : 'basis';
}

/** A letter may say before its first number what is due, whose work it is or what is to be reached, and no task. */
function asksOf(text: string, paragraph: Range, tasks: readonly DraftTask[]): boolean {
  const isTold = within(tasks.map(({ place }) => place));
  return sentencesIn(text, paragraph).some(
    (sentence) => !isTold(sentence) && (givesWork(text, sentence) || isDue(text, sentence) || isGoal(text, sentence)),
  );
}

/** Below the signature too an order is told; whom a paper goes to, and for what, is none. */
function tailRole(text: string, { from, to }: Range, tasks: readonly DraftTask[]): PieceRole {
  const isList = /^nơi\s+nhận/iu.test(text.slice(from, from + 10));
  if (!isList && asksOf(text, { from, to }, tasks)) return 'unread';
  return /^(?:nơi nhận|[-+•])/iu.test(text.slice(from, Math.min(to, from + 12))) ? 'recipients' : 'signature';
}
