import { assert } from 'chai';
import { draftOf, plan, tasksOf, whoAndWhen } from '../test-support/reading.js';

suite('orders in parts that order nothing of themselves', () => {
  for (const heading of ['I. TIÊU CHÍ KHEN THƯỞNG', 'Phụ lục 1\nĐỀ CƯƠNG BÁO CÁO', 'I. KINH PHÍ', 'I. TÌNH HÌNH']) {
    test(`under “${heading.replace('\n', ' ')}” what is given to a unit is its task`, () => {
      const body = `${heading}\n1. Có sổ ghi chép.\n2. Giao Văn phòng Sở nhận hồ sơ trước ngày 15/11/2026.\n`;
      assert.deepEqual(
        tasksOf(plan + body).map((task) => task.slice(1)),
        [['Giao Văn phòng Sở nhận hồ sơ trước ngày 15/11/2026', 'Văn phòng Sở', '2026-11-14']],
      );
    });
  }

  test('a day by which something is due there is told, where no task has it', () => {
    const { findings } = draftOf(
      `${plan}I. TIÊU CHÍ KHEN THƯỞNG\n1. Có sổ ghi chép.\n2. Nộp hồ sơ trước ngày 15/11/2026.\n`,
    );
    assert.include(
      findings.map(({ code }) => code),
      'unread-date',
    );
  });

  for (const [told, codes] of [
    ['1. Phòng Bến bãi:\n- Cử người dự họp ngày 12/5.', ['unread-date']],
    ['1. Phòng Bến bãi:\n- Cử người dự họp theo Công văn số 12/SBĐ-VP ngày 02/01/2026.', []],
    ['1. Phòng Bến bãi:\n- Cử người dự họp.', []],
  ] as const)
    test(`what looks like a day and is none of a task's is told: “${told.slice(22)}”`, () => {
      const { findings } = draftOf(`${plan}III. TỔ CHỨC THỰC HIỆN\n${told}\n`);
      assert.deepEqual(
        findings.map(({ code }) => code).filter((code) => code === 'unread-date'),
        [...codes],
      );
    });

  test('how things stand is told with the time that it was', () => {
    const body = '1. Trong quý IV/2025, Văn phòng Sở chủ trì 3 cuộc họp.\n';
    assert.deepEqual(tasksOf(`${plan}I. TÌNH HÌNH\n${body}II. NHIỆM VỤ\n1. Vá lưới.\n`), [
      ['II.1', 'Vá lưới', '', undefined],
    ]);
  });

  test('what somebody asked for in a meeting is no order', () => {
    assert.deepEqual(tasksOf(`${plan}I. Ý KIẾN CỦA CÁC XÃ\n1. Đề nghị Sở Biển đảo thả thêm phao.\n`), []);
  });
});

suite('an outline behind the signature', () => {
  test('orders nothing, though it has no mark and says of which days a report is to tell', () => {
    const body =
      'I. NHIỆM VỤ\n1. Vá lưới trước ngày 02/3/2026.\n\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nĐỀ CƯƠNG BÁO CÁO\n' +
      '1. Công tác chỉ đạo.\n2. Kết quả vá lưới từ ngày 01/01/2026 đến ngày 30/4/2026.\n';
    assert.deepEqual(tasksOf(plan + body), [['I.1', 'Vá lưới trước ngày 02/3/2026', '', '2026-03-01']]);
  });
});

suite('what is told and not ordered', () => {
  const named = ['SỰ CẦN THIẾT', 'LÝ DO', 'BỐI CẢNH', 'THUẬN LỢI', 'HẠN CHẾ', 'ĐÁNH GIÁ VIỆC GIỮ BẾN'];
  for (const heading of named)
    test(`stands under “${heading}”`, () => {
      const body = `I. ${heading}\n1. Nghề lưới nuôi sống 40 hộ.\nII. NHIỆM VỤ\n1. Vá lưới.\n`;
      assert.deepEqual(tasksOf(plan + body), [['II.1', 'Vá lưới', '', undefined]]);
    });

  test('is how something still is, among work', () => {
    const body = 'I. NHIỆM VỤ\n1. Nhiều bến còn thiếu phao.\n2. Vá lưới.\n';
    assert.deepEqual(tasksOf(plan + body), [['I.2', 'Vá lưới', '', undefined]]);
  });
});

suite('who stands behind the time', () => {
  for (const told of [
    'Hằng quý các phòng đếm phao.',
    'Hằng quý, các phòng đếm phao.',
    'Trong tháng 5/2026 các phòng đếm phao.',
    'Đếm phao hằng tuần. Các phòng phụ trách.',
    'Đếm phao hằng tuần; Các phòng đảm nhận.',
  ])
    test(`“${told}”`, () =>
      assert.deepEqual(whoAndWhen(`${plan}I. NHIỆM VỤ\n1. ${told}\n`)[0]?.[0]?.toLowerCase(), 'các phòng'));
});

suite('a plan of headings with stars', () => {
  test('begins with the first of them', () => {
    const body = '* Mục đích:\nGiữ bến sạch.\n* Nhiệm vụ:\n- Phòng Khai thác vá lưới.\n';
    assert.deepEqual(whoAndWhen(plan + body), [['Phòng Khai thác', undefined]]);
  });
});

suite('orders below the signature', () => {
  const tail = '\nNơi nhận:\n- Các phòng (để thực hiện);\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n';
  test('an appendix without a mark goes on with the plan', () => {
    const body = `I. NHIỆM VỤ\n1. Văn phòng Sở thuê thuyền trước ngày 20/4/2026.\n${tail}`;
    const read = tasksOf(`${plan}${body}PHÂN CÔNG NHIỆM VỤ\n1. Phòng Khai thác vá lưới trước ngày 20/5/2026.\n`);
    assert.deepEqual(
      read.map((task) => task.slice(2)),
      [
        ['Văn phòng Sở', '2026-04-19'],
        ['Phòng Khai thác', '2026-05-19'],
      ],
    );
  });

  test('numbered work without a title is work, and numbered recipients are none', () => {
    const body = `${plan}I. NHIỆM VỤ\n1. Vá lưới.\n`;
    const work = '1. Phòng Khai thác sơn phao trước ngày 20/5/2026.\n';
    assert.deepEqual(whoAndWhen(`${body}${tail}${work}`).at(-1), ['Phòng Khai thác', '2026-05-19']);
    assert.equal(tasksOf(`${body}\nGIÁM ĐỐC\n\nNơi nhận:\n1. Các phòng (để thực hiện);\n2. Lưu: VT.\n`).length, 1);
  });

  test('a sentence there that says when is told; whom the paper goes to is not', () => {
    const { findings } = draftOf(`${plan}I. NHIỆM VỤ\n1. Vá lưới.\n${tail}Gửi báo cáo trước ngày 20/5/2026.\n`);
    assert.deepEqual(
      findings.filter(({ code }) => code.startsWith('unread')).map(({ code }) => code),
      ['unread-date'],
    );
  });
});

suite('a turn behind a comma', () => {
  test('is when its own clause is done', () => {
    const body = 'I. NHIỆM VỤ\n1. Phòng Khai thác đếm phao, hằng quý báo cáo Giám đốc Sở.\n';
    assert.equal(draftOf(plan + body).tasks[0]?.period?.text, 'hằng quý');
  });
});

suite('the year of a plan', () => {
  for (const told of [
    'I. GIẢM SỐ VỤ SO VỚI NĂM 2025\n1. Vá lưới trong quý II.\n',
    'I. NHIỆM VỤ\n1. Thả phao mừng hội năm 2027\na) Vá lưới trong quý II.\n',
  ])
    test(`is not that of “${told.replaceAll('\n', ' ')}”`, () => {
      const head = plan.replace('05 tháng 01 năm 2026', '22 tháng 12 năm 2025');
      assert.equal(draftOf(head + told).year, 2026);
    });

  test('is not overturned by one item', () => {
    const head = plan.replace('05 tháng 01 năm 2026', '22 tháng 12 năm 2025');
    const body =
      'I. MỤC TIÊU\n1. Giảm ít nhất 5 % số vụ so với năm 2025.\n2. Chuẩn bị lễ hội năm 2027.\nII. NHIỆM VỤ\n1. Vá lưới trong quý II.\n';
    assert.equal(draftOf(head + body).year, 2026);
  });

  test('may be given to a board, which “giao ban” is not', () => {
    const orders = [
      ['Giao Ban Chỉ huy Quân sự xã kêu gọi tàu thuyền vào bờ', 'Ban Chỉ huy Quân sự xã'],
      ['Giao Ban Quản lý cảng chủ trì, phối hợp với Công an xã dọn luồng', 'Ban Quản lý cảng'],
      ['Sau lễ hội, giao Ban Tổ chức lễ hội dọn bãi trước ngày 12/4/2026', 'Ban Tổ chức lễ hội'],
      ['Giao ban công tác tháng vào ngày 05 hằng tháng', ''],
      ['Giao ban hằng tuần vào thứ Hai', ''],
    ];
    const items = orders.map(([order], at) => `${at + 1}. ${order}.\n`).join('');
    assert.deepEqual(
      tasksOf(`${plan}II. NHIỆM VỤ\n${items}`).map(([, title, lead]) => [title, lead]),
      orders,
    );
  });
});
