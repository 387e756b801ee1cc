import type { Item, Outline } from '../outline/outline.js';
import { beginsWithLabel, labelsIn } from '../outline/label.js';
import { counts } from '../outline/marker.js';
import { withAncestors } from './with-ancestors.js';
import { beginsWork, doesWork } from '../unit/does.js';
import { leadAtEnd } from '../unit/at-end.js';
import { doerAt, leadAfterClause } from '../unit/doer.js';
import { leadingVerbs } from '../unit/leading-words.js';
import { sentencesIn } from '../words/sentences.js';
import { within } from '../words/within.js';
import type { Range } from '../words/range.js';
import { unitBracket } from './bracket.js';
import { isLoudTitle } from './loud-title.js';
import { startsWithTime, stepAt } from './milestones.js';
import { givesNoMore, orderingVerb } from './order.js';
import { isSilent } from './own-words.js';
import { isTitleOfGroups } from './parts.js';
import type { ReadTask } from './read-task.js';
import { relativeTime } from './relative-time.js';
import { sentenceTask, withoutMark } from './sentence.js';
import { tellingOf } from './telling.js';
import { timeIn } from './time-in.js';
import { isBoard } from './unit-heading.js';

/** A line of the body, or of what stands before its first number, that nothing has taken yet. */
interface Line {
  readonly place: Range;
  /** The item that it is or stands under; none before the first. */
  readonly item: Item | undefined;
  readonly isItem: boolean;
}

/**
 * The last reading: every sentence that no layout has placed is looked at for itself, wherever it stands. What names
 * who does it orders; what follows on it in its line goes on with it. All else is left to the findings.
 *
 * @param introduction the paragraphs between the title and the first number
 * @param known what was read by the layout
 */
export function restTasks(
  text: string,
  outline: Outline,
  introduction: readonly Range[],
  known: readonly ReadTask[],
): ReadTask[] {
  const isTaken = within(known.map(({ place }) => place));
  const holders: ReadonlySet<Item | undefined> = new Set(
    known.flatMap(({ section }) => withAncestors(section?.parent)),
  );
  const isHeading = ({ item, isItem }: Line): boolean => isItem && holders.has(item);
  const isToldOf = bulletsTold(text, introduction);
  const isSchedule = schedulesIn(text);
  return linesOf(outline, introduction)
    .filter(
      (line) =>
        (line.item === undefined || !isTaken(line.place)) &&
        !isHeading(line) &&
        !(line.isItem && line.item && headsMore(text, line.item)) &&
        !(line.item && isSilent(line.item)),
    )
    .filter(({ place }) => !beginsWithLabel(text, place) && !isLoudTitle(text, place) && !isToldOf(place))
    .flatMap(
      (line) =>
        stepOf(text, line, isSchedule) ?? groupsOf(text, line, isTaken).map((group) => taskOf(text, line, group)),
    )
    .filter((task) => task !== undefined);
}

/** "Hội đồng tự đánh giá" above who is in it, "Phân công các nhóm" above their table. */
function headsMore(text: string, item: Item): boolean {
  return isBoard(text, item) || (item.rows.length > 0 && isTitleOfGroups(text, item.words));
}

/** "31/5/2027: Tổng duyệt", among others that begin with their time or in a schedule. */
function stepOf(
  text: string,
  { place, item, isItem }: Line,
  isSchedule: (item: Item) => boolean,
): ReadTask | undefined {
  return item !== undefined && !isItem && isSchedule(item) ? stepAt(text, place, item) : undefined;
}

/** Whether an item holds steps with their times; looked at once an item, however many lines it has. */
function schedulesIn(text: string): (item: Item) => boolean {
  const known = new Map<Item, boolean>();
  return (item) => {
    const found =
      known.get(item) ??
      (item.section === 'schedule' || item.body.filter((line) => startsWithTime(text, line)).length > 1);
    known.set(item, found);
    return found;
  };
}

function linesOf({ body, items }: Outline, introduction: readonly Range[]): Line[] {
  const plain = [...introduction, ...body].map((place) => ({ place, item: undefined, isItem: false }));
  const numbered = items.flatMap((item) => [
    { place: item.words, item, isItem: true },
    ...item.body.map((place) => ({ place, item, isItem: false })),
  ]);
  return [...plain, ...numbered].toSorted((a, b) => a.place.from - b.place.from);
}

/** Bullets before the first number below a line that only tells: "Kết quả năm 2025 như sau:". */
function bulletsTold(text: string, introduction: readonly Range[]): (place: Range) => boolean {
  const told = new Set<Range>();
  let isTold = false;
  for (const place of introduction) {
    const words = text.slice(place.from, place.to);
    if (!/^[-+*•–]\s/u.test(words)) isTold = words.endsWith(':') && tellingOf(words) !== undefined;
    else if (isTold) told.add(place);
  }
  return (place) => told.has(place);
}

/** The sentences of a line that order and that nothing has taken, each with those that go on with it. */
function groupsOf(text: string, { place, item, isItem }: Line, isTaken: (range: Range) => boolean): Range[] {
  const groups: Range[] = [];
  let before: Range | undefined;
  let isDone = false;
  for (const sentence of sentencesIn(text, place).filter((each) => !isTaken(each))) {
    const weight = weigh(text, sentence, item !== undefined, isItem && item?.section === 'duty');
    const last = groups.at(-1);
    // "Trên đây là kết luận của Sở; Văn phòng Sở thông báo …": all of it closes the paper.
    if (weight === 'closing') return groups;
    // "Diễn tập cấp tỉnh, tháng 6/2026; Sở Y tế chủ trì, các sở tham gia": who does what stands before.
    const words = text.slice(sentence.from, sentence.to);
    const gives = givesNoMore(words);
    // Only the first: another that gives orders something itself.
    const isGiven = gives && (last === undefined || isDone);
    const isRole = isGiven || saysRole.test(words);
    isDone ||= gives;
    if (weight === 'order' || isGiven)
      groups.push({ from: (isRole ? before : undefined)?.from ?? sentence.from, to: sentence.to });
    else if (weight === 'unsure' && last !== undefined)
      groups[groups.length - 1] = { from: last.from, to: sentence.to };
    before = weight === 'unsure' && last === undefined ? (before ?? sentence) : undefined;
  }
  return groups;
}

const saysRole = new RegExp(
  `^[^.;:]{3,120}\\s(?:${leadingVerbs})(?: thực hiện)?` +
    '(?:,\\s[^.;:]{3,120}\\s(?:phối hợp|tham gia)(?: thực hiện)?)?[\\s.;]*$',
  'iu',
);

/** "Các xã ven biển gồm Bến Đình, Cầu Đá": which they are. */
const isMadeUp = /^\s*(?:bao gồm|gồm|là|có)(?!\p{L})/u;

/** Names who does it; tells; or neither. */
type Weight = 'order' | 'closing' | 'told' | 'unsure';

function weigh(text: string, sentence: Range, isInBody: boolean, isDuty: boolean): Weight {
  const place = withoutMark(text, sentence);
  const words = text.slice(place.from, place.to);
  const telling = tellingOf(words);
  if (telling !== undefined || /:\s*$/u.test(words)) return telling === 'closing' ? 'closing' : 'told';
  if (orderingVerb(words) !== undefined) return givesNoMore(words) ? 'unsure' : 'order';
  const lead = doerAt(words, 0, !isInBody) ?? (isInBody || joins.test(words) ? leadAfterClause(words) : undefined);
  const does = words.slice(lead?.to);
  // Among duties a unit that begins an item does what follows, in whatever words.
  const isOwn =
    lead?.isNamed === true || (isDuty && !isMadeUp.test(does)) || (doesWork(does) && (isInBody || !issues.test(does)));
  if (lead !== undefined && isOwn) return 'order';
  if (!isInBody) return 'unsure';
  const isWork = beginsWork(words) && (timeIn(text, place) !== undefined || relativeTime(text, place) !== undefined);
  return isWork || unitBracket(text, place) !== undefined || leadAtEnd(words) !== undefined ? 'order' : 'unsure';
}

/** With which a paragraph before the first number goes on to another unit; other clauses there say on what it rests. */
const joins = /^(?:riêng|đối với|về phía|đồng thời)\s/iu;

/** What an office says of its own paper before the first number. */
const issues =
  /^\s*(?:ban hành|xây dựng|lập|thông báo|hướng dẫn|đề nghị|yêu cầu|nhận|báo cáo|trân trọng|triển khai|tổ chức triển khai|kính)\s/iu;

function taskOf(text: string, { item, isItem }: Line, group: Range): ReadTask | undefined {
  const number = isItem && item !== undefined && counts(item.marker) ? item.number : '';
  const read = sentenceTask(text, group, item, number);
  // "…; thời gian: quý II."
  const label = labelsIn(text, group).find(({ role }) => role === 'period');
  return read && { ...read, ...(label && read.period === undefined && { period: label.value }) };
}
