import { beginsListed, isHead, isListedHead } from './begins.js';
import { deedPairs, doesWork } from './does.js';
import { isJoined, isLevel, isName, type Look, type Word } from './look.js';
import { nameNouns, nameSyllables, openHeads } from './name-nouns.js';
import { manner } from './rest-of-name.js';
import { articles } from './nouns.js';
import { isTold } from './told.js';

/**
 * After the kind of unit and what tells it from others only nouns of names, levels, joints and capitals belong to
 * a name; the syllable after the capital of a field does ("Y tế"), and two of a field that is written small.
 */
export function isOutside(look: Look): boolean {
  const { words, at, word, next, before, isAfterSign } = look;
  // "Khoa Phòng, chống dịch bệnh".
  if (!/^\p{Ll}+$/u.test(word) || (word === 'chống' && before === 'phòng')) return false;
  // "Ca trưởng các ca".
  if (/^(?:các|những|từng|mỗi|hai|ba|bốn)$/u.test(before)) return false;
  // "Phòng Tài vụ, kiểm đếm tàu": no field follows on the sign, and no unit; "… và chi hội trưởng các thôn" is one.
  const isOpen =
    isAfterSign || before === 'và'
      ? !beginsListed(look.text.slice(words[at]?.from))
      : isJoined(look.text, words, at - 1);
  if (!isOpen) return false;
  // "Thi hành án": the kind of unit itself goes on.
  const start = words
    .slice(articles.includes(words[0]?.text.toLowerCase() ?? '') ? 1 : 0, at + 1)
    .map(({ text }) => text);
  if (
    start.length < 4 &&
    (isHead([...start, next].join(' ')) || isHead(start.join(' ')) || isListedHead(start.join(' ')))
  )
    return false;
  const isPart =
    (nameSyllables.has(word) && !isTelling(look)) ||
    nameNouns.has(`${word} ${next.toLowerCase()}`) ||
    nameNouns.has(`${before} ${word}`) ||
    (word === 'về' && nameNouns.has(`${next} ${words[at + 2]?.text ?? ''}`)) ||
    startsHead(before, word);
  return !isPart && (manner.test(word) || !opensField(words, at)) && isTold(look.text, words, at);
}

/** The second syllable of a field: the one before it begins small, and is no name of a place. */
function opensField(words: readonly Word[], at: number): boolean {
  const [earlier, last] = [words[at - 2]?.text ?? '', words[at - 1]?.text ?? ''];
  const isHead = (word: string): boolean => openHeads.has(word.toLowerCase()) || isLevel(word);
  if (!isName(last)) return false;
  // "xã Đông Lâm, Công | an xã": a sign parts them.
  const isJoint = (words[at - 1]?.from ?? 0) - (words[at - 2]?.from ?? 0) === earlier.length + 1;
  // "Đông Lâm", but "Sở Nội vụ", "Văn phòng Sở".
  return !isHead(last) && !(isJoint && isName(earlier) && at > 2 && !isHead(earlier));
}

/** Whether a word is the second syllable of the one before it: "Vật tư", "điện lực". */
export function isSecond(words: readonly Word[], at: number): boolean {
  return opensField(words, at) || nameNouns.has(`${words[at - 1]?.text.toLowerCase()} ${words[at]?.text}`);
}

/** "Báo số liệu", "số liệu", "dự giờ": no newspaper, no number and no project; "Phòng Nội dung số và Truyền thông" is digital. */
function isTelling({ text, words, at, word, next }: Look): boolean {
  if (word === 'báo') return /^\p{Ll}/u.test(next) && !isLevel(next);
  const rest = text.slice(words[at + 1]?.from);
  if (word === 'số') return /^\p{L}/u.test(next) && !isLevel(next) && !/^và \p{Lu}/u.test(rest) && !doesWork(rest);
  return deedPairs.has(`${word} ${next}`);
}

/** The two words are a kind of unit: "công an", "bệnh viện". */
function startsHead(before: string, word: string): boolean {
  return isListedHead(`${before} ${word}`) || (beginsListed(`${before} ${word}`) && openHeads.has(`${before} ${word}`));
}
