// Over 400 lines: one plan and its year, read from top to bottom; parts would hide the order of events.
// Plan 225/KH-STP as it was signed, and a year in which its units carry it out. The plan's words, units
// and dates are the document's own; what happens from February on is made up for this example.
import type { Actor, Command } from '@kehoach/core';
import { readPeriod } from '@kehoach/periods';

/** A command on its day; `written`: the later day on which somebody wrote it down. */
export interface Step {
  readonly on: string;
  readonly written?: string;
  readonly by: Actor;
  readonly command: Command;
}

const office: Actor = { id: 'vp-so', unit: 'stp', name: 'Văn phòng Sở' };
const centre: Actor = { id: 'tgpl', unit: 'tgpl', name: 'Phòng Hành chính - Tổng hợp, Trung tâm' };
const newspaper: Actor = { id: 'bao', unit: 'bao-ninh-thuan', name: 'Ban biên tập' };
const radio: Actor = { id: 'dai', unit: 'dai-ptth', name: 'Phòng Thời sự' };
const council: Actor = { id: 'hd-tdkt', unit: 'hd-tdkt', name: 'Thường trực Hội đồng' };

const anniversary = '25 năm ngày thành lập Tổ chức Trợ giúp pháp lý';
const theme = `Thi đua lập thành tích xuất sắc trong công tác trợ giúp pháp lý chào mừng kỷ niệm ${anniversary} (06/9/1997-06/9/2022).`;
const issuedOn = '2022-01-28';
const at = (on: string, by: Actor, command: Command, written?: string): Step => ({
  on,
  by,
  command,
  ...(written !== undefined && { written }),
});

const units: readonly (readonly [string, string, ('office' | 'group' | 'council' | 'unit')?])[] = [
  ['stp', 'Sở Tư pháp tỉnh Ninh Thuận', 'office'],
  ['tgpl', 'Trung tâm trợ giúp pháp lý nhà nước tỉnh'],
  ['vp-so', 'Văn phòng Sở'],
  // The signed plan says “Bỏ trợ”, where “Bổ trợ” must be meant: a log keeps the document's own words.
  ['phong-hcbt', 'phòng Hành chính - Bỏ trợ'],
  ['phong-don-vi', 'Các Phòng, đơn vị thuộc Sở', 'group'],
  ['dai-ptth', 'Đài Phát thanh và Truyền hình tỉnh'],
  ['bao-ninh-thuan', 'Báo Ninh Thuận'],
  ['to-tung', 'Các cơ quan tiến hành tố tụng', 'group'],
  ['to-chuc-tham-gia', 'các tổ chức tham gia trợ giúp pháp lý', 'group'],
  ['to-chuc-ca-nhan', 'tổ chức, cá nhân tham gia trợ giúp pháp lý', 'group'],
  ['hd-lien-nganh', 'Hội đồng phối hợp liên ngành về trợ giúp pháp lý trong hoạt động tố tụng tỉnh', 'council'],
  [
    'thanh-vien-hd',
    'các cơ quan thành viên Hội đồng phối hợp liên ngành về trợ giúp pháp lý trong hoạt động tố tụng tỉnh',
    'group',
  ],
  ['lien-quan', 'các cơ quan, tổ chức liên quan', 'group'],
  ['hd-tdkt', 'Hội đồng Thi đua khen thưởng Sở Tư pháp', 'council'],
];

const sections: readonly (readonly [string, string, string, string?])[] = [
  ['s2', 'II.', 'NỘI DUNG CÁC HOẠT ĐỘNG'],
  [
    's2.1',
    'II.1.',
    'Tổ chức triển khai các hoạt động chuyên môn trong lĩnh vực trợ giúp pháp lý trên địa bàn tỉnh',
    's2',
  ],
  ['s2.3', 'II.3.', 'Hoạt động thi đua-khen thưởng', 's2'],
  ['s3', 'III.', 'TỔ CHỨC THỰC HIỆN'],
];

const issue: readonly Step[] = [
  at(issuedOn, office, {
    type: 'IssuePlan',
    data: {
      number: '225/KH-STP',
      title: `Tổ chức các hoạt động kỷ niệm ${anniversary} cho người nghèo và đối tượng chính sách (06/9/1997 - 06/9/2022)`,
      issuer: 'stp',
      issuerName: 'Sở Tư pháp tỉnh Ninh Thuận',
      place: 'Ninh Thuận',
      theme,
      legalBasis: [{ number: '1918/QĐ-BTP', issuedOn: '2021-12-28' }],
      purposes: [
        'Động viên, khích lệ đội ngũ người làm công tác trợ giúp pháp lý và các tập thể, cá nhân có đóng góp cho sự phát triển của công tác trợ giúp pháp lý trên địa bàn tỉnh.',
        'Ôn lại quá trình hình thành và phát triển, những thành tích nổi bật và bài học kinh nghiệm 25 năm (1997-2022).',
        'Giáo dục truyền thống, khơi dậy lòng tự hào nghề nghiệp, đề cao tinh thần trách nhiệm, phát huy tính chủ động, sáng tạo.',
        'Khẳng định vị trí, vai trò của công tác trợ giúp pháp lý, tôn vinh người thực hiện, phối hợp thực hiện trợ giúp pháp lý.',
      ],
      requirements: [
        'Xác định cụ thể nội dung công việc, thời hạn hoàn thành và trách nhiệm của các đơn vị; kịp thời đôn đốc, hướng dẫn và giải quyết khó khăn, vướng mắc.',
        'Bảo đảm thiết thực, tiết kiệm, hiệu quả, tránh phô trương, hình thức; bảo đảm các biện pháp phòng, chống dịch Covid-19.',
      ],
      signer: { onBehalf: 'KT. GIÁM ĐỐC', title: 'PHÓ GIÁM ĐỐC' },
      recipients: [
        'Như mục III KH này',
        'Cục TGPL',
        'Cục công tác phía Nam - BTP',
        'UBND tỉnh',
        'BNC TU',
        'VP UBND tỉnh',
        'Các Sở: Nội vụ, Tài chính',
        'VP Sở',
        'Phòng HC-BT',
        'Lưu: VT',
      ],
    },
  }),
  ...units.map(([unitId, name, role]) =>
    at(issuedOn, office, { type: 'RegisterUnit', data: { unitId, name, ...(role && { role }) } }),
  ),
  ...sections.map(([sectionId, number, title, parentId]) =>
    at(issuedOn, office, { type: 'AddSection', data: { sectionId, number, title, ...(parentId && { parentId }) } }),
  ),
];

const task = (
  taskId: string,
  sectionId: string,
  title: string,
  coordinating: readonly string[],
  period: string,
  more: { readonly products?: readonly string[]; readonly text?: string } = {},
): Step =>
  at(issuedOn, office, {
    type: 'AssignTask',
    data: {
      taskId,
      number: taskId,
      sectionId,
      title,
      lead: ['tgpl'],
      coordinating,
      period: readPeriod(period),
      ...more,
    },
  });

const duty = (taskId: string, title: string, lead: readonly string[]): Step =>
  at(issuedOn, office, {
    type: 'AssignTask',
    data: {
      taskId,
      number: taskId,
      sectionId: 's3',
      kind: 'responsibility',
      title,
      lead,
      coordinating: [],
      period: readPeriod(''),
    },
  });

const tasks: readonly Step[] = [
  task(
    'II.1.1',
    's2.1',
    'Tiếp tục triển khai có hiệu quả các văn bản: Luật Trợ giúp pháp lý năm 2017 và các văn bản quy định chi tiết, hướng dẫn thi hành',
    ['phong-don-vi', 'lien-quan'],
    'Xuyên suốt năm 2022',
  ),
  task(
    'II.1.2',
    's2.1',
    'Nâng cao chất lượng, hiệu lực, hiệu quả hoạt động trợ giúp pháp lý; tập trung nguồn lực thực hiện vụ việc trợ giúp pháp lý, chú trọng các vụ việc tham gia tố tụng',
    ['to-tung', 'to-chuc-tham-gia', 'lien-quan'],
    'Xuyên suốt năm 2022',
  ),
  task(
    'II.2',
    's2',
    'Công tác truyền thông trên phương tiện thông tin đại chúng',
    ['dai-ptth', 'bao-ninh-thuan'],
    'Từ tháng 01/2022 đến hết 15/9/2022',
    {
      products: ['bản tin', 'bài viết', 'chuyên trang', 'chuyên mục', 'phóng sự'],
      text: 'Phối hợp với Đài Phát thanh và Truyền hình tỉnh, Báo Ninh Thuận mở đợt cao điểm truyền thông sâu rộng về truyền thống trợ giúp pháp lý.',
    },
  ),
  task(
    'II.3.1',
    's2.3',
    'Tổ chức phát động thi đua cao điểm theo chuyên đề',
    ['vp-so', 'lien-quan'],
    'Từ ngày 01/01/2022 đến ngày 30/6/2022',
  ),
  task(
    'II.3.2',
    's2.3',
    'Đề nghị các hình thức khen thưởng',
    ['vp-so', 'hd-lien-nganh', 'to-chuc-ca-nhan', 'lien-quan'],
    'Từ ngày 01/01/2022 đến ngày 30/6/2022',
  ),
  task(
    'II.4',
    's2',
    'Tổ chức các hoạt động kỷ niệm 25 năm Ngành thành lập Tổ chức Trợ giúp pháp lý (06/9/1997-06/9/2022) kết hợp với việc thực hiện sơ kết Luật Trợ giúp pháp lý năm 2017, các hoạt động chuyên môn, đánh giá thành tựu, thi đua khen thưởng',
    ['vp-so', 'phong-hcbt', 'lien-quan'],
    'Tháng 8/2022',
  ),
  duty(
    'III.1',
    'Chủ trì, phối hợp với các cơ quan, đơn vị có liên quan thực hiện, bảo đảm hoàn thành đúng tiến độ các nhiệm vụ được giao; kịp thời báo cáo Lãnh đạo Sở khó khăn, vướng mắc',
    ['tgpl'],
  ),
  duty(
    'III.2',
    'Phối hợp với Trung tâm trợ giúp pháp lý xây dựng Kế hoạch phát động phong trào thi đua theo chuyên đề và tổ chức triển khai thực hiện',
    ['vp-so'],
  ),
  duty(
    'III.3',
    'Phối hợp với Trung tâm trợ giúp pháp lý nhà nước tổ chức thực hiện các hoạt động truyền thông theo Kế hoạch này',
    ['bao-ninh-thuan', 'dai-ptth'],
  ),
  duty(
    'III.4',
    'Phối hợp với Trung tâm trợ giúp pháp lý trong việc nâng cao chất lượng, số lượng vụ việc trợ giúp pháp lý, đáp ứng 100% yêu cầu được trợ giúp pháp lý của người dân trên địa bàn tỉnh',
    ['thanh-vien-hd', 'to-chuc-tham-gia'],
  ),
  at(issuedOn, office, {
    type: 'SetTarget',
    data: {
      targetId: 'yeu-cau',
      taskId: 'III.4',
      text: 'đáp ứng 100% yêu cầu được trợ giúp pháp lý của người dân trên địa bàn tỉnh',
      value: 100,
      unit: '%',
    },
  }),
];

const start = (taskId: string, on: string, by = centre): Step => at(on, by, { type: 'StartTask', data: { taskId } });
const progress = (taskId: string, on: string, percent: number, note: string, by = centre, written?: string): Step =>
  at(on, by, { type: 'ReportProgress', data: { taskId, percent, note } }, written);
const product = (taskId: string, on: string, name: string, reference: string, by = centre): Step =>
  at(on, by, { type: 'DeliverProduct', data: { taskId, product: name, reference } });
const done = (taskId: string, on: string, result: string, by = centre, written?: string): Step =>
  at(on, by, { type: 'CompleteTask', data: { taskId, result } }, written);
const nominate = (
  nominationId: string,
  form: string,
  kind: 'collective' | 'individual',
  name: string,
  merit: string,
  on: string,
): Step =>
  at(on, centre, {
    type: 'NominateAward',
    data: { nominationId, form, nominee: { kind, name }, merit, campaignId: 'cao-diem', taskId: 'II.3.2' },
  });

const year: readonly Step[] = [
  start('II.1.1', '2022-02-07'),
  start('II.1.2', '2022-02-07'),
  start('II.3.1', '2022-02-08'),
  start('III.2', '2022-02-08', { ...office, unit: 'vp-so' }),
  at('2022-02-10', office, {
    type: 'GiveGuidance',
    data: {
      topic: 'work',
      taskId: 'II.2',
      text: 'Đề cương tuyên truyền kỷ niệm 25 năm, gửi Báo Ninh Thuận và Đài Phát thanh và Truyền hình tỉnh',
    },
  }),
  start('II.2', '2022-02-14'),
  at('2022-02-15', centre, {
    type: 'LaunchEmulation',
    data: {
      campaignId: 'cao-diem',
      taskId: 'II.3.1',
      theme:
        'Thi đua lập thành tích chào mừng kỷ niệm 25 năm Ngày thành lập Tổ chức Trợ giúp pháp lý (06/9/1997-06/9/2022).',
      period: readPeriod('Từ ngày 01/01/2022 đến ngày 30/6/2022'),
    },
  }),
  done('III.2', '2022-02-18', 'Đã trình ký kế hoạch phát động phong trào thi đua', { ...office, unit: 'vp-so' }),
  progress('II.3.1', '2022-03-04', 30, 'Các phòng, đơn vị đã đăng ký giao ước thi đua', centre, '2022-03-07'),
  progress('II.1.2', '2022-03-31', 22, 'Thụ lý 61 vụ việc, trong đó 47 vụ việc tham gia tố tụng'),
  progress('II.1.1', '2022-03-31', 25, 'Tập huấn Luật Trợ giúp pháp lý cho 5 huyện'),
  product('II.2', '2022-04-05', 'chuyên mục', 'Chuyên mục Pháp luật và đời sống, kỳ 1', radio),
  progress('II.2', '2022-04-08', 25, 'Phát 3 chuyên mục, đăng 4 bản tin', newspaper),
  at('2022-04-12', centre, {
    type: 'ReportObstacle',
    data: {
      taskId: 'II.1.2',
      obstacleId: 'thieu-nguoi',
      text: 'Thiếu người thực hiện trợ giúp tại hai huyện miền núi trong thời gian phòng, chống dịch',
    },
  }),
  at('2022-04-20', office, {
    type: 'ResolveObstacle',
    data: { taskId: 'II.1.2', obstacleId: 'thieu-nguoi', text: 'Biệt phái trợ giúp viên theo đợt, mỗi đợt hai tuần' },
  }),
  at('2022-05-06', office, {
    type: 'GiveGuidance',
    data: {
      topic: 'commendation',
      taskId: 'II.3.2',
      text: 'Hướng dẫn hồ sơ, tiêu chuẩn khen thưởng nhân dịp kỷ niệm 25 năm',
    },
  }),
  start('II.3.2', '2022-05-09'),
  product('II.2', '2022-05-19', 'bài viết', 'Loạt bài “Chỗ dựa pháp lý của người nghèo”', newspaper),
  progress('II.2', '2022-05-31', 50, 'Hoàn thành nửa số chuyên mục và bài viết', newspaper),
  progress('II.3.1', '2022-05-31', 70, 'Kiểm tra chéo giữa các chi nhánh'),
  nominate(
    'n1',
    'giay-khen',
    'collective',
    'Chi nhánh Trợ giúp pháp lý số 1',
    'Dẫn đầu số vụ việc tham gia tố tụng thành công sáu tháng đầu năm',
    '2022-06-08',
  ),
  nominate(
    'n2',
    'bang-khen',
    'collective',
    'Trung tâm trợ giúp pháp lý nhà nước tỉnh',
    'Thành tích xuất sắc trong công tác trợ giúp pháp lý giai đoạn 1997-2022',
    '2022-06-08',
  ),
  nominate(
    'n3',
    'giay-khen',
    'individual',
    'Trợ giúp viên pháp lý phụ trách vụ việc tố tụng',
    'Hoàn thành 38 vụ việc trong sáu tháng',
    '2022-06-09',
  ),
  nominate(
    'n4',
    'giay-khen',
    'collective',
    'Ban biên tập Báo Ninh Thuận',
    'Loạt bài về trợ giúp pháp lý',
    '2022-06-10',
  ),
  at('2022-06-16', centre, {
    type: 'RequestExtension',
    data: {
      taskId: 'II.3.2',
      extensionId: 'gh-1',
      to: '2022-08-15',
      reason: 'Chờ ý kiến của cấp trên về hồ sơ bằng khen',
    },
  }),
  at('2022-06-20', office, {
    type: 'GrantExtension',
    data: {
      taskId: 'II.3.2',
      extensionId: 'gh-1',
      to: '2022-08-15',
      reference: 'Ý kiến của Lãnh đạo Sở ngày 20/6/2022',
    },
  }),
  at('2022-06-24', council, {
    type: 'ReviewNomination',
    data: {
      nominationId: 'n1',
      result: 'for',
      votesFor: 9,
      votesCast: 9,
      reference: 'Biên bản họp Hội đồng ngày 24/6/2022',
    },
  }),
  at('2022-06-24', council, {
    type: 'ReviewNomination',
    data: {
      nominationId: 'n2',
      result: 'for',
      votesFor: 9,
      votesCast: 9,
      reference: 'Biên bản họp Hội đồng ngày 24/6/2022',
    },
  }),
  at('2022-06-24', council, {
    type: 'ReviewNomination',
    data: {
      nominationId: 'n3',
      result: 'for',
      votesFor: 8,
      votesCast: 9,
      reference: 'Biên bản họp Hội đồng ngày 24/6/2022',
    },
  }),
  done('II.3.1', '2022-06-28', 'Tổng kết đợt thi đua cao điểm', centre, '2022-06-29'),
  at('2022-06-30', office, {
    type: 'ReviewEmulation',
    data: {
      campaignId: 'cao-diem',
      kind: 'final',
      text: 'Các đơn vị hoàn thành chỉ tiêu đăng ký; chọn 4 tập thể, cá nhân đề nghị khen thưởng',
    },
  }),
  progress('II.1.2', '2022-06-30', 48, 'Thụ lý 132 vụ việc; đánh giá chất lượng 40 vụ việc'),
  progress('II.1.1', '2022-06-30', 50, 'Hoàn thành tập huấn đợt 1'),
  at('2022-06-30', office, {
    type: 'MeasureTarget',
    data: { targetId: 'yeu-cau', value: 98.5, unit: '%', note: '132 trên 134 yêu cầu' },
  }),
  at('2022-07-05', centre, {
    type: 'SubmitReport',
    data: {
      reportId: 'bc-6-thang',
      kind: 'periodic',
      taskId: 'III.1',
      text: 'Báo cáo kết quả thực hiện Kế hoạch sáu tháng đầu năm',
    },
  }),
  at('2022-07-08', office, {
    type: 'GrantAward',
    data: {
      nominationId: 'n1',
      authority: 'director',
      decision: 'Quyết định của Giám đốc Sở ngày 08/7/2022',
      title: 'Giấy khen của Giám đốc Sở Tư pháp',
    },
  }),
  at('2022-07-08', office, {
    type: 'GrantAward',
    data: {
      nominationId: 'n3',
      authority: 'director',
      decision: 'Quyết định của Giám đốc Sở ngày 08/7/2022',
      title: 'Giấy khen của Giám đốc Sở Tư pháp',
    },
  }),
  at('2022-07-12', office, {
    type: 'ForwardNomination',
    data: { nominationId: 'n2', to: 'province-chair', reference: 'Tờ trình của Sở ngày 12/7/2022' },
  }),
  progress('II.3.2', '2022-07-15', 70, 'Đã trình hồ sơ bằng khen'),
  start('II.4', '2022-07-25'),
  progress('II.2', '2022-07-29', 70, 'Đang dựng phóng sự 25 năm', radio),
  progress('II.4', '2022-08-12', 60, 'Xong kịch bản, báo cáo sơ kết Luật Trợ giúp pháp lý'),
  at('2022-08-15', office, {
    type: 'SendReminder',
    data: { taskId: 'II.3.2', to: ['tgpl'], text: 'Đến hạn theo gia hạn; đề nghị báo cáo kết quả' },
  }),
  product(
    'II.4',
    '2022-08-24',
    'Báo cáo sơ kết Luật Trợ giúp pháp lý năm 2017',
    'Dự thảo trình Lãnh đạo Sở ngày 24/8/2022',
  ),
  done('II.4', '2022-08-26', 'Tổ chức lễ kỷ niệm và hội nghị sơ kết'),
  product('II.2', '2022-08-30', 'phóng sự', 'Phóng sự “25 năm một chặng đường”', radio),
  done(
    'II.3.2',
    '2022-08-31',
    'Hoàn tất hồ sơ; hai giấy khen đã trao, một bằng khen chờ quyết định',
    centre,
    '2022-09-01',
  ),
  progress('II.2', '2022-09-05', 90, 'Còn chuyên trang tổng hợp', newspaper),
  progress('II.1.1', '2022-09-09', 68, 'Tập huấn đợt 2 tại 3 huyện'),
  progress('II.1.2', '2022-09-09', 71, 'Thụ lý 187 vụ việc'),
  at('2022-09-12', office, {
    type: 'SendReminder',
    data: { taskId: 'II.2', to: ['tgpl'], text: 'Đề nghị hoàn thành chuyên trang trước ngày 15/9/2022' },
  }),
  at('2022-09-15', newspaper, {
    type: 'ReportObstacle',
    data: {
      taskId: 'II.2',
      obstacleId: 'so-lieu',
      text: 'Chờ số liệu 25 năm do Trung tâm cung cấp để đăng chuyên trang',
    },
  }),
];

/** Everything that is recorded, in its order. */
export const steps: readonly Step[] = [...issue, ...tasks, ...year];
