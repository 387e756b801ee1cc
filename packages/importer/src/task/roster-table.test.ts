import { assert } from 'chai';
import { plan, tasksOf } from '../test-support/reading.js';

const rosters: readonly (readonly [name: string, rows: string, first: (string | undefined)[]])[] = [
  [
    'who commands where and when',
    'STT | Địa bàn | Người chỉ huy | Thời gian\n1 | Xã Bến Đình | Lê Văn Phao - Phó Chủ tịch xã | 05/02/2026 - 07/02/2026\n',
    ['1', 'Xã Bến Đình', 'Lê Văn Phao', '2026-02-07'],
  ],
  [
    'which group looks at whom',
    'STT | Đoàn giám sát | Nơi được giám sát | Ngày\n4 | Đoàn số 1 | Bến Mẫu | 05/02/2026\n5 | -nt- | Bến Cầu | 06/02/2026\n',
    ['4', 'Bến Mẫu', 'Đoàn số 1', '2026-02-05'],
  ],
  [
    'which group does what',
    'STT | Nội dung | Nơi được kiểm tra | Tổ tiến hành | Thời gian\n1 | Kiểm tra phao | Bến Mẫu | Tổ số 1 | 05/02/2026\n',
    ['1', 'Kiểm tra phao', 'Tổ số 1', '2026-02-05'],
  ],
  [
    'who is on duty on which day, each turn called by it',
    'STT | Ngày trực | Người trực | Ghi chú\n1 | 05/02/2026 | Lê Văn Phao | \n2 | 06/02/2026 | Cầm Thị Lưới | \n',
    ['1', '05/02/2026', 'Lê Văn Phao', '2026-02-05'],
  ],
  [
    'who is on duty, by name, post and number',
    'STT | Họ và tên | Chức vụ | Thời gian trực | Số điện thoại\n1 | Lê Văn Phao | Giám đốc | 05/02/2026 | 0900\n',
    ['1', '05/02/2026', 'Lê Văn Phao', '2026-02-05'],
  ],
  [
    'who leads a shift where, in a column of times called otherwise',
    'STT | Ca trực | Trưởng ca | Địa điểm\n1 | Đêm 05/02/2026 | Lê Văn Phao | Bến Mẫu\n',
    ['1', 'Bến Mẫu', 'Lê Văn Phao', '2026-02-05'],
  ],
];

suite('a roster in a table', () => {
  for (const [name, rows, first] of rosters)
    test(`says ${name}`, () => {
      const [read] = tasksOf(`${plan}II. PHÂN CÔNG\n${rows}`);
      assert.deepEqual(read, first);
    });

  for (const [who, name] of [
    ['Tòng Văn Phao - Phó Giám đốc', 'Tòng Văn Phao'],
    ['Y Khoa Niê, Bí thư Đoàn', 'Y Khoa Niê'],
    ['H’Lan Êban, Trưởng phòng Bến bãi; Lê Văn Phao', 'H’Lan Êban; Lê Văn Phao'],
    ['Phòng Bến bãi - Trưởng phòng', 'Phòng Bến bãi - Trưởng phòng'],
    ['UBND xã Ia Rvê, Chủ tịch Hội Nông dân', 'UBND xã Ia Rvê; Chủ tịch Hội Nông dân'],
    ['Chánh Thanh tra quyết định', 'Chánh Thanh tra'],
  ])
    test(`names somebody by the name alone: “${who}”`, () => {
      const [read] = tasksOf(`${plan}II. VIỆC\nSTT | Nội dung | Phụ trách\n1 | Sơn cầu tàu | ${who}\n`);
      assert.equal(read?.[2], name);
    });
});
