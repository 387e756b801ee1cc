import { made, mapping, partOf, type Making, type Plan } from '@kehoach/core';
import { dateText } from '@kehoach/words';
import { figuresOf } from '../count/figures.js';
import { dayInWords, spanName, type Span } from '../day/span.js';
import type { PaperGiven } from '../official/given.js';
import { blankDay, framed, planNamed, senderOf } from '../official/head.js';
import { makingDocx } from '../official/official-docx.js';
import type { Block, OfficialPaper } from '../official/paper.js';
import type { PaperOptions } from '../options.js';
import { makingRows, tasksOf, type Row } from '../row/rows.js';
import { lineText } from '../text/file-text.js';
import { makingTasksAnnex, unitsAnnex } from './annexes.js';
import { aheadBlocks, guidanceBlocks, hindrances, proposals, resultBlocks } from './parts.js';
import { countsTable, targetBlocks, type About } from './figures-said.js';

/** How a report is made. It is in Vietnamese, as its form is. */
export interface ReportOptions extends Omit<PaperOptions, 'language'>, PaperGiven {
  /** Of which days it tells. */
  readonly span: Span;
}

/**
 * The report on how a plan was carried out, of an office or of one unit: what the log knows is said, with what each
 * share is of; what only people know is a line to be filled in.
 *
 * @see Nghị định 30/2020/NĐ-CP, mẫu 1.4
 */
export function reportOf(plan: Plan, options: ReportOptions): OfficialPaper {
  return made(makingPaper(plan, options));
}

/** The same as .docx, in slices. */
export function* makingReport(plan: Plan, options: ReportOptions): Making<Uint8Array<ArrayBuffer>> {
  const paper = yield* partOf(makingPaper(plan, options), 0, 0.3);
  return yield* partOf(makingDocx(paper), 0.3, 1);
}

function* makingPaper(plan: Plan, options: ReportOptions): Making<OfficialPaper> {
  const { span, number, signedOn, to = [] } = options;
  const rows = yield* partOf(makingRows(plan, options), 0, 0.3);
  const sender = senderOf(plan, options);
  const time = spanName(span);
  const above = sender.isIssuer ? to : to.length > 0 ? to : [plan.issued?.issuerName ?? ''];
  const frame = framed(plan, sender, { ...options, letters: 'BC' });
  const belongs = `(Kèm theo Báo cáo ${frame.number.replace('Số:', 'số')} ${signedOn === undefined ? blankDay : dayInWords(signedOn)} của ${sender.name})`;
  const about: About = { plan, options, tasks: tasksOf(rows) };
  const parts = yield* partOf(
    mapping(partsOf(about, { time, name: sender.name, to: above }), (part) => part(), 1),
    0.3,
    0.6,
  );
  return {
    ...frame,
    title: { type: 'Báo cáo', about: `Kết quả thực hiện ${planNamed(plan)}\n(${time})` },
    to: above.length > 0 ? above : ['…………………………………'],
    body: parts.flat(),
    recipients: ['Như trên', '……………………', number === undefined ? 'Lưu: VT, ……' : 'Lưu: VT'],
    annexes: yield* partOf(makingAnnexes(about, rows, belongs), 0.6, 1),
  };
}

interface Naming {
  readonly time: string;
  readonly name: string;
  readonly to: readonly string[];
}

/** The parts of the body, each made by itself: what looks at all tasks, or at all that was said, takes a while. */
function partsOf(about: About, { time, name, to }: Naming): readonly (() => readonly Block[])[] {
  const { plan } = about;
  const { title = '' } = plan.issued ?? {};
  const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
  const gap = (asks: string): Block => ({ kind: 'gap', asks });
  const words =
    (...blocks: readonly Block[]) =>
    (): readonly Block[] =>
      blocks;
  const closing = `Trên đây là báo cáo kết quả thực hiện Kế hoạch số ${plan.issued?.number ?? plan.id} ${time}`;
  return [
    words(
      {
        kind: 'text',
        text: `Thực hiện ${planNamed(plan)} về “${lineText(title)}”, ${name} báo cáo kết quả thực hiện ${time} như sau:`,
      },
      heading(1, 'I. TÌNH HÌNH TRIỂN KHAI'),
      heading(2, '1. Công tác chỉ đạo, điều hành'),
    ),
    () => guidanceBlocks(about),
    words(
      heading(2, '2. Công tác tuyên truyền, phổ biến'),
      gap('Cơ quan báo cáo ghi: hình thức, số lượng, kết quả tuyên truyền trong kỳ'),
      heading(1, 'II. KẾT QUẢ THỰC HIỆN'),
      heading(2, '1. Kết quả thực hiện chỉ tiêu'),
    ),
    () => targetBlocks(about),
    words(heading(2, '2. Kết quả thực hiện nhiệm vụ')),
    () => countsTable(about),
    () => resultBlocks(about),
    words(
      heading(1, 'III. ĐÁNH GIÁ CHUNG'),
      heading(2, '1. Ưu điểm'),
      gap('Cơ quan báo cáo ghi: kết quả nổi bật, cách làm hay'),
      heading(2, '2. Tồn tại, hạn chế; khó khăn, vướng mắc'),
    ),
    () => hindrances(about),
    words(
      heading(2, '3. Nguyên nhân'),
      heading(3, 'a) Nguyên nhân khách quan'),
      gap('Cơ quan báo cáo ghi'),
      heading(3, 'b) Nguyên nhân chủ quan'),
      gap('Cơ quan báo cáo ghi'),
      heading(1, 'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI'),
    ),
    () => aheadBlocks(about),
    words(gap('Cơ quan báo cáo ghi: giải pháp, nhiệm vụ khác'), heading(1, 'V. ĐỀ XUẤT, KIẾN NGHỊ')),
    () => proposals(about),
    words(gap('Cơ quan báo cáo ghi: đề xuất khác, gửi ai, trước ngày nào'), {
      kind: 'text',
      text: `${closing}, ${name} kính báo cáo${to.length === 1 ? ` ${to[0]}` : ''}./.`,
    }),
  ];
}

function* makingAnnexes(
  { plan, options }: About,
  rows: readonly Row[],
  belongs: string,
): Making<OfficialPaper['annexes']> {
  const tasks = yield* partOf(makingTasksAnnex(rows, options), 0, 0.9);
  const { units } = figuresOf(plan, options);
  yield 0.95;
  const tables = [tasks, ...(options.unitId === undefined && units.length > 1 ? [unitsAnnex(plan, options)] : [])];
  const asOf = `Số liệu tính đến ngày ${dateText(options.on, 'vi')}.`;
  return tables.map(({ title, table }, at) => ({
    name: tables.length === 1 ? 'Phụ lục' : `Phụ lục ${['I', 'II'][at]}`,
    title,
    belongs,
    table: { ...table, note: table.note === undefined ? asOf : `${asOf} ${table.note}` },
  }));
}
