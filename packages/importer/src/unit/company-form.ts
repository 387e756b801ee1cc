import type { Look } from './look.js';

/** "Công ty trách nhiệm hữu hạn một thành viên | Cấp nước": how a company is made up, and what its field is. */
export function isCompanyForm({ text, word, next, before, earlier, isAfterSign }: Look): boolean {
  if (isAfterSign || !/công ty\s/iu.test(text.slice(0, longestForm))) return false;
  const [last, pair] = [`${earlier} ${before}`, `${word} ${next.toLowerCase()}`];
  if (before === 'ty' || last === 'trách nhiệm') return pair === 'trách nhiệm' || pair.startsWith('hữu hạn');
  if (before === 'tnhh' || before === 'hạn') return /^(?:một|hai) thành$/u.test(pair) || companyFields.has(pair);
  return (before === 'mtv' || last === 'cổ phần' || last === 'thành viên') && companyFields.has(pair);
}

const longestForm = 200;
const companyFields: ReadonlySet<string> = new Set([
  'khai thác',
  'quản lý',
  'phát triển',
  'đầu tư',
  'xây dựng',
  'cung ứng',
  'xử lý',
  'sản xuất',
  'tư vấn',
  'cấp nước',
]);
