import { plain } from '../words/fold.js';
import { any, maybe, one, oneOf, phrase, type Part } from '../words/phrase.js';

/** What the words after a label say about a task. */
export type LabelRole = 'lead' | 'coordinating' | 'period' | 'product' | 'target' | 'theme' | 'leader' | 'about';

const doing = maybe('thực hiện', 'tham mưu', 'triển khai');

/** Behind a noun: in how many of 27 documents of offices it was seen. */
const unitNouns = oneOf([
  'đơn vị', // 21
  'cơ quan', // 21
  'bộ phận', // 2
  'phòng', // 24
  'tổ chức', // 24
  'cấp', // 22
  'người', // 13
  'lực lượng', // 2
]);

/** "Các đơn vị, cá nhân phối hợp": who, before what they do. */
const doers: readonly Part[] = [maybe('các'), maybe(`${unitNouns},?`), maybe('đơn vị', 'cá nhân', 'bộ phận')];

/** Of several that fit the first counts. */
const labels: readonly (readonly [role: LabelRole, is: (words: string) => boolean])[] = [
  ['coordinating', phrase(...doers, maybe('được phân công'), maybe('cùng'), one('phối hợp', 'tham gia'), doing)],
  ['lead', phrase(...doers, maybe('được giao', 'được phân công'), one('chủ trì'), doing)],
  [
    'lead',
    phrase(
      one('đơn vị', 'cơ quan', 'bộ phận', 'người', 'cán bộ', 'cá nhân'),
      one('thực hiện', 'tham mưu', 'phụ trách', 'đầu mối', 'chịu trách nhiệm', 'chịu trách nhiệm chính'),
    ),
  ],
  ['lead', phrase(maybe('đơn vị', 'cơ quan'), one('đầu mối'), maybe('thực hiện', 'tham mưu', 'chủ trì'))],
  ['lead', phrase(one('đầu mối', 'phụ trách', 'chịu trách nhiệm'), maybe('thực hiện', 'chính', 'chung'))],
  ['lead', phrase(one('phân công', 'phân công thực hiện', 'trách nhiệm thực hiện'))],
  [
    'period',
    phrase(
      maybe('dự kiến'),
      one('thời gian,?', 'thời hạn,?', 'thời điểm,?', 'tiến độ,?', 'hạn,?', 'lộ trình,?'),
      maybe('địa điểm', 'và địa điểm'),
      any(
        'thực hiện', // 26
        'hoàn thành', // 17
        'tổ chức', // 24
        'triển khai', // 25
        'dự kiến', // 7
        'kết thúc', // 3
        'chót',
        'cuối', // 3
      ),
    ),
  ],
  ['period', phrase(one('hoàn thành'))],
  [
    'product',
    phrase(
      maybe('dự kiến'),
      one('sản phẩm', 'đầu ra', 'kết quả', 'sản phẩm ?[,/] ?kết quả', 'kết quả ?[,/] ?sản phẩm'),
      any(
        'dự kiến', // 7
        'đầu ra', // 1
        'hoàn thành', // 17
        'cần đạt',
        'đạt được', // 1
        'thực hiện', // 26
        'bàn giao', // 2
      ),
    ),
  ],
  ['target', phrase(one('chỉ tiêu', 'mục tiêu'), any('phấn đấu', 'cần đạt', 'thực hiện', 'cụ thể'))],
  [
    'theme',
    phrase(one('chủ đề', 'tên chủ đề', 'tên phong trào'), any('phát động', 'thi đua', 'phong trào', 'đợt thi đua')),
  ],
  [
    'leader',
    phrase(
      maybe('đồng chí'),
      one('lãnh đạo'),
      maybe('sở', 'ubnd', 'ủy ban', 'ban', 'đơn vị'),
      one('phụ trách', 'chỉ đạo'),
    ),
  ],
  // What else is told of a task between its labels.
  [
    'about',
    phrase(
      one(
        'nội dung',
        'mục đích',
        'thành phần',
        'đối tượng',
        'địa điểm',
        'hình thức',
        'cách thức',
        'phương pháp',
        'phạm vi',
        'quy mô',
        'số lượng',
        'kinh phí',
        'nguồn kinh phí',
        'ghi chú',
      ),
      any('thực hiện', 'triển khai', 'tổ chức', 'tham gia', 'tham dự', 'chính', 'cụ thể', 'dự kiến', 'chi tiết'),
    ),
  ],
];

/** No label is longer. */
export const longestLabel = 60;

/** What a label's words are about, or `undefined` where they are no label that we know. */
export function roleOfLabel(label: string): LabelRole | undefined {
  const words = plain(label.normalize('NFC').toLowerCase()).replace(/^[-+*•–\s]+/, '');
  if (words.length > longestLabel) return undefined;
  return labels.find(([, is]) => is(words))?.[0];
}
