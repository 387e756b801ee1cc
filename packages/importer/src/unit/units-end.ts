import { beginsListed } from './begins.js';
import { isBehindField, isCounted, isFieldOfKind } from './bare-kind.js';
import { isCompanyForm } from './company-form.js';
import { isOfDepartment, isSecondField } from './department.js';
import { doesWork } from './does.js';
import { dutyVerbs } from './duty-verbs.js';
import { isPair, isPairAfter, lookAt, type Look } from './look.js';
import { isAfterConcerned, isBeforeField, isBeforeNames, isEither, isFullStop } from './list-signs.js';
import { closingWords } from './name-words.js';
import { isOutside } from './outside-name.js';
import { restOfName } from './rest-of-name.js';
import { isOfHead, isServed } from './service.js';
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

/** What a word does to the list before it; in the example a `|` stands where its list ends. */
type EndRule = readonly [does: Doing, test: (look: Look) => boolean];

/** It ends the list, belongs to it, or does so with the word after it. */
type Doing = 'ends' | 'goes on' | 'takes both';

/** Looked at from top to bottom for each word after the first: the first that fits decides; else the list goes on. */
const endRules: readonly EndRule[] = [
  // A full stop: “Sở Y tế|. Các đơn vị”
  ['ends', (look) => isFullStop(look)],
  // A colon: “Văn phòng Sở|: Tổng hợp báo cáo”
  ['ends', (look) => look.word === ':' && !isBeforeNames(look)],
  // A name of its own: “các đơn vị liên quan Tỉnh đoàn|”
  ['goes on', ({ word }) => word !== word.toLowerCase()],
  // After those concerned: “các đơn vị liên quan |cùng nhau dọn bãi”
  ['ends', isAfterConcerned],
  // In the course of: “cơ quan trong hoạt động công chứng|”
  ['takes both', ({ word, next }) => isPair(word, next, 'trong hoạt')],
  // The second field of a department: “Sở Kế hoạch đầu tư |lập sổ”
  ['takes both', isSecondField],
  // What a department does: “Sở Y tế |dự phòng cơ số thuốc”
  ['ends', isOfDepartment],
  // A part of another word: “Ban công trình thủy lợi|”
  ['goes on', (look) => look.isClosing && isCompound(look)],
  // What is fought: “Đội phòng, chống dịch |phun hóa chất”
  ['goes on', ({ before }) => before === 'chống'],
  // What the Party’s boards do: “Các ban xây dựng Đảng|”
  ['takes both', ({ word, next, words, at }) => isPair(word, next, 'xây dựng') && words[at + 2]?.text === 'Đảng'],
  // The form of a company: “Công ty TNHH một thành viên cấp nước |rửa bể”
  ['takes both', isCompanyForm],
  // Search and rescue: “Ban Chỉ huy phòng, chống lụt và tìm kiếm cứu nạn xã |trực”
  ['takes both', isRescue],
  // The field of a bare kind: “Xưởng sửa chữa |bố trí thợ”
  ['takes both', isFieldOfKind],
  // Work behind the field of a bare kind: “Xưởng sửa chữa |cứu hộ xe”
  ['ends', isBehindField],
  // How many of what: “Phòng Vật tư |dự phòng 08 máy”
  ['ends', isCounted],
  // Who is in charge: “công chức địa chính |phụ trách.”
  [
    'ends',
    ({ text, words, at }) =>
      /^(?:phụ trách\s*(?:[.,;:]|$)|đảm (?:nhận|nhiệm)(?!\p{L}))/u.test(text.slice(words[at]?.from)),
  ],
  // Of what a deputy is in charge: “Phó Giám đốc phụ trách hậu cần|”
  ['takes both', isOfDeputy],
  // The field that follows: “Phó Giám đốc phụ trách hậu cần |rà soát kho”
  ['takes both', isFieldOfDeputy],
  // By itself: “các đơn vị |tự rà soát kho”
  [
    'ends', // "Hội đồng tự đánh giá" is called so.
    ({ text, words, at, word, before }) =>
      word === 'tự' &&
      !/^(?:trật|thứ|tuần)$/u.test(before) &&
      /(?:^|[\s,;])(?:các|những|mọi|mỗi|từng)\s[^;:]*$/iu.test(text.slice(0, words[at]?.from)) &&
      doesWork(text.slice(words[at]?.from)),
  ],
  // A verb of one syllable: “Báo Mẫu |đăng bài”
  ['ends', isSoloVerb],
  // What a head does: “Hiệu trưởng |đọc thư”
  ['ends', isOfHead],
  // A deed after a level: “Ủy ban nhân dân tỉnh |khen thưởng”
  ['ends', isDeed],
  // A clause that is put in: “Các đảng ủy cơ sở, |trên cơ sở Kế hoạch này, xây dựng”
  ['ends', ({ word, next, isAfterSign }) => isAfterSign && isPair(word, next, 'trên cơ')],
  // A word that closes: “Sở Y tế |tại các trạm”
  ['ends', ({ isClosing }) => isClosing],
  // A kind of school: “Trung tâm giáo dục thường xuyên|”
  ['takes both', (look) => isPairAfter(look, 'dục', 'thường xuyên')],
  // An organisation: “các cơ quan, tổ chức|”
  ['takes both', isOrganisation],
  // What they do, in a name: “các cơ quan tiến hành tố tụng|”
  ['takes both', isInName],
  // The end of a name: “Phòng Kế hoạch tổng hợp |chủ trì rà soát”
  ['takes both', closesName],
  // What many have: “UBND các xã có cảng|”
  ['takes both', isOwned],
  // What one has to do or to hold: “Công ty Cấp nước Đông Lâm |có phương án”
  ['ends', isHaving],
  // Whom or what a service is for: “Phòng Phục vụ bạn đọc |chủ trì”
  ['takes both', isServed],
  // A verb before its place: “Trung tâm Bảo trợ tổng hợp Đông Lâm|”
  ['takes both', isBeforePlace],
  // What a dash joins to another field: “Khoa Hồi sức tích cực - Chống độc |chủ trì”
  ['takes both', isBeforeField],
  // The verb of the duty: “Sở Y tế |rà soát danh mục”
  ['ends', ({ isVerb }) => isVerb],
  // One of two: “Phòng Kế hoạch hoặc Phòng Tài vụ |lập dự toán”
  ['takes both', isEither],
  // No part of a name: “Trạm Khí tượng Đông Lâm |thả bóng thám không”
  ['ends', isOutside],
];

/** Among nothing but units no sentence goes on: "các sở có văn bản". */
const namesOnly = endRules
  .filter(([, test]) => test !== isOutside && test !== isHaving)
  .map((rule): EndRule => {
    const [does, test] = rule;
    return test === isSoloVerb ? [does, (look) => isSoloVerb(look) && !isOfTrade(look)] : rule;
  });

/** "các cơ sở khám bệnh", "các hộ nuôi cá": which of many are meant, where nothing is done. */
function isOfTrade({ text, words, at }: Look): boolean {
  return trades.test(text.slice(0, words[at]?.from));
}

const trades =
  /(?:^|[\s,;])(?:các|những)?\s?(?:cơ sở|doanh nghiệp|hộ|trường|cửa hàng|nhà máy|hợp tác xã|đơn vị|tổ chức)\s$/iu;

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
    const does = rules.find(([, test]) => test(look))?.[0];
    const more = does === 'ends' && !look.isClosing ? restAt(text, from, isSentence) : 0;
    if (does === 'ends' && more === 0) return from;
    if (does === 'takes both') taken = at + 1;
    if (more > 0) taken = lastBefore(words, at, from + more);
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

/** The last word that begins before a place; it is sought from the one at hand on. */
function lastBefore(words: Look['words'], at: number, to: number): number {
  let last = at;
  while ((words[last + 1]?.from ?? to) < to) last += 1;
  return last;
}
