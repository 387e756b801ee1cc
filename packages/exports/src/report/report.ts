import { type Plan } from '@kehoach/core';
import { dateText } from '@kehoach/words';
import { figuresOf } from '../count/figures.js';
import { dayInWords, spanName, type Span } from '../day/span.js';
import type { PaperGiven } from '../official/given.js';
import { blankDay, framed, planNamed, senderOf } from '../official/head.js';
import type { Block, OfficialPaper } from '../official/paper.js';
import type { PaperOptions } from '../options.js';
import { rowsOf, tasksOf } from '../row/rows.js';
import { lineText } from '../text/file-text.js';
import { tasksAnnex, unitsAnnex } from './annexes.js';
import { aheadBlocks, guidanceBlocks, hindrances, proposals, resultBlocks } from './parts.js';
import { countsTable, targetBlocks } from './figures-said.js';

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
  const { span, number, signedOn, to = [] } = options;
  const sender = senderOf(plan, options);
  const time = spanName(span);
  const above = sender.isIssuer ? to : to.length > 0 ? to : [plan.issued?.issuerName ?? ''];
  const frame = framed(plan, sender, { ...options, letters: 'BC' });
  const belongs = `(Kèm theo Báo cáo ${frame.number.replace('Số:', 'số')} ${signedOn === undefined ? blankDay : dayInWords(signedOn)} của ${sender.name})`;
  return {
    ...frame,
    title: { type: 'Báo cáo', about: `Kết quả thực hiện ${planNamed(plan)}\n(${time})` },
    to: above.length > 0 ? above : ['…………………………………'],
    body: bodyOf(plan, options, { time, name: sender.name, to: above }),
    recipients: ['Như trên', '……………………', number === undefined ? 'Lưu: VT, ……' : 'Lưu: VT'],
    annexes: annexesOf(plan, options, belongs),
  };
}

interface Naming {
  readonly time: string;
  readonly name: string;
  readonly to: readonly string[];
}

function bodyOf(plan: Plan, options: ReportOptions, { time, name, to }: Naming): readonly Block[] {
  const tasks = tasksOf(rowsOf(plan, options));
  const { title = '' } = plan.issued ?? {};
  const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
  const gap = (asks: string): Block => ({ kind: 'gap', asks });
  const about = { plan, options, tasks };
  const closing = `Trên đây là báo cáo kết quả thực hiện Kế hoạch số ${plan.issued?.number ?? plan.id} ${time}`;
  return [
    {
      kind: 'text',
      text: `Thực hiện ${planNamed(plan)} về “${lineText(title)}”, ${name} báo cáo kết quả thực hiện ${time} như sau:`,
    },
    heading(1, 'I. TÌNH HÌNH TRIỂN KHAI'),
    heading(2, '1. Công tác chỉ đạo, điều hành'),
    ...guidanceBlocks(about),
    heading(2, '2. Công tác tuyên truyền, phổ biến'),
    gap('Cơ quan báo cáo ghi: hình thức, số lượng, kết quả tuyên truyền trong kỳ'),
    heading(1, 'II. KẾT QUẢ THỰC HIỆN'),
    heading(2, '1. Kết quả thực hiện chỉ tiêu'),
    ...targetBlocks(about),
    heading(2, '2. Kết quả thực hiện nhiệm vụ'),
    ...countsTable(about),
    ...resultBlocks(about),
    heading(1, 'III. ĐÁNH GIÁ CHUNG'),
    heading(2, '1. Ưu điểm'),
    gap('Cơ quan báo cáo ghi: kết quả nổi bật, cách làm hay'),
    heading(2, '2. Tồn tại, hạn chế; khó khăn, vướng mắc'),
    ...hindrances(about),
    heading(2, '3. Nguyên nhân'),
    heading(3, 'a) Nguyên nhân khách quan'),
    gap('Cơ quan báo cáo ghi'),
    heading(3, 'b) Nguyên nhân chủ quan'),
    gap('Cơ quan báo cáo ghi'),
    heading(1, 'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI'),
    ...aheadBlocks(about),
    gap('Cơ quan báo cáo ghi: giải pháp, nhiệm vụ khác'),
    heading(1, 'V. ĐỀ XUẤT, KIẾN NGHỊ'),
    ...proposals(about),
    gap('Cơ quan báo cáo ghi: đề xuất khác, gửi ai, trước ngày nào'),
    { kind: 'text', text: `${closing}, ${name} kính báo cáo${to.length === 1 ? ` ${to[0]}` : ''}./.` },
  ];
}

function annexesOf(plan: Plan, options: ReportOptions, belongs: string): OfficialPaper['annexes'] {
  const { units } = figuresOf(plan, options);
  const tables = [
    tasksAnnex(plan, options),
    ...(options.unitId === undefined && units.length > 1 ? [unitsAnnex(plan, options)] : []),
  ];
  const asOf = `Số liệu tính đến ngày ${dateText(options.on, 'vi')}.`;
  return tables.map(({ title, table }, at) => ({
    name: tables.length === 1 ? 'Phụ lục' : `Phụ lục ${['I', 'II'][at]}`,
    title,
    belongs,
    table: { ...table, note: table.note === undefined ? asOf : `${asOf} ${table.note}` },
  }));
}
