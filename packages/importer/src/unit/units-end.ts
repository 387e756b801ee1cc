import { beginsListed, isCapital, isHead } from './begins.js';
import { dutyVerbs } from './duty-verbs.js';
import {
  closingVerbs,
  closingWords,
  compounds,
  deeds,
  groupJoints,
  nameJoints,
  nameVerbs,
  soloVerbs,
} from './name-words.js';
import { shortForms } from '../words/sentences.js';
import { nameNouns, nameSyllables, openHeads } from './name-nouns.js';
import { articles, collectiveNouns, placeNouns } from './nouns.js';

/** A word of a sentence that begins with units, with what stands around it. */
export interface Look {
  readonly text: string;
  /** All words and signs, and which of them is looked at. */
  readonly words: readonly Word[];
  readonly at: number;
  readonly word: string;
  /** The word before it, and the one before that, in small letters; '' at the beginning. */
  readonly before: string;
  readonly earlier: string;
  readonly next: string;
  readonly isAfterSign: boolean;
  /** It and the word after it are a verb of a duty. */
  readonly isVerb: boolean;
  readonly isClosing: boolean;
}

interface Word {
  readonly text: string;
  readonly from: number;
}

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
  ['a part of another word', 'goes on', 'Ban công trình thủy lợi|', (look) => look.isClosing && isCompound(look)],
  [
    'a name of four words',
    'goes on',
    'Trung tâm Phục vụ hành chính công|',
    ({ text, word, words, at }) => word === 'công' && /phục vụ hành chính $/iu.test(text.slice(0, words[at]?.from)),
  ],
  [
    'who is in charge',
    'ends',
    'công chức địa chính |phụ trách.',
    ({ text, words, at }) => /^(?:phụ trách|đảm nhận|đảm nhiệm)\s*(?:[.,;:]|$)/u.test(text.slice(words[at]?.from)),
  ],
  ['a verb of one syllable', 'ends', 'Báo Mẫu |đăng bài', isSoloVerb],
  ['a deed after a level', 'ends', 'Ủy ban nhân dân tỉnh |khen thưởng', isDeed],
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
  ['a verb before its place', 'takes both', 'Trung tâm Bảo trợ tổng hợp Đông Lâm|', isBeforePlace],
  ['the verb of the duty', 'ends', 'Sở Y tế |rà soát danh mục', ({ isVerb }) => isVerb],
  ['no part of a name', 'ends', 'Trạm Khí tượng Đông Lâm |thả bóng thám không', isOutside],
];

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
    if (depth > 0 || at <= taken) continue;
    const look = lookAt(text, words, at, verbs, closing);
    const rules = isSentence ? endRules : endRules.slice(0, -1);
    const does = rules.find(([, , , test]) => test(look))?.[1];
    if (does === 'ends') return from;
    if (does === 'takes both') taken = at + 1;
  }
  return text.length;
}

/** What stands below as a bullet is told of the units, and none of them. */
function withoutBullets(list: string): string {
  const below = list.search(/\n\s*[-+*•]\s/u);
  return below > 0 && !beginsListed(list.slice(below).trim()) ? list.slice(0, below) : list;
}

function lookAt(
  text: string,
  words: readonly Word[],
  at: number,
  verbs: ReadonlySet<string>,
  closing: ReadonlySet<string>,
): Look {
  const { text: word = '', from = 0 } = words[at] ?? {};
  const next = words[at + 1]?.text ?? '';
  return {
    text,
    words,
    at,
    word,
    before: words[at - 1]?.text.toLowerCase() ?? '',
    earlier: words[at - 2]?.text.toLowerCase() ?? '',
    next,
    isAfterSign: /[,;]\s*$/.test(text.slice(Math.max(0, from - 3), from)),
    isVerb: verbs.has(`${word} ${next.toLowerCase()}`) && isJoined(text, words, at),
    isClosing: closing.has(word),
  };
}

/** "UBND TP. Sông Hương". */
const shortened = new RegExp(`^(?:${shortForms})$`, 'iu');

function isFullStop({ text, words, at, word, before }: Look): boolean {
  const after = text.charAt((words[at]?.from ?? 0) + 1);
  return word === '.' && !shortened.test(before) && !/\p{L}/u.test(after);
}

/** Nothing but blanks stands between a word and the next: "truyền thông, báo chí" holds no "thông báo". */
function isJoined(text: string, words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return next === undefined || /^\s*$/.test(text.slice((word?.from ?? 0) + (word?.text.length ?? 0), next.from));
}

/** "các Sở: Tài chính, Nội vụ": the names follow. */
const namesMany = /(?:^|\s)các\s+(?:\p{L}+\s)?\p{L}+\s*$/iu;

function isBeforeNames({ text, words, at, next }: Look): boolean {
  const from = words[at]?.from ?? 0;
  return namesMany.test(text.slice(Math.max(0, from - 20), from)) && isCapital(next);
}

const goesOnAfterConcerned = new Set(['và', 'đến', 'thuộc', 'trực', 'trên', 'của', 'khác']);

/** "… liên quan" closes a name, whatever follows. */
function isAfterConcerned({ word, before, earlier, isAfterSign }: Look): boolean {
  return (
    isPair(earlier, before, 'liên quan') && !isAfterSign && /[\p{L}\d]/u.test(word) && !goesOnAfterConcerned.has(word)
  );
}

function isCompound({ before, word, isAfterSign }: Look): boolean {
  const pair = `${before} ${word}`;
  return !isAfterSign && (compounds.has(pair) || nameNouns.has(pair));
}

/** "In", "đo", and no part of a longer word: "Xây dựng", "đo lường". */
function isSoloVerb({ text, words, at, word, next, before, isAfterSign }: Look): boolean {
  if (!soloVerbs.has(word)) return false;
  const back = `${before} ${word}`;
  const isPart = (pair: string): boolean =>
    nameNouns.has(pair) || closingVerbs.has(pair) || openHeads.has(pair) || isHead(pair);
  const isLonger = isPart(back) || dutyVerbs.has(back) || compounds.has(back) || nameVerbs.has(back);
  if (isPart(`${word} ${next.toLowerCase()}`) || (!isAfterSign && isLonger)) return false;
  const from = words[at]?.from ?? 0;
  const isMeant =
    manyEnd.test(text.slice(Math.max(0, from - 120), from)) || /^(?:chức|đạo|huy|trưởng|đốc|tịch)$/u.test(before);
  return isAfterSign || isMeant || isTold(text, words, at);
}

/** "Các cơ quan, đơn vị": nouns for many say whom. */
const manyEnd = /(?:^|\s)các\s[^.;:]*(?:đơn vị|cơ quan|địa phương|đoàn thể|ngành|xã|phường|tổ chức)\s+$/iu;

/** "UBND tỉnh khen thưởng", "Vườn quốc gia Núi Cấm cứu hộ". */
function isDeed({ words, at, word, next, before, isAfterSign }: Look): boolean {
  const earlier = words[at - 2]?.text ?? '';
  const isPlace = isName(words[at - 1]?.text ?? '') && isName(earlier) && !openHeads.has(earlier.toLowerCase());
  const isOfMany = words.slice(Math.max(0, at - 3), at).some(({ text }) => text.toLowerCase() === 'các');
  return (
    !isAfterSign &&
    deeds.has(`${word} ${next.toLowerCase()}`) &&
    (isLevel(before) || before === 'sở' || isPlace || isOfMany)
  );
}

/** "…, tổ chức": a noun beside others. */
function isOrganisation({ word, next, before, isAfterSign }: Look): boolean {
  return isPair(word, next, 'tổ chức') && (isAfterSign || articles.includes(before) || before === 'và');
}

/** After a noun for units a verb tells which are meant; after "do" it is what others do to them. */
function isInName({ word, next, before, earlier, isAfterSign, words, at }: Look): boolean {
  const pair = `${word} ${next.toLowerCase()}`;
  const last = `${earlier} ${before}`;
  // "Tỉnh đoàn tuyên truyền": the youth union does it.
  const isUnion = before === 'đoàn' && /^(?:tỉnh|thành|huyện|thị|xã|quận)$/u.test(earlier);
  if (isAfterSign || isUnion || !nameVerbs.has(pair)) return false;
  // "Các phòng thực hiện …", "các đơn vị thực hiện các việc sau": many that are told by no more do it.
  const isOfMany = words.slice(Math.max(0, at - 4), at).some((each) => articles.includes(each.text.toLowerCase()));
  const object = words[at + 2]?.text ?? '';
  if (isOfMany && ((articles.includes(earlier) && collectiveNouns.has(before)) || /^(?:các|những|việc)$/u.test(object)))
    return false;
  const isDoneTo = words.slice(Math.max(0, at - 4), at).some((each) => each.text === 'do');
  const isJoint = nameJoints.has(before) || nameJoints.has(last) || isDoneTo;
  return isJoint && (pair !== 'tổ chức' || groupJoints.has(before) || groupJoints.has(last));
}

/** With nothing to do it to, the verb is the name's: "Phòng Kế hoạch tổng hợp chủ trì". */
function closesName({ word, next, isAfterSign, words, at }: Look): boolean {
  if (isAfterSign || !closingVerbs.has(`${word} ${next.toLowerCase()}`)) return false;
  const [first = '', second = ''] = [words[at + 2]?.text, words[at + 3]?.text];
  return first === ':' || afterName.test(`${first} ${second}`.trim());
}

const afterName =
  /^(?:tỉnh(?:\s.*)?|[:.;]? ?|chủ trì|phối hợp|có trách|chịu trách|và (?:các|những|phòng|ban|khoa|đơn|tổ))$/u;

/** "Trung tâm Bảo trợ tổng hợp Đông Lâm": two capitals after it are the place that the name ends with. */
function isBeforePlace({ word, next, words, at, isAfterSign }: Look): boolean {
  const [place, rest, after] = [words[at + 2]?.text ?? '', words[at + 3]?.text ?? '', words[at + 4]?.text ?? ''];
  const isPlace = isName(place) && isName(rest) && !(isName(after) && isName(words[at + 5]?.text ?? ''));
  return !isAfterSign && closingVerbs.has(`${word} ${next.toLowerCase()}`) && isPlace;
}

function isName(word: string): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(word.normalize('NFC'));
}

/** "UBND các xã có cụm công nghiệp": which of many are meant; "các xã có trách nhiệm" tells what they do. */
function isOwned({ word, next, words, at, isAfterSign }: Look): boolean {
  const isOfMany = words.slice(Math.max(0, at - 5), at).some(({ text }) => text.toLowerCase() === 'các');
  return (
    word === 'có' && !isAfterSign && isOfMany && !/^(?:trách|nhiệm|kế|văn|ý|biện|phương|giải|báo|thể)$/u.test(next)
  );
}

/**
 * After the kind of unit and what tells it from others only nouns of names, levels, joints and capitals belong to
 * a name; the syllable after the capital of a field does ("Y tế"), and two of a field that is written small.
 */
function isOutside(look: Look): boolean {
  const { words, at, word, next, before, isAfterSign } = look;
  if (!/^\p{Ll}+$/u.test(word)) return false;
  // "Phòng Tài vụ, kiểm đếm tàu": no field follows on the sign, and no unit.
  const isOpen = isAfterSign ? !beginsListed(look.text.slice(words[at]?.from)) : isJoined(look.text, words, at - 1);
  if (!isOpen) return false;
  // "Thi hành án": the kind of unit itself goes on.
  if (
    at < 3 &&
    isHead(
      words
        .slice(0, at + 1)
        .map(({ text }) => text)
        .join(' '),
    )
  )
    return false;
  const isPart =
    nameSyllables.has(word) ||
    nameNouns.has(`${word} ${next.toLowerCase()}`) ||
    nameNouns.has(`${before} ${word}`) ||
    (word === 'về' && nameNouns.has(`${next} ${words[at + 2]?.text ?? ''}`)) ||
    startsHead(before, word);
  return !isPart && !opensField(words, at) && isTold(look.text, words, at);
}

/** The second syllable of a field: the one before it begins small, and is no name of a place. */
function opensField(words: readonly Word[], at: number): boolean {
  const [earlier, last] = [words[at - 2]?.text ?? '', words[at - 1]?.text ?? ''];
  const isHead = (word: string): boolean => openHeads.has(word.toLowerCase()) || isLevel(word);
  if (!isName(last)) return false;
  // "Đông Lâm", but "Sở Nội vụ", "Văn phòng Sở".
  return !isHead(last) && !(isName(earlier) && at > 2 && !isHead(earlier));
}

/** The two words are a kind of unit: "công an", "bệnh viện". */
function startsHead(before: string, word: string): boolean {
  return beginsListed(`${before} ${word}`) && openHeads.has(`${before} ${word}`);
}

/** Whether the last unit before a word is whole: more than its kind, or a kind that needs no more. */
function isTold(text: string, words: readonly Word[], at: number): boolean {
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
  if (articles.includes(low[0] ?? '') && low.length > 1)
    return !isOpenKind(low.slice(1)) || low.length > 2 || isMany(low[1]);
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

function isLevel(word: string): boolean {
  return placeNouns.has(word.toLowerCase());
}

function isPair(first: string, second: string, pair: string): boolean {
  return `${first} ${second.toLowerCase()}` === pair;
}

function isPairAfter({ before, word, next }: Look, after: string, pair: string): boolean {
  return before === after && isPair(word, next, pair);
}
