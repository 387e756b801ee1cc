import { beginsListed, beginsUnit, isCapital, isHead, lower } from './begins.js';
import { openHeads } from './name-nouns.js';
import { articles, collectiveNouns, placeNouns } from './nouns.js';
import { post, team } from './one-name.js';
import { isPerson, mayBePerson } from './person.js';
import { isShortForm } from './short-form.js';
import { saysWhen } from './when.js';

/** Whether a sign between two stretches parts two units. */
export function parts(left: string, sign: string, right: string): boolean {
  if (sign === 'hoặc' || sign === '/') return isEither(left, right);
  if (sign === ';' || /^[-+*•]$/.test(sign) || sign.startsWith('cùng')) return beginsListed(right) || sign === ';';
  // "Phòng Vật tư, hạn 15/6/2026".
  if (sign === ',' && saysWhen(right)) return true;
  if (isPerson(right) && isPerson(left.slice(left.search(lastPart)))) return true;
  // "Bà Trần Thị Lụa, Trưởng phòng Kinh tế": what she is.
  const isSomebody = isPerson(left.slice(left.search(lastPart))) || mayBePerson(left);
  if (sign === ',' && isSomebody && post.test(right)) return false;
  // "Lãnh đạo⏎Phòng Bến bãi", "Văn phòng⏎Sở": a line that ended inside a name.
  if (sign === '' && (openHeads.has(lower(left)) || openHeads.has(lower(right)))) return false;
  // Without a blank after it a comma may stand in a name: "Văn hóa,Thể thao".
  if (sign === ',,') return beginsUnit(right);
  if (team.test(left) && !beginsUnit(right)) return false;
  if (isOfficeOfTwo(left, right) || (sign === 'và' && /khối các cơ quan$/iu.test(left))) return false;
  // "Đoàn khối cơ quan, doanh nghiệp", "Phòng Bưu chính, Viễn thông".
  if (/(?:khối cơ quan, doanh nghiệp|bưu chính, viễn thông)$/iu.test(`${left}, ${right}`)) return false;
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
  if (sign === 'và' && /^tổ chức phi chính phủ/iu.test(right) && /\s\p{Lu}[^,]*, \p{Ll}/u.test(left)) return false;
  // "Phòng Kiểm sát việc tạm giam và thi hành án": a field; the office has a capital.
  if (sign === 'và' && right.startsWith('thi hành án')) return false;
  // "Các sở, ban, ngành" is whole before "và".
  if (sign === 'và' && /ngành$/iu.test(left)) return true;
  if (isBareCollective(left) && startsWithCollective(right)) return false;
  if (isPluralOf(left) && startsLowUnit(right) && !isProper(right.split(' ').slice(0, 2).join(' '))) return false;
  if (endsWithPlaces(left) && startsWithPlace(right)) return false;
  if (sign === 'và' && isBareHead(left)) return false;
  return sign === 'và' ? beginsUnit(right) || people.test(right) : beginsListed(right) || isOtherName(left, right);
}

/** "Phòng Kế hoạch hoặc Phòng Tài vụ" are two; "tổ chức hoặc cá nhân" is one. */
function isEither(left: string, right: string): boolean {
  return isCapital(right) && beginsUnit(right) && beginsUnit(left.slice(left.search(lastPart)).trimStart());
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
export function isOfFullNames(list: string): boolean {
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
  const words = lower(text).replace(/^(?:các|những|một số|từng|mỗi) /, '');
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
