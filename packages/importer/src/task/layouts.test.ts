import { assert } from 'chai';
import { readPlan } from '../index.js';
import { tasksOf as tasksOfDocument, whoAndWhen } from '../test-support/reading.js';

const head = 'SỞ Y TẾ\nSố: 5/KH-SYT\nHòa Sơn, ngày 05 tháng 01 năm 2026\n\nKẾ HOẠCH\nCông tác năm 2026\n\n';

function tasksOf(body: string): (string | undefined)[][] {
  return tasksOfDocument(head + body);
}

suite('layouts of plans', () => {
  test('letters above Roman numbers', () => {
    const body =
      'A. MỤC TIÊU\nNâng cao sức khỏe.\nB. NHIỆM VỤ\nI. Dự phòng\n1. Tiêm chủng\n' +
      '- Chủ trì: Trạm Y tế\n- Thời gian: Quý I/2026\nC. TỔ CHỨC THỰC HIỆN\n1. Phòng Nghiệp vụ\n' +
      'Tổng hợp báo cáo.\n';
    assert.deepEqual(tasksOf(body), [
      ['B.I.1', 'Tiêm chủng', 'Trạm Y tế', '2026-03-31'],
      ['C.1*', 'Tổng hợp báo cáo', 'Phòng Nghiệp vụ', undefined],
    ]);
  });

  test('Roman numbers with a dash, as party papers write them', () => {
    const body =
      'I- NHIỆM VỤ\n1- Giao Văn phòng chủ trì rà soát, hoàn thành trước ngày 10/02/2026.\nII- TỔ CHỨC THỰC HIỆN\n1. Văn phòng\nTheo dõi.\n';
    assert.deepEqual(tasksOf(body), [
      ['I.1', 'Giao Văn phòng chủ trì rà soát, hoàn thành trước ngày 10/02/2026', 'Văn phòng', '2026-02-09'],
      ['II.1*', 'Theo dõi', 'Văn phòng', undefined],
    ]);
  });

  test('bullets that each say who: none has the number of what it stands under, one alone has', () => {
    const [one, other] = ['- Sơn cầu. Chủ trì: Phòng Bến bãi.\n', '- Vá lưới. Chủ trì: Đội Cứu nạn.\n'];
    const numbersOf = (body: string): unknown[] =>
      tasksOf(`I. NHIỆM VỤ\n1. Bến cảng\n${body}`).map(([number]) => number);
    assert.deepEqual(numbersOf(one + other), ['', '']);
    assert.deepEqual(numbersOf(one), ['I.1']);
  });

  test('a decision before the plan that it issues', () => {
    const body =
      'Điều 1. Ban hành Kế hoạch kèm theo Quyết định này.\n' +
      'Điều 2. Chánh Văn phòng chịu trách nhiệm thi hành Quyết định này.\n\nKẾ HOẠCH\n\nI. NHIỆM VỤ\n' +
      '1. Rà soát\n- Chủ trì: Văn phòng\n- Thời gian: Tháng 3/2026\nII. TỔ CHỨC THỰC HIỆN\n' +
      '1. Văn phòng\nTheo dõi.\n';
    assert.deepEqual(tasksOf(body), [
      ['I.1', 'Rà soát', 'Văn phòng', '2026-03-31'],
      ['II.1*', 'Theo dõi', 'Văn phòng', undefined],
    ]);
  });

  test('milestones that begin with their time', () => {
    const body =
      'I. THỜI GIAN THỰC HIỆN\n- Tháng 9/2026: Kiện toàn tổ công tác.\n- Quý IV/2026: Tổng kết.\n- Trước ngày 05/12/2026: Phòng Nghiệp vụ báo cáo.\n';
    assert.deepEqual(tasksOf(body), [
      ['', 'Kiện toàn tổ công tác', '', '2026-09-30'],
      ['', 'Tổng kết', '', '2026-12-31'],
      ['', 'Phòng Nghiệp vụ báo cáo', 'Phòng Nghiệp vụ', '2026-12-04'],
    ]);
  });

  test('a table with group rows, ditto cells and an empty last cell', () => {
    const body =
      'I. NHIỆM VỤ\n\nSTT | Nội dung | Chủ trì | Thời gian | Ghi chú |\nI | Hạ tầng | | | |\n' +
      '1 | Sửa phòng khám | Phòng Tài chính | Quý II/2026 | |\n2 | Mua máy | -nt- | Tháng 8/2026 | |\n' +
      'II | Nhân lực | | | |\n3 | Tuyển bác sĩ | Phòng Tổ chức | | |\n';
    assert.deepEqual(tasksOf(body), [
      ['1', 'Sửa phòng khám', 'Phòng Tài chính', '2026-06-30'],
      ['2', 'Mua máy', 'Phòng Tài chính', '2026-08-31'],
      ['3', 'Tuyển bác sĩ', 'Phòng Tổ chức', undefined],
    ]);
  });

  test('labels in square brackets, and for the one who is in charge', () => {
    const body =
      'I. NHIỆM VỤ\n1. Khám lưu động [Chủ trì: Bệnh viện huyện; Thời gian: Tháng 5/2026]\n' +
      '2. Trực Tết\n- Bộ phận phụ trách: Khoa Cấp cứu\n- Thời hạn: Tháng 02/2026\n';
    assert.deepEqual(tasksOf(body), [
      ['I.1', 'Khám lưu động', 'Bệnh viện huyện', '2026-05-31'],
      ['I.2', 'Trực Tết', 'Khoa Cấp cứu', '2026-02-28'],
    ]);
  });

  test('work that is handed down to a) and b)', () => {
    const body = 'I. NHIỆM VỤ\n1. Giao Phòng Nghiệp vụ chủ trì:\na) Lập danh sách.\nb) Báo cáo trước ngày 20/3/2026.\n';
    assert.deepEqual(tasksOf(body), [
      ['I.1.a', 'Lập danh sách', 'Phòng Nghiệp vụ', undefined],
      ['I.1.b', 'Báo cáo trước ngày 20/3/2026', 'Phòng Nghiệp vụ', '2026-03-19'],
    ]);
  });

  test('titles without a mark, each above labels of its own', () => {
    const body =
      'I. NỘI DUNG\nKhám lưu động\n- Chủ trì: Trạm Y tế\n- Thời gian: Tháng 5/2026\nTư vấn dinh dưỡng\n- Chủ trì: Khoa Nhi\n- Thời gian: Tháng 6/2026\n';
    assert.deepEqual(tasksOf(body), [
      ['I', 'Khám lưu động', 'Trạm Y tế', '2026-05-31'],
      ['I', 'Tư vấn dinh dưỡng', 'Khoa Nhi', '2026-06-30'],
    ]);
  });

  test('tasks that are counted in words: “Hoạt động 1:”, and “I.1.”', () => {
    const labels = '- Chủ trì: Trạm Y tế\n- Thời gian: Tháng 5/2026\n';
    const body = `I. NỘI DUNG\nHoạt động 1: Khám\n${labels}Hoạt động 2: Tư vấn\n${labels}II. NHIỆM VỤ KHÁC\nII.1. Tổng kết\n${labels}`;
    assert.deepEqual(
      tasksOf(body).map((task) => task.slice(0, 3)),
      [
        ['I.1', 'Khám', 'Trạm Y tế'],
        ['I.2', 'Tư vấn', 'Trạm Y tế'],
        ['II.1', 'Tổng kết', 'Trạm Y tế'],
      ],
    );
  });

  test('a bracket that names who and when', () => {
    const body =
      'I. NHIỆM VỤ\n1. Phun hóa chất (Trạm Y tế chủ trì, UBND các xã phối hợp; trước ngày 30/4/2026).\n2. Rà soát danh sách (Phòng Nghiệp vụ; tháng 5/2026).\n';
    assert.deepEqual(tasksOf(body), [
      ['I.1', 'Phun hóa chất', 'Trạm Y tế', '2026-04-29'],
      ['I.2', 'Rà soát danh sách', 'Phòng Nghiệp vụ', '2026-05-31'],
    ]);
  });

  test('labels on one line parted by dashes and commas', () => {
    const body =
      'I. NHIỆM VỤ\n1. Khám lưu động\n- Chủ trì: Trạm Y tế, phối hợp: Công an xã - Thời gian thực hiện: Tháng 5/2026\n';
    assert.deepEqual(tasksOf(body), [['I.1', 'Khám lưu động', 'Trạm Y tế', '2026-05-31']]);
  });

  test('a table that ends where the next part begins, without a blank line', () => {
    const body =
      'I. NHIỆM VỤ\nSTT\tNội dung\tChủ trì\tThời gian\n1\tKhám\tTrạm Y tế\tTháng 5/2026\n' +
      'II. TỔ CHỨC THỰC HIỆN\n1. Văn phòng: báo cáo trước ngày 20/6/2026.\nNơi nhận:\n- Lưu: VT.\n';
    assert.deepEqual(tasksOf(body), [
      ['1', 'Khám', 'Trạm Y tế', '2026-05-31'],
      ['II.1*', 'báo cáo trước ngày 20/6/2026', 'Văn phòng', '2026-06-19'],
    ]);
    assert.deepEqual(
      readPlan(head + body).draft?.recipients.map(({ text }) => text),
      ['Lưu: VT'],
    );
  });

  test('a table with a column for the beginning and one for the end, its headings repeated on a new page', () => {
    const headings = 'TT | Nội dung | Chủ trì | Bắt đầu | Kết thúc |\n\n';
    const body = `I. NHIỆM VỤ\n\n${headings}1 | Khám | Trạm Y tế | 15/5/2026 | 30/5/2026 |\n\n${headings}2 | Tư vấn | Khoa Nhi | 01/6/2026 | 15/6/2026 |\n`;
    const periods = readPlan(head + body).draft?.tasks.map(({ period }) => [period?.text, period?.start, period?.end]);
    assert.deepEqual(periods, [
      ['15/5/2026 - 30/5/2026', '2026-05-15', '2026-05-30'],
      ['01/6/2026 - 15/6/2026', '2026-06-01', '2026-06-15'],
    ]);
  });

  test('a day under “Hoàn thành trước” ends the day before, one under “Thời hạn hoàn thành” on it', () => {
    const dueIn = (heading: string): unknown[] => {
      const body = `I. NHIỆM VỤ\n\nTT | Nội dung | Chủ trì | ${heading} |\n\n1 | Khám | Trạm Y tế | 30/6/2026 |\n`;
      const [task] = readPlan(head + body).draft?.tasks ?? [];
      return [task?.period?.text, task?.period?.kind, task?.period?.start, task?.period?.end];
    };
    assert.deepEqual(dueIn('Hoàn thành trước'), ['30/6/2026', 'deadline', undefined, '2026-06-29']);
    assert.deepEqual(dueIn('Thời hạn hoàn thành'), ['30/6/2026', 'deadline', undefined, '2026-06-30']);
    assert.deepEqual(dueIn('Thời gian'), ['30/6/2026', 'window', '2026-06-30', '2026-06-30']);
  });

  test('a programme: the day stands in a band, also above the headings, and the rows say at what hour', () => {
    const body =
      'I. CHƯƠNG TRÌNH\n\nNGÀY 1: THỨ TƯ, NGÀY 11/3/2026 | | |\n\nThời gian | Nội dung | Phụ trách |\n\nBuổi sáng | | |\n\n' +
      '7h30 - 8h00 | Đón khách | Văn phòng Sở |\n\n14 giờ 00 | Hội thảo | Phòng Nghiệp vụ |\n\n' +
      'NGÀY 2: THỨ NĂM, NGÀY 12/3/2026 | | |\n\n8:00 | Bế mạc | Văn phòng Sở |\n';
    const periods = readPlan(head + body).draft?.tasks.map(({ period }) => [period?.text, period?.start, period?.end]);
    assert.deepEqual(periods, [
      ['7h30 - 8h00, ngày 11/3/2026', '2026-03-11', '2026-03-11'],
      ['14 giờ 00, ngày 11/3/2026', '2026-03-11', '2026-03-11'],
      ['8:00, ngày 12/3/2026', '2026-03-12', '2026-03-12'],
    ]);
  });

  test('a register of papers, with who drafts them and a day without its year', () => {
    const body =
      'I. DANH MỤC VĂN BẢN\n\nTT | Tên văn bản | Cơ quan soạn thảo | Thời gian trình |\n\n' +
      '1 | Quyết định về bến cá | Phòng Bến bãi | 15/9 |\n\n2 | Nghị quyết về phí | Văn phòng Sở | Quý III/2026 |\n';
    assert.deepEqual(tasksOf(body), [
      ['1', 'Quyết định về bến cá', 'Phòng Bến bãi', '2026-09-15'],
      ['2', 'Nghị quyết về phí', 'Văn phòng Sở', '2026-09-30'],
    ]);
  });

  test('milestones under a year that is numbered', () => {
    const body =
      'I. THỜI GIAN THỰC HIỆN\n1. Năm 2026: Đo luồng theo các mốc sau:\n- Trước ngày 15/3/2026: Trạm Luồng lạch thả phao.\n' +
      '- Trước ngày 31/5/2026: Phòng Nghiệp vụ in bản đồ.\n2. Năm 2027: Vẽ lại bản đồ.\n';
    assert.deepEqual(tasksOf(body), [
      ['', 'Trạm Luồng lạch thả phao', 'Trạm Luồng lạch', '2026-03-14'],
      ['', 'Phòng Nghiệp vụ in bản đồ', 'Phòng Nghiệp vụ', '2026-05-30'],
      ['I.2', 'Vẽ lại bản đồ', '', '2027-12-31'],
    ]);
  });

  test('a heading whose mark was misread ends the part above it', () => {
    const body =
      'I. THỰC TRẠNG\nToàn huyện có 12 trạm.\nIH. NỘI DUNG\n1. Trạm Y tế đặt chốt trước ngày 30/6/2026.\n' +
      'III. TỔ CHỨC THỰC HIỆN\n1. Văn phòng\nTheo dõi.\n';
    assert.deepEqual(tasksOf(body), [
      ['IH.1', 'Trạm Y tế đặt chốt trước ngày 30/6/2026', 'Trạm Y tế', '2026-06-29'],
      ['III.1*', 'Theo dõi', 'Văn phòng', undefined],
    ]);
  });

  test('an item that begins with what it rests on, or with its time', () => {
    const body =
      'I. NHIỆM VỤ\n1. Căn cứ kết quả đo, đề nghị UBND các xã cắm biển trước ngày 20/3/2026.\n' +
      '2. Căn cứ số liệu, Phòng Nghiệp vụ in bản đồ trước ngày 30/3/2026.\n3. Chậm nhất ngày 20/5/2026, các xã gửi danh sách.\n';
    assert.deepEqual(whoAndWhen(head + body), [
      ['UBND các xã', '2026-03-19'],
      ['Phòng Nghiệp vụ', '2026-03-29'],
      ['các xã', '2026-05-20'],
    ]);
  });

  test('labels that tell of one work, though only one of them says who or when', () => {
    const body =
      'I. HOẠT ĐỘNG\n1. Thả đèn\na) Nội dung: Thả 100 đèn.\nb) Thành phần: Các hộ chài.\nc) Thời gian thả đèn: Trong tháng 02/2026.\n';
    assert.deepEqual(tasksOf(body), [['I.1', 'Thả đèn', '', '2026-02-28']]);
  });

  test('a report that comes every year has no day of its own', () => {
    const body = 'I. CHẾ ĐỘ BÁO CÁO\n- Các đơn vị định kỳ báo cáo trước ngày 15/12 hằng năm.\n';
    assert.deepEqual(tasksOf(body), [
      ['', 'Các đơn vị định kỳ báo cáo trước ngày 15/12 hằng năm', 'Các đơn vị', undefined],
    ]);
  });

  test('another day of issue is another reading of days without a year', async () => {
    const { correct } = await import('../index.js');
    const { draft } = readPlan(
      `${head.replace('tác năm 2026', 'tác')}I. NHIỆM VỤ\n1. Báo cáo\n- Chủ trì: Văn phòng\n- Thời gian: Trước ngày 15/11\n`,
    );
    assert.equal(draft?.tasks[0]?.period?.end, '2026-11-14');
    const after = draft && correct(draft, { of: 'plan', field: 'issuedOn', value: '2027-01-05' });
    assert.equal(after?.tasks[0]?.period?.end, '2027-11-14');
  });
});
