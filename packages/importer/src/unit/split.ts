import { plain } from '../words/fold.js';
import { trimmed, type Range } from '../words/range.js';
import { beginsListed, beginsUnit, comrade, isCapital, isHead, lower } from './begins.js';
import { openHeads } from './name-nouns.js';
import type { NamedUnit } from './named-unit.js';
import { articles, collectiveNouns, placeNouns } from './nouns.js';
import { isPerson } from './person.js';
import { isShortForm, withHeads } from './short-form.js';

/** What is longer than this is not looked at as a whole, so that a list takes time in proportion to its length. */
const longestName = 300;

interface Segment extends Range {
  readonly sign: string;
}

/**
 * The units of a list, one by one, in its order and words.
 *
 * Splits at ";" and, where another unit begins, at "," and "và": a name that holds them stays whole ("Sở
 * Thông tin và Truyền thông"), as do nouns for many in a row ("các cơ quan, tổ chức liên quan") and
 * brackets. "Các Sở: Nội vụ, Tài chính" is two units.
 *
 * @param base where `text` begins in the document
 */
export function splitUnits(text: string, base = 0): NamedUnit[] {
  return splitList(text, base, true);
}

/** `hasHead`: whether a word for all may stand before the names, with a colon; it does so once. */
function splitList(text: string, base: number, hasHead: boolean): NamedUnit[] {
  const units: Segment[] = [];
  for (const segment of segmentsOf(text)) {
    const last = units.at(-1);
    const joins =
      last !== undefined &&
      !parts(
        text.slice(Math.max(last.from, last.to - longestName), last.to),
        segment.sign,
        text.slice(segment.from, segment.to),
      );
    if (joins) units[units.length - 1] = { ...last, to: segment.to };
    else units.push(segment);
  }
  return withHeads(units.flatMap((unit) => namesIn(text, unit, hasHead))).map(({ name, from, to }) => ({
    name,
    from: from + base,
    to: to + base,
  }));
}

function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  let [depth, from, sign] = [0, 0, ''];
  const close = (to: number, next: string, width: number): void => {
    const range = trimmed(text, { from, to });
    if (range.from < range.to) segments.push({ ...range, sign });
    [from, sign] = [to + width, next];
  };
  for (const { 0: found, index } of text.matchAll(
    /[()[\];]|,\s+(?:và|cùng với|cùng)\s|,\s+|,(?=\p{Lu}\p{Ll})|\n\s*(?:[-+*•]\s|\d{1,2}[.)]\s)?|\s[/+]\s|\s(?:và|cùng với|cùng)\s/giu,
  )) {
    const mark = found.trim().toLowerCase().replace(/^,\s+/, '');
    if (mark === '(' || mark === '[') depth += 1;
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1);
    else if (depth === 0) close(index, mark.startsWith(',') && found.length === 1 ? ',,' : mark, found.length);
  }
  close(text.length, '', 0);
  return segments;
}

/** Whether a sign between two stretches parts two units. */
function parts(left: string, sign: string, right: string): boolean {
  if (sign === ';' || /^[-+*•]$/.test(sign) || sign.startsWith('cùng')) return beginsListed(right) || sign === ';';
  if (isPerson(right) && isPerson(left.slice(left.search(lastPart)))) return true;
  // "Bà Trần Thị Lụa, Trưởng phòng Kinh tế": what she is.
  if (sign === ',' && isPerson(left.slice(left.search(lastPart))) && post.test(right)) return false;
  // "Lãnh đạo⏎Phòng Bến bãi", "Văn phòng⏎Sở": a line that ended inside a name.
  if (sign === '' && (openHeads.has(lower(left)) || openHeads.has(lower(right)))) return false;
  // Without a blank after it a comma may stand in a name: "Văn hóa,Thể thao".
  if (sign === ',,') return beginsUnit(right);
  if (team.test(left) && !beginsUnit(right)) return false;
  if (isOfficeOfTwo(left, right) || (sign === 'và' && /khối các cơ quan$/iu.test(left))) return false;
  // "Sở NN&PTNT, TN&MT": the second is another department.
  if (sign === ',' && isShortForm(left) && isShortForm(right)) return true;
  if (startsWithArticle(right)) return true;
  const isColonList = /:/.test(left) && !/:/.test(right) && !isOfFullNames(left);
  if (isColonList && (!beginsUnit(right) || isHead(right))) return false;
  if (sign !== ',' && sign !== 'và') return beginsListed(right);
  // "các huyện, thành phố và đơn vị liên quan": places end where others begin.
  if (sign === 'và' && endsWithPlaces(left) && startsWithCollective(right) && !startsWithPlace(right)) return true;
  // "Thủ trưởng các cơ quan, đơn vị".
  if (endsWithCollective(left) && startsWithCollective(right)) return false;
  if (staffEnds.test(left) && staffBegins.test(right)) return false;
  // "Phòng Tổ chức, biên chế và tổ chức phi chính phủ" names what it is about.
  if (sign === 'và' && right.startsWith('tổ chức phi chính phủ') && /, \p{Ll}/u.test(left)) return false;
  // "Các sở, ban, ngành" is whole before "và".
  if (sign === 'và' && /ngành$/iu.test(left)) return true;
  if (isBareCollective(left) && startsWithCollective(right)) return false;
  if (isPluralOf(left) && startsLowUnit(right) && !isProper(right.split(' ').slice(0, 2).join(' '))) return false;
  if (endsWithPlaces(left) && startsWithPlace(right)) return false;
  if (sign === 'và' && isBareHead(left)) return false;
  return sign === 'và' ? beginsUnit(right) || people.test(right) : beginsListed(right) || isOtherName(left, right);
}

/** From the last sign of a list on. */
const lastPart = /[^,;\n]*$/u;

/** "cán bộ, công chức, viên chức" are one; so is "Phòng Công chức, viên chức". */
const staffEnds = /(?:cán bộ|công chức|viên chức)$/iu;
const staffBegins = /^(?:công chức|viên chức|người lao động|nhân viên)(?:\s\p{Ll}|$)/u;

/** Groups of people that close a list: "Đoàn Thanh niên và giáo viên chủ nhiệm". */
const people = new RegExp(
  '^(?:giáo viên|nhân viên|cha mẹ|phụ huynh|học sinh|cán bộ|công chức|viên chức|đoàn viên|hội viên|thành viên' +
    '|người lao động|chi hội|chi đoàn|tổ trưởng|bí thư|thư ký|kế toán|trưởng)\\s',
  'u',
);

/** "Các sở, ngành: Công an tỉnh …" heads full names; "Các Bộ: Công an, Quốc phòng" says "Bộ" once for all. */
function isOfFullNames(list: string): boolean {
  const colon = list.indexOf(':');
  const head = list.slice(0, Math.max(0, colon));
  return head.includes(',') && isBareCollective(head) && beginsUnit(list.slice(colon + 1).trim());
}

/** "…, Thông tấn xã Việt Nam", "…, KBNN tỉnh": another name, since no name of an office goes on so. */
function isOtherName(left: string, right: string): boolean {
  if (startsWithArticle(left) || (!beginsListed(left) && !/^\p{Lu}{2,6}$/u.test(left))) return false;
  const [first = '', second = ''] = right.normalize('NFC').split(/[\s,]+/u);
  const isShort = /^\p{Lu}{2,7}$/u.test(first) && (first.length > 2 || /^\p{Lu}{2,6}$/u.test(left));
  return isShort || otherNames.has(`${first} ${second}`.toLowerCase());
}

/** Beginnings of names that are no kind of unit and no field of work. */
const otherNames: ReadonlySet<string> = new Set([
  'thông tấn',
  'kiểm toán', // 2
  'quân đội', // 1
  'bộ đội',
  'dân quân',
  'cảnh sát',
  'tiếng nói',
  'đài tiếng',
  'ub mttq',
  'mttq việt', // 1
  'hội lhpn', // 1
  'lđlđ tỉnh',
  'kiểm lâm',
  'đồng chí', // 3
]);

/** "Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh" is one office. */
function isOfficeOfTwo(left: string, right: string): boolean {
  return (
    /^(?:chánh |phó chánh )?(?:văn phòng|vp)\b/iu.test(left) &&
    /đoàn|hđnd|hội đồng nhân dân/iu.test(left) &&
    /^(?:hđnd|ubnd|hội đồng nhân dân|ủy ban nhân dân)/iu.test(right)
  );
}

function startsWithArticle(text: string): boolean {
  return articles.some((article) => new RegExp(`^${article}\\s`, 'iu').test(text));
}

/** "Các phòng", "các sở, ban": nouns for many and nothing that says which. */
function isBareCollective(text: string): boolean {
  const words = lower(text).replace(/^(?:các|những|một số) /, '');
  return words.split(/, | và /).every((noun) => collectiveNouns.has(noun));
}

/** "Các phòng chuyên môn": what follows without an article of its own is among them. */
function isPluralOf(text: string): boolean {
  const rest = text.normalize('NFC').replace(/^(?:các|những|một số|toàn thể)\s+/iu, '');
  if (rest === text) return false;
  return rest.split(/\s+/).every((word) => !isCapital(word) || collectiveNouns.has(lower(word).replace(',', '')));
}

function endsWithCollective(text: string): boolean {
  const nouns = /(?:^|\s)(?:các|những)\s+([^()]{1,60})$/iu.exec(text)?.[1] ?? '';
  return lower(nouns)
    .split(', ')
    .every((noun) => collectiveNouns.has(noun));
}

function startsWithCollective(text: string): boolean {
  const words = text.normalize('NFC').split(/\s+/);
  const [first = '', second = ''] = words;
  const noun = [`${first} ${second}`, first].find((each) => collectiveNouns.has(each.toLowerCase()));
  if (noun === undefined) return false;
  const next = noun.includes(' ') ? words[2] : second;
  // "Phòng Tài chính" is a unit of its own; "Phòng" or "phòng liên quan" is one of many.
  return next === undefined || !isCapital(next);
}

function endsWithPlaces(text: string): boolean {
  const words = lower(text).split(/[ ,]+/);
  return placeNouns.has(words.at(-1) ?? '') || placeNouns.has(words.slice(-2).join(' '));
}

function startsWithPlace(text: string): boolean {
  const words = text.normalize('NFC').split(/\s+/);
  const two = words.slice(0, 2).join(' ').toLowerCase();
  const isTwo = placeNouns.has(two);
  const next = isTwo ? words[2] : words[1];
  // "Tỉnh đoàn", "Huyện ủy" are units.
  if (['đoàn', 'ủy', 'uỷ'].includes((words[1] ?? '').toLowerCase().replace(/\P{L}+$/u, ''))) return false;
  return (isTwo || placeNouns.has((words[0] ?? '').toLowerCase())) && (next === undefined || !isCapital(next));
}

function isBareHead(text: string): boolean {
  return isHead(text) && openHeads.has(lower(text)) && !collectiveNouns.has(lower(text));
}

/** A name of its own has a capital: "Sở Tài chính", "phòng Hành chính". */
function isProper(text: string): boolean {
  return /\p{Lu}/u.test(text.normalize('NFC'));
}

/** A unit that is named by what it is: "doanh nghiệp", "tổ chức, cá nhân tham gia". */
function startsLowUnit(text: string): boolean {
  return !isCapital(text);
}

function namesIn(text: string, range: Range, hasHead: boolean): NamedUnit[] {
  let { from, to } = range;
  const bullet = opening.exec(text.slice(from, to));
  if (bullet !== null) from += bullet[0].length;
  while (to > from && /[\s.;,:…]/.test(text.charAt(to - 1))) to -= 1;
  if (from >= to || /^(?:không|không có|k)$/iu.test(text.slice(from, to))) return [];
  const name = plain(text.slice(from, to))
    .replace(comrade, '$1')
    .replace(whoBracket, '')
    .replace(team, '$1')
    .replace(postInGroup, '')
    .replace(postOfPerson, (all, person: string) => (isPerson(person) || isAddressed(person) ? person : all))
    .replace(setUp, '')
    .replace(ledBy, (all, unit: string) => (beginsUnit(unit) ? unit : all));
  const listed = hasHead ? listAfterColon(name) : undefined;
  return listed?.map((each) => ({ name: each, from, to })) ?? [{ name, from, to }];
}

/** "Khoa Khám bệnh (đồng chí Trưởng khoa)": who does it there. */
const whoBracket =
  /\s*\((?:do\s|đồng chí|đ\/c|ông\s|bà\s|(?:tổ |nhóm |đội )?(?:trưởng|phó)(?:\s[^()]*)?\)$)[^()]*\)?$/iu;

/** "Chủ tịch UBND xã - Trưởng ban": what one is in the group that the paper speaks of. */
const postInGroup = new RegExp(
  '\\s[-–]\\s(?:(?:phó )?(?:trưởng (?:ban|đoàn|tiểu ban|nhóm)|tổ trưởng|trưởng tổ|nhóm trưởng|chủ tịch hội đồng)' +
    '|tổ phó|thành viên|ủy viên|thư ký)(?:\\s\\p{Ll}[^,;()–-]*|\\sThường trực)?$',
  'iu',
);

const posts =
  '(?:phó|trưởng|chủ tịch|giám đốc|bí thư|ủy viên|uỷ viên|hiệu trưởng|chánh|tổ trưởng|tổ phó|đội trưởng|chi cục trưởng' +
  '|chủ nhiệm|tổng phụ trách|tpt|gvcn|kế toán|công chức|viên chức|cán bộ|chuyên viên|thư ký)(?!\\p{L})';

const post = new RegExp(`^${posts}`, 'iu');

/** "Thầy Hùng (Tin học)", "Cô Lan - TPT Đội": called by a given name. */
function isAddressed(name: string): boolean {
  return /^(?:thầy|cô|ông|bà|anh|chị|đ\/c|đồng chí)\s\p{Lu}\p{Ll}*$/u.test(
    name.charAt(0).toLowerCase() + name.slice(1),
  );
}

/** "Đoàn kiểm tra do Giám đốc Sở thành lập": who set it up does not do its work. */
const setUp = /\sdo\s[^,;]{3,80}\s(?:thành lập|quyết định thành lập)$/iu;

/** "Đoàn 1 do Phòng Y tế (làm trưởng đoàn)": who answers for it. */
const ledBy = /^(?:tổ|đoàn|nhóm|đội|tiểu ban)\s[^,;]{1,40}\sdo\s([^,;]+)$/iu;

/** "Bà Trần Thị Lụa, Trưởng phòng Kinh tế": elsewhere the document calls her by her name alone. */
const postOfPerson = new RegExp(`^([^,()–-]{4,40}?)(?:(?:,|\\s[-–])\\s${posts}.*|\\s\\([^()]*\\))$`, 'iu');

/** "Tổ 1 - Nội dung": what it is about. */
const team = /^((?:tổ|nhóm|tiểu ban|đội|đoàn) (?:số )?\d{1,2}) ?[-–:] ?.+$/iu;

/** What may stand before a unit in a list: a bullet, its number, the verb of the order. */
const opening = /^(?:[-+*•]\s*|\(?\d{1,2}[.)]\s+|(?:giao|đề nghị|yêu cầu)\s+|và\s+)/iu;

/** "Các Sở: Nội vụ, Tài chính" → "Sở Nội vụ", "Sở Tài chính"; "UBND các phường: Yên Bái, Văn Phú" → each. */
function listAfterColon(name: string): string[] | undefined {
  const colon = name.indexOf(':');
  const head = name.slice(0, colon).trim();
  const plural = /^(.*?)\bcác\s+(\S+(?:\s\S+)?)$/iu.exec(head);
  // "Các sở, ngành: Công an tỉnh, Sở Y tế": full names after a word for all of them.
  if (isOfFullNames(name)) return splitList(name.slice(colon + 1).trim(), 0, false).map((unit) => unit.name);
  if (colon < 0 || plural === null || name.slice(colon + 1).trim() === '') return undefined;
  const [, office = '', noun = ''] = plural;
  const items: string[] = [];
  for (const item of name.slice(colon + 1).split(/,\s*/)) {
    const last = items.at(-1) ?? '';
    const isRest =
      (/văn hóa$/iu.test(last) && /^thể thao/iu.test(item)) ||
      (/lao động$/iu.test(last) && /^thương binh/iu.test(item));
    if (isRest) items[items.length - 1] = `${last}, ${item}`;
    else items.push(item.trim());
  }
  return items
    .filter((item) => item !== '')
    .map((item) => `${office}${office === '' ? capitalized(noun) : noun.toLowerCase()} ${item}`);
}

/** One of many has a capital: "các sở: Tài chính" → "Sở Tài chính". */
function capitalized(noun: string): string {
  return noun.charAt(0).toUpperCase() + noun.slice(1);
}
