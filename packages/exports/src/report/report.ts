import { made, mapping, partOf, type Making, type Plan } from '@kehoach/core';
import { dateText } from '@kehoach/words';
import { figuresOf } from '../count/figures.js';
import { dayInWords, spanName, type Span } from '../day/span.js';
import type { PaperGiven } from '../official/given.js';
import { blankDay, framed, planNamed, senderOf, type Sender } from '../official/head.js';
import { makingDocx } from '../official/official-docx.js';
import type { OfficialPaper } from '../official/paper.js';
import type { PaperOptions } from '../options.js';
import { makingRows, tasksOf, type Row } from '../row/rows.js';
import { makingTasksAnnex, plansAnnex, unitsAnnex } from './annexes.js';
import { partsOf, type Telling } from './body.js';

/** How a report is made. It is in Vietnamese, as its form is. */
export interface ReportOptions extends Omit<PaperOptions, 'language'>, PaperGiven {
  /** Of which days it tells. */
  readonly span: Span;
}

/**
 * The report on how a plan, or several together, were carried out, of an office or of one unit: what the logs know is
 * said, with what each share is of; what only people know is a line to be filled in.
 *
 * @throws RangeError where there is no plan
 * @see Nghị định 30/2020/NĐ-CP, mẫu 1.4
 */
export function reportOf(plans: Plan | readonly Plan[], options: ReportOptions): OfficialPaper {
  return made(makingPaper(plans, options));
}

/** The same as .docx, in slices. */
export function* makingReport(plans: Plan | readonly Plan[], options: ReportOptions): Making<Uint8Array<ArrayBuffer>> {
  const paper = yield* partOf(makingPaper(plans, options), 0, 0.3);
  return yield* partOf(makingDocx(paper), 0.3, 1);
}

function* makingPaper(told: Plan | readonly Plan[], options: ReportOptions): Making<OfficialPaper> {
  const plans = [told].flat() as readonly Plan[];
  const [first] = plans;
  if (first === undefined) throw new RangeError('a report tells of one plan at least');
  const { span, number, signedOn, to = [], on } = options;
  const rows: (readonly Row[])[] = [];
  for (const [at, plan] of plans.entries())
    rows.push(yield* partOf(makingRows(plan, options), (0.3 * at) / plans.length, (0.3 * (at + 1)) / plans.length));
  const sender = senderOfAll(plans, options);
  const above = sender.isIssuer ? to : to.length > 0 ? to : [first.issued?.issuerName ?? ''];
  const frame = framed(first, sender, { ...options, letters: 'BC' });
  const belongs = `(Kèm theo Báo cáo ${frame.number.replace('Số:', 'số')} ${signedOn === undefined ? blankDay : dayInWords(signedOn)} của ${sender.name})`;
  const telling: Telling = {
    of: plans.map((plan, at) => ({ plan, options, tasks: tasksOf(rows[at] ?? []) })),
    options,
    time: spanName(span),
    name: sender.name,
    to: above,
  };
  const parts = yield* partOf(
    mapping(partsOf(telling), (part) => part(), 1),
    0.3,
    0.6,
  );
  const isOne = plans.length === 1;
  return {
    ...frame,
    ...(!isOne && {
      foot: `${plans.length} kế hoạch; số liệu tính đến ngày ${dateText(on, 'vi')}; các nhật ký nêu tại Phụ lục I`,
    }),
    title: {
      type: 'Báo cáo',
      about: `Kết quả thực hiện ${isOne ? planNamed(first) : 'các kế hoạch'}\n(${telling.time})`,
    },
    to: above.length > 0 ? above : ['…………………………………'],
    body: parts.flat(),
    recipients: ['Như trên', '……………………', number === undefined ? 'Lưu: VT, ……' : 'Lưu: VT'],
    annexes: yield* partOf(makingAnnexes(plans, rows, options, belongs), 0.6, 1),
  };
}

/** Who sends it; of plans of several offices nobody knows, unless it was given. */
function senderOfAll(plans: readonly Plan[], options: ReportOptions): Sender {
  const [sender, ...others] = plans.map((plan) => senderOf(plan, options));
  if (sender !== undefined && others.every(({ name }) => name === sender.name)) return sender;
  return { unitId: '', name: '……………………', isIssuer: true, isKnown: false };
}

function* makingAnnexes(
  plans: readonly Plan[],
  rows: readonly (readonly Row[])[],
  options: ReportOptions,
  belongs: string,
): Making<OfficialPaper['annexes']> {
  const isOne = plans.length === 1;
  const titled = rows.flatMap((each, at): readonly Row[] => [
    ...(isOne ? [] : [{ number: '', title: planNamed(plans[at] as Plan), depth: 0 }]),
    ...each,
  ]);
  const tasks = yield* partOf(makingTasksAnnex(titled, options), 0, 0.9);
  const { units } = figuresOf(plans, options);
  yield 0.95;
  // Ids of units say the same in the plans of one office alone.
  const isOneOffice = new Set(plans.map(({ issued }) => issued?.issuer)).size === 1;
  const tables = [
    ...(isOne ? [] : [plansAnnex(plans, options)]),
    tasks,
    ...(options.unitId === undefined && isOneOffice && units.length > 1 ? [unitsAnnex(plans, options)] : []),
  ];
  const asOf = `Số liệu tính đến ngày ${dateText(options.on, 'vi')}.`;
  return tables.map(({ title, table }, at) => ({
    name: tables.length === 1 ? 'Phụ lục' : `Phụ lục ${'I'.repeat(at + 1)}`,
    title: `Biểu 0${at + 1}. ${title}`,
    belongs,
    table: { ...table, note: table.note === undefined ? asOf : `${asOf} ${table.note}` },
  }));
}
