import { unreadableFault, type Wanted } from '@kehoach/core';
import { assert } from 'chai';
import { assertSentence } from '../test-support/sentence.js';
import { profileFaultText } from './file-fault-text.js';

suite('what is wrong with a file', () => {
  for (const [thrown, vi, en] of [
    ['ENOENT', 'Không có tệp này.', 'There is no such file.'],
    ['EISDIR', 'Đây là thư mục, không phải tệp.', 'This is a folder and no file.'],
    ['EACCES', 'Không có quyền đọc tệp này.', 'This program may not read the file.'],
    ['EIO', 'Không mở được tệp.', 'The file cannot be opened.'],
  ] as const)
    test(`${thrown}: ${en}`, () => {
      const fault = unreadableFault(Object.assign(new Error(thrown), { code: thrown }));
      assert.deepEqual([profileFaultText(fault, 'vi'), profileFaultText(fault, 'en')], [vi, en]);
    });

  for (const [wanted, vi, en] of [
    [{ code: 'choice', choices: ['a', 'b'] }, 'cần một trong các giá trị: a, b.', 'it must be one of: a, b.'],
    [{ code: 'least', limit: 20 }, 'cần số từ 20 trở lên.', 'it must be a number not less than 20.'],
    [{ code: 'least-parts', limit: 1 }, 'cần ít nhất 1 mục.', 'it must be at least 1 in number.'],
    [undefined, 'không dùng được.', 'cannot be used.'],
  ] as readonly (readonly [Wanted | undefined, string, string])[])
    test(`says what must stand there: ${en}`, () => {
      const fault = { code: 'invalid', line: 3, params: { field: 'x', ...(wanted && { wanted }) } } as const;
      for (const [language, end] of [
        ['vi', vi],
        ['en', en],
      ] as const) {
        const text = profileFaultText(fault, language);
        assertSentence(text, language);
        assert.isTrue(text.endsWith(end), text);
      }
    });
});
