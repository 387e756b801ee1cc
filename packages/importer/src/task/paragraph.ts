import type { Paragraph } from '../outline/block.js';
import { beginsWithLabel } from '../outline/label.js';
import type { Item } from '../outline/outline.js';
import { isDoing } from '../unit/doing.js';
import { sentencesIn } from '../words/sentences.js';
import { withOrdersBeside } from './beside.js';
import { handedOn, handingLine, withHanded, type Handed } from './handed.js';
import { orderingVerb } from './order.js';
import { isLoudTitle } from './loud-title.js';
import { isTitle } from './parts.js';
import { covering, whole, type ReadTask } from './read-task.js';
import { isTold, sentenceTask } from './sentence.js';
import { tellingOf } from './telling.js';
import { timeIn } from './time-in.js';
import { unitDuty } from './unit-duties.js';

/** What a paragraph orders, and what it hands down to what follows. */
export interface ReadParagraph {
  readonly task?: ReadTask;
  readonly handed: Handed | undefined;
}

/** Reads a paragraph without a mark below an item. */
export function readParagraph(text: string, item: Item, part: Paragraph, handed: Handed | undefined): ReadParagraph {
  if (beginsWithLabel(text, part)) return { handed };
  const line = handingLine(text, part);
  if (line !== undefined) return { handed: handedOn(handed, line) };
  const words = text.slice(part.from, part.to);
  if (isLoudTitle(text, part) || isAboveTable(text, item, part)) return { handed };
  const telling = tellingOf(words);
  if (
    telling !== undefined &&
    (timeIn(text, part) === undefined || isToldOf(text, part) || (telling === 'state' && isCalled.test(words)))
  )
    return { handed };
  if (handed?.isDuty === true) return { task: unitDuty(text, item, part, handed), handed };
  // "Yêu cầu các cơ quan báo cáo …": what is asked below the last item is asked by whom the paper is of.
  const isOfUnit = handed !== undefined && orderingVerb(words) === undefined;
  const task = sentenceTask(text, part, item, '', isOfUnit);
  // Where nothing says that work is ordered, a unit alone orders none: a row of a torn table begins with one.
  const mayLead = item.section === 'task' || handed !== undefined || givesWork.test(words) || isDoing(words);
  return task !== undefined && (task.period !== undefined || mayLead)
    ? { task: withHanded(task, handed), handed }
    : { handed };
}

/** "Chương trình tập huấn ngày 14/4/2026": a line right above a table, with no full stop, is what that is called. */
function isAboveTable(text: string, { rows }: Item, { from, to }: Paragraph): boolean {
  if (!tableName.test(text.slice(from, to))) return false;
  const row = rows.find((each) => each.from >= to);
  return row !== undefined && text.slice(to, row.from).trim() === '';
}

const tableName = /^(?:chương trình|lịch|bảng|biểu|danh sách|danh mục|các lớp|thời khóa biểu)\s[^.;:]*$/iu;

/** "Đợt cao điểm diễn ra từ … đến …": all that the plan is for, and no work in it. */
const isCalled = /^(?:đợt|chiến dịch|tháng|tuần lễ|cuộc vận động|phong trào|kế hoạch|chương trình)\s/iu;

/** Several sentences of which each tells. */
function isToldOf(text: string, part: Paragraph): boolean {
  return sentencesIn(text, part).length > 1 && isTold(text, part);
}

const givesWork = /(?:^|[\s,;])(?:chủ trì|giao|đề nghị|yêu cầu|phối hợp)\s/iu;

/** "1. Hội thi đọc sách", and one sentence below it that says who and when; nothing where it is no such title. */
export function titledTask(text: string, item: Item, handed: Handed | undefined): ReadTask | undefined {
  const [first] = item.body;
  if (first === undefined || item.children.length > 0 || !isTitle(text, item)) return undefined;
  if (item.marker.rank < 2 || handingLine(text, first) !== undefined) return undefined;
  const [task, ...more] = item.body.flatMap(
    (part) => sentenceTask(text, part, item, item.number, handed !== undefined) ?? [],
  );
  if (task === undefined || more.length > 0 || withOrdersBeside(text, task).length > 1) return undefined;
  const below = covering(item.body);
  return withHanded({ ...task, title: item.words, place: whole(item), ...(below && { text: below }) }, handed);
}
