import type { Period } from '@kehoach/core';
import type { Range } from '../words/range.js';
import type { FileFindingCode } from './file-sentences.js';

/** A reading that one may choose instead. */
export type Choice =
  | { readonly field: 'period'; readonly value: Period }
  /** For which year the plan is: "2027". */
  | { readonly field: 'year'; readonly value: string }
  /** Another name of a unit, by its id. */
  | { readonly field: 'unit'; readonly unit: string; readonly value: string }
  /** Who alone leads, and who then takes part, parted by ";". */
  | { readonly field: 'lead'; readonly value: string; readonly coordinating?: string };

/**
 * Something that the reader is not sure of, with its place, its reason and the choices. `check` needs a
 * person before the plan is issued; `note` is only worth knowing.
 */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: 'check' | 'note';
  readonly place: Range;
  readonly vi: string;
  readonly en: string;
  /** A task's id, or `plan`. */
  readonly of?: string;
  readonly choices: readonly Choice[];
}

const sentences = {
  'no-number': ['check', 'Không thấy số, ký hiệu của văn bản.', 'The document names no number.'],
  'blank-number': ['check', 'Số văn bản còn để trống: “{}”.', 'The number is left blank: “{}”.'],
  'no-date': ['check', 'Không thấy ngày ban hành.', 'The document names no day of issue.'],
  'blank-date': ['check', 'Ngày ban hành còn để trống: “{}”.', 'The day of issue is left blank: “{}”.'],
  'no-issuer': ['check', 'Không thấy tên cơ quan ban hành.', 'The document does not name the office that issues it.'],
  'no-title': ['check', 'Không thấy tên kế hoạch (trích yếu).', 'The document has no title.'],
  'no-recipients': ['note', 'Không thấy nơi nhận.', 'The document names no recipients.'],
  'no-signer': ['note', 'Không thấy người ký.', 'Nobody was read as the signer.'],
  'no-plan-year': [
    'check',
    'Văn bản không nêu kế hoạch cho năm nào; các mốc thời gian không ghi năm chưa được ghi ngày.',
    'The document does not say for which year the plan is; times that name no year have no dates yet.',
  ],
  'several-plan-years': [
    'check',
    'Chưa rõ kế hoạch cho năm nào: “{}”; các mốc thời gian không ghi năm chưa được ghi ngày.',
    'It is not clear for which year the plan is: “{}”; times that name no year have no dates yet.',
  ],
  'no-tasks': ['check', 'Không đọc được nhiệm vụ nào trong văn bản.', 'No task was read in the document.'],
  'impossible-date': [
    'check',
    '“{}”: ngày này không có trong lịch; chưa ghi thời hạn.',
    '“{}”: there is no such day; no date is taken.',
  ],
  'before-the-plan': [
    'check',
    '“{}”: trước thời điểm ban hành kế hoạch; chưa ghi thời hạn.',
    '“{}”: earlier than the plan; no date is taken.',
  ],
  'starts-before-the-plan': [
    'note',
    '“{}” bắt đầu trước ngày ban hành kế hoạch.',
    '“{}” begins before the plan was issued.',
  ],
  'ends-before-the-plan': [
    'check',
    '“{}” đã qua trước ngày ban hành kế hoạch.',
    '“{}” had passed when the plan was issued.',
  ],
  'part-of-the-time': [
    'note',
    '“{}” chỉ một phần của khoảng thời gian mà không nêu ngày; ghi cả khoảng.',
    '“{}” means a part of that time and names no day; the whole of it is taken.',
  ],
  'unread-date': [
    'check',
    'Đoạn này nêu thời gian nhưng chưa thuộc nhiệm vụ nào: “{}”.',
    'These words name a time but belong to no task: “{}”.',
  ],
  'unread-text': [
    'check',
    'Đoạn này chưa được đọc vào phần nào của kế hoạch: “{}”.',
    'These words were not read into any part of the plan: “{}”.',
  ],
  'wrong-weekday': ['check', '“{}”: ngày và thứ không khớp nhau.', '“{}”: the day and its weekday do not agree.'],
  'year-from-the-document': [
    'note',
    '“{}” không ghi năm; lấy năm của kế hoạch.',
    '“{}” names no year; that of the plan is taken.',
  ],
  'several-milestones': [
    'note',
    '“{}” nêu nhiều mốc, không có một thời hạn chung.',
    '“{}” names several times and no common deadline.',
  ],
  'unread-period': [
    'check',
    '“{}”: không đọc được thời gian; giữ nguyên lời văn.',
    '“{}”: no time could be read; the words are kept.',
  ],
  'no-lead': ['check', '“{}”: văn bản không nêu đơn vị chủ trì.', '“{}”: the document names no lead unit.'],
  'no-period': ['check', '“{}”: văn bản không nêu thời gian.', '“{}”: the document names no time.'],
  'no-lead-nor-period': [
    'check',
    '“{}”: văn bản không nêu đơn vị chủ trì và thời gian.',
    '“{}”: the document names neither a lead unit nor a time.',
  ],
  'same-lead-and-coordinating': [
    'note',
    '“{}” vừa chủ trì vừa phối hợp cùng một nhiệm vụ.',
    '“{}” both leads and takes part in one task.',
  ],
  'either-lead': [
    'check',
    'Chưa rõ đơn vị nào chủ trì: {}. Đã lấy đơn vị được nêu trước.',
    'It is not clear which unit leads: {}. The first one was taken.',
  ],
  'lead-or-inspected': [
    'check',
    'Chưa rõ “{}” chủ trì hay là nơi được kiểm tra; chưa ghi đơn vị chủ trì.',
    'It is not clear whether “{}” leads or is inspected; no lead is taken.',
  ],
  'several-leads': [
    'note',
    '{} cùng chủ trì một nhiệm vụ; đã ghi tất cả.',
    '{} lead one task together; all of them are taken.',
  ],
  'repeated-number': ['note', 'Số mục “{}” lặp lại số đứng trước.', 'The number “{}” repeats one before it.'],
  'skipped-number': [
    'note',
    'Số mục “{}” không tiếp theo số đứng trước.',
    'The number “{}” does not follow the one before it.',
  ],
  'similar-units': ['note', '{} có thể là cùng một đơn vị.', '{} may be one and the same unit.'],
  'uncertain-unit': [
    'check',
    'Chưa rõ tên đơn vị kết thúc ở đâu: {}. Đã lấy tên ngắn hơn.',
    'It is not clear where the name of a unit ends: {}. The shorter one was taken.',
  ],
  'named-otherwise': [
    'note',
    '“{}”: nội dung tệp không đúng với đuôi tên; đã đọc theo nội dung.',
    '“{}”: the file holds something else than its name says; it was read as what it is.',
  ],
  'read-from-doc': [
    'note',
    'Văn bản được đọc từ tệp Word cũ (.doc): số mục do Word tự đánh và các ô gộp không còn. Hãy đối chiếu, hoặc lưu thành .docx rồi nhập lại.',
    'Read from an old Word file (.doc): numbers that Word generates and merged cells are lost. Compare it, or save it as .docx and import that.',
  ],
  'unsure-cells': [
    'check',
    'Tệp .doc không giữ ô gộp và ranh giới ô: hãy đối chiếu các ô ở đây: “{}”.',
    'A .doc does not keep merged cells and where cells end: compare the cells here: “{}”.',
  ],
  'unplaced-text': [
    'note',
    'Đoạn này không thuộc phần nào của kế hoạch: “{}”.',
    'These words belong to no part of the plan: “{}”.',
  ],
} as const;

/** What is told of the words themselves. */
export type WordsFindingCode = keyof typeof sentences;

/** Codes are API: add new ones, never rename one. */
export type FindingCode = WordsFindingCode | FileFindingCode;

/** How much a finding matters, and its sentences; "{}" stands for the words that it quotes. */
export type FindingSentences = readonly [severity: Finding['severity'], vi: string, en: string];

/** The codes of what is told of the words. */
export const wordsFindingCodes: readonly WordsFindingCode[] = Object.keys(sentences) as WordsFindingCode[];

/** A finding with its sentences filled in. `words`: what the document says there. */
export function finding(code: WordsFindingCode, place: Range, words: string, more: More = {}): Finding {
  return findingOf(code, sentences[code], place, words, more);
}

/** What a finding may have beside its place and words. */
interface More {
  readonly of?: string;
  readonly choices?: readonly Choice[];
}

/** The same with sentences that stand elsewhere. */
export function findingOf(
  code: FindingCode,
  [severity, vi, en]: FindingSentences,
  place: Range,
  words: string,
  more: More = {},
): Finding {
  return {
    code,
    severity,
    place,
    vi: filled(vi, words),
    en: filled(en, words),
    ...(more.of !== undefined && { of: more.of }),
    choices: more.choices ?? [],
  };
}

/** A sentence with the words of the document in it, cut where they are long. */
export function filled(sentence: string, words: string): string {
  const short = words.length > 160 ? `${words.slice(0, 158).trimEnd()}…` : words;
  return sentence.replace('{}', () => short);
}
