import type { FaultSentences, ProfileFaultSentences } from './fault-sentences.js';
import { wantedText } from './wanted-text.js';

/** In Vietnamese. */
export const viFile: FaultSentences = {
  'unreadable-file': ({ cause }) => {
    if (cause === 'no-such-file') return 'không có tệp này.';
    if (cause === 'folder') return 'đây là thư mục, không phải tệp.';
    return cause === 'no-rights' ? 'không có quyền đọc tệp này.' : 'không mở được tệp.';
  },
  'too-large': () => 'tệp quá lớn, hoặc có một giá trị quá dài, nên không đọc được.',
  'not-json': () => 'không phải JSON; có thể thiếu hoặc thừa dấu phẩy, dấu ngoặc.',
  twice: ({ name }) => `“${name}” có hai lần.`,
  missing: ({ field }) => `thiếu “${field}”.`,
  unknown: ({ field }) => `không có trường nào tên là “${field}”.`,
  invalid: ({ field, wanted }) => `giá trị của “${field}” không dùng được${wantedText(wanted, 'vi', ';')}.`,
};

/** The same for what only a profile can have wrong. */
export const viProfile: ProfileFaultSentences = {
  'no-such-authority': ({ authority }) => `hồ sơ quy tắc không mô tả cấp có thẩm quyền “${authority}”.`,
  'law-days': ({ law }) => `luật “${law}” hết hiệu lực trước khi có hiệu lực, hoặc trùng ngày với luật khác.`,
};
