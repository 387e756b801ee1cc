/** What a column of a follow-up sheet tells of how the work stands. */
export type StandingColumn =
  | 'percent'
  /** "Tiến độ" beside a time: a share, or words. */
  | 'progress'
  | 'status'
  | 'doneOn'
  | 'doneOrResult'
  | 'result'
  | 'obstacles'
  | 'proposals'
  /** Why work was stopped. */
  | 'reason'
  | 'extended'
  /** When a row was last spoken of. */
  | 'updatedOn'
  /** Nothing is recorded of it. */
  | 'other';

/** Of two that fit the first counts. A column of the second kind alone makes no follow-up sheet. */
const told: readonly (readonly [StandingColumn, RegExp, isSure: boolean])[] = [
  ['percent', /%|phần trăm|tỷ lệ (?:hoàn thành|thực hiện)|mức độ hoàn thành/u, true],
  ['doneOrResult', /kết quả.{0,20}(?:ngày|thời gian|thời điểm) hoàn thành/u, true],
  [
    'doneOn',
    /(?:ngày|thời gian|thời điểm).{0,20}thực tế|hoàn thành thực tế|thực tế hoàn thành|ngày đã hoàn thành/u,
    true,
  ],
  ['status', /^(?:trạng thái|tình trạng|tình hình thực hiện)|^tiến độ.{0,12}đạt/u, true],
  ['extended', /^gia hạn.*lần/u, true],
  ['reason', /^lý do(?!.*(?:trễ|chậm|quá hạn))/u, true],
  ['updatedOn', /ngày cập nhật|cập nhật ngày/u, true],
  ['other', /^gia hạn|^lý do/u, true],
  ['obstacles', /khó khăn|vướng mắc|tồn tại/u, true],
  ['result', /^(?:kết quả|tình hình)|lũy kế|luỹ kế/u, false],
  ['proposals', /đề xuất|kiến nghị/u, false],
  ['other', /văn bản giao|ký hiệu|ngày ban hành/u, false],
];

/**
 * What each column tells of how the work stands; nothing for those that say what is to be done.
 *
 * @param headings the words of the headings, one a column
 * @returns none where the table follows nothing up: a plan's own "Kết quả" is what it wants
 */
export function standingColumns(headings: readonly string[]): readonly (StandingColumn | undefined)[] {
  const words = headings.map((heading) => heading.normalize('NFC').toLowerCase().trim());
  const hasTime = words.some((each) => /thời (?:gian|hạn)|^(?:hạn|bắt đầu|kết thúc)|ngày hoàn thành$/u.test(each));
  const found = words.map((each) => {
    if (hasTime && /^tiến độ(?: thực hiện)?$/u.test(each)) return { column: 'progress' as const, isSure: true };
    // "Tồn tại, khó khăn / Kết quả" in one is neither.
    if (/kết quả/u.test(each) && /khó khăn|vướng mắc/u.test(each)) return { column: 'other' as const, isSure: true };
    const [column, , isSure = false] = told.find(([, pattern]) => pattern.test(each)) ?? [];
    return column && { column, isSure };
  });
  return found.some((each) => each?.isSure === true) ? found.map((each) => each?.column) : [];
}
