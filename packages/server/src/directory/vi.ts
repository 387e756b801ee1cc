import type { DirectoryFaultSentences } from './directory-fault.js';

/** In Vietnamese. */
export const vi: DirectoryFaultSentences = {
  'no-such-unit': ({ unit }) => `không có đơn vị “${unit}” trong danh bạ.`,
  circle: ({ unit }) => `các đơn vị kế thừa nhau thành vòng, trong đó có “${unit}”.`,
  vouching: ({ key }) => `khóa “${key}” phải có cả quyền “vouch” và “vouchesFor”, hoặc không có cả hai.`,
};
