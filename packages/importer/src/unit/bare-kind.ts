import { doesWork } from './does.js';
import { dutyVerbs } from './duty-verbs.js';
import { isJoined, type Look, type Word } from './look.js';
import { nameNouns, nameSyllables } from './name-nouns.js';
import { soloVerbs } from './name-words.js';
import { isSecond } from './outside-name.js';
import { isTold } from './told.js';

/** A kind that says nothing without its field, and behind the field what is done. */
export function isFieldOfKind({ text, words, at, isVerb, isAfterSign }: Look): boolean {
  const kind = words[at - 1]?.text ?? '';
  const isBare = at === 1 && bareKind.test(kind);
  const rest = words[at + 2];
  return (
    isBare &&
    isVerb &&
    !isAfterSign &&
    rest !== undefined &&
    isJoined(text, words, at + 1) &&
    doesWork(text.slice(rest.from))
  );
}

const bareKind = /^(?:xưởng|trạm|tổ|đội|phòng|ban|khoa)$/iu;

/** A verb of one syllable behind such a field: "Xưởng sửa chữa | cứu hộ xe". */
export function isBehindField({ words, at, word }: Look): boolean {
  const [kind = '', verb = '', object = ''] = words.slice(0, 3).map(({ text }) => text);
  return at === 3 && bareKind.test(kind) && dutyVerbs.has(`${verb} ${object}`) && soloVerbs.has(word);
}

/** A deed by what it is done to: "mua 30 phao", "dự phòng 08 máy"; "phường 5", "Phòng Nghiệp vụ 2" are called so. */
export function isCounted({ text, words, at, word, isAfterSign }: Look): boolean {
  const count = [1, 2].find((each) => /^\d+$/u.test(words[at + each]?.text ?? '')) ?? 0;
  const [last = '', amount = '', what = ''] = words.slice(at + count - 1, at + count + 2).map((each) => each.text);
  const areSmall = [word, last, what].every((each) => /^\p{Ll}+$/u.test(each));
  if (
    count === 0 ||
    isAfterSign ||
    !areSmall ||
    numbered.has(last) ||
    nameSyllables.has(word) ||
    !/^0\d|^\d{2}/u.test(amount) ||
    isNumberOfName(text, words[at + count])
  )
    return false;
  const isField = count === 1 ? nameNouns.has(`${words[at - 1]?.text.toLowerCase()} ${word}`) : isSecond(words, at);
  return !isField && isTold(text, words, at);
}

/** "Trung tâm Cấp cứu 115 | trực đêm": a number that work follows on, or a sign, counts nothing. */
export function isNumberOfName(text: string, number: Word | undefined): boolean {
  const rest = text.slice((number?.from ?? 0) + (number?.text.length ?? 0));
  return /^(?:[,;:]|\.?$)/u.test(rest) || (rest.startsWith(' ') && doesWork(rest));
}

/** What is told from its like by a number. */
const numbered: ReadonlySet<string> = new Set(
  'số tổ nhóm đội đoàn ban khu khối khóm phố thôn bản ấp phường quận xã vực cụm chốt trạm kho ca lớp khóa kỳ nội ngoại sở bộ'.split(
    ' ',
  ),
);
