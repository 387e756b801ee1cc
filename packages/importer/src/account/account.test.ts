import { assert } from 'chai';
import fc from 'fast-check';
import { accountOf, correct, readPlan, type Draft, type PieceRole } from '../index.js';

const head = 'SỞ BIỂN ĐẢO\nSố: 5/KH-SBĐ\nHòa Sơn, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\nCông tác năm 2026\n\n';

function draftOf(body: string): Draft {
  const { draft, refusal } = readPlan(head + body);
  if (draft === undefined) throw new Error(refusal.en);
  return draft;
}

function roleOf({ pieces }: Draft, words: string): PieceRole | undefined {
  return pieces.find(({ text }) => text.includes(words))?.role;
}

suite('the account of a document', () => {
  const body =
    'I. THỰC TRẠNG\nCảng có ba cầu, một cầu hỏng.\nII. NHIỆM VỤ\n1. Văn phòng Sở thuê thuyền trước ngày 02/3/2026.\n' +
    'III. TIÊU CHÍ KHEN THƯỞNG\n1. Không để mất tàu.\nIV. LƯU Ý\nThuyền nhỏ neo ở bến trong.\n' +
    'Phụ lục 1\nĐỀ CƯƠNG BÁO CÁO\n1. Số chuyến ra khơi.\n';

  test('says of each paragraph what it is', () => {
    const draft = draftOf(body);
    const roles = ['ba cầu', 'thuê thuyền', 'mất tàu', 'bến trong', 'Số chuyến'].map((words) => roleOf(draft, words));
    assert.deepEqual(roles, ['explanation', 'task', 'criterion', 'unread', 'outline']);
  });

  test('asks nothing of the name of a list in capitals', () => {
    const draft = draftOf('I. NHIỆM VỤ\n1. Vá lưới.\nPHỤ LỤC\nDANH MỤC PHAO TRÌNH TRONG NĂM 2026\nI. PHAO LUỒNG\n');
    assert.equal(roleOf(draft, 'DANH MỤC'), 'heading');
  });

  test('counts what has a place and what has none, which a finding tells', () => {
    const draft = draftOf(body);
    assert.deepEqual(accountOf(draft), { all: 16, placed: 15, unread: 1 });
    assert.deepEqual(
      draft.findings.filter(({ code }) => code === 'unread-text').map(({ vi }) => vi),
      ['Đoạn này chưa được đọc vào phần nào của kế hoạch: “Thuyền nhỏ neo ở bến trong.”.'],
    );
  });

  test('is whole once a person has made a task of what was unread', () => {
    const draft = draftOf(body);
    const piece = draft.pieces.find(({ role }) => role === 'unread')?.from ?? -1;
    const after = correct(draft, { piece, as: 'task' });
    assert.equal(accountOf(after).unread, 0);
    assert.notInclude(
      after.findings.map(({ code }) => code),
      'unread-text',
    );
  });

  test('asks of a number among aims, of a part that pays and of a heading only what they say', () => {
    const asked = draftOf(
      'I. MỤC ĐÍCH, YÊU CẦU\n1. Thu ngân sách đạt 250 tỷ đồng.\n2. Trồng mới 500 ha rừng.\n' +
        '3. Kỷ niệm 25 năm ngày thành lập Cảng.\nII. TRƯỚC TẾT\n1. Giao Đội Cứu nạn trực bến trước ngày 02/3/2026.\n' +
        'III. KINH PHÍ\n1. Đội Cứu nạn (chủ trì) lo thuyền.\n2. Chi từ nguồn năm 2025 chuyển sang.\n',
    );
    const roles = ['250 tỷ', '500 ha', '25 năm', 'TRƯỚC TẾT', 'lo thuyền', 'chuyển sang'];
    assert.deepEqual(
      roles.map((words) => roleOf(asked, words)),
      ['unread', 'unread', 'purpose', 'heading', 'unread', 'explanation'],
    );
  });

  test('leaves no order in a part that tells how things stand', () => {
    const told = draftOf(
      'I. TÌNH HÌNH\n1. Năm 2025 có 20 vụ va chạm.\n2. Giao Đội Cứu nạn trực bến trước ngày 15/5/2026.\n',
    );
    assert.equal(roleOf(told, '20 vụ'), 'explanation');
    assert.isTrue(told.tasks.length === 1 || roleOf(told, 'trực bến') === 'unread');
  });
});

const orders = fc.constantFrom(
  'Giao Đội Cứu nạn trực bến.',
  'Phòng Bến bãi chủ trì, phối hợp với Công an phường sơn cầu.',
  'Nộp sổ tàu trước ngày 20/4/2026.',
  'Vá lưới, hoàn thành trong quý II/2026.',
  'Ít nhất 95 % tàu có máy định vị.',
  'Văn phòng Sở thuê thuyền trong tháng 3/2026; giao Đội Cứu nạn lái thuyền.',
);
/** What says so in other words, or names a time of which no day is known. */
const quieter = fc.constantFrom(
  'Đến năm 2027 có 40 trường đạt chuẩn.',
  'Tới hết quý III/2026 còn dưới 12 tàu chưa đăng kiểm.',
  'Sở Xây dựng được giao chủ trì việc sửa trường.',
  'Trạm Luồng lạch được phân công làm đầu mối đo sâu.',
  'Đội Cứu nạn (chủ trì) lo thuyền chở học sinh.',
  'Lớp học mở vào ngày mùng 5 tháng Giêng.',
  'Lễ ra quân tổ chức ngay sau Tết Nguyên đán.',
  'Nộp danh sách trong vòng 10 ngày kể từ ngày ký.',
);
/** Who does what, in words of an office's own: no verb of an order, no time. */
const deeds = fc.constantFrom(
  'Trạm Luồng lạch gõ cửa từng nhà.',
  'Khi có bão, Phòng Bến bãi sơ tán các hộ ven sông.',
  'Thi đan lưới (Đội Cứu nạn phụ trách).',
  'Sơn cầu → Phòng Bến bãi',
  'Công an xã hướng dẫn các tổ, Phòng Bến bãi cấp trang phục.',
);
const parts = fc.constantFrom('II. NỘI DUNG', 'III. TỔ CHỨC THỰC HIỆN', 'IV. NGÀY HỘI', 'V. LƯU Ý', 'VI. SAU LỄ HỘI');
const others = fc.constantFrom(
  'Cảng có ba cầu.',
  'Trên đây là Kế hoạch của Sở.',
  'Về bến bãi',
  'Văn phòng Sở:',
  'Giao Phòng Bến bãi chủ trì:',
  'Đơn vị chủ trì: Văn phòng Sở',
  'Thời gian: Tháng 5/2026',
  'Địa điểm: Hội trường',
  'Theo Phụ lục kèm theo.',
);
/** A heading of where or whom makes of what stands below it a part that orders nothing. */
const besideDeeds = others.filter((words) => !words.startsWith('Địa điểm'));
const marks = fc.constantFrom('', '1. ', '2. ', '1.1. ', 'a) ', 'b) ', '- ', '+ ');
const headings = fc.constantFrom(
  'I. MỤC ĐÍCH, YÊU CẦU',
  'II. NỘI DUNG',
  'II. NHIỆM VỤ',
  'III. TỔ CHỨC THỰC HIỆN',
  'IV. CHẾ ĐỘ BÁO CÁO',
  'V. THỜI GIAN THỰC HIỆN',
  'VI. LƯU Ý',
  'IH. NỘI DUNG',
  'VII. MỤC TIÊU',
);
const linesOf = (asked: fc.Arbitrary<string>, told: fc.Arbitrary<string>): fc.Arbitrary<readonly Line[]> =>
  fc.array(
    fc.oneof(
      { weight: 5, arbitrary: fc.tuple(marks, asked).map(([mark, words]) => ({ mark, words, isOrder: true })) },
      { weight: 3, arbitrary: fc.tuple(marks, told).map(([mark, words]) => ({ mark, words, isOrder: false })) },
      { weight: 2, arbitrary: headings.map((words) => ({ mark: '', words, isOrder: false })) },
    ),
    { minLength: 1, maxLength: 14 },
  );

interface Line {
  readonly mark: string;
  readonly words: string;
  readonly isOrder: boolean;
}

function holdsEachOrder(first: string, rest: readonly Line[]): void {
  const body = [first, ...rest.map(({ mark, words }) => mark + words)].join('\n');
  const { document, tasks, targets, findings } = draftOf(`${body}\n`);
  const places = [
    ...tasks.flatMap((task) => [task.place, ...Object.values(task.places)]),
    ...targets.map(({ place }) => place),
    ...findings.map(({ place }) => place),
  ];
  let at = head.length + first.length + 1;
  for (const { mark, words, isOrder } of rest) {
    const [from, to] = [at + mark.length, at + mark.length + words.length];
    at = to + 1;
    const isIn = places.some((place) => place.from < to && from < place.to);
    assert.isTrue(!isOrder || isIn, `“${words}” is lost in\n${document.slice(head.length)}`);
  }
}

suite('any plan whatever', () => {
  test('has each sentence with a time, a unit that leads or a number to reach in a task, a target or a finding', () =>
    fc.assert(fc.property(headings, linesOf(orders, others), holdsEachOrder), { numRuns: 1500 })).timeout(60_000);

  test('has those too that say so in other words, or name a time of which no day is known', () =>
    fc.assert(fc.property(headings, linesOf(quieter, besideDeeds), holdsEachOrder), { numRuns: 1500 })).timeout(60_000);
});

suite('any part that is not of aims', () => {
  test('loses nothing behind a time that stands above it as an item', () => {
    const deed = 'Trạm Luồng lạch gõ cửa từng nhà.';
    const { tasks } = draftOf(
      `II. NỘI DUNG\n${deed}\nTheo Phụ lục kèm theo.\n1.1. Thời gian: Tháng 5/2026\n${deed}\n${deed}\n`,
    );
    assert.deepEqual(
      tasks.map(({ title }) => title),
      [deed, deed, deed],
    );
  });

  test('loses nothing behind a time that heads what has a unit of its own', () => {
    const deed = 'Trạm Luồng lạch gõ cửa từng nhà.';
    const { tasks } = draftOf(
      `III. TỔ CHỨC THỰC HIỆN\nTrên đây là Kế hoạch của Sở.\n${deed}\nGiao Phòng Bến bãi chủ trì:\n` +
        `1. Thời gian: Tháng 5/2026\n${deed}\n1.1. Đơn vị chủ trì: Văn phòng Sở\n`,
    );
    assert.lengthOf(
      tasks.filter(({ title }) => title === deed),
      2,
    );
  });

  test('has who does what, in whatever words, in a task or a finding', () => {
    fc.assert(
      fc.property(
        parts,
        fc.array(fc.tuple(marks, fc.oneof(deeds, besideDeeds)), { minLength: 1, maxLength: 8 }),
        (part, rows) => {
          const { tasks, findings } = draftOf(`${part}\n${rows.map((row) => row.join('')).join('\n')}\n`);
          const fields = tasks.flatMap((task) => Object.values(task.places));
          const places = [...[...tasks, ...findings].map(({ place }) => place), ...fields];
          let at = head.length + part.length + 1;
          for (const [mark, words] of rows) {
            const [from, to] = [at + mark.length, at + mark.length + words.length];
            at = to + 1;
            const isDeed = /→|gõ cửa|sơ tán|đan lưới|hướng dẫn/u.test(words);
            assert.isTrue(
              !isDeed || places.some((place) => place.from < to && from < place.to),
              `“${words}” is lost in ${part}\n${rows.map((row) => row.join('')).join('\n')}`,
            );
          }
        },
      ),
      { numRuns: 400 },
    );
  }).timeout(60_000);
});

/** Parts that order nothing of themselves, and what stands below a signature. */
const quiet = fc.constantFrom(
  'VIII. TIÊU CHÍ KHEN THƯỞNG',
  'VIII. TÌNH HÌNH',
  'VIII. KINH PHÍ',
  'Phụ lục 1\nĐỀ CƯƠNG BÁO CÁO',
  '\nNơi nhận:\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nPHÂN CÔNG NHIỆM VỤ',
);
const given = fc.constantFrom(
  'Giao Đội Cứu nạn trực bến.',
  'Nộp sổ tàu trước ngày 20/4/2026.',
  'Phòng Bến bãi chủ trì sơn cầu, xong trước ngày 20/5/2026.',
  'Có sổ ghi chép; giao Văn phòng Sở nhận hồ sơ trước ngày 15/11/2026.',
);

suite('any part that orders nothing of itself', () => {
  test('has each order that stands in it in a task or a finding', () => {
    fc.assert(
      fc.property(
        quiet,
        fc.array(fc.tuple(fc.constantFrom('1. ', '2. ', 'a) ', '- '), given), { minLength: 1 }),
        (part, rows) => {
          const top = `I. NHIỆM VỤ\n1. Vá lưới.\n${part}\n`;
          const { tasks, findings } = draftOf(`${top}${rows.map((row) => row.join('')).join('\n')}\n`);
          const places = [...tasks, ...findings].map(({ place }) => place);
          let at = head.length + top.length;
          for (const [mark, words] of rows) {
            const [from, to] = [at + mark.length, at + mark.length + words.length];
            at = to + 1;
            const order = from + Math.max(0, words.indexOf('giao '));
            assert.isTrue(
              places.some((place) => place.from <= order && order < place.to),
              `“${words}” is lost under ${part}`,
            );
          }
        },
      ),
      { numRuns: 400 },
    );
  }).timeout(60_000);
});
