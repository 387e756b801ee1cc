import type { Wanted, WantedCode } from '@kehoach/core';
import type { Language, Words } from '../language.js';
import { numberText } from '../number/number-text.js';

type Phrases = Readonly<Record<WantedCode, (limit: string, choices: string) => string>>;

const vi: Phrases = {
  choice: (_, choices) => `một trong các giá trị: ${choices}`,
  text: () => 'văn bản trong dấu ngoặc kép',
  number: () => 'một số',
  'whole-number': () => 'một số nguyên',
  'yes-no': () => 'true hoặc false',
  list: () => 'một danh sách trong ngoặc vuông',
  object: () => 'các trường trong ngoặc nhọn',
  present: () => 'có trường này',
  least: (limit) => `số từ ${limit} trở lên`,
  most: (limit) => `số không quá ${limit}`,
  'least-parts': (limit) => `ít nhất ${limit} mục`,
  'most-parts': (limit) => `nhiều nhất ${limit} mục`,
  'least-characters': (limit) => `ít nhất ${limit} ký tự`,
  'most-characters': (limit) => `nhiều nhất ${limit} ký tự`,
  day: () => 'một ngày có thật, ghi theo năm-tháng-ngày với bốn, hai và hai chữ số',
  instant: () => 'một thời điểm có thật theo giờ UTC (ISO 8601)',
  id: () => 'mã từ 1 đến 200 ký tự, không có dấu cách',
  uuid: () => 'mã UUID phiên bản 7, viết thường',
  'plan-id': () => 'mã theo chuẩn Unicode NFC, không có ký tự ẩn',
  'key-id': () => 'từ 1 đến 60 chữ cái không dấu, chữ số hoặc dấu gạch ngang',
  blank: () => 'văn bản không để trống',
  word: () => 'văn bản không có dấu cách',
  digest: () => 'mã băm SHA-256 gồm 64 chữ số thập lục phân, viết thường',
  mail: () => 'một địa chỉ thư điện tử, không kèm tên người nhận',
  secret: () => 'từ 20 đến 1.000 chữ cái không dấu, chữ số hoặc dấu, không có dấu cách',
  header: () => 'tên tiêu đề HTTP, từ 1 đến 100 chữ cái không dấu, chữ số hoặc dấu gạch ngang',
  address: () => 'địa chỉ bắt đầu bằng https:// (http:// chỉ dùng cho chính máy này)',
  network: () => 'các địa chỉ IP hoặc mạng như 10.1.0.0/16',
  zone: () => 'tên múi giờ như Asia/Ho_Chi_Minh',
};

const en: Phrases = {
  choice: (_, choices) => `one of: ${choices}`,
  text: () => 'text in quotation marks',
  number: () => 'a number',
  'whole-number': () => 'a whole number',
  'yes-no': () => 'true or false',
  list: () => 'a list in square brackets',
  object: () => 'fields in curly brackets',
  present: () => 'there',
  least: (limit) => `a number not less than ${limit}`,
  most: (limit) => `a number not more than ${limit}`,
  'least-parts': (limit) => `at least ${limit} in number`,
  'most-parts': (limit) => `at most ${limit} in number`,
  'least-characters': (limit) => `at least ${limit} characters`,
  'most-characters': (limit) => `at most ${limit} characters`,
  day: () => 'a day that exists, as year-month-day in four, two and two digits',
  instant: () => 'an instant that exists, in UTC (ISO 8601)',
  id: () => 'an id of 1 to 200 characters without blanks',
  uuid: () => 'a UUID of version 7 in small letters',
  'plan-id': () => 'an id in Unicode’s form NFC without characters that nobody sees',
  'key-id': () => '1 to 60 letters without accents, digits or hyphens',
  blank: () => 'text that is not blank',
  word: () => 'text without blanks',
  digest: () => 'a SHA-256 digest of 64 hex digits in small letters',
  mail: () => 'one mail address, without the name of who gets it',
  secret: () => '20 to 1,000 letters without accents, digits or signs, without blanks',
  header: () => 'the name of an HTTP header: 1 to 100 letters without accents, digits or hyphens',
  address: () => 'an address that begins with https:// (http:// for this computer alone)',
  network: () => 'IP addresses, or networks such as 10.1.0.0/16',
  zone: () => 'the name of a time zone such as Asia/Ho_Chi_Minh',
};

const phrases: Words<Phrases> = { vi, en };

/** What a value must be, within a sentence: “ cần một số nguyên”, behind `sign`; nothing where that is not known. */
export function wantedText(wanted: Wanted | undefined, language: Language, sign: ':' | ';'): string {
  if (wanted === undefined) return '';
  const { code, limit, choices = [] } = wanted;
  const phrase = phrases[language][code](limit === undefined ? '' : numberText(limit, language), choices.join(', '));
  return `${sign} ${language === 'vi' ? 'cần' : 'it must be'} ${phrase}`;
}
