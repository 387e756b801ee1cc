import { counts } from '../outline/marker.js';
import type { Item, Outline } from '../outline/outline.js';
import { beginsWork as beginsWithWork } from '../unit/does.js';
import { readDuty } from '../unit/duty.js';
import type { Range } from '../words/range.js';
import { within } from '../words/within.js';
import { whole, type ReadTask } from './read-task.js';
import { tellingOf } from './telling.js';
import { timeIn } from './time-in.js';
import { withAncestors } from './with-ancestors.js';

/**
 * The items of the parts that order work which name neither who nor when: each waits for both. An item beside
 * tasks is one too; where a heading stands over letters that are none of them tasks yet, it is one with all below.
 */
export function openTasks(text: string, { items }: Outline, known: readonly ReadTask[]): ReadTask[] {
  const isTaken = within(known.map(({ place }) => place));
  const tasked = new Set(known.flatMap(({ section }) => withAncestors(section)));
  const holders = new Set([...tasked].map(({ parent }) => parent));
  const isAlone = !known.some(({ kind }) => kind === 'task');
  const opened = new Set<Item>();
  const open: ReadTask[] = [];
  for (const item of items) {
    const isLine = item.children.length + item.rows.length === 0;
    const isBeside = isLine && holders.has(item.parent) && beginsWork(text, item.words);
    const isOfWork = item.section === 'task' || (item.section === undefined && (isAlone || isBeside));
    if (!isOfWork || isTaken(item) || tasked.has(item) || withAncestors(item.parent).some((each) => opened.has(each)))
      continue;
    if (!mayBeOpen(text, item, holders)) continue;
    opened.add(item);
    open.push(openTask(text, item));
  }
  return open;
}

/** "3. Cấp báo động 3: sơ tán dân": a verb of doing, behind what it is about at most. */
function beginsWork(text: string, { from, to }: Range): boolean {
  const words = text.slice(from, to);
  // "Thống nhất …" is what a meeting says, also behind what it is about.
  if (/(?:^|:\s|là,\s)thống nhất\s/iu.test(words)) return false;
  return beginsWithWork(words) || beginsWithWork(words.replace(/^[^:.;,]{3,60}:\s+/u, ''));
}

function mayBeOpen(text: string, item: Item, holders: ReadonlySet<Item | undefined>): boolean {
  const { marker, parent, children, words } = item;
  if (words.from >= words.to || withAncestors(item).some((each) => isTelling(text, each))) return false;
  const line = text.slice(words.from, words.to);
  if (told.test(line) || bare.test(line)) return false;
  // A bullet is work of its own beside others that are, or below what it is about.
  if (!counts(marker)) return parent !== undefined && (holders.has(parent) || isTopic(text, parent));
  if (marker.rank < 2) return false;
  return !children.some(
    (child) => (counts(child.marker) && child.marker.rank < 6) || (child.marker.rank < 8 && isTopic(text, item)),
  );
}

/** "Nhiều bến còn thiếu phao": it begins with what is, and tells how that is or was. */
const told = new RegExp(
  '^(?:nghề|nhiều|một số|các|số|đội ngũ|cơ sở|sản lượng|tỷ lệ|nhận thức|ý thức|trang thiết bị|nguồn lực|đời sống|thị trường' +
    '|hạ tầng|hệ thống|dịch bệnh|người dân)\\s[^,;.:]{2,80}\\s(?:đã|còn|chưa|vẫn|bị|gặp|thiếu)\\s',
  'iu',
);

/** "3. Nội dung", in minutes: a heading that says of nothing what is to be done. */
const bare =
  /^(?:phân công|phân công thực hiện|nội dung|diễn biến|nhiệm vụ|công việc|giải pháp)(?: (?:cuộc )?họp| làm việc)?[\s:.]*$/iu;

/** "Về hạ tầng cảng cá", "Công tác kho bãi": what the items below are about, and no work itself. */
function isTopic(text: string, { words, children }: Item): boolean {
  return children.length > 0 && /^(?:về|công tác|lĩnh vực|đối với|nhóm)\s/iu.test(text.slice(words.from, words.to));
}

/** "Phương thức tuyển sinh" and all below it tell how. */
function isTelling(text: string, item: Item): boolean {
  return !isTopic(text, item) && tellingOf(text.slice(item.words.from, item.words.to)) !== undefined;
}

/** A task that waits for who does it and when. */
export function openTask(text: string, item: Item): ReadTask {
  const period = timeIn(text, item.words);
  return {
    number: counts(item.marker) ? item.number : '',
    section: item,
    kind: 'task',
    title: item.words,
    place: whole(item),
    lead: [],
    coordinating: readDuty(text.slice(item.words.from, item.words.to), item.words.from).coordinating,
    ...(period && { period, isInSentence: true }),
  };
}
