import { authoritiesOn, lawOn, type Nomination, type Plan } from '@kehoach/core';
import { authorityText, dateText } from '@kehoach/words';
import { dayInWords } from '../day/span.js';
import type { PaperGiven } from '../official/given.js';
import { blankDay, framed, planNamed, senderOf, type Sender } from '../official/head.js';
import { officialDocx } from '../official/official-docx.js';
import type { Block, OfficialPaper } from '../official/paper.js';
import type { PaperOptions } from '../options.js';
import { lineText, phraseText } from '../text/file-text.js';
import { councilOf } from './council.js';
import { meetingsOf, reviewsOf, type Review } from './meetings.js';
import { grouped, kindsCounted, kindsNamed, namedWithUnit, nomineeOf, type Nominee } from './nominee.js';
import { votesText } from './votes.js';

/** How a submission is made: of the whole plan, to one authority. */
export interface SubmissionOptions extends Omit<PaperOptions, 'language' | 'unitId'>, PaperGiven {
  /** Code of the authority that is to decide; the first of `authoritiesAsked` unless given. */
  readonly authority?: string;
}

/** Somebody whom the council supports, and how it voted. */
interface Supported extends Nominee {
  readonly review: Review | undefined;
}

/**
 * Those to whom something may be submitted now: first whoever was sent a nomination and has not decided, then whoever
 * may decide on what the council supports.
 *
 * @returns their codes
 */
export function authoritiesAsked(plan: Plan, options: Pick<PaperOptions, 'on' | 'profile'>): readonly string[] {
  const sent = plan.nominations.flatMap(({ state, authority }) =>
    state === 'forwarded' && authority !== undefined ? [authority] : [],
  );
  return [...new Set([...sent, ...plan.nominations.flatMap((nomination) => decidersOf(nomination, options))])];
}

/**
 * The submission (tờ trình) by which commendations are asked of the authority that decides, with the list of those put
 * forward. What its own head grants, the council submits; what others grant, the office that issued the plan.
 *
 * @returns nothing where nobody is to be submitted to that authority
 * @see Nghị định 30/2020/NĐ-CP, mẫu 1.4
 * @see Nghị định 98/2023/NĐ-CP, Phụ lục I, mẫu 01: one submission for each authority
 */
export function submissionOf(plan: Plan, options: SubmissionOptions): OfficialPaper | undefined {
  const { authority = authoritiesAsked(plan, options)[0], profile, signedOn, number, to = [] } = options;
  const listed = authority === undefined ? [] : listedFor(plan, authority, options);
  if (authority === undefined || listed.length === 0) return undefined;
  const sender = submitterOf(plan, listed, { ...options, authority });
  const frame = framed(plan, sender, { ...options, letters: 'TTr' });
  const [whom = authorityText(authority, 'vi', profile), ...others] = to;
  const day = signedOn === undefined ? blankDay : dayInWords(signedOn);
  return {
    ...frame,
    title: {
      type: 'Tờ trình',
      about: `Về việc đề nghị khen thưởng ${kindsNamed(listed)} có thành tích trong thực hiện ${planNamed(plan)}`,
    },
    to: [whom, ...others],
    body: [...basesOf(plan, listed, options), ...askedBlocks(sender.name, whom, listed, options)],
    recipients: ['Như trên', '……………………', number === undefined ? 'Lưu: VT, ……' : 'Lưu: VT'],
    annexes: [
      {
        name: 'Phụ lục',
        title: 'Danh sách đề nghị khen thưởng',
        belongs: `(Kèm theo Tờ trình ${frame.number.replace('Số:', 'số')} ${day} của ${sender.name})`,
        table: listTable(listed, options),
      },
    ],
  };
}

/** The same as .docx. */
export function submissionDocx(plan: Plan, options: SubmissionOptions): Uint8Array<ArrayBuffer> | undefined {
  const paper = submissionOf(plan, options);
  return paper && officialDocx(paper);
}

/** Who may decide on what the council supports and nobody was sent yet. */
function decidersOf(
  { state, form: code }: Nomination,
  { on, profile: { commendation } }: Pick<PaperOptions, 'on' | 'profile'>,
): readonly string[] {
  const form = state === 'supported' ? lawOn(commendation, on)?.forms.find((each) => each.code === code) : undefined;
  return authoritiesOn(commendation, form?.authorities ?? [], on);
}

function listedFor(plan: Plan, authority: string, options: SubmissionOptions): readonly Supported[] {
  const meant = plan.nominations.filter((nomination) =>
    nomination.state === 'forwarded'
      ? nomination.authority === authority
      : decidersOf(nomination, options).includes(authority),
  );
  const listed = meant.map((nomination) => ({
    ...nomineeOf(plan, nomination, options),
    review: reviewsOf(nomination).at(-1)?.[1],
  }));
  return grouped(listed, options).flat();
}

/** Nobody submits to himself: what the head of the office grants comes from its council. */
function submitterOf(
  plan: Plan,
  listed: readonly Supported[],
  { authority, profile: { directGrant }, on, issuer }: SubmissionOptions & { readonly authority: string },
): Sender {
  if (!directGrant.includes(authority)) return senderOf(plan, { on, ...(issuer !== undefined && { issuer }) });
  const reviewers = listed.flatMap(({ review }) => (review === undefined ? [] : [review.by]));
  return councilOf(plan, reviewers, { on, issuer });
}

/** On what it rests: the law, the plan, the word of the council; what else, only people know. */
function basesOf(
  plan: Plan,
  listed: readonly Supported[],
  { on, profile: { commendation } }: SubmissionOptions,
): readonly Block[] {
  const law = lawOn(commendation, on);
  const minutes = listed.flatMap(({ review }) => review?.reviewed.reference ?? []).map(phraseText);
  const isHeld = ({ reviews }: { readonly reviews: readonly Review[] }): boolean =>
    reviews.some(
      (each) => each.reviewed.reference === undefined && listed.some(({ review }) => review?.version === each.version),
    );
  const met = meetingsOf(plan)
    .filter(isHeld)
    .map((meeting) => `kết quả họp Hội đồng thi đua, khen thưởng ngày ${dateText(meeting.on, 'vi')}`);
  const bases = [
    ...(law === undefined ? [] : [`Luật Thi đua, khen thưởng số ${lineText(law.number)}`]),
    planNamed(plan),
    ...new Set([...minutes, ...met]),
  ];
  return [
    ...bases.map((said, at): Block => ({ kind: 'basis', text: `Căn cứ ${said}${at < bases.length - 1 ? ';' : '.'}` })),
    { kind: 'gap', asks: 'Cơ quan trình ghi: căn cứ khác (nghị định, quy chế, hướng dẫn), theo điểm, khoản, điều' },
  ];
}

function askedBlocks(
  name: string,
  whom: string,
  listed: readonly Supported[],
  options: SubmissionOptions,
): readonly Block[] {
  return [
    {
      kind: 'text',
      text:
        `Sau khi xem xét thành tích và kết quả họp Hội đồng thi đua, khen thưởng, ${name} kính trình ${whom} xem xét, ` +
        `quyết định khen thưởng ${kindsCounted(listed)}, gồm:`,
    },
    ...grouped(listed, options).map((group): Block => ({
      kind: 'item',
      text: `${group[0]?.formName ?? ''}: ${kindsCounted(group)}.`,
    })),
    { kind: 'text', text: '(Có danh sách kèm theo.)' },
    { kind: 'gap', asks: 'Cơ quan trình ghi: loại hình khen thưởng; mức tiền thưởng và nguồn kinh phí' },
    { kind: 'text', text: `Kính trình ${whom} xem xét, quyết định./.` },
  ];
}

function listTable(
  listed: readonly Supported[],
  options: SubmissionOptions,
): OfficialPaper['annexes'][number]['table'] {
  const places = new Map(listed.map((each, at) => [each, String(at + 1)]));
  return {
    head: [
      'STT',
      'Tên tập thể, cá nhân',
      'Hình thức khen thưởng',
      'Loại hình khen thưởng',
      'Tóm tắt thành tích, lý do đề nghị',
      'Kết quả bỏ phiếu',
      'Ghi chú',
    ],
    widths: [12, 55, 36, 28, 66, 28, 22],
    centred: [0, 5],
    rows: grouped(listed, options).flatMap((group) => [
      { cells: [`${group[0]?.formName ?? ''}: ${kindsCounted(group)}`], isBold: true, isWide: true },
      ...group.map((each) => ({
        cells: [places.get(each) ?? '', namedWithUnit(each), each.formName, '', each.merit, votesText(each.review), ''],
      })),
    ]),
    note:
      `Số liệu tính đến ngày ${dateText(options.on, 'vi')}. Kết quả bỏ phiếu là số phiếu đồng ý trên tổng số phiếu của ` +
      'Hội đồng. Loại hình khen thưởng do cơ quan trình ghi.',
  };
}
