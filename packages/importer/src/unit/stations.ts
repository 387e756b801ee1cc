import { beginsListed } from './begins.js';
import { deedPairs } from './does.js';
import { dutyVerbs } from './duty-verbs.js';
import { doingVerbs } from './leading-words.js';
import { nameNouns } from './name-nouns.js';
import { soloVerbs } from './name-words.js';

/** Kinds of which many are told apart by what they are there for. */
const many = /(?:^|[\s,;])(?:các|những|mọi|từng|mỗi) (?:trạm|ban|hạt|đội|tổ|trung tâm|chốt)\s$/iu;
const purpose = /^(?:quản lý|bảo vệ|kiểm soát|kiểm dịch|quan trắc|cảnh báo|cứu hộ|kiểm tra liên ngành)(?!\p{L})/u;
/** How something is done, or how much of it: no name holds such words. */
const ofDeed = /(?:^|\s)(?:chặt|tốt|nghiêm|các|những|việc|công tác|từng|mọi|toàn|được|lại|xong|số|tại|cho|để)\s/u;

const longest = 120;
const longestKind = 30;
const fewest = 3;

/**
 * "Các trạm | quản lý bảo vệ rừng vận động hộ dân": of many stations, boards and teams what they are there for belongs to
 * the name where work of theirs follows, who leads, or nothing. How long it is; 0 where it is what they do.
 */
export function restOfStations(whole: string, words: string): number {
  const name = whole.slice(-longestKind);
  if (!many.test(name) || !purpose.test(words) || (/tổ\s$/iu.test(name) && !words.startsWith('bảo vệ'))) return 0;
  const clause = words.slice(0, longest).split(/[,.;:()\n]/u, 1)[0] ?? '';
  for (const { index } of clause.matchAll(/(?<=\s)\p{Ll}/gu)) {
    const said = clause.slice(0, index).trim();
    if (ofDeed.test(`${said} `) || said.endsWith(' và')) return 0;
    if (said.split(' ').length >= fewest && isWork(clause.slice(index), said)) return index;
  }
  return /^quản lý\s/u.test(clause) && clause.length < longest / 2 && closes(words.slice(clause.length))
    ? clause.trimEnd().length
    : 0;
}

function isWork(words: string, said: string): boolean {
  const [first = '', second = ''] = words.split(/[^\p{L}]+/u);
  const pair = `${first} ${second}`;
  const isDeed = (dutyVerbs.has(pair) || deedPairs.has(pair)) && !purpose.test(words);
  const isWhole = nameNouns.has(said.split(' ').slice(-2).join(' '));
  return isDeed || leads.test(words) || (isWhole && soloVerbs.has(first));
}

const leads = new RegExp(`^(?:${doingVerbs}|(?:có|chịu) trách nhiệm)(?!\\p{L})`, 'u');

/** Nothing follows, or another unit does. */
function closes(rest: string): boolean {
  return /^[\s:]*$/u.test(rest) || (/^,\s/u.test(rest) && beginsListed(rest.slice(2)));
}
