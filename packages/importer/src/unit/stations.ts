import { beginsListed } from './begins.js';
import { doesWork } from './does.js';
import { doingVerbs } from './leading-words.js';

/** Kinds of which many are told apart by what they are there for, and what that is. */
const many = /(?:^|[\s,;])(?:các|những|mọi|từng|mỗi) (?:trạm|ban|hạt|đội|tổ|trung tâm|chốt)\s$/iu;
const purpose = new RegExp(
  '^(?:(?:quản lý )?bảo vệ rừng|quản lý (?:chợ|rừng|cảng cá|đường bộ|trật tự đô thị)|bảo vệ an ninh trật tự(?: ở cơ sở)?' +
    '|kiểm dịch động vật|kiểm soát bệnh tật|quan trắc môi trường)(?!\\p{L})',
  'u',
);

const longestKind = 30;

/**
 * "Các trạm | quản lý bảo vệ rừng vận động hộ dân": of many stations, boards and teams what they are there for belongs to
 * the name where work of theirs follows, who leads, or nothing. How long it is; 0 where it is what they do.
 */
export function restOfStations(whole: string, words: string): number {
  if (!many.test(whole.slice(-longestKind))) return 0;
  const named = purpose.exec(words)?.[0] ?? '';
  const rest = words.slice(named.length);
  return named !== '' && (doesWork(rest) || leads.test(rest) || closes(rest)) ? named.length : 0;
}

const leads = new RegExp(`^ (?:${doingVerbs}|(?:có|chịu) trách nhiệm)(?!\\p{L})`, 'u');

/** Nothing follows, or another unit does. */
function closes(rest: string): boolean {
  return /^[\s:]*$/u.test(rest) || (/^,\s/u.test(rest) && beginsListed(rest.slice(2)));
}
