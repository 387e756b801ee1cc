import { lineText } from '../text/file-text.js';
import { planNamed } from '../official/head.js';
import type { Block } from '../official/paper.js';
import { guidanceBlocks, noGuidance, productBlocks } from './papers-said.js';
import { aheadBlocks, hindrances, proposals, resultBlocks } from './parts.js';
import { countsTable, targetBlocks, type About } from './figures-said.js';

/** Of what a report tells, and how it names its time, who sends it and to whom. */
export interface Telling {
  /** One or several plans. */
  readonly of: readonly About[];
  readonly options: About['options'];
  readonly time: string;
  readonly name: string;
  readonly to: readonly string[];
}

type Part = () => readonly Block[];

const heading = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const gap = (asks: string): Block => ({ kind: 'gap', asks });
const text = (said: string): Block => ({ kind: 'text', text: said });
const words =
  (...blocks: readonly Block[]): Part =>
  () =>
    blocks;

/** The parts of the body, each made by itself: what looks at all tasks, or at all that was said, takes a while. */
export function partsOf({ of: abouts, options, time, name, to }: Telling): readonly Part[] {
  const each = (blocksOf: (about: About) => readonly Block[], none?: string): Part => eachOf(abouts, blocksOf, none);
  return [
    words(
      text(`Thực hiện ${toldOf(abouts)}, ${name} báo cáo kết quả thực hiện ${time} như sau:`),
      heading(1, 'I. TÌNH HÌNH TRIỂN KHAI'),
      heading(2, '1. Công tác chỉ đạo, điều hành'),
    ),
    each(guidanceBlocks, noGuidance),
    words(
      heading(2, '2. Công tác tuyên truyền, phổ biến'),
      gap('Cơ quan báo cáo ghi: hình thức, số lượng, kết quả tuyên truyền trong kỳ'),
      heading(1, 'II. KẾT QUẢ THỰC HIỆN'),
      heading(2, '1. Kết quả thực hiện chỉ tiêu'),
    ),
    each(targetBlocks, 'Không có chỉ tiêu được giao.'),
    words(heading(2, '2. Kết quả thực hiện nhiệm vụ')),
    () => countsTable(abouts, options),
    each(resultBlocks),
    each(productBlocks),
    words(
      heading(1, 'III. ĐÁNH GIÁ CHUNG'),
      heading(2, '1. Ưu điểm'),
      gap('Cơ quan báo cáo ghi: kết quả nổi bật, cách làm hay'),
      heading(2, '2. Tồn tại, hạn chế; khó khăn, vướng mắc'),
    ),
    each(hindrances, 'Không có nhiệm vụ quá hạn; không có khó khăn, vướng mắc chưa được giải quyết.'),
    words(
      heading(2, '3. Nguyên nhân'),
      heading(3, 'a) Nguyên nhân khách quan'),
      gap('Cơ quan báo cáo ghi'),
      heading(3, 'b) Nguyên nhân chủ quan'),
      gap('Cơ quan báo cáo ghi'),
      heading(1, 'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM THỜI GIAN TỚI'),
    ),
    each(aheadBlocks),
    words(gap('Cơ quan báo cáo ghi: giải pháp, nhiệm vụ khác'), heading(1, 'V. ĐỀ XUẤT, KIẾN NGHỊ')),
    each(proposals),
    words(
      gap('Cơ quan báo cáo ghi: đề xuất khác, gửi ai, trước ngày nào'),
      text(
        `Trên đây là báo cáo kết quả thực hiện ${namedShort(abouts)} ${time}, ${name} kính báo cáo${to.length === 1 ? ` ${to[0]}` : ''}./.`,
      ),
    ),
  ];
}

/** The same of each plan, under its name where there are several; those of which there is nothing to say are left out. */
function eachOf(
  abouts: readonly About[],
  blocksOf: (about: About) => readonly Block[],
  none: string | undefined,
): Part {
  return () => {
    const told = abouts.map((about) => ({ about, blocks: blocksOf(about) })).filter(({ blocks }) => blocks.length > 0);
    if (told.length === 0) return none === undefined ? [] : [text(none)];
    if (abouts.length === 1) return told.flatMap(({ blocks }) => blocks);
    return told.flatMap(({ about, blocks }) => [heading(3, namedShort([about])), ...blocks]);
  };
}

function toldOf(abouts: readonly About[]): string {
  const [about] = abouts;
  if (about === undefined || abouts.length > 1) return `${abouts.length} kế hoạch nêu tại Phụ lục I`;
  return `${planNamed(about.plan)} về “${lineText(about.plan.issued?.title ?? '')}”`;
}

function namedShort(abouts: readonly About[]): string {
  const [about] = abouts;
  if (about === undefined || abouts.length > 1) return 'các kế hoạch';
  return `Kế hoạch số ${about.plan.issued?.number ?? about.plan.id}`;
}
