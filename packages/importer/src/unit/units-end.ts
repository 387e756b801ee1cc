import { beginsListed, isCapital } from './begins.js';
import { dutyVerbs } from './duty-verbs.js';
import { closingVerbs, closingWords, compounds, groupJoints, nameJoints, nameVerbs } from './name-words.js';
import { articles } from './nouns.js';

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
export type EndRule = readonly [name: string, does: 'ends' | 'goes on', example: string, test: (look: Look) => boolean];

/** Looked at from top to bottom for each word after the first: the first that fits decides; else the list goes on. */
export const endRules: readonly EndRule[] = [
  ['a full stop', 'ends', 'Sở Y tế|. Các đơn vị', (look) => isFullStop(look)],
  ['a colon', 'ends', 'Văn phòng Sở|: Tổng hợp báo cáo', (look) => look.word === ':' && !isBeforeNames(look)],
  ['a name of its own', 'goes on', 'các đơn vị liên quan Tỉnh đoàn|', ({ word }) => word !== word.toLowerCase()],
  ['after those concerned', 'ends', 'các đơn vị liên quan |cùng nhau dọn bãi', isAfterConcerned],
  [
    'in the course of',
    'goes on',
    'cơ quan trong hoạt động công chứng|',
    ({ word, next }) => isPair(word, next, 'trong hoạt'),
  ],
  ['a part of another word', 'goes on', 'Ban công trình thủy lợi|', (look) => look.isClosing && isCompound(look)],
  ['a word that closes', 'ends', 'Sở Y tế |tại các trạm', ({ isClosing }) => isClosing],
  [
    'a kind of school',
    'goes on',
    'Trung tâm giáo dục thường xuyên|',
    (look) => isPairAfter(look, 'dục', 'thường xuyên'),
  ],
  ['an organisation', 'goes on', 'các cơ quan, tổ chức|', isOrganisation],
  ['what they do, in a name', 'goes on', 'các cơ quan tiến hành tố tụng|', isInName],
  ['the end of a name', 'goes on', 'Phòng Kế hoạch tổng hợp |chủ trì rà soát', closesName],
  ['the verb of the duty', 'ends', 'Sở Y tế |rà soát danh mục', ({ isVerb }) => isVerb],
];

/**
 * Where the list of units ends that begins a sentence: at the verb of the duty, or at the end.
 *
 * @param verbs those of a duty, by their first two syllables
 * @param closing words of one syllable that end a list
 */
export function unitsEnd(
  list: string,
  verbs: ReadonlySet<string> = dutyVerbs,
  closing: ReadonlySet<string> = closingWords,
): number {
  const text = withoutBullets(list);
  const words = [...text.matchAll(/[\p{L}\p{M}\d&-]+|[.:()[\]]/gu)].map(({ 0: word, index }) => ({
    text: word,
    from: index,
  }));
  let depth = 0;
  for (const [at, { text: word, from }] of words.entries()) {
    if (word === '(' || word === '[') depth += 1;
    if (word === ')' || word === ']') depth -= 1;
    if (depth > 0 || at === 0) continue;
    const look = lookAt(text, words, at, verbs, closing);
    if (endRules.find(([, , , test]) => test(look))?.[1] === 'ends') return from;
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
    isVerb: verbs.has(`${word} ${next.toLowerCase()}`),
    isClosing: closing.has(word),
  };
}

/** Short forms that end in a point inside a name: "UBND TP. Sông Hương". */
const shortened = /^(?:tp|tx|tt|p|q|ts|ths|gs|pgs|bs|tw)$/iu;

function isFullStop({ text, words, at, word, before }: Look): boolean {
  const after = text.charAt((words[at]?.from ?? 0) + 1);
  return word === '.' && !shortened.test(before) && !/\p{L}/u.test(after);
}

/** "các Sở: Tài chính, Nội vụ": the names follow. */
const namesMany = /(?:^|\s)các\s+(?:sở|ban|phòng|chi cục|cục|huyện|xã|phường|trường)\s*$/iu;

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

function isCompound({ before, word }: Look): boolean {
  return compounds.has(`${before} ${word}`);
}

/** "…, tổ chức": a noun beside others. */
function isOrganisation({ word, next, before, isAfterSign }: Look): boolean {
  return isPair(word, next, 'tổ chức') && (isAfterSign || articles.includes(before) || before === 'và');
}

/** After a noun for units a verb tells which are meant; after "do" it is what others do to them. */
function isInName({ word, next, before, earlier, isAfterSign, words, at }: Look): boolean {
  const pair = `${word} ${next.toLowerCase()}`;
  const last = `${earlier} ${before}`;
  if (isAfterSign || !nameVerbs.has(pair)) return false;
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

const afterName = /^(?:[:.;]? ?|chủ trì|phối hợp|có trách|chịu trách|và (?:các|những|phòng|ban|khoa|đơn|tổ))$/u;

function isPair(first: string, second: string, pair: string): boolean {
  return `${first} ${second.toLowerCase()}` === pair;
}

function isPairAfter({ before, word, next }: Look, after: string, pair: string): boolean {
  return before === after && isPair(word, next, pair);
}
