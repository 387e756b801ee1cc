import { beginsListed } from './begins.js';
import { isBehindField, isCounted, isFieldOfKind } from './bare-kind.js';
import { isCompanyForm } from './company-form.js';
import { isOfDepartment, isSecondField } from './department.js';
import { doesWork, plainVerbs } from './does.js';
import { dutyVerbs } from './duty-verbs.js';
import { isPair, isPairAfter, lookAt, type Look } from './look.js';
import { isAfterConcerned, isBeforeNames, isEither, isFullStop } from './list-signs.js';
import { closingWords } from './name-words.js';
import { isOutside } from './outside-name.js';
import { restOfName } from './rest-of-name.js';
import { isServed } from './service.js';
import { restOfStations } from './stations.js';
import {
  closesName,
  isBeforePlace,
  isCompound,
  isDeed,
  isFieldOfDeputy,
  isHaving,
  isInName,
  isOfDeputy,
  isOrganisation,
  isOwned,
  isRescue,
  isSoloVerb,
} from './verb-in-name.js';

/** What a word does to the list before it; the example has a `|` where its list ends. */
export type EndRule = readonly [name: string, does: Doing, example: string, test: (look: Look) => boolean];

/** It ends the list, belongs to it, or does so with the word after it. */
type Doing = 'ends' | 'goes on' | 'takes both';

/** Looked at from top to bottom for each word after the first: the first that fits decides; else the list goes on. */
export const endRules: readonly EndRule[] = [
  ['a full stop', 'ends', 'Sở Y tế|. Các đơn vị', (look) => isFullStop(look)],
  ['a colon', 'ends', 'Văn phòng Sở|: Tổng hợp báo cáo', (look) => look.word === ':' && !isBeforeNames(look)],
  ['a name of its own', 'goes on', 'các đơn vị liên quan Tỉnh đoàn|', ({ word }) => word !== word.toLowerCase()],
  ['after those concerned', 'ends', 'các đơn vị liên quan |cùng nhau dọn bãi', isAfterConcerned],
  [
    'in the course of',
    'takes both',
    'cơ quan trong hoạt động công chứng|',
    ({ word, next }) => isPair(word, next, 'trong hoạt'),
  ],
  ['the second field of a department', 'takes both', 'Sở Kế hoạch đầu tư |lập sổ', isSecondField],
  ['what a department does', 'ends', 'Sở Y tế |dự phòng cơ số thuốc', isOfDepartment],
  ['a part of another word', 'goes on', 'Ban công trình thủy lợi|', (look) => look.isClosing && isCompound(look)],
  ['what is fought', 'goes on', 'Đội phòng, chống dịch |phun hóa chất', ({ before }) => before === 'chống'],
  [
    'what the Party’s boards do',
    'takes both',
    'Các ban xây dựng Đảng|',
    ({ word, next, words, at }) => isPair(word, next, 'xây dựng') && words[at + 2]?.text === 'Đảng',
  ],
  ['the form of a company', 'takes both', 'Công ty TNHH một thành viên cấp nước |rửa bể', isCompanyForm],
  ['search and rescue', 'takes both', 'Ban Chỉ huy phòng, chống lụt và tìm kiếm cứu nạn xã |trực', isRescue],
  ['the field of a bare kind', 'takes both', 'Xưởng sửa chữa |bố trí thợ', isFieldOfKind],
  ['work behind the field of a bare kind', 'ends', 'Xưởng sửa chữa |cứu hộ xe', isBehindField],
  ['how many of what', 'ends', 'Phòng Vật tư |dự phòng 08 máy', isCounted],
  [
    'who is in charge',
    'ends',
    'công chức địa chính |phụ trách.',
    ({ text, words, at }) =>
      /^(?:phụ trách\s*(?:[.,;:]|$)|đảm (?:nhận|nhiệm)(?!\p{L}))/u.test(text.slice(words[at]?.from)),
  ],
  ['of what a deputy is in charge', 'takes both', 'Phó Giám đốc phụ trách hậu cần|', isOfDeputy],
  ['the field that follows', 'takes both', 'Phó Giám đốc phụ trách hậu cần |rà soát kho', isFieldOfDeputy],
  [
    'by itself',
    'ends',
    'các đơn vị |tự rà soát kho',
    // "Hội đồng tự đánh giá" is called so.
    ({ text, words, at, word, before }) =>
      word === 'tự' &&
      !/^(?:trật|thứ|tuần)$/u.test(before) &&
      /(?:^|[\s,;])(?:các|những|mọi|mỗi|từng)\s[^;:]*$/iu.test(text.slice(0, words[at]?.from)) &&
      doesWork(text.slice(words[at]?.from)),
  ],
  ['a verb of one syllable', 'ends', 'Báo Mẫu |đăng bài', isSoloVerb],
  ['what a head does', 'ends', 'Hiệu trưởng |đọc thư', isOfHead],
  ['a deed after a level', 'ends', 'Ủy ban nhân dân tỉnh |khen thưởng', isDeed],
  [
    'a clause that is put in',
    'ends',
    'Các đảng ủy cơ sở, |trên cơ sở Kế hoạch này, xây dựng',
    ({ word, next, isAfterSign }) => isAfterSign && isPair(word, next, 'trên cơ'),
  ],
  ['a word that closes', 'ends', 'Sở Y tế |tại các trạm', ({ isClosing }) => isClosing],
  [
    'a kind of school',
    'takes both',
    'Trung tâm giáo dục thường xuyên|',
    (look) => isPairAfter(look, 'dục', 'thường xuyên'),
  ],
  ['an organisation', 'takes both', 'các cơ quan, tổ chức|', isOrganisation],
  ['what they do, in a name', 'takes both', 'các cơ quan tiến hành tố tụng|', isInName],
  ['the end of a name', 'takes both', 'Phòng Kế hoạch tổng hợp |chủ trì rà soát', closesName],
  ['what many have', 'takes both', 'UBND các xã có cảng|', isOwned],
  ['what one has to do or to hold', 'ends', 'Công ty Cấp nước Đông Lâm |có phương án', isHaving],
  ['whom or what a service is for', 'takes both', 'Phòng Phục vụ bạn đọc |chủ trì', isServed],
  ['a verb before its place', 'takes both', 'Trung tâm Bảo trợ tổng hợp Đông Lâm|', isBeforePlace],
  ['what a dash joins to another field', 'takes both', 'Khoa Hồi sức tích cực - Chống độc |chủ trì', isBeforeField],
  ['the verb of the duty', 'ends', 'Sở Y tế |rà soát danh mục', ({ isVerb }) => isVerb],
  ['one of two', 'takes both', 'Phòng Kế hoạch hoặc Phòng Tài vụ |lập dự toán', isEither],
  ['no part of a name', 'ends', 'Trạm Khí tượng Đông Lâm |thả bóng thám không', isOutside],
];

/** A dash joins fields; behind it neither another unit begins nor what is done. */
function isBeforeField({ text, words, at, isAfterSign }: Look): boolean {
  const [, rest = ''] = /^\p{Ll}+ \p{Ll}+ [-–] (?=\p{Lu}\p{Ll})(.{0,60})/u.exec(text.slice(words[at]?.from)) ?? [];
  return rest !== '' && !isAfterSign && !beginsListed(rest) && !doesWork(rest.charAt(0).toLowerCase() + rest.slice(1));
}

/** Among nothing but units no sentence goes on: "các sở có văn bản". */
const namesOnly = endRules
  .filter(([, , , test]) => test !== isOutside && test !== isHaving)
  .map((rule): EndRule => {
    const [name, does, example, test] = rule;
    return test === isSoloVerb ? [name, does, example, (look) => isSoloVerb(look) && !isOfTrade(look)] : rule;
  });

/** "các cơ sở khám bệnh", "các hộ nuôi cá": which of many are meant, where nothing is done. */
function isOfTrade({ text, words, at }: Look): boolean {
  return trades.test(text.slice(0, words[at]?.from));
}

const trades =
  /(?:^|[\s,;])(?:các|những)?\s?(?:cơ sở|doanh nghiệp|hộ|trường|cửa hàng|nhà máy|hợp tác xã|đơn vị|tổ chức)\s$/iu;

/** Who heads an office is called so without more: a verb behind tells what one does. */
function isOfHead({ word, before, earlier, isAfterSign }: Look): boolean {
  return (
    !isAfterSign &&
    plainVerbs.has(word) &&
    /^(?:hiệu trưởng|giám đốc|thủ trưởng|chủ tịch|bí thư)$/u.test(`${earlier} ${before}`)
  );
}

/** What stands further before tells nothing of a name. */
const longestList = 400;

/** What ends a list of units. */
interface Ending {
  readonly isSentence?: boolean;
  /** Verbs of a duty, by their first two syllables. */
  readonly verbs?: ReadonlySet<string>;
  /** Words of one syllable. */
  readonly closing?: ReadonlySet<string>;
}

/**
 * Where the list of units ends that begins a sentence: at the verb of the duty, or at the end.
 *
 * @param isSentence false for what holds nothing but units, as a cell: then only what begins a duty ends it
 */
export function unitsEnd(
  list: string,
  { isSentence = true, verbs = dutyVerbs, closing = closingWords }: Ending = {},
): number {
  const text = withoutBullets(list);
  const words = [...text.matchAll(/[\p{L}\p{M}\d&-]+|[.:()[\]]/gu)].map(({ 0: word, index }) => ({
    text: word,
    from: index,
  }));
  let [depth, taken] = [0, 0];
  for (const [at, { text: word, from }] of words.entries()) {
    if (word === '(' || word === '[') depth += 1;
    if (word === ')' || word === ']') depth -= 1;
    // The bracket that it stands in closes.
    if (depth < 0) return from;
    if (depth > 0 || at <= taken) continue;
    const look = lookAt(text, words, at, verbs, closing);
    const rules = isSentence ? endRules : namesOnly;
    const does = rules.find(([, , , test]) => test(look))?.[1];
    const more = does === 'ends' && !look.isClosing ? restAt(text, from, isSentence) : 0;
    if (does === 'ends' && more === 0) return from;
    if (does === 'takes both') taken = at + 1;
    while (more > 0 && (words[Math.max(taken, at) + 1]?.from ?? Infinity) < from + more)
      taken = Math.max(taken, at) + 1;
  }
  return text.length;
}

/** What stands below as a bullet is told of the units, and none of them. */
function withoutBullets(list: string): string {
  const below = list.search(/\n\s*[-+*•]\s/u);
  return below > 0 && !beginsListed(list.slice(below).trim()) ? list.slice(0, below) : list;
}

/** How long the rest of a name is that goes on at a word. */
function restAt(text: string, at: number, isSentence: boolean): number {
  const [name, words] = [text.slice(Math.max(0, at - longestList), at), text.slice(at)];
  return isSentence ? restOfName(name, words) : restOfStations(name, words);
}
