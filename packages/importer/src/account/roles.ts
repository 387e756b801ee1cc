import type { Block } from '../outline/block.js';
import { taskTable } from '../outline/columns.js';
import { tablesOf } from '../outline/row-cells.js';
import { labelsIn } from '../outline/label.js';
import type { Item, Outline } from '../outline/outline.js';
import { timeHeading } from '../outline/time-heading.js';
import type { SilentPart } from '../outline/section.js';
import type { DraftTarget, DraftTask, PieceRole } from '../draft/draft.js';
import { tellingOf } from '../task/telling.js';
import type { Range } from '../words/range.js';
import { holdsAnyOf, within } from '../words/within.js';
import { givesWork, namesDoer } from '../task/order.js';
import { isLoudTitle } from '../task/loud-title.js';
import { isDueBy } from '../task/time-in.js';
import { isLoud } from '../words/loud.js';
import { sentencesIn } from '../words/sentences.js';
import { demandOf, isDue, isFutureGoal, isGoal, isGoalOfAims, isToldToLead, isUndatedTime } from './demand.js';

/** What was read of a document, against which each paragraph and row of its body is accounted for. */
export interface Read {
  readonly outline: Outline;
  readonly tasks: readonly DraftTask[];
  readonly targets: readonly DraftTarget[];
  readonly theme?: Range;
}

/** What the parts of a plan are that order no work. */
const roleOfSection: Readonly<Record<SilentPart, PieceRole>> = {
  purpose: 'purpose',
  requirement: 'requirement',
  'purpose-and-requirement': 'purpose',
  target: 'target',
  funding: 'explanation',
  background: 'explanation',
  outline: 'outline',
  criterion: 'criterion',
};

/**
 * Says of what is no task and no heading of tasks what else it is, or that it is unread: a sentence that asks for
 * a day or a unit's work is unread wherever it stands, unless a task or a target has taken it.
 */
export function roleFinder(text: string, { outline, tasks, targets, theme }: Read): (block: Block) => PieceRole {
  const items = new Map(outline.items.map((item) => [item.from, item]));
  const above = new Map(
    outline.items.flatMap((item) => [...item.body, ...item.rows].map((part) => [part.from, item] as const)),
  );
  const isUsed = coveredBy(tasks);
  const holdsFigure = holdsAnyOf(targets.map(({ place }) => place.from));
  const tables = taskTables(text, outline);
  const followed = new Set(targets.map(({ place }) => place.from));
  return (block) => {
    // Of a table that follows targets up the words are blank.
    if (followed.has(block.from) && text.slice(block.from, block.to).trim() === '') return 'target';
    const item = items.get(block.from);
    const role = plainRole(text, block, item, item ?? above.get(block.from), tables);
    // "Ngày thứ hai: 11/3/2027", above its rows.
    if (item !== undefined && role === 'heading' && timeHeading(text, item.words) !== undefined) return role;
    // "DANH MỤC VĂN BẢN TRÌNH TRONG NĂM 2027" is what the list is called.
    if (role === 'heading' && isLoudTitle(text, block) && !givesWork(text, block) && !namesDoer(text, block))
      return role;
    if (theme !== undefined && block.from <= theme.from && theme.to <= block.to) return 'theme';
    const open = sentencesIn(text, block).filter((sentence) => !isUsed(sentence));
    const section = (item ?? above.get(block.from))?.section ?? '';
    if (open.some((sentence) => isOpen(text, sentence, section))) return 'unread';
    if (open.some((sentence) => !holdsFigure(sentence) && isOpenFigure(text, sentence, section))) return 'unread';
    return open.some(holdsFigure) && (role === 'unread' || role === 'explanation') ? 'target' : role;
  };
}

/** What it is by its place and its shape. */
function plainRole(
  text: string,
  block: Block,
  item: Item | undefined,
  holder: Item | undefined,
  tables: ReadonlySet<number>,
): PieceRole {
  const { section } = holder ?? {};
  const own = section && roleOfSection[section as SilentPart];
  const words = text.slice(block.from, block.to);
  if (own !== undefined) return own !== 'outline' && own !== 'criterion' && isHeading(words, item) ? 'heading' : own;
  // The headings of a table of tasks, and those of its groups.
  if (block.kind === 'row') return tables.has(block.table) ? 'heading' : 'unread';
  if (isHeading(words, item)) return 'heading';
  const start = item?.words.from ?? block.from;
  if (tellingOf(text.slice(start, block.to)) !== undefined || !/\p{L}{2}/u.test(words)) return 'explanation';
  if (labelsIn(text, block)[0]?.place.from === block.from) return 'explanation';
  return section === 'report' && item !== undefined ? 'explanation' : 'unread';
}

/** A line above others, or in capitals. */
function isHeading(words: string, item: Item | undefined): boolean {
  if (item !== undefined)
    return item.children.length > 0 || item.rows.length > 0 || isLoud(words) || isTitled(words, item);
  return isLoud(words) || /:\s*$/.test(words);
}

/** "1. Mục đích", with its paragraphs below. */
function isTitled(words: string, { body }: Item): boolean {
  return body.length > 0 && words.length < 160 && !/[.;]\s*$/.test(words);
}

/** What of a sentence nothing has taken up: where it only tells how things stand, an order alone is. */
function isOpen(text: string, sentence: Range, section: string): boolean {
  if (section === 'funding' && isUndatedTime(text, sentence)) return true;
  if (section !== 'background' && isToldToLead(text, sentence)) return true;
  if (section === 'background' || section === 'funding')
    return givesWork(text, sentence) || isDue(text, sentence) || isGoal(text, sentence);
  if (section === 'outline' || section === 'criterion') return givesWork(text, sentence) || isDueBy(text, sentence);
  const demand = demandOf(text, sentence);
  return demand === 'time' || demand === 'unit' || (!aims.has(section) && namesDoer(text, sentence));
}

/** A number to reach that is no target yet. */
function isOpenFigure(text: string, sentence: Range, section: string): boolean {
  if (section === 'background' || section === 'outline' || section === 'criterion') return false;
  return isFutureGoal(text, sentence) || (aims.has(section) && isGoalOfAims(text, sentence));
}

/** Parts of aims, in which units are told of. */
const aims: ReadonlySet<string> = new Set(['purpose', 'requirement', 'purpose-and-requirement', 'target']);

/** Whether a sentence lies in a task, or names what tasks took from it. */
function coveredBy(tasks: readonly DraftTask[]): (range: Range) => boolean {
  const isTaken = within(tasks.map(({ place }) => place));
  const holdsField = holdsAnyOf(tasks.flatMap(({ places }) => Object.values(places).map(({ from }) => from)));
  return (range) => isTaken(range) || holdsField(range);
}

/** The numbers of those tables whose rows are tasks. */
function taskTables(text: string, { rows, items }: Outline): ReadonlySet<number> {
  const all = [rows, ...items.map((item) => item.rows)].flatMap((each) => tablesOf(each));
  return new Set(all.filter((table) => taskTable(text, table) !== undefined).flatMap(([first]) => first?.table ?? []));
}
