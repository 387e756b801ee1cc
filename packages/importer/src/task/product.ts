import { plain } from '../words/fold.js';
import { oneOf } from '../words/phrase.js';

/** With which the name of a product begins. */
const products: readonly string[] = [
  'bản tin', // 2
  'tin,? bài',
  'bài viết', // 2
  'chuyên trang', // 1
  'chuyên mục', // 1
  'phóng sự', // 1
  'báo cáo', // 22
  'kế hoạch', // 23
  'đề án', // 8
  'quyết định', // 19
  'hướng dẫn', // 17
  'danh mục', // 6
  'tờ rơi',
  'tập san',
  'tờ gấp',
  'video',
  'clip',
  'phim',
  'băng rôn',
  'pa nô',
  'áp phích',
  'công văn', // 7
  'văn bản', // 17
  'nghị quyết', // 11
  'tờ trình', // 1
  'bộ chỉ số', // 1
  'bộ tiêu chí', // 2
  'cơ sở dữ liệu', // 4
  'phần mềm', // 4
  'kỷ yếu',
  'sách', // 18
  'tài liệu', // 5
  'thông báo', // 6
  'biên bản', // 3
  'chương trình', // 10
  'phương án', // 9
  'quy chế', // 9
  'hồ sơ', // 12
  'dự thảo', // 6
  'bảng', // 6
];
const product = new RegExp(`^${oneOf(products)}`, 'iu');

/** The products of a cell or after a label: parted by ";" or lines; by "," where each part is a product. */
export function productsIn(words: string): string[] {
  const parts = words.split(/;|\n\s*(?=[-+•])/u).map(tidy);
  const [only, ...more] = parts.filter((part) => part !== '');
  if (only === undefined || more.length > 0) return parts.filter((part) => part !== '');
  const listed = only.split(/,\s+|\s+và\s+/u).map(tidy);
  return listed.length > 1 && listed.every((part) => product.test(part)) ? listed : [only];
}

/** "thông qua các bản tin, bài viết, các chuyên trang …": what the work is done through. */
export function productsThrough(words: string): string[] {
  const through = words.lastIndexOf('thông qua các ');
  if (through < 0) return [];
  const sentence = words.slice(through + 'thông qua '.length).split(/[.;(]/u)[0] ?? '';
  const listed = sentence.split(/,\s+|\s+và\s+/u).map((part) => tidy(part).replace(/^(?:các|những)\s+/iu, ''));
  return listed.length > 1 && listed.every((part) => product.test(part) && part.split(' ').length < 5) ? listed : [];
}

function tidy(words: string): string {
  return plain(words)
    .replace(/^[-+•]\s*/, '')
    .replace(/[.;,]+$/, '');
}
