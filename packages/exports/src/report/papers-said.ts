import { unitNameOn, unitOn, type Plan, type RecordedEvent, type UnitId } from '@kehoach/core';
import { numberText } from '@kehoach/words';
import { isWithin } from '../day/span.js';
import { sayingsOf, type ToldEntry } from '../history/sayings.js';
import type { Block } from '../official/paper.js';
import { phraseText } from '../text/file-text.js';
import type { About } from './figures-said.js';
import { day, listed, text } from './list.js';

/** Said where there was none. */
export const noGuidance = 'Trong kỳ không ghi nhận văn bản chỉ đạo, hướng dẫn.';

/** Papers and guidance in the time of the report, and how often units were pushed. */
export function guidanceBlocks(about: About): readonly Block[] {
  const told = toldIn(about);
  const papers = told.toReversed().flatMap(({ entry }) => paperSaid(entry, nameIn(about.plan, entry)));
  const pushes = told.flatMap(({ entry }) => (entry.type === 'ReminderSent' ? [entry] : []));
  const pushed = pushes.filter(({ by }) => isSender(about, by.unit)).length;
  const wasPushed = pushes.filter(
    ({ by, data }) => !isSender(about, by.unit) && data.to.some((id) => isSender(about, id)),
  );
  if (papers.length + pushed + wasPushed.length === 0) return [];
  return [
    ...listed('Văn bản, hướng dẫn đã ban hành trong kỳ', papers),
    ...(papers.length === 0 ? [text(noGuidance)] : []),
    ...(pushed === 0 ? [] : [text(`Đã đôn đốc ${numberText(pushed, 'vi')} lượt.`)]),
    ...(wasPushed.length === 0 ? [] : [text(`Được đôn đốc ${numberText(wasPushed.length, 'vi')} lượt.`)]),
  ];
}

/** What was handed in in the time of the report and is no paper that was issued: articles, broadcasts, drafts. */
export function productBlocks(about: About): readonly Block[] {
  const products = toldIn(about)
    .toReversed()
    .flatMap(({ entry }) => {
      if (entry.type !== 'ProductDelivered' || isIssued(entry)) return [];
      return [productSaid(entry, nameIn(about.plan, entry))];
    });
  return listed('Sản phẩm đã nộp trong kỳ', products);
}

/** Whether a report is of an office, or the unit is the one that sends it. */
export function isSender({ plan, options: { unitId, on } }: About, unit: UnitId): boolean {
  return unitId === undefined || unitOn(plan, unit, on) === unitOn(plan, unitId, on);
}

/** What was said in the time of the report; of what others do a unit tells in its own report only where it leads. */
function toldIn(about: About): readonly ToldEntry[] {
  const { plan, options, tasks } = about;
  const rowOf = new Map(tasks.map((row) => [row.task, row]));
  const all = sayingsOf(plan, options.unitId === undefined ? undefined : (task) => rowOf.has(task));
  return all.filter(({ entry, task }) => {
    if (!isWithin(options.span, entry.occurredOn)) return false;
    const isLed = task === undefined || rowOf.get(task)?.isLed !== false;
    return entry.type !== 'ProductDelivered' || isLed || isSender(about, entry.by.unit);
  });
}

type Delivery = Extract<RecordedEvent, { type: 'ProductDelivered' }>;

function nameIn(plan: Plan, { by, occurredOn }: RecordedEvent): string {
  return unitNameOn(plan, by.unit, occurredOn);
}

function paperSaid(entry: RecordedEvent, unit: string): readonly string[] {
  const on = `Ngày ${day(entry.occurredOn)}, ${unit}`;
  if (entry.type === 'GuidanceGiven') return [`${on}: ${phraseText(entry.data.text)}${referred(entry.data.reference)}`];
  if (entry.type === 'PlanAmended') return [`${on} ban hành ${entry.data.number}: ${phraseText(entry.data.reason)}`];
  return entry.type === 'ProductDelivered' && isIssued(entry) ? [productSaid(entry, unit)] : [];
}

function productSaid({ occurredOn, data: { product, reference } }: Delivery, unit: string): string {
  return `Ngày ${day(occurredOn)}, ${unit}: ${phraseText(product)}${referred(reference)}`;
}

/** A paper that was issued has a number with the letters of its type or its office: "30/SXD-QLN"; a draft is none yet. */
function isIssued({ data: { product, reference = '' } }: Delivery): boolean {
  return (
    /(?<![\p{L}\d/])\d{1,6}\/(?:\d{4}\/)?\p{Lu}[\p{L}\d]*(?:-|(?![\p{L}\d/]))/u.test(reference) &&
    !/dự thảo/iu.test(`${product} ${reference}`)
  );
}

function referred(reference: string | undefined): string {
  return reference === undefined ? '' : ` (${phraseText(reference)})`;
}
