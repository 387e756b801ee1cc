import { isUnits } from '../outline/columns-by-cells.js';
import { counts } from '../outline/marker.js';
import { labelsIn, type Labelled } from '../outline/label.js';
import type { LabelRole } from '../outline/label-words.js';
import type { Item } from '../outline/outline.js';
import { beginsListed, beginsUnit } from '../unit/begins.js';
import { beginsWork } from '../unit/does.js';
import { doerAt } from '../unit/doer.js';
import { readDuty } from '../unit/duty.js';
import type { NamedUnit } from '../unit/named-unit.js';
import { splitUnits } from '../unit/split.js';
import { sentencesIn } from '../words/sentences.js';
import { trimmed, type Range } from '../words/range.js';
import { holdsAnyOf } from '../words/within.js';
import { bracketUnits, unitBracket } from './bracket.js';
import { calledBelow, withoutName } from './called.js';
import { leadingTime } from './milestones.js';
import { orderingVerb } from './order.js';
import { covering, under, whole, type ReadTask } from './read-task.js';
import { tellingOf } from './telling.js';
import { timeIn } from './time-in.js';
import { unitsOfLabels, type Units } from './units-of.js';

/** The task that an item with labels is, or `undefined` where they name neither a unit nor a time. */
export function labelledTask(text: string, item: Item, labels: readonly Labelled[]): ReadTask | undefined {
  const of = (role: LabelRole): Range[] => labels.filter((label) => label.role === role).map(({ value }) => value);
  const inline = labels.find(({ place }) => place.from >= item.words.from && place.to <= item.words.to);
  const before = trimmed(text, { from: item.words.from, to: inline?.place.from ?? item.words.to });
  const told = unitsOfLabels(text, of('lead'), of('coordinating'));
  const bracket = told.lead.length === 0 && inline !== undefined ? bracketBefore(text, before) : undefined;
  const { lead, coordinating } = bracket ?? (told.lead.length > 0 ? told : unitsTold(text, item, before, told));
  const [period, products, theme] = [covering(of('period')), covering(of('product')), covering(of('theme'))];
  if (lead.length === 0 && coordinating.length === 0 && period === undefined) return undefined;
  // "I. THỜI GIAN, ĐỊA ĐIỂM" is no work.
  if (lead.length === 0 && tellingOf(text.slice(before.from, before.to).replace(/\s*:$/, '')) === 'about')
    return undefined;
  const isDeadline = labels.filter(({ role }) => role === 'period').every((label) => label.isDeadline);
  const title = trimmed(text, { from: before.from, to: bracket?.open ?? before.to });
  // "Ngày 08/3: tổ chức tọa đàm; phụ trách: Công đoàn Sở".
  const first = period === undefined ? leadingTime(text, title) : undefined;
  const isOpen = period === undefined && first === undefined;
  // "Đơn vị thực hiện: Phòng Vật tư, hạn 15/6/2026".
  const times = [before, ...of('lead')].map((range) => (isOpen ? timeIn(text, range) : undefined));
  const own = times.find((time) => time !== undefined);
  const isLabelled = holdsAnyOf(labels.map(({ place }) => place.from));
  const below = under(item).filter((part) => !isLabelled(part));
  const more = covering(below);
  return {
    number: isOneOfBullets(text, item) ? '' : item.number,
    section: item,
    kind: 'task',
    title: withoutName(text, withoutOpening(text, calledBelow(text, item) ?? first?.title ?? title)),
    place: whole(item),
    lead,
    coordinating,
    ...(period && { period, bound: isDeadline ? ('by' as const) : ('day' as const) }),
    ...(first && { period: first.period }),
    ...(own && { period: own, isInSentence: true }),
    ...(products && { products }),
    ...(theme && { theme }),
    ...(more && { text: more }),
  };
}

/**
 * "Thời gian: từ ngày 02/3. Đồng chí Phó Chủ nhiệm chủ trì, Văn phòng phối hợp.": a sentence behind the labels says who;
 * else the words before the first of them do: "Giao Phòng Bến bãi thả phao (thời gian: tháng 4)".
 */
function unitsTold(text: string, { words }: Item, before: Range, told: Units): Units {
  const [first, ...sentences] = sentencesIn(text, words);
  const duties = sentences.map(({ from, to }) => readDuty(text.slice(from, to), from));
  const { lead = [], coordinating = [] } =
    duties.find((duty) => duty.lead.length > 0) ?? leadOfTeam(text, first) ?? unitsBefore(text, before) ?? {};
  return { lead, coordinating: told.coordinating.length > 0 ? told.coordinating : coordinating };
}

/** Who does what stands before the first label: a unit alone is what the labels tell of. */
function unitsBefore(text: string, { from, to }: Range): Units | undefined {
  const words = text.slice(from, to);
  const [who = ''] = /^[^:;.]{3,120}:\s+/u.exec(words) ?? [];
  const isTold = who !== '' && beginsListed(who) && beginsWork(words.slice(who.length));
  const doer = doerAt(words, 0, false);
  const isDoing = doer !== undefined && !aboutUnit.test(words.slice(doer.to));
  return isTold || isDoing || orderingVerb(words) !== undefined ? readDuty(words, from) : undefined;
}

/** "Đoàn Thanh niên với biển đảo": what is held is called so. */
const aboutUnit = /^\s*(?:với|vì|và|của|về|tại|ở|trong)\s/iu;

/** "Đoàn số 1: Chi cục Thú y chủ trì, phối hợp với …; thời gian: …" */
function leadOfTeam(text: string, sentence: Range | undefined): Units | undefined {
  const words = sentence === undefined ? '' : text.slice(sentence.from, sentence.to);
  return sentence !== undefined && /^[^.;:]{3,40}:\s[^.;:]{3,120}\schủ trì/iu.test(words)
    ? readDuty(words, sentence.from)
    : undefined;
}

/** A bullet beside others with labels has no number of its own, and not that of what they stand under. */
function isOneOfBullets(text: string, item: Item): boolean {
  if (counts(item.marker) || item.marker.kind === 'unmarked') return false;
  const others = item.parent?.children.filter((child) => child !== item) ?? [];
  return others.some(({ words }) => labelsIn(text, words).length > 0);
}

/**
 * "1. Mở thư viện", "Đơn vị chủ trì: Thư viện tỉnh", then a), b), c): the labels hand their units down where
 * letters or numbers follow, and where dashes do that say when; below "1. Thư viện tỉnh (phối hợp: …)" whatever follows.
 */
export function isHandingLabels(
  text: string,
  item: Item,
  labels: readonly Labelled[],
  labelItems: ReadonlySet<Item>,
): boolean {
  const items = item.children.filter((child) => !labelItems.has(child));
  const [first] = items;
  if (first === undefined) return false;
  const isOfUnits = labels.every(({ role }) => role === 'lead' || role === 'coordinating' || role === 'leader');
  if (!isOfUnits || labels.some(({ place }) => place.from > first.from)) return false;
  if (unitsBeforeLabels(text, item, labels).length > 0) return true;
  return items.length > 1 && (counts(first.marker) || items.some(({ words }) => timeIn(text, words) !== undefined));
}

/** The units that labels name. */
export function unitsOfOwnLabels(text: string, labels: readonly Labelled[]): Units {
  const of = (role: LabelRole): Range[] => labels.filter((label) => label.role === role).map(({ value }) => value);
  return unitsOfLabels(text, of('lead'), of('coordinating'));
}

/** The unit that labels only say the others of: "3. Thư viện xã (phối hợp: Đoàn xã)". */
export function unitsBeforeLabels(text: string, { words }: Item, labels: readonly Labelled[]): readonly NamedUnit[] {
  const to = Math.min(words.to, ...labels.map(({ place }) => place.from));
  const names = text.slice(words.from, to).replace(/[\s(,;:.–-]+$/u, '');
  return labels.every(({ role }) => role === 'coordinating') && isUnits(names) ? splitUnits(names, words.from) : [];
}

/** "Tiêm phòng (Trạm Thú y chủ trì); thời gian: …": units in a bracket before the first label, or in the one it stands in. */
function bracketBefore(text: string, { from, to }: Range): (Units & { readonly open: number }) | undefined {
  const bracket = unitBracket(text, { from, to: to - (/[;,]$/.test(text.slice(from, to)) ? 1 : 0) });
  if (bracket === undefined) return openBracket(text, { from, to });
  return { lead: bracket.lead, coordinating: bracket.coordinating, open: bracket.place.from };
}

/** "Tiêm phòng (Trạm Thú y chủ trì; thời gian: …)": the units stand in the bracket before the first label. */
function openBracket(text: string, { from, to }: Range): (Units & { readonly open: number }) | undefined {
  const words = text.slice(from, to);
  const open = words.lastIndexOf('(');
  const inside = trimmed(text, { from: from + open + 1, to: to - (/[;,]$/.test(words) ? 1 : 0) });
  if (open < 0 || words.includes(')', open) || !beginsUnit(text.slice(inside.from, inside.to))) return undefined;
  const units = bracketUnits(text, inside);
  return units.lead.length === 0 ? undefined : { ...units, open: from + open };
}

function withoutOpening(text: string, { from, to }: Range): Range {
  return trimmed(text, { from, to: /[([:;]/.test(text.charAt(to - 1)) ? to - 1 : to });
}
