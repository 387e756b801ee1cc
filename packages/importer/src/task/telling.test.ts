import { assert } from 'chai';
import { tellingExamples } from '../test-support/telling-examples.js';
import { tellingOf } from './telling.js';

suite('what orders nothing', () => {
  for (const [kind, example] of tellingExamples) {
    test(`“${example}” is told as ${kind}`, () => assert.equal(tellingOf(example), kind));
  }

  for (const order of [
    'Trạm Khuyến nông phát giống cho các hộ',
    'Trên cơ sở kết quả khảo sát, Phòng Kinh tế lập danh sách',
    'Theo dõi, tổng hợp số liệu của các trạm',
    'Rà soát thành phần đoàn công tác',
    'Ông Lê Văn Bến phụ trách đội thuyền',
  ]) {
    test(`“${order}” may be an order`, () => assert.isUndefined(tellingOf(order)));
  }
});
