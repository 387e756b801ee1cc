import { beginsListed, isHead, isListedHead } from './begins.js';
import { deedPairs, plainVerbs } from './does.js';
import { isLevel, type Word } from './look.js';
import { openHeads } from './name-nouns.js';
import { soloVerbs } from './name-words.js';
import { articles, collectiveNouns } from './nouns.js';

/** Whether the last unit before a word is whole: more than its kind, or a kind that needs no more. */
export function isTold(text: string, words: readonly Word[], at: number): boolean {
  let from = 0;
  for (let back = at - 1; back > 0; back -= 1) {
    const between = text.slice(words[back - 1]?.from ?? 0, words[back]?.from ?? 0);
    const isJoint = words[back - 1]?.text.toLowerCase() === 'và';
    if ((/[,;]/.test(between) || isJoint) && beginsListed(text.slice(words[back]?.from ?? 0))) {
      from = back;
      break;
    }
  }
  const whole = words.slice(from, at).map((each) => each.text);
  const name = whole.slice(postLength(whole));
  const low = name.map((each) => each.toLowerCase());
  if (articles.includes(low.join(' '))) return false;
  if (articles.includes(low[0] ?? '')) return !isOpenKind(low.slice(1)) || low.length > 2 || isMany(low[1]);
  // A field that is written small has two syllables: "phòng nghiệp vụ".
  const isKind = (count: number): boolean => isHead(low.slice(0, count).join(' ')) || isOpenKind(low.slice(0, count));
  const size = [4, 3, 2, 1].find(isKind) ?? 0;
  const kind = isOpenKind(low.slice(0, size)) ? size : 0;
  // "Đoàn trường | dọn bãi".
  if (low.length > 1 && isListedHead(low.join(' '))) return true;
  // "Phòng Quản lý" leaves open what; a board of management does not, nor do guards: "Đội Bảo vệ | trực cổng".
  const isDoing = (low.length - kind === 3 || (low.length - kind === 2 && low.at(-2) === 'bảo')) && isDeed(words, at);
  const isOpenField =
    low[0] !== 'ban' && low.length - kind < 4 && !isDoing && fieldsOf.has(low.slice(kind, kind + 2).join(' '));
  // "Trung tâm Đăng ký và Kiểm soát": the second of two fields as well.
  const second = low.lastIndexOf('và') + 1;
  const isOpenSecond =
    second > 1 && low.length - second < 4 && /^(?:Kiểm soát|Quản lý)/u.test(name.slice(second).join(' '));
  if ((kind > 0 && isOpenField) || (isOpenSecond && !isDeed(words, at))) return false;
  // "Ban Quản lý cảng | duyệt phương án": what is managed may be one syllable, before what nothing is but a deed.
  if (low.length > kind && low.slice(0, kind).join(' ').endsWith('quản lý') && soloVerbs.has(words[at]?.text ?? ''))
    return true;
  return (
    kind === 0 || low.length - kind >= 2 || name.slice(kind).some((each) => /^\p{Lu}/u.test(each) || isLevel(each))
  );
}

/** "Tổ Bảo vệ kho | kiểm kê", "| trực đêm"; "thu chi" is one field. */
function isDeed(words: readonly Word[], at: number): boolean {
  const [before = '', word = '', next = ''] = [-1, 0, 1].map((step) => words[at + step]?.text.toLowerCase());
  return plainVerbs.has(word) || deedPairs.has(`${word} ${next}`) || (soloVerbs.has(word) && !soloVerbs.has(before));
}

/** "Giám đốc" of "Giám đốc Nhà máy nước": a post before the kind of office that it heads. */
function postLength(name: readonly string[]): number {
  const low = name.map((each) => each.toLowerCase());
  const size = [3, 2, 1].find((count) => posts.has(low.slice(0, count).join(' '))) ?? 0;
  return size > 0 && [3, 2, 1].some((count) => isOpenKind(low.slice(size, size + count))) ? size : 0;
}

const posts: ReadonlySet<string> = new Set(
  'giám đốc|phó giám đốc|thủ trưởng|lãnh đạo|trưởng|phó trưởng|quản đốc|chủ tịch|phó chủ tịch|bí thư'.split('|'),
);

/** Fields that are told by what is done, and to what. */
const fieldsOf: ReadonlySet<string> = new Set([
  'quản lý',
  'kiểm soát',
  'phát triển',
  'xúc tiến',
  'bảo vệ',
  'bảo tồn',
  'giám định',
]);

function isOpenKind(low: readonly string[]): boolean {
  return openHeads.has(low.join(' '));
}

/** "Các xã", "các trường": with an article a noun for places or schools says whom. */
function isMany(noun = ''): boolean {
  return collectiveNouns.has(noun);
}
