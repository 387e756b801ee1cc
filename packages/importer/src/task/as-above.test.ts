import { assert } from 'chai';
import { draftOf, plan } from '../test-support/reading.js';

/** Of each task who leads, who takes part, and its last day. */
function told(body: string): string[] {
  const { tasks, units } = draftOf(plan + body);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]): string => ids.map((id) => names.get(id)).join(', ');
  return tasks.map(({ lead, coordinating, period }) =>
    [named(lead), named(coordinating), period?.end ?? ''].join(' | '),
  );
}

const head = 'II. DANH MỤC\nSTT | Nội dung | Chủ trì | Phối hợp | Thời gian\n';

suite('as above', () => {
  for (const sign of ['như trên', 'Như dòng trên', '-nt-', '- nt -', 'nt', '″', '"', '//', 'như mục 1', 'Như STT 1'])
    test(`in a row below the heading of some: “${sign}”`, () => {
      const rows = `1 | Sơn cầu | Phòng Bến bãi | Đội Cứu nạn | Tháng 3/2026\nB | LUỒNG LẠCH\n2 | Thả phao | ${sign} | ${sign} | Tháng 5/2026\n`;
      assert.deepEqual(told(head + rows), [
        'Phòng Bến bãi | Đội Cứu nạn | 2026-03-31',
        'Phòng Bến bãi | Đội Cứu nạn | 2026-05-31',
      ]);
    });

  test('behind labels, also of the time', () => {
    const body =
      'II. NHIỆM VỤ\n1. Sơn cầu\n- Chủ trì: Phòng Bến bãi\n- Phối hợp: Đội Cứu nạn\n- Thời gian: Tháng 3/2026\n' +
      '2. Thả phao\n- Chủ trì: như trên\n- Phối hợp: -nt-\n- Thời gian: Như trên\n';
    assert.deepEqual(told(body), [
      'Phòng Bến bãi | Đội Cứu nạn | 2026-03-31',
      'Phòng Bến bãi | Đội Cứu nạn | 2026-03-31',
    ]);
  });

  test('nobody, where nothing stands above; a dash is as little as a blank', () => {
    const rows = '1 | Sơn cầu | -nt- | như mục 7 | Tháng 3/2026\n2 | Thả phao | - |  | Tháng 5/2026\n';
    assert.deepEqual(told(head + rows), [' |  | 2026-03-31', ' |  | 2026-05-31']);
  });

  test('says nothing of what a column holds', () => {
    const body =
      'II. LỊCH\nSTT | Tổ kiểm tra | Nơi được kiểm tra | Ngày kiểm tra\n1 | Tổ kiểm tra số 1 | Phòng Bến bãi | 08/6/2026\n' +
      '2 | -nt- | Đội Cứu nạn | 10/6/2026\n3 | -nt- | Bến Mẫu | 11/6/2026\n';
    assert.deepEqual(told(body), [
      'Tổ kiểm tra số 1 |  | 2026-06-08',
      'Tổ kiểm tra số 1 |  | 2026-06-10',
      'Tổ kiểm tra số 1 |  | 2026-06-11',
    ]);
  });
});
