import { doesWork } from './does.js';
import { dutyVerbs } from './duty-verbs.js';
import { doingVerbs } from './leading-words.js';
import { closingVerbs, nameVerbs } from './name-words.js';

/**
 * "Phòng Kiểm sát | việc tạm giữ, tạm giam và thi hành án hình sự trực tiếp kiểm sát …", "Phòng Thanh tra, | giải quyết
 * khiếu nại, tố cáo tiếp công dân": the field of an office may be deeds, told by what they are done to and joined to
 * each other, up to the work that nothing joins to them. How long the rest of such a name is; 0 where there is none.
 */
export function restOfField(name: string, words: string): number {
  const [, deed = '', said = ''] = field.exec(name) ?? [];
  const low = deed.toLowerCase();
  if (!transitive.has(low) && !(dutyVerbs.has(low) || closingVerbs.has(low) || nameVerbs.has(low))) return 0;
  const isJoined = /(?:,|\svà)\s*$/u.test(said) && !own.test(words);
  const isObject =
    /^\s*(?:(?:công tác|việc|hoạt động)\s*)?$/u.test(said) &&
    transitive.has(low) &&
    (!doesWork(words) || ofNames(words));
  if (!isJoined && !isObject) return 0;
  return workIn(words);
}

/** The last office of a list, by two syllables of its field and what stands behind them. */
const field =
  /(?:^|[\s,;])(?:Phòng|Ban|Trung tâm|Chi cục|Cục|Vụ|Văn phòng|Bộ phận|Tổ|Trạm|Khoa)\s(\p{Lu}\p{Ll}*\s\p{Ll}+)((?:,?\s[^;:.()]*)?)$/u;

/** Deeds that are no field without what they are done to. */
const transitive: ReadonlySet<string> = new Set(
  'kiểm sát|quản trị|theo dõi|thi hành|giải quyết|xử lý|hỗ trợ|tiếp nhận|phục vụ|quản lý|cung cấp|cung ứng|chăm sóc|thanh tra|giám định|thẩm định'.split(
    '|',
  ),
);

/** A verb that belongs to names as well: "Phòng Hỗ trợ | phát triển kinh tế tập thể". */
function ofNames(words: string): boolean {
  const [first = '', second = ''] = words.split(/[^\p{L}]+/u);
  return (
    first !== 'tổ' &&
    first !== 'thực' &&
    (nameVerbs.has(`${first} ${second}`) || closingVerbs.has(`${first} ${second}`))
  );
}

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
const own =
  /^(?:phối hợp|chủ trì|cùng|tham mưu|triển khai|thực hiện|tổ chức|báo cáo|rà soát|hướng dẫn|chủ động|kịp thời|khẩn trương|căn cứ|đồng thời|theo|có|chịu)(?!\p{L})/u;

const longestField = 120;
const closes = new RegExp(`^(?:${doingVerbs})(?!\\p{L})`, 'u');
const joins = /(?:^|\s)(?:và|hoặc|việc|công tác|hoạt động|về|được|đã|các|những|của)\s$/u;
/** "tạm giữ", "thanh tra": no verb of its own. */
const partOfWord = /(?:^|\s)(?:tạm|cất|lưu|cầm|bắt|thanh|điều|truy|kiểm|khảo)\s$/u;
