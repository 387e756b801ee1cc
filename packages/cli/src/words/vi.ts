import { countText } from '@kehoach/words';
import type { CommandWords } from './command-words.js';

/** In Vietnamese. */
export const vi: CommandWords = {
  unknownCommand: (name) => `Không có lệnh “${name}”. Chạy “kehoach --help” để xem các lệnh.`,
  unknownOption: (option) => `Không có tùy chọn “${option}”. Chạy “kehoach --help” để xem các tùy chọn.`,
  badValue: (option) =>
    `Tùy chọn “${option}” thiếu giá trị hoặc có giá trị không dùng được. Chạy “kehoach --help” để xem cách dùng.`,
  noFile: 'Chưa nêu tệp. Chạy “kehoach --help” để xem cách dùng.',
  noKeyId: 'Chưa nêu mã của khóa, ví dụ “kehoach key chuong-trinh --unit stp”. Chạy “kehoach --help” để xem cách dùng.',
  noPlace: 'Chưa nêu kho hoặc thư mục sao lưu. Chạy “kehoach --help” để xem cách dùng.',
  unreadable: (file) => `Không mở được tệp ${file}.`,
  badProfile: (file, fault) => `Không dùng được hồ sơ quy tắc ${file}. ${fault}`,
  exists: (file) => `Tệp ${file} đã có; không ghi đè. Hãy chọn tên khác hoặc thêm --overwrite.`,
  sameFile: 'Tệp --out trùng với văn bản nguồn. Hãy chọn tên khác.',
  tooMany: (extra) => `Tham số thừa: “${extra}”. Chạy “kehoach --help” để xem cách dùng.`,
  noSuchKey:
    'Không lập được khóa: mã chỉ gồm chữ cái không dấu, chữ số và dấu “-”; quyền “vouch” cần --vouches-for và ngược lại.',
  keyOnce: 'Khóa, chỉ hiện một lần này; hãy giao cho chương trình của đơn vị:',
  keyEntry: 'Dòng cho “keys” trong directory.json:',
  unwritable: (file) => `Không ghi được tệp ${file}.`,
  noPaper: (file, endings) => `Không lập được tệp ${file}: tên tệp cần kết thúc bằng một trong các đuôi ${endings}.`,
  badSpan: {
    turned: (from, until) => `Kỳ báo cáo từ ${from} đến ${until} không đúng: ngày đầu phải trước ngày cuối.`,
    'before-issue': (_, until) => `Kỳ báo cáo kết thúc ngày ${until}, trước ngày ban hành kế hoạch.`,
    'to-come': (from) => `Kỳ báo cáo từ ${from} chưa bắt đầu: ngày đầu không được sau ngày của số liệu.`,
    'too-long': (from, until, mostYears) =>
      `Kỳ báo cáo từ ${from} đến ${until} quá dài: không quá ${mostYears} năm. Hãy chọn “--from” và “--until” gần nhau hơn.`,
  },
  longValue: (option, letters) => `“${option}” dài quá ${letters} ký tự.`,
  nothingLate: (day) => `Tính đến ${day} không có nhiệm vụ quá hạn; không có gì để đôn đốc.`,
  nothingToSubmit: (authorities) =>
    authorities.length === 0
      ? 'Không có tập thể, cá nhân nào được Hội đồng đồng ý và chờ quyết định; không có gì để trình.'
      : `Không có ai chờ người này quyết định. Hãy nêu “--authority” là một trong: ${authorities.join(', ')}.`,
  noMeeting: (meetings) =>
    meetings.length === 0
      ? 'Nhật ký không có cuộc họp nào của Hội đồng; không có gì để lập biên bản.'
      : `Không có cuộc họp ấy của Hội đồng. Các cuộc họp (“--meeting”, “--place”, “--council”): ${meetings.join('; ')}.`,
  noPaperOfBroken: 'Không lập văn bản từ nhật ký không nguyên vẹn; “kehoach verify” cho biết chi tiết.',
  notFolded: 'Nhật ký không nguyên vẹn nên không gộp được thành kế hoạch.',
  paperWritten: (file) => `Đã ghi ${file}.`,
  onePlan: 'Chỉ báo cáo kết quả (.docx) và lịch (.ics) viết được cho nhiều kế hoạch. Hãy nêu một nhật ký.',
  planTwice: (file) => `Kế hoạch trong ${file} được nêu hai lần.`,
  noUnit: (unit) => `Kế hoạch không có đơn vị “${unit}”. Lệnh “kehoach show” liệt kê mã của các đơn vị.`,
  badHead:
    '“--head” cần số của mục, dấu hai chấm và mã như đã in, ví dụ --head 82:f88000eb ' +
    '(đặt trong ngoặc kép nếu có dấu cách: --head "82:f880 00eb").',
  badDate: (value) => `“${value}” không phải một ngày. Hãy ghi theo dạng 2026-01-28.`,
  reading: (size) => `Đang đọc tài liệu (${size})…`,
  issuing: (done, total) => `Đang ban hành ${done}/${total}…`,
  tasks: (count, duties) => `${countText(count, 'task', 'vi')}, ${countText(duties, 'responsibility', 'vi')}`,
  targets: 'Chỉ tiêu',
  account: (placed, all, unread) => `${placed}/${all} đoạn đã có chỗ, ${unread} chưa đọc.`,
  findings: (checks, notes) =>
    checks + notes === 0
      ? 'Không có điểm nào cần xem lại.'
      : [...(checks > 0 ? [`${checks} điểm cần xem lại`] : []), ...(notes > 0 ? [`${notes} điểm lưu ý`] : [])].join(
          ', ',
        ),
  line: (line, task) => (task === '' ? `dòng ${line}` : `dòng ${line}, mục ${task}`),
  wasRead: (read) => `(văn bản ghi “${read}”)`,
  sections: 'Phần, mục và mã của phần, mục',
  units: 'Đơn vị và mã của đơn vị',
  check: 'cần xem',
  note: 'lưu ý',
  missing: (fields) => `Chưa ban hành được vì văn bản thiếu: ${fields}.`,
  fields: {
    number: 'số, ký hiệu (--number)',
    title: 'trích yếu (--title)',
    issuer: 'cơ quan ban hành (--issuer)',
    issuedOn: 'ngày ban hành (--issued-on)',
  },
  refused: (sentence) => `Không ban hành được: ${sentence}`,
  unexpected: (detail) => `Chương trình gặp lỗi ngoài dự kiến. Hãy chạy lại lệnh. (${detail})`,
  written: (file, entries) => `Đã ghi ${countText(entries, 'entry', 'vi')} vào ${file}.`,
  reports: 'Tình hình thực hiện nêu trong bảng (ghi sau khi ban hành)',
  unrecorded: (number, reason) =>
    `Chưa ghi được tình hình${number === '' ? '' : ` của nhiệm vụ ${number}`} nêu trong bảng: ${reason}`,
  columns: {
    number: 'Số',
    id: 'Mã',
    task: 'Nhiệm vụ',
    lead: 'Chủ trì',
    coordinating: 'Phối hợp',
    period: 'Thời gian',
    status: 'Trạng thái',
    progress: 'Tiến độ',
    due: 'Thời hạn',
  },
  head: {
    number: 'Số, ký hiệu',
    title: 'Trích yếu',
    issuer: 'Cơ quan ban hành',
    issuedOn: 'Ngày ban hành',
    theme: 'Chủ đề',
    signer: 'Người ký',
    recipients: 'Nơi nhận',
  },
  none: 'không nêu',
  amendment: {
    ofPlan: (number, title) => `Kế hoạch được sửa đổi: ${number} – ${title}`,
    reason: 'Trích yếu',
    legalBasis: 'Căn cứ',
    counts: ({ amend, assign, cancel, suspend, section, target }) =>
      `Sửa ${amend} nhiệm vụ, thêm ${assign}, hủy ${cancel}` +
      `${suspend > 0 ? `, tạm dừng ${suspend}` : ''}${section > 0 ? `, thêm ${section} đề mục` : ''}${target > 0 ? `, thêm ${target} chỉ tiêu` : ''}`,
    kinds: {
      amend: 'Sửa',
      assign: 'Thêm',
      cancel: 'Hủy',
      suspend: 'Tạm dừng',
      section: 'Thêm đề mục',
      target: 'Thêm chỉ tiêu',
    },
    parts: {
      title: 'Tên nhiệm vụ',
      period: 'Thời gian',
      products: 'Sản phẩm',
      lead: 'Chủ trì',
      coordinating: 'Phối hợp',
    },
    partsOfPlan: { title: 'Tên kế hoạch', theme: 'Chủ đề' },
    columns: { line: 'Dòng', number: 'Mục', part: 'Nội dung', before: 'Cũ', after: 'Mới' },
    fields: {
      number: 'số, ký hiệu (--number)',
      issuedOn: 'ngày văn bản (--issued-on)',
      reason: 'trích yếu (--title)',
    },
    missing: (fields) => `Chưa ghi được vì văn bản sửa đổi thiếu: ${fields}.`,
    open: 'Chưa ghi nhật ký vì còn điểm cần xem. Có thể sửa đổi trên trang, nơi từng thay đổi được chỉnh trước khi ghi.',
    refused: (sentence) => `Không ghi được sửa đổi: ${sentence}`,
    written: (file, added, entries) =>
      `Đã ghi ${file}: thêm ${countText(added, 'entry', 'vi')} sau ${countText(entries, 'entry', 'vi')} đã có.`,
  },
  whole: (entries, head) => `Nhật ký nguyên vẹn: ${countText(entries, 'entry', 'vi')}, đầu nhật ký ${head}.`,
  longHead: (head) => `Mã đầy đủ: ${head}`,
  holds: (head) => `Nhật ký có mục ${head}.`,
  noKey: (file) => `Tệp ${file} không phải khóa công khai của đầu nhật ký.`,
  noHeads: (place) => `Không đọc được đầu nhật ký có chữ ký ở ${place}.`,
  headsClosed: (place) =>
    `Máy chủ ở ${place} cần biết ai hỏi. Hãy đặt mã đăng nhập vào biến KEHOACH_TOKEN; nếu đã đặt, mã ấy không được xem kế hoạch này hoặc đã hết hạn.`,
  unsignedHead: (head, signers) =>
    `Đầu nhật ký thứ ${head} không có chữ ký đúng của khóa đã nêu.` +
    (signers.length === 0
      ? ''
      : ` Chữ ký ghi tên khóa ${signers.join(', ')}: nếu cơ quan đã đổi khóa, hãy nêu thêm khóa ấy bằng một --key nữa.`),
  headFault: {
    'other-plan': (head) => `Đầu nhật ký ở mục ${head} là của kế hoạch khác.`,
    cut: (head) => `Nhật ký bị cắt: đã ký đến mục ${head} nhưng nhật ký không còn mục ấy.`,
    rewritten: (head) => `Nhật ký đã bị viết lại: mục ${head} không phải mục đã được ký.`,
  },
  signedHeads: (count, name, newest, at) =>
    `Khớp với ${count} đầu nhật ký có chữ ký của “${name}”; mới nhất là mục ${newest}, ký lúc ${at}.`,
  behindHead: (entries) => `Lưu ý: ${countText(entries, 'entry', 'vi')} cuối chưa có chữ ký trong số đã nêu.`,
  earlier: (line) => `Lưu ý: dòng ${line} được ghi với thời điểm sớm hơn dòng trước nó.`,
  beginning: (entries) => `Chỉ hiển thị ${countText(entries, 'entry', 'vi')} đầu.`,
  auditedBy: (profile) => `Đối chiếu theo hồ sơ quy tắc “${profile}”.`,
  notAudited: (sentence) => `Chưa đối chiếu với quy tắc. ${sentence}`,
  lawful: 'Mọi mục đều đúng quy tắc.',
  unlawful: (entry, sentence) => `Mục thứ ${entry} trái quy tắc: ${sentence}`,
  noPlan: 'Nhật ký không có kế hoạch nào đã ban hành.',
  progressOn: (date, percent) => `Tính đến ${date}: ${percent}`,
  behind: (count) => `Chậm tiến độ: ${countText(count, 'task', 'vi')}.`,
};
