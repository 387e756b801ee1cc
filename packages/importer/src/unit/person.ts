import { beginsListed } from './begins.js';

/** Family names that most people have; a place is hardly called so. */
const families = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đinh đoàn đào trịnh mai lương vương tô tạ hà ' +
    'lâm cao phùng tăng thái triệu châu quách kiều đàm nông lò giàng vàng sùng thào hạng chu la ma lã lưu doãn nghiêm mạc khổng tống diệp cù bạch hứa lục'
  ).split(' '),
);

/** "Lê Văn Bến", "ThS. Trần Thị Lụa": a family name and one to four others, each with a capital; "Thị" shows one. */
export function isPerson(text: string): boolean {
  const words = text
    .normalize('NFC')
    .trim()
    .replace(/^(?:(?:ông|bà|đ\/c|đồng chí|ths|ts|pgs|gs|bs|cn|ks)[.\s:]+)+/iu, '')
    .split(/\s+/u);
  const isNamed = words.length >= 2 && words.length <= 5 && words.every((word) => /^\p{Lu}\p{Ll}*$/u.test(word));
  return isNamed && (families.has((words[0] ?? '').toLowerCase()) || (words.length > 2 && words[1] === 'Thị'));
}

/** "Cầm Văn Neo", "Y Khoa Niê", "H’Lan Êban": whatever the family, so are people called; a post behind says that one is. */
export function mayBePerson(text: string): boolean {
  const name = text
    .normalize('NFC')
    .trim()
    .replace(/^(?:ông|bà|đ\/c|đồng chí)\s/iu, '');
  const words = name.split(/\s+/u);
  const isNamed = words.length >= 2 && words.length <= 5 && words.every((word) => /^\p{Lu}[\p{L}’']*$/u.test(word));
  return isNamed && !beginsListed(name);
}
