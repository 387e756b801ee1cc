import { assert } from 'chai';
import { readPlan } from '../index.js';
import type { Draft } from '../draft/draft.js';

const top = 'SỞ BIỂN ĐẢO\nSố: 5/SBĐ-VP\nMẫu, ngày 05 tháng 01 năm 2026\n';
const plan = `${top}\nKẾ HOẠCH\nCông tác năm 2026\n\n`;
const letter = `${top}V/v trực Tết\n\nKính gửi:\n- Các phòng;\n- UBND các xã.\n\n`;

function draftOf(document: string): Draft {
  const { draft } = readPlan(document);
  assert.isDefined(draft);
  return draft;
}

/** Number, the beginning of the title, who leads, and the last day of each task. */
function tasksOf(document: string): unknown[] {
  const { units, tasks } = draftOf(document);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  return tasks.map(({ number, title, lead, period }) => [
    number,
    title.slice(0, 24),
    lead.map((id) => names.get(id)).join('; '),
    period?.end,
  ]);
}

suite('orders before the first number', () => {
  test('a sentence of a letter that orders is a task', () => {
    const told =
      'Mưa lớn kéo dài, 12 tàu chưa vào bờ.\nSở Biển đảo yêu cầu Đội Cứu nạn kéo tàu vào bờ trước ngày 20/01/2026.\n';
    assert.deepEqual(tasksOf(letter + told), [['', 'Sở Biển đảo yêu cầu Đội ', 'Đội Cứu nạn', '2026-01-19']]);
  });

  test('a line of a letter hands its units to the numbers below', () => {
    const told =
      'Để giữ an toàn, Sở Biển đảo yêu cầu các phòng và đề nghị UBND các xã thực hiện các việc sau:\n' +
      '1. Phân ca trực.\n2. Văn phòng Sở in lịch trực trước ngày 20/01/2026.\n';
    assert.deepEqual(tasksOf(letter + told), [
      ['1', 'Phân ca trực.', 'các phòng; UBND các xã', undefined],
      ['2', 'Văn phòng Sở in lịch trự', 'Văn phòng Sở', '2026-01-19'],
    ]);
  });

  test('on what a paper rests orders nothing, nor does a request to all who read it', () => {
    const told =
      'Thực hiện Công văn số 7/UBND-KT ngày 04/01/2026 của UBND tỉnh giao Sở Biển đảo góp ý dự thảo.\n' +
      'Theo đề nghị của UBND các xã, Sở gửi kèm dự thảo.\nSở Biển đảo đề nghị các cơ quan quan tâm, phối hợp thực hiện./.\n';
    assert.deepEqual(tasksOf(letter + told), []);
  });

  for (const told of [
    'Ngày 02/01/2026, UBND tỉnh có Công văn số 3/UBND-KT yêu cầu Sở Biển đảo thay phao.',
    'UBND tỉnh ban hành Quyết định số 7/QĐ-UBND giao Sở Biển đảo giữ bến và phân công Phòng Khai thác giúp việc.',
    'Tại cuộc họp ngày 05/01/2026, Chủ tịch UBND tỉnh yêu cầu Sở Biển đảo thay phao.',
    'Đề nghị UBND các xã, các phòng phối hợp, triển khai thực hiện nghiêm túc những nội dung nêu trên./.',
    'Yêu cầu Thủ trưởng các đơn vị khẩn trương triển khai thực hiện.',
    'Mọi thắc mắc, đề nghị các đơn vị liên hệ Văn phòng Sở.',
    'Kết quả năm 2025 như sau:\n- Phòng Khai thác thay 28 phao trước ngày 15/11/2025.',
  ])
    test(`“${told}” orders nothing`, () => assert.deepEqual(tasksOf(letter + told + '\n'), []));

  for (const told of [
    'Thực hiện Công văn số 7/UBND-KT của UBND tỉnh, đề nghị các phòng đếm phao trước ngày 20/01/2026.',
    'Căn cứ Kế hoạch số 3/KH-SBĐ, Hạt Kiểm ngư Mẫu yêu cầu các phòng đếm phao trước ngày 20/01/2026.',
    'Sở Biển đảo họp tại Hội trường, đề nghị các phòng cử người dự trước ngày 20/01/2026.',
    'Sở Biển đảo gửi kèm Kế hoạch số 5/KH-SBĐ và yêu cầu các phòng góp ý trước ngày 20/01/2026.',
    'Sở Biển đảo phân công các phòng đếm phao, xong trước ngày 20/01/2026.',
    'Sở Biển đảo đề nghị các phòng thực hiện các việc sau:\n- Đếm phao trước ngày 20/01/2026.',
    'Sở Biển đảo đề nghị:\n- Các phòng đếm phao trước ngày 20/01/2026.',
  ])
    test(`“${told}” orders one task`, () => {
      const read = tasksOf(letter + told + '\n').map((task) => (task as unknown[]).slice(2));
      assert.deepEqual(JSON.stringify(read).toLowerCase(), '[["các phòng","2026-01-19"]]');
    });

  test('a line that asks to come to a meeting hands nothing to when and where it is', () => {
    const told =
      'Sở đề nghị các phòng dự họp, cụ thể như sau:\n- Thời gian: 8h00 ngày 20/01/2026.\n- Địa điểm: Hội trường.\n';
    assert.deepEqual(tasksOf(letter + told), []);
  });

  test('a plan that is issued hands its issuer to nothing', () => {
    const told = 'Sở Biển đảo xây dựng kế hoạch như sau:\nI. NHIỆM VỤ\n1. Vá lưới.\n2. Sơn thuyền.\n';
    assert.deepEqual(
      tasksOf(plan + told).map((task) => (task as unknown[])[2]),
      ['', ''],
    );
  });
});

suite('orders in parts that order nothing of themselves', () => {
  for (const heading of ['I. TIÊU CHÍ KHEN THƯỞNG', 'Phụ lục 1\nĐỀ CƯƠNG BÁO CÁO', 'I. KINH PHÍ', 'I. TÌNH HÌNH']) {
    test(`under “${heading.replace('\n', ' ')}” what is given to a unit is its task`, () => {
      const body = `${heading}\n1. Có sổ ghi chép.\n2. Giao Văn phòng Sở nhận hồ sơ trước ngày 15/11/2026.\n`;
      assert.deepEqual(
        tasksOf(plan + body).map((task) => (task as unknown[]).slice(1)),
        [['Giao Văn phòng Sở nhận h', 'Văn phòng Sở', '2026-11-14']],
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

  test('what somebody asked for in a meeting is no order', () => {
    assert.deepEqual(tasksOf(`${plan}I. Ý KIẾN CỦA CÁC XÃ\n1. Đề nghị Sở Biển đảo thả thêm phao.\n`), []);
  });
});

suite('orders below the signature', () => {
  const tail = '\nNơi nhận:\n- Các phòng (để thực hiện);\n- Lưu: VT.\n\nGIÁM ĐỐC\n\n';
  test('an appendix without a mark goes on with the plan', () => {
    const body = `I. NHIỆM VỤ\n1. Văn phòng Sở thuê thuyền trước ngày 20/4/2026.\n${tail}`;
    const read = tasksOf(`${plan}${body}PHÂN CÔNG NHIỆM VỤ\n1. Phòng Khai thác vá lưới trước ngày 20/5/2026.\n`);
    assert.deepEqual(
      read.map((task) => (task as unknown[]).slice(2)),
      [
        ['Văn phòng Sở', '2026-04-19'],
        ['Phòng Khai thác', '2026-05-19'],
      ],
    );
  });

  test('a sentence there that says when is told; whom the paper goes to is not', () => {
    const { findings } = draftOf(`${plan}I. NHIỆM VỤ\n1. Vá lưới.\n${tail}Gửi báo cáo trước ngày 20/5/2026.\n`);
    assert.deepEqual(
      findings.filter(({ code }) => code.startsWith('unread')).map(({ code }) => code),
      ['unread-date'],
    );
  });
});

suite('orders beside others', () => {
  test('each of several in one sentence is a task with its own unit and time', () => {
    const body =
      'I. NHIỆM VỤ\n1. Giao Phòng Khai thác vá lưới, xong trước ngày 20/4/2026; giao Văn phòng Sở thuê thuyền trong tháng 5/2026. ' +
      'Đề nghị UBND các xã cắm biển trước ngày 20/6/2026.\n';
    assert.deepEqual(tasksOf(plan + body), [
      ['I.1', 'Giao Phòng Khai thác vá ', 'Phòng Khai thác', '2026-04-19'],
      ['', 'giao Văn phòng Sở thuê t', 'Văn phòng Sở', '2026-05-31'],
      ['', 'Đề nghị UBND các xã cắm ', 'UBND các xã', '2026-06-19'],
    ]);
  });

  for (const told of [
    'Yêu cầu Phòng Khai thác vá lưới trước ngày 20/4/2026, phân công Văn phòng Sở thuê thuyền trong tháng 5/2026.',
    'Phòng Khai thác vá lưới trước ngày 20/4/2026; Văn phòng Sở thuê thuyền trong tháng 5/2026.',
    'Phòng Khai thác vá lưới trước ngày 20/4/2026. Văn phòng Sở thuê thuyền trong tháng 5/2026.',
    'Giao Phòng Khai thác vá lưới, xong trước ngày 20/4/2026; Văn phòng Sở thuê thuyền trong tháng 5/2026.',
  ])
    test(`“${told}” orders two`, () =>
      assert.deepEqual(
        tasksOf(`${plan}I. NHIỆM VỤ\n1. ${told}\n`).map((task) => (task as unknown[]).slice(2)),
        [
          ['Phòng Khai thác', '2026-04-19'],
          ['Văn phòng Sở', '2026-05-31'],
        ],
      ));

  test('each of several that one “giao” gives work to has its own, also without a time; one that helps has none', () => {
    const leads = (told: string): unknown[] =>
      tasksOf(`${plan}I. NHIỆM VỤ\n1. ${told}\n`).map((task) => (task as unknown[])[2]);
    assert.deepEqual(leads('Giao Phòng Khai thác vá lưới; Đội Cứu nạn sơn phao.'), ['Phòng Khai thác', 'Đội Cứu nạn']);
    assert.deepEqual(leads('Giao Phòng Khai thác; Đội Cứu nạn sơn phao.'), ['Phòng Khai thác; Đội Cứu nạn']);
    assert.deepEqual(leads('Giao Phòng Khai thác vá lưới; Đội Cứu nạn phối hợp thực hiện trong tháng 5/2026.'), [
      'Phòng Khai thác',
    ]);
  });

  test('two times of one unit stay one task, and so does what a unit is to ask of others', () => {
    const body =
      'I. NHIỆM VỤ\n1. Phòng Khai thác nộp số liệu trước ngày 05 hằng tháng; tổng kết trước ngày 20/12/2026.\n' +
      'II. PHÂN CÔNG\n1. Văn phòng Sở: Lập hồ sơ; đề nghị UBND tỉnh khen thưởng.\n';
    assert.equal(draftOf(plan + body).tasks.length, 2);
  });
});

suite('a programme in plain text', () => {
  test('a heading above the rows and bands among them say on which day', () => {
    const body =
      'I. CHƯƠNG TRÌNH\n1. Thứ Ba, ngày 12/5/2026\nThời gian | Nội dung | Phụ trách\n7h30 - 8h00 | Đón khách | Văn phòng Sở\n' +
      'Buổi chiều\n14h00 | Thi vá lưới | Phòng Khai thác\n2. Thứ Tư, ngày 13/5/2026\n7h30 | Thi chèo thuyền | Đội Cứu nạn\n';
    assert.deepEqual(
      draftOf(plan + body).tasks.map(({ title, period }) => [title, period?.start]),
      [
        ['Đón khách', '2026-05-12'],
        ['Thi vá lưới', '2026-05-12'],
        ['Thi chèo thuyền', '2026-05-13'],
      ],
    );
  });
});

suite('the day of the rows of a programme', () => {
  const columns = 'Thời gian | Nội dung | Phụ trách\n';
  for (const [day, lines] of [
    ['2026-05-12', `I. LỊCH\nNgày 12/5/2026:\n${columns}7h30 | Thi lái | Văn phòng Sở\n`],
    ['2026-05-12', `I. NGÀY THỨ NHẤT (12/5/2026)\n${columns}7h30 | Thi lái | Văn phòng Sở\n`],
    [
      '2026-05-13',
      `I. NGÀY 12/5/2026\n${columns}7h30 | Đón khách | Văn phòng Sở\nII. NGÀY THỨ HAI (13/5/2026)\n8h00 | Thi lái | Văn phòng Sở\n`,
    ],
    ['2026-05-17', `I. LỊCH\n${columns}Chủ nhật, ngày 17/5/2026\n7h00 | Thi lái | Văn phòng Sở\n`],
    [
      '2026-05-12',
      `I. LỊCH\n${columns}Sáng 12/5/2026\n7h30 | Đón khách | Văn phòng Sở\nTối cùng ngày\n19h00 | Thi lái | Văn phòng Sở\n`,
    ],
  ])
    test(`stands above them: ${lines?.replaceAll('\n', ' / ')}`, () => {
      const last = draftOf(plan + lines).tasks.at(-1);
      assert.deepEqual([last?.title, last?.period?.start], ['Thi lái', day]);
    });
});

suite('the year of a plan', () => {
  test('is not overturned by one item', () => {
    const head = plan.replace('05 tháng 01 năm 2026', '22 tháng 12 năm 2025');
    const body =
      'I. MỤC TIÊU\n1. Giảm ít nhất 5 % số vụ so với năm 2025.\n2. Chuẩn bị lễ hội năm 2027.\nII. NHIỆM VỤ\n1. Vá lưới trong quý II.\n';
    assert.equal(draftOf(head + body).year, 2026);
  });
});
