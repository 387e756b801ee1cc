import { assert } from 'chai';
import { plan, tasksOf } from '../test-support/reading.js';

const contents =
  'III. Phao tiêu\n1. Thả 30 phao vào ngày 26/3/2026.\n2. Đo luồng hai lần.\nIV. Bến bãi\n1. Vá đường.\n2. Sơn cầu trước ngày 20/3/2026.\n';

/** Of each task its number, who leads, and its last day. */
function told(duties: string): string[] {
  return tasksOf(`${plan}${contents}${duties}`).map(([number, , lead, end]) => [number, lead, end ?? ''].join(' | '));
}

suite('work that a unit leads by the number where it stands', () => {
  test('is led by it: one number, several, a whole part', () => {
    const duties =
      'V. Trách nhiệm của Đội Phao tiêu\n1. Chủ trì thực hiện nội dung tại mục III và điểm 2 mục IV.\n' +
      'VI. Trách nhiệm của Phòng Bến bãi\n1. Chủ trì nhiệm vụ tại điểm 1 mục IV.\n';
    assert.deepEqual(told(duties).slice(0, 4), [
      'III.1 | Đội Phao tiêu | 2026-03-26',
      'III.2 | Đội Phao tiêu | ',
      'IV.1 | Phòng Bến bãi | ',
      'IV.2 | Đội Phao tiêu | 2026-03-19',
    ]);
  });

  test('has no lead where two are told to lead it, or one only to take part', () => {
    const duties =
      'V. Trách nhiệm của Đội Phao tiêu\n1. Chủ trì thực hiện nội dung tại mục III.\n2. Phối hợp thực hiện việc tại mục IV.\n' +
      'VI. Trách nhiệm của Phòng Bến bãi\n1. Chủ trì thực hiện nội dung tại điểm 1 mục III.\n';
    const all = told(duties);
    assert.include(all, 'III.1 |  | 2026-03-26');
    assert.include(all, 'III.2 | Đội Phao tiêu | ');
    assert.include(all, 'IV.2 |  | 2026-03-19');
  });
});
