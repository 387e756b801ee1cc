import { plain } from '../words/fold.js';

const nouns =
  /^(?:bản tin|tin,? bài|bài viết|chuyên trang|chuyên mục|phóng sự|báo cáo|kế hoạch|đề án|quyết định|hướng dẫn|danh mục|tờ rơi|tập san|tờ gấp|video|clip|phim|băng rôn|pa nô|áp phích|công văn|văn bản|nghị quyết|tờ trình|bộ chỉ số|bộ tiêu chí|cơ sở dữ liệu|phần mềm|kỷ yếu|sách|tài liệu|thông báo|biên bản|chương trình|phương án|quy chế|hồ sơ|dự thảo|bảng)/iu;

/** The products of a cell or after a label: parted by ";" or lines; by "," where each part is a product. */
export function productsIn(words: string): string[] {
  const parts = words.split(/;|\n\s*(?=[-+•])/u).map(tidy);
  const [only, ...more] = parts.filter((part) => part !== '');
  if (only === undefined || more.length > 0) return parts.filter((part) => part !== '');
  const listed = only.split(/,\s+|\s+và\s+/u).map(tidy);
  return listed.length > 1 && listed.every((part) => nouns.test(part)) ? listed : [only];
}

/** "thông qua các bản tin, bài viết, các chuyên trang …": what the work is done through. */
export function productsThrough(words: string): string[] {
  const through = words.lastIndexOf('thông qua các ');
  if (through < 0) return [];
  const sentence = words.slice(through + 'thông qua '.length).split(/[.;(]/u)[0] ?? '';
  const listed = sentence.split(/,\s+|\s+và\s+/u).map((part) => tidy(part).replace(/^(?:các|những)\s+/iu, ''));
  return listed.length > 1 && listed.every((part) => nouns.test(part) && part.split(' ').length < 5) ? listed : [];
}

function tidy(words: string): string {
  return plain(words)
    .replace(/^[-+•]\s*/, '')
    .replace(/[.;,]+$/, '');
}
