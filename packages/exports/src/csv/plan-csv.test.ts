import { assert } from 'chai';
import fc from 'fast-check';
import { parseCsv } from 'hucre/csv';
import { given, housing, office, onDay } from '../test-support/given.js';
import { csvText } from './csv.js';
import { planCsv } from './plan-csv.js';
import { fileText } from '../text/file-text.js';

suite('a plan as CSV', () => {
  test('has a line of headings and one a task, with the headings above it', () => {
    const text = planCsv(given(), onDay('2026-06-01'));
    const [head, ...lines] = parseCsv(text) as string[][];
    assert.deepEqual(head?.slice(0, 3), ['STT', 'Nội dung nhiệm vụ', 'Văn bản giao (số, ngày)']);
    assert.deepEqual(head?.slice(-3), ['Ghi chú', 'Mục', 'Mã']);
    assert.deepEqual(
      lines.map((line) => [line[0], line[7], line[10], ...line.slice(-2)]),
      [
        ['1', '2026-02-28', 'Quá hạn', 'I CHUẨN BỊ ĐẦU TƯ', '1'],
        ['2', '2026-05-15', 'Quá hạn', 'I CHUẨN BỊ ĐẦU TƯ', '2'],
        ['1.10', '2026-09-30', 'Chưa bắt đầu', 'II TRIỂN KHAI', '3'],
        ['2', '', 'Thường xuyên', 'II TRIỂN KHAI', '4'],
        ['3', '2026-06-20', 'Chưa bắt đầu', 'II TRIỂN KHAI', '5'],
      ],
    );
    assert.equal(lines[0]?.[2], '21/KH-SXD ngày 12/01/2026');
  });

  test('says what was done, what stands in the way, what is asked, and the day that was', () => {
    const [, first, second] = parseCsv(
      planCsv(
        given(
          [
            housing,
            '2026-02-10',
            { type: 'ReportProgress', data: { taskId: '1', percent: 40, note: 'Xong 3 xã', inCharge: 'nha' } },
          ],
          [
            housing,
            '2026-02-12',
            { type: 'ReportObstacle', data: { taskId: '1', obstacleId: 'o', text: 'Thiếu bản đồ' } },
          ],
          [office, '2026-05-10', { type: 'GrantExtension', data: { taskId: '2', extensionId: 'x', to: '2026-08-15' } }],
          [
            housing,
            '2026-05-20',
            { type: 'RequestExtension', data: { taskId: '2', extensionId: 'y', to: '2026-09-01', reason: 'Chờ vốn' } },
          ],
        ),
        onDay('2026-06-01', { nameOf: (id) => (id === 'nha' ? 'Trần Văn Nhà' : undefined) }),
      ),
    ) as string[][];
    assert.deepEqual(first?.slice(9, 15), [
      '40',
      'Quá hạn',
      '',
      'Xong 3 xã',
      'Thiếu bản đồ (báo cáo ngày 12/02/2026)',
      '',
    ]);
    assert.equal(first?.[5], 'Trần Văn Nhà');
    assert.deepEqual(second?.slice(14, 18), ['Đề nghị gia hạn đến 01/9/2026: Chờ vốn', '1', '15/5/2026', '2026-05-20']);
  });

  test('lets no spreadsheet reckon what a title says', () => {
    const text = planCsv(given(), onDay('2026-06-01'));
    assert.include(text, `,"'=HYPERLINK(""http://xau.example"",""Xem"")",`);
    for (const word of ['=1+1', '+84', '-1', '@x', '\t=1', '\r=1', ' =1', '＝1', '\u00A0=1'])
      assert.match(csvText([[word]]), /^\uFEFF"?'/u, JSON.stringify(word));
    for (const word of ['1', 'a=b', '1-2']) assert.notInclude(csvText([[word]]), "'", word);
    assert.equal(csvText([[-5, 0.5, { day: '2026-02-28' }, undefined]]), '\uFEFF-5,0.5,2026-02-28,\r\n');
  });

  test('is read back field by field, whatever stands in them', () => {
    const text = fc.string({ unit: 'grapheme' }).map(fileText);
    const texts = fc.array(fc.array(text, { minLength: 3, maxLength: 3 }), { minLength: 1 });
    fc.assert(
      fc.property(texts, (rows) => {
        const written = rows.map((row) => [...row.map((each) => `x${each}`), 'end']);
        assert.deepEqual(parseCsv(csvText(written)) as string[][], written);
      }),
    );
  });
});
