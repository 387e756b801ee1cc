import { assert } from 'chai';
import { plan, whoAndWhen } from '../test-support/reading.js';

suite('a unit that its own lines name again, shorter', () => {
  test('is the one of the heading', () => {
    const body =
      'III. TỔ CHỨC THỰC HIỆN\n1. Sở GDĐT Hòa Sơn\n1.1. Trong tháng 11/2026 Sở GD&ĐT sẽ kiểm tra các trường.\n' +
      '1.2. Trong tháng 12/2026 Phòng Bến bãi sẽ sửa cầu.\n';
    assert.deepEqual(
      whoAndWhen(plan + body).map(([who]) => who),
      ['Sở GDĐT Hòa Sơn', 'Phòng Bến bãi'],
    );
  });
});
