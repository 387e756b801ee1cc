import { ambiguousHeads } from './ambiguous-heads.js';
import { unitHeads } from './heads.js';
import { listedHeads } from './listed-heads.js';
import { doesWork } from './does.js';
import { articles, collectiveNouns, placeNouns } from './nouns.js';
import { plain } from '../words/fold.js';

/** Whether these words begin the name of a unit. */
export function beginsUnit(text: string): boolean {
  const start = text.slice(0, 60).replace(comrade, '$1');
  const firstWord = /^[\p{L}\p{M}&-]+/u.exec(start)?.[0].toLowerCase().normalize('NFC') ?? '';
  // "P. Khai thác", "TT. Y tế": a department, a ward, a centre or a town, by its first letters.
  if (/^(?:P|TT)\.\s?\p{Lu}/u.test(start.normalize('NFC')) || isNumbered(start.normalize('NFC'))) return true;
  if (!firstWords.has(firstWord) || /^phòng (?:họp |số )?\d{3}/iu.test(start.normalize('NFC'))) return false;
  // Cases are no schools.
  if (/^(?:(?:tất cả các|các|những|một số|mọi)\s+)?trường hợp(?:\s|$)/iu.test(start.normalize('NFC'))) return false;
  // "Vụ Đông Xuân", "vụ Hè Thu 2026": seasons of the harvest are no departments.
  if (/^vụ (?:đông|xuân|hè|thu|mùa|chiêm)(?!\p{L})/iu.test(start.normalize('NFC'))) return false;
  // "Tổ Hóa nghiệm", "Tổ kiểm kê cấp xã": with a capital, and not "tổ chức", a team is named by what it does.
  if (
    (/^Nhóm \p{Lu}\p{Ll}+ \p{L}/u.test(start.normalize('NFC')) && !groupOfThings.test(start.normalize('NFC'))) ||
    /^Tổ (?!chức|quốc)(?:\p{Ll}+ \p{Ll}+|\p{Lu}\p{Ll}*\s(?!CHỨC))/u.test(start.normalize('NFC'))
  )
    return true;
  const article = /^(?:tất cả các|các|những|một số|toàn thể|mọi|mỗi|từng|(?:cả )?(?:hai|ba|bốn))\s+/iu.exec(start);
  if (article !== null)
    return beginsUnit(start.slice(article[0].length)) || startsWithNoun(start.slice(article[0].length));
  const words = start.normalize('NFC').split(/[^\p{L}\p{M}&-]+/u);
  const low = words.slice(0, 6).map((word) => word.toLowerCase());
  const count = [4, 3, 2, 1].find((each) => heads.has(low.slice(0, each).join(' ')));
  // "xã Yên Bình" is one; "Xã hội" and "xã, phường" are not.
  if (count === undefined)
    return [1, 2].some((each) => placeNouns.has(lower(words.slice(0, each).join(' '))) && isCapital(words[each] ?? ''));
  const head = low.slice(0, count).join(' ');
  // "Tổ chức pháp chế thuộc các sở" is one; what is organised belongs to nobody.
  if (head === 'tổ chức' && /^tổ chức\s(?:\p{L}+\s){1,3}thuộc\s/iu.test(start.normalize('NFC'))) return true;
  const followers = ambiguousHeads.get(head);
  if (followers === undefined) return true;
  const next = words[count] ?? '';
  const isAlone = next === '' || new RegExp(`^\\P{L}*${head},`, 'iu').test(start);
  // "Tổ chức Ngày hội": what is held; "Tổ chức Y tế thế giới" is one.
  const isHeld = head === 'tổ chức' && isCapital(start) && !/^(?:Đảng|Y|Lao|Liên|Đoàn|Công)$/u.test(next);
  // "Tổ chức hội bơi", "Hội nghị": no association; "Tổ chức Hội Chữ thập đỏ" is one.
  if (/^tổ chức hội$/u.test(`${head} ${next}`) && isCapital(start) && !ofMembers.test(low[count + 1] ?? ''))
    return false;
  if (/^hội (?:nghị|thảo|thi|chợ|diễn|thao|trại|họp|giảng)$/u.test(low.slice(count, count + 2).join(' '))) return false;
  // "Đoàn các xã, phường".
  if (`${head} ${low[count]}` === 'đoàn các' && isCapital(start)) return collectiveNouns.has(low[count + 1] ?? '');
  // "Trạm bơm số 2", "Đội xe bồn"; "đội ngũ", "đội mũ" are no teams.
  if (isCapital(start) && /^(?:trạm \p{Ll}|đội (?!ngũ|mũ|nón|hình)\p{Ll})/u.test(lower(start))) return true;
  // "Tổ chức “Ngày pháp luật”": what is called so is no unit.
  if (/^[“"‘«]/u.test(start.slice(head.length).trimStart())) return false;
  const isName = isCapital(next) && !isHeld && !(start === start.toUpperCase() && followsAsVerb(head));
  return (
    isName || followers.includes(next.toLowerCase()) || (isAlone && (next === '' || collectiveNouns.has(lower(next))))
  );
}

/** "Tổ chức hội các cấp", "Tổ chức hội, đoàn thể". */
const ofMembers = /^(?:|các|cấp|cơ|ở|trong|thuộc|viên|đoàn|quần|nghề|và|phụ|nông|cựu)$/u;

/** "Nhóm Giải pháp về tuyên truyền", "Nhóm Công nghệ cao": things, and no people. */
const groupOfThings = /^Nhóm (?:nhiệm|giải|chỉ|mục|tiêu|vấn|đối|hộ|trẻ|hàng|sản|thủ|zalo|công nghệ (?!thông))/iu;

/** "Tổ 1", "Phòng 9", "Viện số 2": told from its like by a number; "Phòng 201" is a room, "Phòng 3 bệnh" a deed. */
function isNumbered(text: string): boolean {
  if (/^(?:Tổ|Nhóm|Đội|Đoàn|Tiểu ban) (?:số )?\d/u.test(text)) return true;
  const rest = numbered.exec(text)?.[1];
  return rest !== undefined && (isWhole.test(rest) || doesWork(rest));
}

const numbered = new RegExp(
  '^(?:(?:Phòng|Ban|Khoa|Viện|Kíp|Cụm|Trạm|Xưởng|Phân xưởng) (?:số )?|(?:Chốt|Vụ) số )(?:\\d{1,2}|[IVX]{1,4})(?![\\p{L}\\d]|[./]\\d)(.*)$',
  'su',
);
const isWhole = /^\s*(?:$|[^\p{L}\d\s]|\p{Lu}|(?:chủ|phối|và|có)\s)/u;

/** "Đồng chí Phó Giám đốc": before a post it says no more than that there is one. */
export const comrade: RegExp = new RegExp(
  '^((?:các|những)\\s+)?(?:đồng chí|đ/c|ông(?:\\s?\\(bà\\)|[,/]?\\sbà))[\\s:.]+(?=(?:phó|trưởng|(?:(?:chi )?cục|đội|hạt|trạm|vụ|viện|tổ) trưởng' +
    '|giám đốc|chủ tịch|chủ nhiệm|(?<!(?:các|những) \\S+(?: chí)?\\s)ủy viên|hiệu|chánh|bí thư|thủ)(?!\\p{L}))',
  'iu',
);

/** In a list of units posts and groups are named too. */
export function beginsListed(text: string): boolean {
  const start = text.slice(0, 80).replace(/^(?:[-+*•]\s*|\(?\d{1,2}[.)]\s+)/u, '');
  if (beginsUnit(start)) return true;
  const low = start
    .slice(0, 40)
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{M}/]+/u);
  if (low[0] === 'tổ' && low[1] === 'chức') return false;
  const count = [3, 2, 1].find((each) => listed.has(low.slice(0, each).join(' '))) ?? 0;
  // "Bản Lầu" is a village, "Ông A" a person; "bản mềm" and "bảo vệ rừng" are none.
  return (
    count > 0 &&
    (!namedHeads.has(low.slice(0, count).join(' ')) ||
      /^bảo vệ (?:mở|đóng|trực|giữ|gác|canh|khóa|tuần)$/u.test(low.slice(0, 3).join(' ')) ||
      /^(?:\P{L}*$|\P{L}+(?:\p{Lu}|cơ|trường|\[))/u.test(restOf(start, count)))
  );
}

/** What follows on the first words. */
function restOf(text: string, count: number): string {
  return text.normalize('NFC').replace(new RegExp(`^(?:[^\\p{L}]*[\\p{L}/]+){${count}}`, 'u'), '');
}

/** Those that name somebody only before a name. */
const namedHeads: ReadonlySet<string> = new Set([
  'bản',
  'bên',
  'bảo vệ',
  'ông',
  'bà',
  'thầy',
  'cô',
  'thôn',
  'y tế',
  'nông dân',
  'quân sự',
]);

/** Whether the words begin with a capital. */
export function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text.normalize('NFC'));
}

/** The words in small letters, on one line. */
export function lower(text: string): string {
  return plain(text.normalize('NFC').toLowerCase());
}

/** Whether these words are nothing but the beginning of a name: "Sở". */
export function isHead(text: string): boolean {
  return heads.has(lower(text));
}

/** … or that of a post or a group, as lists name them: "thư ký". */
export function isListedHead(text: string): boolean {
  return listed.has(lower(text));
}

/** After an article any noun for units does: "các ngành", "các cấp". */
function startsWithNoun(text: string): boolean {
  const words = text.split(/[^\p{L}\p{M}]+/u).map(lower);
  return (
    collectiveNouns.has(words[0] ?? '') ||
    collectiveNouns.has(words.slice(0, 2).join(' ')) ||
    /^(?:khối|hộ|trường|trạm|đội|đoàn|bên|chốt|nhóm|bến|cảng|xưởng|đồn)$/u.test(words[0] ?? '') ||
    [1, 2].some((count) => people.has(words.slice(0, count).join(' '))) ||
    /^(?:gia đình|khu dân$|chủ (?!trương|đề|thể|nghĩa|tọa|yếu))/u.test(words.slice(0, 2).join(' ')) ||
    /^cơ sở (?!dữ|hạ|vật|pháp|để|lý)/u.test(words.slice(0, 3).join(' '))
  );
}

/** Both ways of placing the tone: "ủy ban", "uỷ ban". */
const heads = new Set(unitHeads.flatMap((head) => [head, head.replace('ủy', 'uỷ').replace('òa', 'oà')]));

/** Of whom there are many: "các thành viên", "các giáo viên". */
const people: ReadonlySet<string> = new Set(
  listedHeads.filter(
    (head) => !namedHeads.has(head) && !/^(?:cán bộ|công chức|viên chức|nhân viên|đảng viên)$/u.test(head),
  ),
);

/** With which any name of a unit begins: most texts don't, which shows at a glance. */
const firstWords = new Set(
  [...heads, ...placeNouns, ...articles, 'tất', 'mỗi', 'từng', 'nhóm', 'cả', 'hai', 'ba', 'bốn'].map(
    (words) => words.split(' ')[0] ?? '',
  ),
);

const listed = new Set(listedHeads);

/** In a line of capitals "TỔ CHỨC THỰC HIỆN" is no organisation. */
function followsAsVerb(head: string): boolean {
  return head === 'tổ chức' || head === 'báo' || head === 'ban' || head === 'hội';
}
