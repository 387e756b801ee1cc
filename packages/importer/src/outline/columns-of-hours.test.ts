import { assert } from 'chai';
import { draftOf, plan, tasksOf } from '../test-support/reading.js';

suite('columns of hours', () => {
  test('say at what time of the day that stands beside them', () => {
    const body =
      'V. LỊCH TIÊM\nNgày\tBắt đầu\tKết thúc\tNội dung\tPhụ trách\n20/4/2026\t7h30\t11h00\tTiêm cho trẻ nhỏ\tKhoa Nhi\n' +
      '22/4/2026\t13 giờ\t16 giờ 30\tTiêm cho nhân viên\tKhoa Khám bệnh\n';
    assert.deepEqual(
      draftOf(plan + body).tasks.map(({ period }) => [period?.start, period?.end]),
      [
        ['2026-04-20', '2026-04-20'],
        ['2026-04-22', '2026-04-22'],
      ],
    );
  });

  test('leave a beginning and an end that are days', () => {
    const body =
      'V. LỊCH\nTT\tNội dung\tBắt đầu\tKết thúc\tPhụ trách\n1\tSơn phao\t20/4/2026\t30/4/2026\tPhòng Bến bãi\n';
    assert.deepEqual(tasksOf(plan + body), [['1', 'Sơn phao', 'Phòng Bến bãi', '2026-04-30']]);
  });
});
