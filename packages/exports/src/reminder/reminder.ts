import { made, partOf, unitsOn, type CivilDate, type Making, type Plan } from '@kehoach/core';
import { countText, dateText, numberText } from '@kehoach/words';
import type { PaperGiven } from '../official/given.js';
import { framed, planNamed, senderOf } from '../official/head.js';
import type { Block, OfficialPaper } from '../official/paper.js';
import { makingDocx } from '../official/official-docx.js';
import type { PaperOptions } from '../options.js';
import { papersSaid } from '../row/facts.js';
import { makingRows, tasksOf, type TaskRow } from '../row/rows.js';
import { lineText } from '../text/file-text.js';

/** How a letter that pushes is made. It goes to the units of what is late, or to the one that is named. */
export interface ReminderOptions extends Omit<PaperOptions, 'language'>, Omit<PaperGiven, 'to'> {
  /** By which day units are to answer; blank unless given. */
  readonly answerBy?: CivilDate;
}

/** More than so many stand in a table. */
const mostInWords = 3;

/**
 * The letter (công văn) by which the office that runs a plan pushes the units whose work is late: what is late and for
 * how long, and what is asked of them.
 *
 * @returns nothing where nothing is late
 * @see Nghị định 30/2020/NĐ-CP, mẫu 1.5
 */
export function reminderOf(plan: Plan, options: ReminderOptions): OfficialPaper | undefined {
  return made(makingPaper(plan, options));
}

function* makingPaper(plan: Plan, options: ReminderOptions): Making<OfficialPaper | undefined> {
  const { on, answerBy, issuer } = options;
  const late = tasksOf(yield* makingRows(plan, options))
    .filter(({ standing, isLed }) => isLed && standing.status === 'overdue')
    .toSorted((one, other) => (one.standing.daysLeft ?? 0) - (other.standing.daysLeft ?? 0));
  if (late.length === 0) return undefined;
  const sender = senderOf(plan, { on, ...(issuer !== undefined && { issuer }) });
  const units = unitsOn(
    plan,
    options.unitId === undefined ? late.flatMap(({ task }) => task.lead) : [options.unitId],
    on,
  );
  const frame = framed(plan, sender, { ...options, letters: '' });
  return {
    ...frame,
    // A letter names no type: the office, and who in it has drafted it, whom no log knows.
    number: options.number === undefined ? `${frame.number}-……` : frame.number,
    about: `V/v đôn đốc thực hiện Kế hoạch số ${lineText(plan.issued?.number ?? plan.id)}`,
    to: units.map(({ name }) => name),
    body: [...lateBlocks(plan, late, { units: units.length, on }), ...askedBlocks(sender.name, units, answerBy)],
    recipients: ['Như trên', 'Lưu: VT, ……'],
    annexes: [],
  };
}

/** The same as .docx. */
export function reminderDocx(plan: Plan, options: ReminderOptions): Uint8Array<ArrayBuffer> | undefined {
  return made(makingReminder(plan, options));
}

/** The same in slices. */
export function* makingReminder(plan: Plan, options: ReminderOptions): Making<Uint8Array<ArrayBuffer> | undefined> {
  const paper = yield* partOf(makingPaper(plan, options), 0, 0.3);
  return paper && (yield* partOf(makingDocx(paper), 0.3, 1));
}

const text = (said: string): Block => ({ kind: 'text', text: said });

function lateBlocks(
  plan: Plan,
  late: readonly TaskRow[],
  { units, on }: { readonly units: number; readonly on: CivilDate },
): readonly Block[] {
  const opening =
    `Thực hiện ${planNamed(plan)} về “${lineText(plan.issued?.title ?? '')}”; qua theo dõi, tính đến ngày ${dateText(on, 'vi')} còn ` +
    `${countText(late.length, 'task', 'vi')} quá hạn chưa hoàn thành, do ${countText(units, 'unit', 'vi')} chủ trì, gồm:`;
  return [
    text(opening),
    ...(late.length > mostInWords
      ? [tableOf(plan, late, on)]
      : late.map((row): Block => ({ kind: 'item', text: lateSaid(plan, row) }))),
  ];
}

function lateSaid(plan: Plan, { task, lead, standing }: TaskRow): string {
  const { dueOn = '', daysLeft = 0 } = standing;
  const title = lineText(task.title);
  return (
    `Nhiệm vụ ${task.number} “${title}” (${papersSaid(plan, task, 'vi')}), ${lead.join('; ')} chủ trì: thời hạn ` +
    `${dateText(dueOn, 'vi')}, quá hạn ${countText(-daysLeft, 'day', 'vi')}.`
  );
}

function tableOf(plan: Plan, late: readonly TaskRow[], on: CivilDate): Block {
  return {
    kind: 'table',
    head: ['STT', 'Nhiệm vụ', 'Văn bản giao', 'Hạn', 'Số ngày quá hạn', 'Đơn vị chủ trì'],
    widths: [11, 54, 27, 22, 16, 30],
    centred: [0, 3, 4],
    rows: late.map(({ task, lead, standing: { dueOn = '', daysLeft = 0 } }, at) => ({
      cells: [
        numberText(at + 1, 'vi'),
        `${task.number} ${task.title}`.trim(),
        papersSaid(plan, task, 'vi'),
        dateText(dueOn, 'vi'),
        numberText(-daysLeft, 'vi'),
        lead.join('\n'),
      ],
    })),
    note: `Số liệu tính đến ngày ${dateText(on, 'vi')}.`,
  };
}

function askedBlocks(
  office: string,
  units: readonly { readonly name: string }[],
  answerBy: CivilDate | undefined,
): readonly Block[] {
  const [only] = units.length === 1 ? units : [];
  const whom = only?.name ?? 'các đơn vị nêu trên';
  const by = answerBy === undefined ? 'ngày ………………' : `ngày ${dateText(answerBy, 'vi')}`;
  return [
    text(`Để bảo đảm tiến độ của Kế hoạch, ${office} đề nghị ${whom}:`),
    text('1. Khẩn trương hoàn thành các nhiệm vụ quá hạn, nộp đủ sản phẩm và cập nhật kết quả thực hiện.'),
    text(
      `2. Báo cáo tiến độ, khó khăn, vướng mắc và thời hạn hoàn thành cụ thể của từng nhiệm vụ về ${office} trước ${by}.`,
    ),
    text(
      '3. Đối với nhiệm vụ chưa thể hoàn thành, có văn bản đề nghị gia hạn, điều chỉnh hoặc rút nhiệm vụ, nêu rõ lý do.',
    ),
    { kind: 'gap', asks: 'Cơ quan đôn đốc ghi, nếu có: việc xem xét trách nhiệm, thi đua khi tiếp tục chậm' },
    text(`Đề nghị ${only?.name ?? 'các đơn vị'} quan tâm, thực hiện./.`),
  ];
}
