import { beginsListed, isHead } from './begins.js';
import { isLevel, type Word } from './look.js';
import { openHeads } from './name-nouns.js';
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
  const name = words.slice(from, at).map((each) => each.text);
  const low = name.map((each) => each.toLowerCase());
  if (articles.includes(low.join(' '))) return false;
  if (articles.includes(low[0] ?? '')) return !isOpenKind(low.slice(1)) || low.length > 2 || isMany(low[1]);
  // A field that is written small has two syllables: "phòng nghiệp vụ".
  const isKind = (count: number): boolean => isHead(low.slice(0, count).join(' ')) || isOpenKind(low.slice(0, count));
  const size = [4, 3, 2, 1].find(isKind) ?? 0;
  const kind = isOpenKind(low.slice(0, size)) ? size : 0;
  // "Phòng Quản lý" leaves open what; a board of management does not.
  const isOpenField = low[0] !== 'ban' && low.length - kind < 4 && fieldsOf.has(low.slice(kind, kind + 2).join(' '));
  if (kind > 0 && isOpenField) return false;
  return (
    kind === 0 || low.length - kind >= 2 || name.slice(kind).some((each) => /^\p{Lu}/u.test(each) || isLevel(each))
  );
}

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
