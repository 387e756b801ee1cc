import { isNumberOfName } from './bare-kind.js';
import { isHead, isListedHead } from './begins.js';
import { doesWork } from './does.js';
import { dutyVerbs } from './duty-verbs.js';
import { isJoined, isLevel, isName, isPair, type Look } from './look.js';
import { nameNouns, openHeads } from './name-nouns.js';
import { closingVerbs, compounds, deeds, groupJoints, nameJoints, nameVerbs, soloVerbs } from './name-words.js';
import { articles, collectiveNouns } from './nouns.js';
import { isSecond } from './outside-name.js';
import { isTold } from './told.js';

export function isCompound({ before, word, isAfterSign }: Look): boolean {
  const pair = `${before} ${word}`;
  return !isAfterSign && (compounds.has(pair) || nameNouns.has(pair));
}

/** "… và tìm kiếm cứu nạn tỉnh", where disasters are fought. */
export function isRescue({ word, next, before, earlier }: Look): boolean {
  return before === 'và' ? isPair(word, next, 'tìm kiếm') : word === 'cứu' && `${earlier} ${before}` === 'tìm kiếm';
}

/** "In", "đo", and no part of a longer word: "Xây dựng", "đo lường". */
export function isSoloVerb({ text, words, at, word, next, before, isAfterSign }: Look): boolean {
  if (!soloVerbs.has(word)) return false;
  const back = `${before} ${word}`;
  // "Đội Bảo vệ trực 24/24 giờ": a figure behind a verb belongs to no name.
  if (/^\d/.test(next) && !isHead(before)) return !(isSecond(words, at) && isNumberOfName(text, words[at + 1]));
  // "Công ty Xây lắp Bến Đình".
  if (!isAfterSign && /^\p{Lu}/u.test(next) && isSecond(words, at)) return false;
  const isPart = (pair: string): boolean =>
    nameNouns.has(pair) || closingVerbs.has(pair) || openHeads.has(pair) || isHead(pair) || isListedHead(pair);
  const isLonger = isPart(back) || dutyVerbs.has(back) || compounds.has(back) || nameVerbs.has(back);
  if (isPart(`${word} ${next.toLowerCase()}`) || (!isAfterSign && isLonger)) return false;
  const from = words[at]?.from ?? 0;
  const isMeant =
    manyEnd.test(text.slice(Math.max(0, from - 120), from)) || /^(?:chức|đạo|huy|trưởng|đốc|tịch)$/u.test(before);
  // "Hội đồng họp hằng quý": how often is told of no name.
  const isRepeated = /^(?:h[ằà]ng|mỗi)$/u.test(next);
  return isAfterSign || isMeant || isRepeated || isTold(text, words, at);
}

/** "Các cơ quan, đơn vị": nouns for many say whom. */
const manyEnd = /(?:^|\s)các\s[^.;:]*(?:đơn vị|cơ quan|địa phương|đoàn thể|ngành|xã|phường|tổ chức)\s+$/iu;

/** "UBND tỉnh khen thưởng", "Vườn quốc gia Núi Cấm cứu hộ". */
export function isDeed({ words, at, word, next, before, isAfterSign }: Look): boolean {
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
export function isOrganisation({ word, next, before, isAfterSign }: Look): boolean {
  return isPair(word, next, 'tổ chức') && (isAfterSign || articles.includes(before) || before === 'và');
}

/** After a noun for units a verb tells which are meant; after "do" it is what others do to them. */
export function isInName({ text, word, next, before, earlier, isAfterSign, words, at }: Look): boolean {
  const pair = `${word} ${next.toLowerCase()}`;
  const last = `${earlier} ${before}`;
  // "Văn phòng | xây dựng báo cáo".
  const isPlanning =
    pair === 'xây dựng' && /^(?:báo|kế|dự|chương|quy)$/u.test(words[at + 2]?.text ?? '') && before === 'phòng';
  // "Tỉnh đoàn tuyên truyền": the youth union does it.
  const isUnion = before === 'đoàn' && /^(?:tỉnh|thành|huyện|thị|xã|quận|công|liên)$/u.test(earlier);
  if (
    isAfterSign ||
    isUnion ||
    isPlanning ||
    isOfOwnOffice(words, at, pair) ||
    isBoard(words, at) ||
    !nameVerbs.has(pair)
  )
    return false;
  // "Các phòng thực hiện …", "các đơn vị thực hiện các việc sau": many that are told by no more do it.
  const isOfMany = words.slice(Math.max(0, at - 4), at).some((each) => articles.includes(each.text.toLowerCase()));
  const object = words[at + 2]?.text ?? '';
  // "Công đoàn Công ty giám sát việc cấp phát".
  const isLast = pair === 'thực hiện' && object === '' && earlier !== 'các';
  const isJoining =
    pair === 'phối hợp' &&
    (/^(?:với|triển|thực|tổ|tham|\p{Lu}.*)$/u.test(object) || doesWork(text.slice(words[at + 2]?.from)));
  if (isLast || object === 'việc' || isJoining) return false;
  if (areMany(words, at) || (isOfMany && /^(?:các|những|một|nội|tốt|nghiêm|đúng|đầy)$/u.test(object))) return false;
  const isDoneTo = words.slice(Math.max(0, at - 4), at).some((each) => each.text === 'do');
  const isJoint = nameJoints.has(before) || nameJoints.has(last) || isDoneTo;
  return isJoint && (pair !== 'tổ chức' || groupJoints.has(before) || groupJoints.has(last));
}

/** "Các phòng", "các khoa, phòng, trung tâm": an article, and nouns for many. */
function areMany(words: Look['words'], at: number): boolean {
  const low = (index: number): string => words[index]?.text.toLowerCase() ?? '';
  const last = at - (low(at - 1) === 'tâm' && collectiveNouns.has(low(at - 3)) ? 3 : 1);
  let back = last;
  while (back > 0 && collectiveNouns.has(low(back))) back -= 1;
  return back < last && articles.includes(low(back));
}

/** "Ban Tổ chức": the board of an event is called so, and by no more. */
function isBoard(words: Look['words'], at: number): boolean {
  const before = words.slice(Math.max(0, at - 3), at).map(({ text }) => text);
  return before.join(' ').toLowerCase() === 'ban tổ chức' && at === 3;
}

/** "Lãnh đạo Trung tâm giám sát các điểm": an office that is called by its kind alone, and what its leaders do. */
function isOfOwnOffice(words: Look['words'], at: number, pair: string): boolean {
  const before = words.slice(Math.max(0, at - 4), at).map(({ text }) => text.toLowerCase());
  return /^(?:kiểm tra|giám sát|chỉ đạo|tham gia)$/u.test(pair) && before.join(' ').endsWith('lãnh đạo trung tâm');
}

/** With nothing to do it to, the verb is the name's: "Phòng Kế hoạch tổng hợp chủ trì". */
export function closesName({ text, word, next, before, earlier, isAfterSign, words, at }: Look): boolean {
  // "Thanh tra Sở kiểm tra": behind its level a name is whole; a "hợp tác xã" has none.
  const isWhole = before === 'sở' || (isLevel(before) && earlier !== 'tác');
  if (isAfterSign || isWhole || isBoard(words, at) || !closingVerbs.has(`${word} ${next.toLowerCase()}`)) return false;
  const [first = '', second = ''] = [words[at + 2]?.text, words[at + 3]?.text];
  const after = word === 'tổng' ? workAfterGeneral : workAfterName;
  const isWork = isJoined(text, words, at + 1) && after.test(`${first} ${second}`);
  return first === ':' || isWork || afterName.test(`${first} ${second}`.trim());
}

/** "Phòng Hành chính tổng hợp hoàn thành hồ sơ": no verb has another one behind it without a sign. */
const workAfter = 'hoàn thành|rà soát|tham mưu|hướng dẫn|bố trí|theo dõi|đôn đốc|chuẩn bị|tiếp nhận|lập|gửi|trình';
const workAfterName = new RegExp(`^(?:${workAfter})(?!\\p{L})`, 'u');
/** "Khoa Ngoại tổng hợp thực hiện …": what is done is not put together. */
const workAfterGeneral = new RegExp(`^(?:${workAfter}|thực hiện|triển khai|tổ chức|xây dựng)(?!\\p{L})`, 'u');

const afterName =
  /^(?:tỉnh(?:\s.*)?|[:.;]? ?|chủ trì|phối hợp|có trách|chịu trách|và (?:các|những|phòng|ban|khoa|đơn|tổ))$/u;

/** "Trung tâm Bảo trợ tổng hợp Đông Lâm": two capitals after it are the place that the name ends with. */
export function isBeforePlace({ word, next, before, words, at, isAfterSign }: Look): boolean {
  const [place, rest, after] = [words[at + 2]?.text ?? '', words[at + 3]?.text ?? '', words[at + 4]?.text ?? ''];
  const isPlace =
    isName(place) && isName(rest) && !noPlace.has(place) && !(isName(after) && isName(words[at + 5]?.text ?? ''));
  // "Thanh tra Sở kiểm tra Bến Đình": behind its level a name is whole.
  const isOpen = !isAfterSign && !isLevel(before) && before !== 'sở';
  return isOpen && closingVerbs.has(`${word} ${next.toLowerCase()}`) && isPlace;
}

/** "tuyên truyền Luật Đất đai": of what is told, and no place. */
const noPlace: ReadonlySet<string> = new Set(['Luật', 'Ngày', 'Tuần', 'Tháng', 'Tết', 'Lễ']);

/** "UBND các xã có cụm công nghiệp": which of many are meant; "các xã có trách nhiệm" tells what they do. */
export function isOwned({ word, next, words, at, isAfterSign }: Look): boolean {
  const isOfMany = words.slice(Math.max(0, at - 5), at).some(({ text }) => text.toLowerCase() === 'các');
  return (
    word === 'có' && !isAfterSign && isOfMany && !/^(?:trách|nhiệm|kế|văn|ý|biện|phương|giải|báo|thể)$/u.test(next)
  );
}

/** "Có phương án": behind any one unit; "Phòng Người có công" is called so. */
export function isHaving({ word, before }: Look): boolean {
  return word === 'có' && before !== 'người';
}

/** "Phó Giám đốc phụ trách chuyên môn": what a deputy is in charge of belongs to the post; work does not. */
export function isOfDeputy({ text, words, at, word, next }: Look): boolean {
  const [first, second] = [words[at + 2]?.text ?? '', words[at + 3]?.text ?? ''];
  return (
    isPair(word, next, 'phụ trách') &&
    /^\p{Ll}/u.test(first) &&
    !dutyVerbs.has(`${first} ${second}`) &&
    /(?:^|\s)(?:phó|ủy viên|thành viên)\s/iu.test(text.slice(0, words[at]?.from))
  );
}

/** … of two syllables. */
export function isFieldOfDeputy({ word, words, at, before, earlier }: Look): boolean {
  const isShort = dutyVerbs.has(`${words[at + 1]?.text} ${words[at + 2]?.text}`);
  const isOpen = isPair(earlier, before, 'phụ trách') && /^\p{Ll}/u.test(word) && !isShort;
  return (
    isOpen &&
    /(?:^|\s)phó\s|(?:ủy|thành) viên/iu.test(
      words
        .slice(Math.max(0, at - 8), at)
        .map(({ text }) => text)
        .join(' '),
    )
  );
}
