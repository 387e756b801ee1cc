import type { Problem } from '@kehoach/core';
import { assert } from 'chai';
import fc from 'fast-check';
import { assertSentence } from '../test-support/sentence.js';
import { problemText } from './problem-text.js';
import { vi, viFields } from './vi.js';

suite('problems in words', () => {
  test('are a sentence in both languages, whatever the code, the field and what stood there', () => {
    const { names } = viFields;
    const part = fc.constantFrom(...Object.keys(names));
    const path = fc.oneof(
      part,
      fc.constant('to.3'),
      fc.tuple(part, fc.nat(9), part).map((each) => each.join('.')),
    );
    const got = fc.constantFrom(
      '"abc"',
      '"2022-02-30"',
      '"aaa…',
      '120',
      '-1.5',
      'Infinity',
      'NaN',
      'Object',
      'Array',
      'null',
      '',
    );
    const problem = fc.record(
      {
        code: fc.constantFrom(...(Object.keys(vi) as Problem['code'][])),
        field: path,
        got,
        limit: fc.constantFrom(0, 100, 20_000),
      },
      { requiredKeys: ['code'] },
    );
    fc.assert(
      fc.property(problem, (each) => {
        for (const language of ['vi', 'en'] as const) assertSentence(problemText(each, language), language);
      }),
      { numRuns: 500 },
    );
  });

  for (const [problem, sentence, english] of [
    [
      { code: 'too-large', field: 'percent', got: '120.5', limit: 100 },
      'Tiến độ không được lớn hơn 100 (đang là 120,5).',
      'The progress must not be more than 100 (it is 120.5).',
    ],
    [{ code: 'missing', field: 'reason' }, 'Còn thiếu lý do.', 'The reason is missing.'],
    [
      { code: 'blank', field: 'products.2' },
      'Sản phẩm thứ 3 không được để trống.',
      'The product no. 3 must not be blank.',
    ],
    [
      { code: 'day', field: 'to', got: '"2022-02-30"' },
      'Thời hạn mới phải là một ngày có thật, ghi theo ngày/tháng/năm (đang là “30/02/2022”).',
      'The new deadline must be a day that exists (it is “30 Feb 2022”).',
    ],
    [
      { code: 'blank', field: 'nominee.name' },
      'Tên của người hoặc tập thể được đề nghị không được để trống.',
      'The name of the nominee must not be blank.',
    ],
    [
      { code: 'days-swapped', field: 'milestones.1' },
      'Mốc thời gian thứ 2 có ngày bắt đầu sau ngày kết thúc.',
      'The milestone no. 2 begins after it ends.',
    ],
    [
      { code: 'unknown-field', field: 'junk' },
      '“junk” không thuộc loại mục này.',
      '“junk” does not belong to this kind of entry.',
    ],
    [
      { code: 'too-long', field: 'title', limit: 2000 },
      'Tiêu đề quá dài (tối đa 2.000 ký tự).',
      'The title is too long (at most 2,000 characters).',
    ],
    [
      { code: 'id', field: 'to.0', got: 'Object' },
      'Đơn vị được đôn đốc phải là mã từ 1 đến 200 ký tự, không có dấu cách.',
      'The reminded unit must be an id of 1 to 200 characters without blanks.',
    ],
  ] as const) {
    test(sentence, () => {
      assert.equal(problemText(problem, 'vi'), sentence);
      assert.equal(problemText(problem, 'en'), english);
    });
  }

  test('of a field named like a built-in are words all the same', () => {
    assert.include(problemText({ code: 'unfit', field: 'constructor' }, 'vi'), '“constructor”');
  });
});
