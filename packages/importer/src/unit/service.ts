import { isCapital } from './begins.js';
import { doesWork, plainVerbs } from './does.js';
import type { Look } from './look.js';

/** A service is named by a verb, and by whom or what it is for. */
const services = new Set(['phục vụ', 'xử lý', 'cung ứng', 'chăm sóc', 'hỗ trợ', 'tiếp nhận']);

export function isServed({ text, words, at, word, before, earlier, isAfterSign, isVerb }: Look): boolean {
  const isNamed = services.has(`${earlier} ${before}`) && isCapital(words[at - 2]?.text ?? '');
  return isNamed && !isAfterSign && !isVerb && /^\p{Ll}/u.test(word) && !doesWork(text.slice(words[at]?.from));
}

/** Who heads an office is called so without more: a verb behind tells what one does. */
export function isOfHead({ word, before, earlier, isAfterSign }: Look): boolean {
  return (
    !isAfterSign &&
    plainVerbs.has(word) &&
    /^(?:hiệu trưởng|giám đốc|thủ trưởng|chủ tịch|bí thư)$/u.test(`${earlier} ${before}`)
  );
}
