import { isLoud } from '../words/loud.js';
import { beginsListed } from './begins.js';
import { doesWork } from './does.js';

/** No longer sentence is in capitals. */
const longestSentence = 600;

/**
 * A sentence in capitals as it is written elsewhere, each letter at its place: "PHÒNG TÀI VỤ LẬP DỰ TOÁN" as "Phòng Tài
 * Vụ lập dự toán". Other words stay as they are, as do capitals in which nothing says what a unit does.
 */
export function spoken(words: string): string {
  if (words.length > longestSentence || !isLoud(words) || !beginsListed(words.replace(order, ''))) return words;
  const small = words.toLowerCase();
  const starts = [...small.matchAll(/\s/gu)].map(({ index }) => index + 1).slice(1);
  const verb = starts.find((from) => doesWork(small.slice(from)));
  if (verb === undefined || small.length !== words.length) return words;
  const name = small.slice(0, verb).replaceAll(/(?<!\S)\p{L}/gu, (letter) => letter.toUpperCase());
  const helped = withOthers.exec(words.slice(verb));
  const named = helped === null ? words.length : verb + helped.index + helped[0].length;
  return name + small.slice(verb, named) + spoken(words.slice(named));
}

const order = /^(?:giao|đề nghị|yêu cầu)\s/iu;

/** Behind it stand names again. */
const withOthers = /\sphối hợp (?:với|cùng)\s/iu;
