import type { Plan } from '@kehoach/core';
import { dayInWords } from '../day/span.js';
import type { PaperGiven } from '../official/given.js';
import { framed, planNamed, type Sender } from '../official/head.js';
import { officialDocx } from '../official/official-docx.js';
import type { Block, OfficialPaper } from '../official/paper.js';
import type { PaperOptions } from '../options.js';
import { lineText } from '../text/file-text.js';
import { councilOf } from './council.js';
import { meetingOf, type Meeting, type MeetingAsked, type Review } from './meetings.js';
import { kindsCounted, namedWithUnit, nomineeOf, padded, type Nominee } from './nominee.js';
import { votesCells } from './votes.js';

/** How minutes are made. They are of one meeting, whole. */
export interface MinutesOptions
  extends Omit<PaperOptions, 'language' | 'unitId'>, Pick<PaperGiven, 'issuer'>, MeetingAsked {}

type Reviewed = Nominee & Review;

/**
 * The minutes (biên bản) of a meeting at which the council weighed nominations: what the log knows is said, what only
 * who was there knows is a line to be filled in.
 *
 * @returns nothing where there was no such meeting
 * @see Nghị định 30/2020/NĐ-CP, mẫu 1.9
 */
export function minutesOf(plan: Plan, options: MinutesOptions): OfficialPaper | undefined {
  const { on, issuer } = options;
  const meeting = meetingOf(plan, options);
  if (meeting === undefined) return undefined;
  const reviewers = meeting.reviews.map(({ by }) => by);
  const council = councilOf(plan, reviewers, { on, issuer });
  const {
    parent: _parent,
    issuer: _issuer,
    number: _number,
    ...frame
  } = framed(plan, council, {
    on,
    signedOn: meeting.on,
    letters: 'BB',
  });
  const [chair, secretary] = [known(meeting, 'chair'), known(meeting, 'secretary')];
  return {
    ...frame,
    title: {
      type: `Biên bản họp ${council.name}`,
      about: `Về việc xét, đề nghị khen thưởng trong thực hiện ${planNamed(plan)}`,
    },
    to: [],
    body: [...presentBlocks(meeting, { chair, secretary }), ...saidBlocks(plan, meeting, council, options)],
    recipients: ['……………………', 'Lưu: VT, hồ sơ'],
    countersigner: { post: 'Thư ký', ...signing(secretary) },
    signer: { post: 'Chủ tọa', ...signing(chair) },
    annexes: [],
  };
}

/** The same as .docx. */
export function minutesDocx(plan: Plan, options: MinutesOptions): Uint8Array<ArrayBuffer> | undefined {
  const paper = minutesOf(plan, options);
  return paper && officialDocx(paper);
}

const dots = '………………………………';
const text = (said: string): Block => ({ kind: 'text', text: said });

type Fact = 'chair' | 'secretary' | 'present' | 'absent' | 'ballot';

/** What the entries of a meeting say of it: all of them, where they do not agree. */
function known({ reviews }: Meeting, fact: Fact): readonly string[] {
  const values = reviews.flatMap(({ reviewed }) => {
    const value = reviewed[fact];
    return value === undefined ? [] : [typeof value === 'number' ? padded(value) : lineText(value)];
  });
  return [...new Set(values)];
}

/** A place to fill in where nobody wrote it down; who differs is to be put right by hand. */
function told(values: readonly string[], otherwise: string): string {
  return values.length < 2 ? (values[0] ?? otherwise) : `${values.join('; ')} (nhật ký ghi khác nhau)`;
}

/** A name under which somebody signs, without what people are addressed by. */
function signing([name, ...others]: readonly string[]): { readonly name?: string } {
  if (name === undefined || others.length > 0) return {};
  return { name: name.replace(/^(?:ông|bà|đ\/c|đồng chí)\s+/iu, '') };
}

function presentBlocks(
  meeting: Meeting,
  { chair, secretary }: Readonly<Record<'chair' | 'secretary', readonly string[]>>,
): readonly Block[] {
  const [present, absent] = [told(known(meeting, 'present'), '……'), told(known(meeting, 'absent'), '……')];
  return [
    text(`Thời gian bắt đầu: …… giờ …… phút, ${dayInWords(meeting.on)}.`),
    text(`Địa điểm: ${meeting.place ?? dots}.`),
    text(`Chủ trì (chủ tọa): ${told(chair, dots)}.`),
    text(`Thư ký (người ghi biên bản): ${told(secretary, dots)}.`),
    text(`Thành phần tham dự: có ${present} thành viên Hội đồng tham dự, vắng ${absent}, gồm:`),
    { kind: 'gap', asks: 'Thư ký ghi: họ tên, chức vụ, vai trò trong Hội đồng của từng thành viên; lý do vắng mặt' },
  ];
}

function saidBlocks(plan: Plan, meeting: Meeting, council: Sender, options: MinutesOptions): readonly Block[] {
  const all = meeting.reviews.map((review) => ({ ...nomineeOf(plan, review.nominated, options), ...review }));
  const [agreed, others] = [
    all.filter(({ reviewed }) => reviewed.result === 'for'),
    all.filter(({ reviewed }) => reviewed.result === 'against'),
  ];
  return [
    { kind: 'heading', level: 1, text: 'NỘI DUNG' },
    text(`1. ${council.name} xét ${kindsCounted(all)} được đề nghị khen thưởng trong thực hiện ${planNamed(plan)}.`),
    { kind: 'gap', asks: 'Thư ký ghi: tiêu chuẩn, thành tích được nêu; ý kiến trao đổi của thành viên' },
    text(`2. Hội đồng đã ${ballotSaid(known(meeting, 'ballot'))}, kết quả như sau:`),
    resultTable(all),
    ...(agreed.length === 0 ? [] : [text(`Hội đồng nhất trí đề nghị khen thưởng: ${kindsCounted(agreed)}.`)]),
    ...(others.length === 0 ? [] : [text(`Hội đồng không đề nghị khen thưởng: ${kindsCounted(others)}.`)]),
    text(`Cuộc họp kết thúc vào …… giờ …… phút, ${dayInWords(meeting.on)}./.`),
  ];
}

function ballotSaid([ballot, ...others]: readonly string[]): string {
  if (ballot === undefined || others.length > 0) return 'biểu quyết (hoặc bỏ phiếu kín)';
  return ballot === 'secret' ? 'bỏ phiếu kín' : 'biểu quyết công khai';
}

function resultTable(all: readonly Reviewed[]): Block {
  return {
    kind: 'table',
    head: ['STT', 'Tên tập thể, cá nhân', 'Hình thức khen thưởng', 'Số phiếu đồng ý', 'Tỷ lệ', 'Kết quả'],
    widths: [11, 53, 36, 20, 16, 24],
    centred: [0, 3, 4, 5],
    rows: all.map((each, at) => ({
      cells: [
        String(at + 1),
        namedWithUnit(each),
        each.formName,
        ...votesCells(each),
        each.reviewed.result === 'for' ? 'Đồng ý' : 'Không đồng ý',
      ],
    })),
    note: 'Số phiếu đồng ý và tỷ lệ tính trên tổng số phiếu.',
  };
}
