import { assert } from 'chai';
import { readPlan } from '../index.js';

const head = 'SỞ BIỂN ĐẢO\nSố: 5/KH-SBĐ\nHòa Sơn, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\nCông tác năm 2026\n\n';

/** Number, who leads, who takes part and the last day of each task; duties with "*". */
function tasksOf(body: string): string[] {
  const { draft } = readPlan(head + body);
  const names = new Map(draft?.units.map(({ id, name }) => [id, name]));
  const spoken = (ids: readonly string[]): string => ids.map((id) => names.get(id)).join(', ');
  return (draft?.tasks ?? []).map(({ number, kind, title, lead, coordinating, period }) =>
    [
      `${number}${kind === 'responsibility' ? '*' : ''}`,
      title.replace(/[.;]$/, ''),
      spoken(lead),
      spoken(coordinating),
      period?.end ?? period?.kind ?? '',
    ].join(' | '),
  );
}

const layouts: readonly (readonly [name: string, body: string, tasks: readonly string[]])[] = [
  [
    'below a short title',
    'I. NHIỆM VỤ\n1. Về bến bãi\nGiao Phòng Bến bãi chủ trì, phối hợp với Văn phòng Sở:\n' +
      'a) Rải đá lối vào.\nb) Kẻ vạch, xong trước ngày 20/3/2026.\n',
    ['I.1.a | Rải đá lối vào | Phòng Bến bãi | Văn phòng Sở | ', 'I.1.b | Kẻ vạch, xong trước ngày 20/3/2026 | Phòng Bến bãi | Văn phòng Sở | 2026-03-19'],
  ],
  [
    'with the time before who does it, or behind',
    'I. NHIỆM VỤ\n1. Về phao tiêu\nTrong tháng 9/2026, Trạm Luồng lạch thực hiện:\n- Thả phao ở cửa lạch.\n- Sơn đèn, xong trước ngày 20/9/2026.\n' +
      '2. Về bến bãi\nGiao Phòng Bến bãi thực hiện trước ngày 15/6/2026:\na) Rải đá lối vào.\nb) Kẻ vạch.\n',
    [
      ' | Thả phao ở cửa lạch | Trạm Luồng lạch |  | 2026-09-30',
      ' | Sơn đèn, xong trước ngày 20/9/2026 | Trạm Luồng lạch |  | 2026-09-19',
      'I.2.a | Rải đá lối vào | Phòng Bến bãi |  | 2026-06-14',
      'I.2.b | Kẻ vạch | Phòng Bến bãi |  | 2026-06-14',
    ],
  ],
  [
    'again among the items',
    'I. NHIỆM VỤ\n1. Phao tiêu\nGiao Đội Phao tiêu:\na) Thả phao.\nGiao Trạm Luồng lạch:\nb) Đo luồng trong quý II.\n',
    ['I.1.a | Thả phao | Đội Phao tiêu |  | ', 'I.1.b | Đo luồng trong quý II | Trạm Luồng lạch |  | 2026-06-30'],
  ],
  [
    'in the bracket of a heading',
    'I. NHIỆM VỤ\n1. Chống sạt lở (Phòng Đê kè chủ trì, phối hợp Trạm Luồng lạch)\na) Thả rọ đá.\nb) Trồng tre trong quý III.\n',
    ['I.1.a | Thả rọ đá | Phòng Đê kè | Trạm Luồng lạch | ', 'I.1.b | Trồng tre trong quý III | Phòng Đê kè | Trạm Luồng lạch | 2026-09-30'],
  ],
  [
    'by labels above letters',
    'I. NHIỆM VỤ\n1. Tủ sách bến cá\nĐơn vị chủ trì: Văn phòng Sở\na) Đóng tủ.\nb) Mua sách trước ngày 01/6/2026.\n',
    ['I.1.a | Đóng tủ | Văn phòng Sở |  | ', 'I.1.b | Mua sách trước ngày 01/6/2026 | Văn phòng Sở |  | 2026-05-31'],
  ],
  [
    'through headings below; an item’s own words win',
    'I. NHIỆM VỤ\n1. Phòng Đê kè chủ trì thực hiện các nhiệm vụ sau:\n1.1. Đê sông\na) Phát cỏ.\n' +
      'b) Giao Trạm Luồng lạch đóng cọc trước ngày 15/5/2026.\n',
    ['I.1.1.a | Phát cỏ | Phòng Đê kè |  | ', 'I.1.1.b | Giao Trạm Luồng lạch đóng cọc trước ngày 15/5/2026 | Trạm Luồng lạch |  | 2026-05-14'],
  ],
  [
    'above a table',
    'I. NHIỆM VỤ\nGiao Phòng Bến bãi chủ trì các việc sau:\n\nTT | Nội dung | Thời gian |\n1 | Sơn cột mốc | Tháng 3/2026 |\n2 | Vá đường | Quý II/2026 |\n',
    ['1 | Sơn cột mốc | Phòng Bến bãi |  | 2026-03-31', '2 | Vá đường | Phòng Bến bãi |  | 2026-06-30'],
  ],
  [
    'as one sentence below a title',
    'I. NHIỆM VỤ\n1. Ngày hội lưới\nVăn phòng Sở chủ trì, phối hợp với Hội Nghề cá tỉnh tổ chức trước ngày 23/4/2026.\n',
    ['I.1 | Ngày hội lưới | Văn phòng Sở | Hội Nghề cá tỉnh | 2026-04-22'],
  ],
  [
    'as letters of a unit: each is its duty, what has a time is a task',
    'I. TỔ CHỨC THỰC HIỆN\n1. Văn phòng Sở:\na) Soạn giấy mời trước ngày 10/02/2026.\nb) Lo hội trường.\n' +
      'c) Chủ trì, phối hợp với Hội Nghề cá tỉnh tổng hợp ý kiến.\n2. Phòng Đê kè: a) Cử người dự; b) Góp ý trước ngày 15/02/2026.\n',
    [
      'I.1.a | Soạn giấy mời trước ngày 10/02/2026 | Văn phòng Sở |  | 2026-02-09',
      'I.1.b* | Lo hội trường | Văn phòng Sở |  | ',
      'I.1.c* | Chủ trì, phối hợp với Hội Nghề cá tỉnh tổng hợp ý kiến | Văn phòng Sở | Hội Nghề cá tỉnh | ',
      'I.2* | Cử người dự | Phòng Đê kè |  | ',
      ' | Góp ý trước ngày 15/02/2026 | Phòng Đê kè |  | 2026-02-14',
    ],
  ],
  [
    'as headings that are units, whatever their names are made of',
    'I. NHIỆM VỤ\n1. Phòng Lặn sâu nước ngọt\n1.1. Tập lặn trước ngày 05/3/2026.\n1.2. Vá áo lặn.\n' +
      '2. Đội Thả diều báo gió\n2.1. Thả diều hằng ngày.\n2.2. Ghi sổ gió.\n',
    [
      'I.1.1 | Tập lặn trước ngày 05/3/2026 | Phòng Lặn sâu nước ngọt |  | 2026-03-04',
      'I.1.2 | Vá áo lặn | Phòng Lặn sâu nước ngọt |  | ',
      'I.2.1 | Thả diều hằng ngày | Đội Thả diều báo gió |  | recurring',
      'I.2.2 | Ghi sổ gió | Đội Thả diều báo gió |  | ',
    ],
  ],
  [
    'as dashes of a unit with a part in the whole',
    'I. TỔ CHỨC THỰC HIỆN\n1. Phòng Đê kè - cơ quan thường trực:\n- Lập bản đồ.\n- Gửi bản đồ về Sở trước ngày 05/3/2026.\n',
    ['I.1* | Lập bản đồ | Phòng Đê kè |  | ', ' | Gửi bản đồ về Sở trước ngày 05/3/2026 | Phòng Đê kè |  | 2026-03-04'],
  ],
]; // prettier-ignore

suite('a lead that is said once', () => {
  for (const [name, body, tasks] of layouts) test(name, () => assert.deepEqual(tasksOf(body), [...tasks]));

  test('below what only tells more of one work it stays one task', () => {
    const body = 'I. NHIỆM VỤ\n1. Phòng Bến bãi mở lớp học với các nội dung sau:\na) Nút dây.\nb) Tín hiệu cờ.\n';
    assert.deepEqual(tasksOf(body).length, 1);
  });
});

const untaken: readonly (readonly [name: string, body: string, tasks: number])[] = [
  ['an outline of a report', 'Phụ lục 1\nĐỀ CƯƠNG BÁO CÁO\n1. Công tác chỉ đạo\n2. Việc cấp phép tàu cá đến ngày 30/11/2026.\n', 0],
  ['criteria', 'II. TIÊU CHÍ KHEN THƯỞNG\n1. Hoàn thành mọi việc được giao.\n2. Không để chìm tàu.\n', 0],
  ['a heading of nouns', 'II. ĐOÀN KIỂM TRA, TÀU ĐƯỢC KIỂM TRA, ĐỊA ĐIỂM\n1. Đoàn kiểm tra gồm 03 người.\n', 0],
  ['the members of a board', 'II. BAN GIÁM KHẢO\n1. Ông Trần Văn Lưới - Chi cục trưởng: Trưởng ban.\n', 0],
  ['a closing sentence', 'Trên đây là Kế hoạch, yêu cầu các phòng nghiêm túc thực hiện.\n', 0],
  ['a reference', 'II. PHÂN CÔNG\n1. Theo phân công tại Phụ lục kèm theo.\n', 0],
  ['an item beside those that have a unit', '2. Giặt lưới cũ.\n3. Nhuộm lưới.\n', 2],
]; // prettier-ignore

suite('one unit', () => {
  const unitsOf = (body: string): readonly (string | undefined)[] =>
    readPlan(head + body).draft?.units.map(({ name, names }) => [name, ...names].join(' = ')) ?? [];

  test('is called as the text writes it, though a heading does so in capitals', () => {
    const body = 'I. NHIỆM VỤ CỦA PHÒNG BẾN BÃI\n1. Phòng Bến bãi vẽ sơ đồ trước ngày 01/3/2026.\n2. Kẻ vạch.\n';
    assert.deepEqual(unitsOf(body), ['Phòng Bến bãi = PHÒNG BẾN BÃI']);
  });

  test('is one under initials that only one name in the document has', () => {
    const body =
      'I. NHIỆM VỤ\n1. Phòng Quản lý bến bãi vẽ sơ đồ trước ngày 01/3/2026.\n2. Phòng QLBB kẻ vạch trước ngày 02/3/2026.\n' +
      '3. CC Thủy lợi nạo vét trước ngày 03/3/2026.\n4. Chi cục Thủy lợi đo luồng trước ngày 04/3/2026.\n';
    assert.deepEqual(unitsOf(body), ['Phòng Quản lý bến bãi = Phòng QLBB', 'CC Thủy lợi = Chi cục Thủy lợi']);
  });

  test('is none other where two names have the initials', () => {
    const body =
      'I. NHIỆM VỤ\n1. Phòng Quản lý bến bãi vẽ sơ đồ trước ngày 01/3/2026.\n2. Phòng QLBB kẻ vạch trước ngày 02/3/2026.\n' +
      '3. Phòng Quản lý bản bè kẻ vạch trước ngày 02/3/2026.\n';
    assert.lengthOf(unitsOf(body), 3);
  });
});

suite('what is a task', () => {
  for (const [name, body, tasks] of untaken)
    test(`${name} is ${tasks > 0 ? '' : 'no'} task`, () =>
      assert.equal(
        tasksOf(`I. NHIỆM VỤ\n1. Văn phòng Sở gửi giấy mời trước ngày 02/3/2026.\n${body}`).length - 1,
        tasks,
      ));
});
