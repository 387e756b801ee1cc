import { assert } from 'chai';
import { given, housing, office, onDay } from '../test-support/given.js';
import { partOf } from '../test-support/word.js';
import { reminderDocx, reminderOf, type ReminderOptions } from './reminder.js';

const asked = (on: string, more: Partial<ReminderOptions> = {}): ReminderOptions => ({ ...onDay(on), ...more });
const words = (on: string, more: Partial<ReminderOptions> = {}): string =>
  (reminderOf(given(), asked(on, more))?.body ?? [])
    .map((block) => ('text' in block ? block.text : block.kind))
    .join('\n');

suite('a letter that pushes', () => {
  test('goes to the units of what is late, and says what, since when and by which paper', () => {
    const paper = reminderOf(given(), asked('2026-06-25'));
    assert.deepEqual(paper?.to, ['Phòng Quản lý nhà', 'Phòng Hạ tầng']);
    assert.match(paper?.number ?? '', /^Số: \u00A0+\/SXD-……$/u);
    assert.equal(paper?.about, 'V/v đôn đốc thực hiện Kế hoạch số 21/KH-SXD');
    assert.isUndefined(paper?.title);
    const said = words('2026-06-25');
    assert.include(said, 'tính đến ngày 25/6/2026 còn 3 nhiệm vụ quá hạn chưa hoàn thành, do 2 đơn vị chủ trì, gồm:');
    assert.include(
      said,
      'Nhiệm vụ 1 “Rà soát quỹ đất” (21/KH-SXD ngày 12/01/2026), Phòng Quản lý nhà chủ trì: thời hạn 28/02/2026, quá hạn 117 ngày.',
    );
    assert.include(said, 'trước ngày ………………');
    assert.include(
      words('2026-06-25', { answerBy: '2026-07-02' }),
      'về Sở Xây dựng tỉnh Đông Hải trước ngày 02/7/2026.',
    );
  });

  test('has a table of more than three, the longest late first', () => {
    const paper = reminderOf(given(), asked('2026-10-05'));
    const table = paper?.body.find(({ kind }) => kind === 'table');
    if (table?.kind !== 'table') throw new Error('a table');
    assert.deepEqual(
      table.rows.map(({ cells }) => [cells[0], cells[3], cells[4], cells[5]]),
      [
        ['1', '28/02/2026', '219', 'Phòng Quản lý nhà'],
        ['2', '15/5/2026', '143', 'Phòng Quản lý nhà'],
        ['3', '20/6/2026', '107', 'Phòng Hạ tầng'],
        ['4', '30/9/2026', '5', 'Phòng Quản lý nhà'],
      ],
    );
    assert.equal(
      table.widths.reduce((sum, width) => sum + width, 0),
      160,
    );
  });

  test('goes to one unit where that is named, and is not written where nothing is late', () => {
    assert.deepEqual(reminderOf(given(), asked('2026-10-05', { unitId: 'ha-tang' }))?.to, ['Phòng Hạ tầng']);
    assert.isUndefined(reminderOf(given(), asked('2026-02-01')));
    const done = given([housing, '2026-02-20', { type: 'CompleteTask', data: { taskId: '1' } }]);
    assert.isUndefined(reminderDocx(done, asked('2026-03-20')));
    const stopped = given([office, '2026-02-20', { type: 'SuspendTask', data: { taskId: '1', reason: 'Chờ luật' } }]);
    assert.isUndefined(reminderDocx(stopped, asked('2026-03-20')));
  });

  test('bears its subject under its number', () => {
    const bytes = reminderDocx(given(), asked('2026-06-25', { number: '12/SXD-QLN' })) ?? new Uint8Array();
    assert.match(
      partOf(bytes, 'word/document.xml').text,
      /Số: 12\/SXD-QLNV\/v đôn đốc thực hiện Kế hoạch số 21\/KH-SXD/u,
    );
  });
});
