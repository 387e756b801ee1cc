import { plain } from '../words/fold.js';
import { beginsUnit, comrade } from './begins.js';
import { groupPosts } from './group-posts.js';
import { isPerson, mayBePerson } from './person.js';

/** What a stretch of a list calls one unit, without what it says besides of who that is. */
export function oneName(words: string): string {
  return plain(words)
    .replace(comrade, '$1')
    .replace(whoBracket, '')
    .replace(team, '$1')
    .replace(postInGroup, '')
    .replace(postOfPerson, (all, person: string, itsPost?: string) =>
      isPerson(person) || isAddressed(person) || (itsPost !== undefined && mayBePerson(person)) ? person : all,
    )
    .replace(setUp, '')
    .replace(decides, '')
    .replace(orDeputy, '')
    .replace(ledBy, (all, unit: string) => (beginsUnit(unit) ? unit : all));
}

/** "Khoa Khám bệnh (đồng chí Trưởng khoa)": who does it there. */
const whoBracket =
  /\s*\((?:do\s|đồng chí|đ\/c|ông\s|bà\s|(?:tổ |nhóm |đội )?(?:trưởng|phó)(?:\s[^()]*)?\)$)[^()]*\)?$/iu;

/** "Chủ tịch UBND xã - Trưởng ban": what one is in the group that the paper speaks of. */
const postInGroup = new RegExp(
  `\\s[-–]\\s(?:${groupPosts}|(?:phó )?chủ tịch hội đồng)(?:\\s\\p{Ll}[^,;()–-]*|\\sThường trực)?$`,
  'iu',
);

const posts =
  '(?:phó|trưởng|chủ tịch|giám đốc|bí thư|ủy viên|uỷ viên|hiệu trưởng|chánh|tổ trưởng|tổ phó|đội trưởng|chi cục trưởng' +
  '|chủ nhiệm|chỉ huy|quản đốc|bác sĩ|điều dưỡng|tổng phụ trách|tpt|gvcn|kế toán|công chức|viên chức|cán bộ|chuyên viên|thư ký)(?!\\p{L})';

/** With which a post begins. */
export const post: RegExp = new RegExp(`^${posts}`, 'iu');

/** "Thầy Hùng (Tin học)", "Cô Lan - TPT Đội": called by a given name. */
function isAddressed(name: string): boolean {
  return /^(?:thầy|cô|ông|bà|anh|chị|đ\/c|đồng chí)\s\p{Lu}\p{Ll}*$/u.test(
    name.charAt(0).toLowerCase() + name.slice(1),
  );
}

/** "Đoàn kiểm tra do Giám đốc Sở thành lập": who set it up does not do its work. */
const setUp = /\sdo\s[^,;]{3,80}\s(?:thành lập|quyết định thành lập)$/iu;

/** "Chánh Thanh tra quyết định": who it is for. */
const decides = /(?<=\s\S+)\squyết định$/iu;

/** "Chủ tịch Hội đồng hoặc người được ủy quyền": the post answers for who stands in for it. */
const orDeputy = /\shoặc (?:người|cấp phó|đại diện)(?!\p{L}).*$/u;

/** "Đoàn 1 do Phòng Y tế (làm trưởng đoàn)": who answers for it. */
const ledBy = /^(?:tổ|đoàn|nhóm|đội|tiểu ban)\s[^,;]{1,40}\sdo\s([^,;]+)$/iu;

/** "Bà Trần Thị Lụa, Trưởng phòng Kinh tế": elsewhere the document calls her by her name alone. */
const postOfPerson = new RegExp(`^([^,()–-]{4,40}?)(?:((?:,|\\s[-–])\\s${posts}.*)|\\s\\([^()]*\\))$`, 'iu');

/** "Tổ 1 - Nội dung": what it is about. */
export const team: RegExp = /^((?:tổ|nhóm|tiểu ban|đội|đoàn) (?:số )?\d{1,2}) ?[-–:] ?.+$/iu;
