import { assert } from 'chai';
import { draftOf, plan } from '../test-support/reading.js';

/** Of each task who leads, who takes part, and its last day. */
function told(body: string): string[] {
  const { tasks, units } = draftOf(plan + body);
  const names = new Map(units.map(({ id, name }) => [id, name]));
  const named = (ids: readonly string[]): string => ids.map((id) => names.get(id)).join(', ');
  return tasks.map(({ lead, coordinating, period }) =>
    [named(lead), named(coordinating), period?.end ?? ''].join(' | '),
  );
}

suite('who leads, behind what is done and when', () => {
  test('is told in a sentence that gives nothing more', () => {
    const body =
      'I. CÁC BƯỚC\n1. Chuẩn bị\n' +
      'a) Bảo dưỡng tàu, kiểm tra phao; hoàn thành trước ngày 25/4/2026. Giao Phòng Hậu cần - Kỹ thuật chủ trì, phối hợp với Hải đội 2.\n' +
      'b) Huấn luyện bơi, từ ngày 01/4/2026 đến ngày 26/4/2026. Giao Tiểu đoàn Huấn luyện chủ trì, phối hợp với Bệnh xá.\n' +
      'c) Ký quy chế trong tháng 4/2026. Phân công Phòng Pháp chế chủ trì, các xã phối hợp.\n' +
      'd) In sổ tay, xong trước 20/4/2026. Đề nghị Sở Văn hóa chủ trì và phối hợp với Báo Mẫu, Đài Mẫu thực hiện.\n' +
      'đ) Mua áo phao trước 20/4/2026. Phòng Tài vụ làm đầu mối, phối hợp với Đội Bến.\n' +
      '2. Diễn tập\nTổ chức diễn tập tại bến số 2 vào ngày 22/5/2026. Giao Phòng Kỹ thuật chủ trì, phối hợp với Công an xã.\n';
    assert.deepEqual(told(body), [
      'Phòng Hậu cần - Kỹ thuật | Hải đội 2 | 2026-04-24',
      'Tiểu đoàn Huấn luyện | Bệnh xá | 2026-04-26',
      'Phòng Pháp chế | các xã | 2026-04-30',
      'Sở Văn hóa | Báo Mẫu, Đài Mẫu | 2026-04-19',
      'Phòng Tài vụ | Đội Bến | 2026-04-19',
      'Phòng Kỹ thuật | Công an xã | 2026-05-22',
    ]);
  });

  test('is another’s work where the sentence gives more', () => {
    const body =
      'I. CÁC BƯỚC\n1. Sửa phao, xong trước 20/4/2026. Giao Phòng Tài vụ chủ trì, phối hợp với Đội Bến lập dự toán trước 10/4/2026.\n' +
      '2. Sửa cầu, xong trước 20/4/2026. Giao Đội Bến treo biển cấm, phối hợp với Công an xã.\n';
    assert.deepEqual(told(body), [
      ' |  | 2026-04-19',
      'Phòng Tài vụ | Đội Bến | 2026-04-09',
      ' |  | 2026-04-19',
      'Đội Bến | Công an xã | ',
    ]);
  });

  test('is told once: the second order that gives is one of its own', () => {
    const words =
      'Sửa cầu trước ngày 25/4/2026. Giao Phòng Tài vụ chủ trì, Đội Bến phối hợp. Giao Phòng Kỹ thuật làm đầu mối.';
    const both = ['Phòng Tài vụ | Đội Bến | 2026-04-24', 'Phòng Kỹ thuật |  | '];
    assert.deepEqual(told(`I. CÁC BƯỚC\n1. ${words}\n`), both);
    assert.deepEqual(told(`I. CÁC BƯỚC\n1. Sửa bến\n${words}\n`), both);
  });

  test('leads a campaign, where it names who does it', () => {
    for (const who of [', do Phòng Tài vụ chủ trì', ', Phòng Tài vụ thực hiện', ' do Phòng Tài vụ chủ trì']) {
      const body = `II. NỘI DUNG\n1. Cao điểm\nĐợt cao điểm diễn ra từ ngày 04/5/2026 đến hết ngày 31/7/2026${who}.\n`;
      assert.deepEqual(told(body), ['Phòng Tài vụ |  | 2026-07-31'], who);
    }
  });

  test('is the unit above, whatever an order begins with', () => {
    for (const words of [
      'Khi có vấn đề phức tạp về an ninh trật tự, chủ động xử lý và báo cáo UBND xã.',
      'Trong quá trình triển khai thực hiện, nếu phát hiện ca bệnh thì lấy mẫu, khoanh vùng, báo cáo Trung tâm Y tế.',
      'Thường xuyên thông báo đến nhân dân lịch cắt nước để nhân dân biết.',
      'Căn cứ Kế hoạch này, các đơn vị chủ động tổ chức thực hiện.',
    ]) {
      const { tasks } = draftOf(
        `${plan}II. TỔ CHỨC THỰC HIỆN\n1. Phòng Tài vụ\n- Mua phao.\n2. Công an xã\n${words}\n`,
      );
      assert.deepEqual(
        tasks.map(({ title }) => title),
        ['Mua phao.', words],
      );
    }
  });

  test('is nobody where the words say which they are', () => {
    assert.deepEqual(told('II. NỘI DUNG\n1. Các xã ven biển gồm Bến Đình, Cầu Đá.\n'), [' |  | ']);
    assert.deepEqual(told('II. NỘI DUNG\n1. Hội các ngành nghề truyền thống diễn ra trong tháng 5/2026.\n'), [
      ' |  | 2026-05-31',
    ]);
    assert.deepEqual(told('II. NỘI DUNG\n1. Cao đẳng, Đại học: tuyển 20 người trước 12/5/2026.\n'), [
      ' |  | 2026-05-11',
    ]);
  });

  test('is told, where the sentence says that somebody answers for it or does it', () => {
    const body =
      'I. CÁC BƯỚC\n1. Thành lập các tổ tại trạm (xong trong tháng 11/2026). Trưởng các trạm quản lý bảo vệ rừng chịu trách nhiệm thực hiện.\n' +
      '2. Sửa phao xong trước 12/3/2026. Đội Bến chịu trách nhiệm.\n3. Sửa đèn trước 12/3/2026. Phòng Kỹ thuật trực tiếp thực hiện.\n' +
      '4. Đo nước hằng tháng, Trạm Luồng lạch thực hiện.\n5. Sửa cầu trước 12/3/2026. Phòng Tài vụ chịu trách nhiệm về kinh phí.\n';
    assert.deepEqual(
      told(body).map((task) => task.split(' | ', 1)[0]),
      ['Trưởng các trạm quản lý bảo vệ rừng', 'Đội Bến', 'Phòng Kỹ thuật', 'Trạm Luồng lạch', ''],
    );
  });

  test('gathers what is done (“làm đầu mối”)', () => {
    const body =
      'I. NHIỆM VỤ\n1. Cập nhật bản tin hằng ngày, Phòng Kỹ thuật - Bảo vệ rừng làm đầu mối thông báo cho các trạm.\n' +
      '2. Nhận đơn dự thi (Phòng Văn hóa làm đầu mối), xong trước 12/3/2026.\n' +
      '3. Đón đoàn khách; Văn phòng làm đầu mối, Đội Bến phối hợp; trước 12/3/2026.\n' +
      '4. Lập danh sách tàu trước 12/3/2026, do Phòng Bến bãi làm đầu mối.\n' +
      '5. Thành lập tổ làm đầu mối thông tin trước 12/3/2026.\n' +
      '6. Chọn cán bộ làm đầu mối, gửi danh sách trước 12/3/2026.\n' +
      '7. Báo tên người làm đầu mối về Văn phòng trước 12/3/2026.\n';
    assert.deepEqual(
      told(body).map((task) => task.split(' | ', 2).join(' | ')),
      [
        'Phòng Kỹ thuật - Bảo vệ rừng | ',
        'Phòng Văn hóa | ',
        'Văn phòng | Đội Bến',
        'Phòng Bến bãi | ',
        ' | ',
        ' | ',
        ' | ',
      ],
    );
  });

  test('is a person by the name alone, whatever the post behind it', () => {
    const body =
      'II. TỔ CHỨC THỰC HIỆN\n1. Ông A Thiên, Phó Giám đốc, trực tiếp chỉ huy chữa cháy và thay mặt Ban làm việc với các xã.\n' +
      '2. Ông Y Khoa Niê, Trưởng thôn 3, vận động bà con dọn đường.\n' +
      '3. Các Đài Truyền thanh huyện, thị xã, thành phố cộng tác tin, bài về cơ sở.\n';
    assert.deepEqual(told(body), [
      'Ông A Thiên |  | ',
      'Ông Y Khoa Niê |  | ',
      'Các Đài Truyền thanh huyện, thị xã, thành phố |  | ',
    ]);
  });

  test('stands above a table of parts of work', () => {
    const body =
      'I. NHIỆM VỤ\n1. Công trình\nPhòng Kỹ thuật chủ trì, các trạm phối hợp thực hiện các hạng mục trong bảng dưới đây:\n' +
      'TT | Hạng mục | Khối lượng | Bắt đầu | Hoàn thành\n1 | Làm mới đường băng cản lửa | 18 km | 01/12/2026 | 31/12/2026\n' +
      '2 | Tu bổ biển cảnh báo | 24 biển | 20/11/2026 | 20/12/2026\n';
    assert.deepEqual(told(body), ['Phòng Kỹ thuật | các trạm | 2026-12-31', 'Phòng Kỹ thuật | các trạm | 2026-12-20']);
  });
});

suite('who is asked above what is done', () => {
  for (const [line, who] of [
    ['Ban Thường vụ Tỉnh đoàn đề nghị Đoàn các xã, phường triển khai các nội dung sau:', 'Đoàn các xã, phường'],
    ['UBND xã đề nghị các thôn, tổ dân phố thực hiện:', 'các thôn, tổ dân phố'],
    ['Văn phòng Sở kính đề nghị các đơn vị thực hiện một số nội dung sau:', 'các đơn vị'],
    ['Giám đốc Sở yêu cầu các phòng:', 'các phòng'],
    ['Phòng Tài vụ thực hiện các việc sau:', 'Phòng Tài vụ'],
  ] as const)
    test(`“${line}”`, () =>
      assert.deepEqual(
        told(`I. NHIỆM VỤ\n1. Chống rét\n${line}\na) Che chuồng trước ngày 12/3/2026.\nb) Dự trữ rơm.\n`),
        [`${who} |  | 2026-03-11`, `${who} |  | `],
      ));

  test('is beside who leads in a table', () => {
    const body =
      'II. TIẾN ĐỘ\nSTT | Công việc | Thời hạn | Đầu mối | Cùng thực hiện\n1 | Soạn đề thi | 10/3 | Tổ Toán | Tổ Lý\n2 | In sao đề | 15/3 | Ban In sao | Công an phường\n';
    assert.deepEqual(told(body), ['Tổ Toán | Tổ Lý | 2026-03-10', 'Ban In sao | Công an phường | 2026-03-15']);
  });

  test('does what a request is about as before: who asks does it', () => {
    const body =
      'I. NHIỆM VỤ\n1. Chống hạn\nUBND xã đề nghị Chi cục Thủy lợi:\na) Xả nước trước ngày 12/3/2026.\nb) Cấp ống bơm.\n';
    assert.deepEqual(told(body), ['UBND xã |  | 2026-03-11', 'UBND xã |  | ']);
  });

  test('is asked for where a duty names nobody, and no more', () => {
    const codes = (body: string): string[] => draftOf(plan + body).findings.map(({ code }) => code);
    const duty = 'II. TỔ CHỨC THỰC HIỆN\n1. Các cụm neo đậu\n- Giữ sạch bến.\n- Buộc phao.\n';
    assert.deepEqual(told('III. TRÁCH NHIỆM\n1. Chủ các cơ sở nuôi lồng bè\n- Gia cố lồng.\n- Di dời theo lệnh.\n'), [
      'Chủ các cơ sở nuôi lồng bè |  | ',
      'Chủ các cơ sở nuôi lồng bè |  | ',
    ]);
    assert.isTrue(codes(duty).some((code) => /no-lead|unread-text/u.test(code)));
  });
});

suite('what is no work', () => {
  for (const [name, body] of [
    [
      'what things cost',
      'II. KINH PHÍ\nSTT | Hạng mục | Số lượng | Thành tiền\n1 | Áo phao | 20 | 2.000.000\n2 | Đèn pin | 5 | 500.000\n',
    ],
    [
      'what prizes there are',
      'II. KHEN THƯỞNG\nSTT | Hạng mục | Số giải | Thời gian trao\n1 | Giải Nhất | 1 | Tháng 6\n2 | Giải Nhì | 2 | Tháng 6\n',
    ],
    [
      'what was built',
      'I. HIỆN TRẠNG\nSTT | Hạng mục | Khối lượng | Năm hoàn thành\n1 | Cầu cảng số 1 | 20 m | 2019\n2 | Kè Bến Đình | 300 m | 2021\n',
    ],
    [
      'what broke',
      'I. HIỆN TRẠNG\nCông trình | Thời gian xảy ra | Thiệt hại\nCầu cảng | 12/3/2026 | sập\nKè | 14/3/2026 | nứt\n',
    ],
    ['who won', 'II. NỘI DUNG\nHạng mục | Cá nhân | Tập thể\nGiải nhất | 3 | 2\nGiải nhì | 4 | 5\n'],
    [
      'when something was built',
      'II. NỘI DUNG\nCông trình | Năm khởi công | Năm hoàn thành\nCầu cảng | 2025 | 2026\nKè | 2024 | 2026\n',
    ],
    ['how long something is used', 'II. NỘI DUNG\nCông trình | Thời gian sử dụng\nCầu cảng | 20 năm\nKè | 2026-2030\n'],
    [
      'how long all of it lasts',
      'II. THỜI GIAN, PHẠM VI\nĐợt cao điểm diễn ra từ ngày 04/5/2026 đến hết ngày 31/7/2026 tại các bến.\n',
    ],
    [
      'the parts of a report',
      'PHỤ LỤC\nCẤU TRÚC BÁO CÁO TỰ ĐÁNH GIÁ\nPhần I. Giới thiệu chung\n1. Cơ cấu tổ chức.\nPhần II. Kế hoạch nâng cao chất lượng\n1. Kiến nghị với cơ quan quản lý.\n',
    ],
  ] as const)
    test(name, () => assert.deepEqual(told(body), []));

  test('is what closes a paper, below the last unit', () => {
    for (const closing of [
      'Nhận được Kế hoạch này, Trưởng các đơn vị nghiêm túc triển khai thực hiện./.',
      'Kế hoạch này phổ biến đến toàn thể viên chức, người lao động của Trường./.',
      'Kế hoạch được niêm yết tại trụ sở và gửi đến các chi đoàn để thực hiện.',
    ])
      assert.deepEqual(
        told(`II. TỔ CHỨC THỰC HIỆN\n1. Phòng Tài vụ\n- Mua phao.\n${closing}\n`),
        ['Phòng Tài vụ |  | '],
        closing,
      );
    const order = 'Căn cứ Kế hoạch này, các phòng xây dựng kế hoạch, gửi về Văn phòng trước ngày 12/3/2026.';
    assert.lengthOf(told(`II. TỔ CHỨC THỰC HIỆN\n1. Phòng Tài vụ\n- Mua phao.\n${order}\n`), 2);
    const due = 'II. TỔ CHỨC THỰC HIỆN\n1. Các xã\n- Kế hoạch của đơn vị gửi về Phòng Tài vụ trước ngày 12/3/2026.\n';
    assert.deepEqual(told(due), ['Các xã |  | 2026-03-11']);
  });
});
