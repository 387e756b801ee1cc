import { beginsWithLabel } from '../outline/label.js';
import { counts } from '../outline/marker.js';
import type { Item } from '../outline/outline.js';
import { beginsListed, beginsUnit } from '../unit/begins.js';
import { readDuty } from '../unit/duty.js';
import { doingVerbs, leadingVerbs } from '../unit/leading-words.js';
import type { NamedUnit } from '../unit/named-unit.js';
import { unitsEnd } from '../unit/units-end.js';
import { fold } from '../words/fold.js';
import type { Range } from '../words/range.js';
import { unitBracket } from './bracket.js';
import type { ReadTask } from './read-task.js';
import { tellingOf } from './telling.js';
import { timeIn } from './time-in.js';
import type { Units } from './units-of.js';

/** Who does what stands below a line, unless it says otherwise itself. */
export interface Handed extends Units {
  /** The line is a unit's heading: what has no time below it is a duty of that unit. */
  readonly isDuty: boolean;
  /** "Tháng 3", above it: when it is done. */
  readonly period?: Range;
}

/** A line longer than this is a sentence of its own. */
const longestLine = 260;

/**
 * "Giao Phòng Hạ tầng chủ trì, phối hợp với Phòng Tài vụ:" hands its units down to what stands below it;
 * "Sở Du lịch tổ chức tập huấn với các nội dung sau:" only says more of its own work.
 */
export function handingLine(text: string, { from, to }: Range): Handed | undefined {
  const words = text.slice(from, to);
  if (words.length > longestLine || !leadsOn.test(words) || tellsMore(words)) return undefined;
  const asked = askedAt(words);
  const { lead, coordinating } = readDuty(words.slice(asked).replace(/[\s:.]+$/, ''), from + asked);
  if (lead.length + coordinating.length === 0) return undefined;
  // "Trong tháng 9, Văn phòng Sở thực hiện:".
  return { lead, coordinating, isDuty: false, ...timeOf(timeIn(text, { from, to })) };
}

/** "Sở Du lịch đề nghị UBND các xã, phường triển khai:": whom it asks does what stands below; a mere request is of who asks. */
function askedAt(words: string): number {
  const verb = beginsUnit(words) ? asks.exec(words.slice(unitsEnd(words))) : null;
  const at = verb === null ? 0 : unitsEnd(words) + verb[0].length;
  const asked = words.slice(at);
  const isOrder =
    verb?.[0].includes('yêu cầu') === true || /^\s*(?:triển khai|thực hiện)/u.test(asked.slice(unitsEnd(asked)));
  return at > 0 && isOrder && beginsListed(asked) ? at : 0;
}

const asks = /^(?:(?:kính|trân trọng|cũng) )?(?:đề nghị|yêu cầu) /u;

const leadsOn = /(?::|(?:như |dưới )?(?:sau|đây)\s*\.?)\s*$/iu;

/** "Sở Du lịch mở lớp với các nội dung sau:" says more of its own work below. */
export function tellsMore(words: string): boolean {
  return leadsOn.test(words) && tellsParts.test(words) && !handsWork.test(words);
}

const tellsParts = /nội dung|chủ đề|hạng mục|tiêu chí|thành phần|gồm|hình thức|đối tượng|hoạt động/iu;
const handsWork = new RegExp(
  '^giao\\s|:\\s*giao\\s|(?:thực hiện|triển khai|chủ trì|phụ trách|đảm nhận|tham mưu)\\s+(?:các |những |một số )?' +
    '(?:nội dung|nhiệm vụ|công việc|việc|hoạt động|hạng mục|công trình|phần việc)',
  'iu',
);

/**
 * "1. Cứu hộ (Đội Cứu nạn chủ trì)" above a), b), or "2. Bếp ăn: bà Trần Thị Lụa phụ trách": the end of a heading hands its
 * units down; to bullets where it says that they do it, and none of the bullets says of what, for whom or where.
 */
export function handingEnd(text: string, { words, children }: Item): Handed | undefined {
  const line = text.slice(words.from, words.to);
  const isWork = children.length > 1 && saysWho.test(line) && children.every((child) => !saysAbout(text, child.words));
  if (!isWork && !children.some(({ marker }) => counts(marker))) return undefined;
  const bracket = unitBracket(text, words);
  if (bracket?.period !== undefined) return undefined;
  const [all = '', who = ''] = bracket === undefined ? (whoAtEnd.exec(line) ?? []) : [];
  const { lead, coordinating } = bracket ?? readDuty(who, words.to - all.length + all.indexOf(who));
  return lead.length === 0 ? undefined : { lead, coordinating, isDuty: false };
}

const doing = `\\s(?:${doingVerbs}|tổ chức)(?: thực hiện)?`;

const saysWho = new RegExp(
  `\\([^()]*${doing}(?:[,;][^()]*)?\\)[\\s:]*$|(?:[:.]|\\s[-–])\\s[^:;.()]*${doing}(?:,[^:;.()]*)?[\\s:]*$`,
  'iu',
);

const whoAtEnd = new RegExp(
  `(?:[:.]|\\s[-–])\\s([^:;.()]*?\\s(?:${leadingVerbs})(?:,[^:;.()]*\\sphối hợp)?)[\\s:]*$`,
  'iu',
);

function saysAbout(text: string, range: Range): boolean {
  return beginsWithLabel(text, range) || tellingOf(text.slice(range.from, range.to)) !== undefined;
}

/** What is handed down by a line that stands under another one: its own units, and for the rest those above. */
export function handedOn(above: Handed | undefined, own: Handed): Handed {
  if (above === undefined) return own;
  return {
    lead: own.lead.length > 0 ? own.lead : above.lead,
    coordinating: own.coordinating.length > 0 || own.lead.length > 0 ? own.coordinating : above.coordinating,
    isDuty: above.isDuty && own.lead.length === 0,
    ...timeOf(own.period ?? above.period),
  };
}

/** Under "Tháng 3", which says no more than when. */
export function handedAt(above: Handed | undefined, period: Range): Handed {
  return { ...(above ?? { lead: [], coordinating: [], isDuty: false }), period };
}

/** Under a unit's name; below a line that says when, or a part of work, what the unit does is work. */
export function handedToUnit(text: string, item: Item, { lead, coordinating }: Units, above?: Handed): Handed {
  const period = above?.period;
  const isWork = lead.length > 0 && isOfWork(text, item);
  return { lead, coordinating, isDuty: period === undefined && !isWork, ...timeOf(period) };
}

/** "II. NHIỆM VỤ CẤP BÁCH"; "NỘI DUNG" and "NHIỆM VỤ CỦA CÁC BỘ PHẬN" may share out duties. */
function isOfWork(text: string, { section, parent }: Item): boolean {
  if (section !== 'task' || parent === undefined) return false;
  const heading = text.slice(parent.words.from, Math.min(parent.words.to, parent.words.from + longestLine));
  return (ofWork.test(heading) && !ofDuties.test(heading)) || isOfWork(text, parent);
}

const ofWork = /(?:nhiệm vụ|hoạt động|(?:công|phần) việc|việc (?:cần|phải)|giải pháp)/iu;
const ofDuties = /phân công|trách nhiệm|nhiệm vụ của/iu;

/** A unit's duty where what the unit does is work: a task, but in the part that shares out duties. */
export function asWork(duty: ReadTask, handed: Handed): ReadTask {
  if (handed.isDuty) return duty;
  return withHanded({ ...duty, kind: duty.section?.section === 'duty' ? duty.kind : 'task' }, handed);
}

function timeOf(period: Range | undefined): { readonly period?: Range } {
  return period === undefined ? {} : { period };
}

/** "1. Sở GDĐT Bắc Giang", and below it "Sở GD&ĐT sẽ tổ chức …": the same unit by a shorter name. */
function saysAgain([own, ...others]: readonly NamedUnit[], [above, ...more]: readonly NamedUnit[]): boolean {
  if (own === undefined || above === undefined || others.length + more.length > 0) return false;
  const key = ({ name }: NamedUnit): string => fold(name).replaceAll('&', '');
  return key(above).startsWith(`${key(own)} `);
}

/** The task with the units of the line above, where it names none itself. */
export function withHanded(task: ReadTask, handed: Handed | undefined): ReadTask {
  if (handed === undefined) return task;
  const lead = task.lead.length > 0 && !saysAgain(task.lead, handed.lead) ? task.lead : handed.lead;
  const hasOwn = task.coordinating.length > 0 || (task.lead.length > 0 && handed.lead.length > 0);
  // Who leads may be named once more among those who take part.
  const names = new Set(task.lead.length > 0 ? [] : lead.map(({ name }) => name));
  return {
    ...timeOf(handed.period),
    ...(handed.period && { above: handed.period }),
    ...task,
    lead,
    coordinating: hasOwn ? task.coordinating.filter(({ name }) => !names.has(name)) : handed.coordinating,
  };
}
