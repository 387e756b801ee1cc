// Writes the samples that Word would: numbers that it generates, a letterhead of two columns, tables with
// merged and empty cells. Their expectations are written by hand beside this file.
import { copyFile, writeFile } from 'node:fs/promises';
import {
  AlignmentType,
  Document,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx';

const here = new URL('.', import.meta.url);

const lines = (text, options = {}) => text.split('\n').map((line) => new Paragraph({ text: line, ...options }));
const centred = { alignment: AlignmentType.CENTER };
const cell = (text, options = {}) => new TableCell({ children: lines(text), ...options });
const table = (rows) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map((cells) => new TableRow({ children: cells })),
  });
const letterhead = (office, number, place) =>
  table([
    [cell(office), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc')],
    [cell(number), cell(place)],
  ]);
const signature = (recipients, signer) => table([[cell(`Nơi nhận:\n${recipients}`), cell(signer)]]);

const numbering = {
  config: [
    {
      reference: 'plan',
      levels: [
        { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.START },
        { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.START },
        { level: 2, format: LevelFormat.DECIMAL, text: '%2.%3.', alignment: AlignmentType.START },
      ],
    },
    {
      reference: 'dash',
      levels: [{ level: 0, format: LevelFormat.BULLET, text: '-', alignment: AlignmentType.START }],
    },
  ],
};
const heading = (level, text) => new Paragraph({ text, numbering: { reference: 'plan', level } });
const dash = (text) => new Paragraph({ text, numbering: { reference: 'dash', level: 0 } });
const plain = (text) => new Paragraph({ children: [new TextRun(text)] });

const generated = [
  letterhead('UBND TỈNH HÒA SƠN\nSỞ TƯ PHÁP', 'Số: 31/KH-STP', 'Hòa Sơn, ngày 20 tháng 01 năm 2026'),
  new Paragraph({ text: 'KẾ HOẠCH', ...centred }),
  new Paragraph({ text: 'Phổ biến, giáo dục pháp luật năm 2026', ...centred }),
  plain(
    'Căn cứ Quyết định số 55/QĐ-UBND ngày 06/01/2026 của Ủy ban nhân dân tỉnh Hòa Sơn, Sở Tư pháp xây dựng Kế hoạch như sau:',
  ),
  heading(0, 'MỤC ĐÍCH, YÊU CẦU'),
  heading(1, 'Mục đích'),
  dash('Nâng cao ý thức tôn trọng và chấp hành pháp luật.'),
  heading(1, 'Yêu cầu'),
  dash('Nội dung thiết thực, có trọng tâm.'),
  dash('Tiết kiệm, tránh hình thức.'),
  heading(0, 'NỘI DUNG'),
  heading(1, 'Phổ biến các luật mới'),
  heading(2, 'Tổ chức hội nghị trực tuyến giới thiệu luật mới'),
  dash('Đơn vị chủ trì: Phòng Phổ biến, giáo dục pháp luật.'),
  dash('Đơn vị phối hợp: Sở Văn hóa, Thể thao và Du lịch; Báo và Phát thanh, Truyền hình tỉnh.'),
  dash('Thời gian thực hiện: Quý I, quý II năm 2026.'),
  heading(2, 'Biên soạn tờ gấp'),
  dash('Đơn vị chủ trì: Phòng Phổ biến, giáo dục pháp luật.'),
  dash('Đơn vị phối hợp: Văn phòng Sở và các cơ quan, tổ chức liên quan.'),
  dash('Thời gian thực hiện: Trước ngày 31/8/2026.'),
  dash('Sản phẩm: ít nhất 05 mẫu tờ gấp.'),
  heading(1, 'Ngày Pháp luật Việt Nam'),
  dash('Đơn vị chủ trì: Văn phòng Sở.'),
  dash('Thời gian thực hiện: Tháng 13/2026.'),
  heading(0, 'TỔ CHỨC THỰC HIỆN'),
  heading(1, 'Phòng Phổ biến, giáo dục pháp luật'),
  plain('Theo dõi, tổng hợp, báo cáo kết quả thực hiện Kế hoạch.'),
  signature('- UBND tỉnh;\n- Lưu: VT, PBGDPL.', 'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC'),
];

const merge = { verticalMerge: VerticalMergeType.RESTART };
const merged = { verticalMerge: VerticalMergeType.CONTINUE };
const tasks = [
  letterhead('ỦY BAN NHÂN DÂN\nTỈNH HÒA SƠN', 'Số: 214/KH-UBND', 'Hòa Sơn, ngày 10 tháng 4 năm 2026'),
  new Paragraph({ text: 'KẾ HOẠCH', ...centred }),
  new Paragraph({ text: 'Phát triển du lịch cộng đồng giai đoạn 2026 - 2030', ...centred }),
  plain('Thực hiện Nghị quyết số 09-NQ/TU ngày 15/3/2026 của Tỉnh ủy, Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:'),
  plain('I. NHIỆM VỤ'),
  table([
    [
      cell('STT'),
      cell('Nội dung công việc'),
      cell('Cơ quan chủ trì'),
      cell('Cơ quan phối hợp'),
      cell('Thời gian hoàn thành'),
      cell('Sản phẩm'),
    ],
    [cell('A. QUY HOẠCH', { columnSpan: 6 })],
    [
      cell('1'),
      cell('Rà soát các điểm du lịch cộng đồng'),
      cell('Sở Văn hóa, Thể thao và Du lịch', merge),
      cell('UBND các xã, phường'),
      cell('Quý II/2026'),
      cell('Báo cáo rà soát'),
    ],
    [
      cell('2'),
      cell('Xây dựng bản đồ số du lịch'),
      cell('', merged),
      cell('Sở Khoa học và Công nghệ, Sở Xây dựng'),
      cell('Khởi động quý III/2026; nghiệm thu quý II/2027; cập nhật hằng năm đến 2030'),
      cell('Bản đồ số; tài liệu hướng dẫn'),
    ],
    [cell('B. ĐÀO TẠO', { columnSpan: 6 })],
    [
      cell('3'),
      cell('Tập huấn cho hộ kinh doanh lưu trú'),
      cell('Hội Nông dân tỉnh'),
      cell(''),
      cell('Hằng năm'),
      cell(''),
    ],
    [
      cell('4'),
      cell('Quảng bá tại hội chợ'),
      cell(''),
      cell('Các sở, ban, ngành và các doanh nghiệp'),
      cell(''),
      cell(''),
    ],
  ]),
  signature('- Như trên;\n- Lưu: VT.', 'TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH'),
];

const programme = [
  letterhead('TỈNH ĐOÀN MẪU\nBAN CHẤP HÀNH', 'Số: 09-CTr/TĐ', 'Mẫu, ngày 16 tháng 12 năm 2026'),
  new Paragraph({ text: 'CHƯƠNG TRÌNH HÀNH ĐỘNG', ...centred }),
  new Paragraph({ text: 'Thanh niên tham gia chuyển đổi số năm 2027', ...centred }),
  plain(
    'Thực hiện Nghị quyết số 14-NQ/TU ngày 30/11/2026 của Tỉnh ủy, Ban Chấp hành Tỉnh đoàn ban hành Chương trình hành động như sau:',
  ),
  plain('I. MỤC TIÊU'),
  plain('- 1.200.000 lượt người xem các video hướng dẫn.'),
  plain('- Mỗi xã có ít nhất 01 đội hình tình nguyện.'),
  plain('II. NHIỆM VỤ CỤ THỂ'),
  table([
    [cell('Nội dung'), cell('Đơn vị chủ trì'), cell('Phối hợp'), cell('Thời gian'), cell('Sản phẩm')],
    [cell('1. Tuyên truyền', { columnSpan: 5 })],
    [
      cell('- Làm 10 video hướng dẫn dịch vụ công'),
      cell('Ban Tuyên giáo', merge),
      cell('Trường Cao đẳng Mẫu'),
      cell('Quý I', merge),
      cell('10 video'),
    ],
    [
      cell('- Mở chuyên mục trên trang của Tỉnh đoàn'),
      cell('', merged),
      cell(''),
      cell('', merged),
      cell('Chuyên mục'),
    ],
    [cell('2. Đội hình tình nguyện', { columnSpan: 5 })],
    [
      cell('2.1. Thành lập đội hình tại các xã'),
      cell('Các huyện, thành đoàn'),
      cell('Ban Phong trào'),
      cell('Trước 31/3'),
      cell('Quyết định thành lập'),
    ],
    [
      cell('2.2. Ra quân hỗ trợ người cao tuổi'),
      cell('Các huyện, thành đoàn'),
      cell('Hội Người cao tuổi tỉnh; Bưu điện tỉnh'),
      cell('Tháng 3 và tháng 7'),
      cell(''),
    ],
    [
      cell('3. Sơ kết, nhân rộng mô hình'),
      cell('Văn phòng Tỉnh đoàn\n(đồng chí Chánh Văn phòng)'),
      cell('Các ban'),
      cell('Tháng 11/2027'),
      cell('Báo cáo'),
    ],
  ]),
  plain('III. TỔ CHỨC THỰC HIỆN'),
  plain('1. Ban Phong trào là đầu mối, báo cáo Ban Thường vụ Tỉnh đoàn ngày 15 tháng cuối mỗi quý.'),
  signature('- Tỉnh ủy;\n- Lưu: VP.', 'TM. BAN CHẤP HÀNH\nBÍ THƯ'),
];

const compared = [
  letterhead('UBND TỈNH MẪU\nSỞ BIỂN ĐẢO', 'Số: 77/KH-SBĐ', 'Mẫu, ngày 02 tháng 4 năm 2026'),
  new Paragraph({ text: 'KẾ HOẠCH', ...centred }),
  new Paragraph({
    text: 'Điều chỉnh, bổ sung Kế hoạch số 45/KH-SBĐ về công tác an toàn bến cảng năm 2026',
    ...centred,
  }),
  heading(0, 'NỘI DUNG ĐIỀU CHỈNH'),
  table(
    [
      ['TT', 'Mục', 'Nội dung đã ban hành', 'Nội dung điều chỉnh', 'Lý do'],
      [
        '1',
        'Mục I.2',
        'Thời hạn hoàn thành: trước ngày 30/6/2026',
        'Thời hạn hoàn thành: trước ngày 15/12/2026',
        'Chờ vật tư',
      ],
      ['2', 'Mục I.1', 'Phòng Bến bãi', 'Đội Cứu nạn', 'Phân công lại'],
      ['3', 'Mục II.1', 'Phát tờ rơi về áo phao', 'Phát sổ tay và tờ rơi về áo phao', 'Làm rõ'],
      ['4', 'Mục II.2', 'Tổ chức hội thi bơi', 'Không thực hiện', 'Thiếu kinh phí'],
    ].map((row) => row.map((words) => cell(words))),
  ),
  heading(0, 'TỔ CHỨC THỰC HIỆN'),
  plain('Các nội dung khác giữ nguyên theo Kế hoạch số 45/KH-SBĐ.'),
  signature('- Lưu: VT.', 'GIÁM ĐỐC\n\nLê Văn Bến'),
];

const write = async (name, children) => {
  const document = new Document({ numbering, sections: [{ children }] });
  await writeFile(new URL(name, here), await Packer.toBuffer(document));
};

await write('danh-so-tu-dong.docx', generated);
await write('bang-nhiem-vu.docx', tasks);
await write('chuong-trinh-hanh-dong.docx', programme);
await write('amend/bang-so-sanh.docx', compared);
await copyFile(new URL('danh-so-tu-dong.docx', here), new URL('../../examples/import/ke-hoach-mau.docx', here));
