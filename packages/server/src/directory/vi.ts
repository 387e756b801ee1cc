import type { DirectoryFaultSentences } from './directory-fault.js';

/** In Vietnamese. */
export const vi: DirectoryFaultSentences = {
  'unreadable-file': () => 'không mở được tệp.',
  'not-json': () => 'không phải JSON; có thể thiếu hoặc thừa dấu phẩy, dấu ngoặc.',
  twice: ({ name }) => `“${name}” có hai lần.`,
  missing: ({ field }) => `thiếu “${field}”.`,
  unknown: ({ field }) => `không có trường nào tên là “${field}”.`,
  invalid: ({ field }) => `giá trị của “${field}” không dùng được.`,
  'no-such-unit': ({ unit }) => `không có đơn vị “${unit}” trong danh bạ.`,
  circle: ({ unit }) => `các đơn vị kế thừa nhau thành vòng, trong đó có “${unit}”.`,
  vouching: ({ key }) => `khóa “${key}” phải có cả quyền “vouch” và “vouchesFor”, hoặc không có cả hai.`,
};
