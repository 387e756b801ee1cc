import { doesWork } from './does.js';
import { dutyVerbs } from './duty-verbs.js';
import { doingVerbs } from './leading-words.js';

/**
 * "Phòng Kiểm sát | việc tạm giữ, tạm giam và thi hành án hình sự trực tiếp kiểm sát …", "Phòng Thanh tra, | giải quyết
 * khiếu nại, tố cáo tiếp công dân": the field of an office may be deeds, told by what they are done to and joined to
 * each other, up to the work that nothing joins to them. How long the rest of such a name is; 0 where there is none.
 */
export function restOfField(name: string, words: string): number {
  const [, deed = '', said = ''] = field.exec(name) ?? [];
  const low = deed.toLowerCase();
  if (!fields.has(low) && !dutyVerbs.has(low)) return 0;
  const isJoined = /(?:,|\svà)\s*$/u.test(said) && !own.test(words);
  const isObject =
    /^\s*(?:(?:công tác|việc)\s*)?$/u.test(said) &&
    fields.has(low) &&
    (!doesWork(words) || /^(?:phát triển|đầu tư) /u.test(words));
  return isJoined || isObject ? workIn(words) : 0;
}

/** The last office of a list, by two syllables of its field and what stands behind them. */
const field = /(?:^|[\s,;])(?:Phòng|Ban|Trung tâm|Chi cục|Vụ|Tổ)\s(\p{Lu}\p{Ll}*\s\p{Ll}+)((?:,?\s[^;:.()]*)?)$/u;

/** Deeds that begin no duty of a unit, and are fields of offices. */
const fields: ReadonlySet<string> = new Set(
  'hỗ trợ|theo dõi|kiểm sát|quản trị|thi hành|phục vụ|chăm sóc|thanh tra|giám định'.split('|'),
);

/** Where the work begins that neither a sign nor "và" joins to what stands before it, in the same clause. */
function workIn(words: string): number {
  const clause = words.slice(0, longestField).split(/[.;:()\n]/u, 1)[0] ?? '';
  for (const { index } of clause.matchAll(/(?<=\p{L}\s)\p{Ll}[^\s,]*(?=\s|$)/gu)) {
    const before = clause.slice(0, index);
    if (index === 0 || joins.test(before)) continue;
    const rest = words.slice(index);
    if (closes.test(rest) || (doesWork(rest) && !partOfWord.test(before))) return index;
  }
  return 0;
}

/** What a unit does itself, behind a sign as well: "Phòng Khai thác, phối hợp với …". */
const own = /^(?:phối hợp|chủ trì|tham mưu|triển khai|thực hiện|tổ chức|báo cáo|rà soát|theo|có)\s/u;

const longestField = 120;
const closes = new RegExp(`^(?:${doingVerbs})(?!\\p{L})`, 'u');
const joins = /(?:^|\s)(?:và|việc|công tác|được|các)\s$/u;
/** "tạm giữ", "thanh tra": no verb of its own. */
const partOfWord = /(?:^|\s)(?:tạm|thanh|điều|kiểm)\s$/u;
