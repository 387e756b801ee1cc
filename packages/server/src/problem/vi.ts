import { brokenLineText, numberText, refusalText, tamperText, wantedText } from '@kehoach/words';
import type { ProblemSentences } from './problem-params.js';

const megabytes = (bytes: number): string => numberText(bytes / 2 ** 20, 'vi');

/** In Vietnamese. */
export const vi: ProblemSentences = {
  'not-signed-in': () => 'Chưa đăng nhập, hoặc phiên đăng nhập đã hết hạn. Hãy đăng nhập lại.',
  'not-a-reader': () => 'Tài khoản này không được xem kế hoạch. Hãy liên hệ người quản trị.',
  'not-a-recorder': () => 'Tài khoản này chỉ được xem, không được ghi. Hãy liên hệ người quản trị.',
  'not-a-planner': () => 'Tài khoản này không được ban hành kế hoạch. Hãy liên hệ người quản trị.',
  'not-the-issuer': ({ unit, name }) =>
    `Tài khoản này không được ban hành kế hoạch thay “${name ?? unit}”. Hãy liên hệ người quản trị.`,
  'not-in-directory': () => 'Tài khoản này không có trong danh bạ của cơ quan. Hãy liên hệ người quản trị.',
  'not-under-this-id': ({ plan }) =>
    `Đơn vị của tài khoản này không được ban hành kế hoạch với mã “${plan}”. Hãy liên hệ người quản trị.`,
  'not-vouched': ({ subject }) =>
    `Khóa này không được bảo đảm cho “${subject}”: người đó không có trong danh bạ, hoặc thuộc đơn vị khác.`,
  'passed-on': () =>
    'Chế độ dùng thử chỉ nhận yêu cầu từ chính máy này, không qua máy chủ trung gian. Hãy cấu hình danh bạ và cách đăng nhập.',
  'cross-site': () => 'Yêu cầu đến từ một trang khác nên không được thực hiện. Hãy mở trang của cơ quan và làm lại.',
  'no-such-plan': ({ plan }) => `Không có kế hoạch “${plan}”, hoặc kế hoạch không dành cho tài khoản này.`,
  'no-such-page': () => 'Máy chủ không có địa chỉ này. Hãy kiểm tra địa chỉ.',
  'wrong-method': ({ allowed }) => `Địa chỉ này chỉ nhận ${allowed.join(', ')}.`,
  'wrong-type': ({ needed }) => `Nội dung phải thuộc loại ${needed}.`,
  'too-large': ({ limit }) => `Nội dung lớn hơn ${megabytes(limit)} MB. Hãy gửi ít hơn mỗi lần.`,
  'too-slow': ({ seconds }) => `Nội dung không đến đủ trong ${numberText(seconds, 'vi')} giây. Hãy gửi lại.`,
  'too-often': ({ seconds }) =>
    `Đã gửi quá nhiều trong thời gian ngắn. Hãy gửi lại sau ${numberText(seconds, 'vi')} giây.`,
  'not-json': () => 'Nội dung không phải JSON nên không đọc được.',
  'too-deep': ({ limit }) => `Nội dung lồng nhau quá ${numberText(limit, 'vi')} lớp.`,
  'invalid-request': ({ field, wanted }) =>
    `Yêu cầu không đúng ở “${field}”${wantedText(wanted, 'vi', ':')}. Hãy kiểm tra và gửi lại.`,
  'too-long': ({ years }) =>
    `Kỳ báo cáo không quá ${numberText(years, 'vi')} năm. Hãy chọn ngày đầu và ngày cuối gần nhau hơn.`,
  'too-many-plans': ({ limit }) =>
    `Một báo cáo không quá ${numberText(limit, 'vi')} kế hoạch. Hãy chọn ít kế hoạch hơn.`,
  'nothing-late': () => 'Không có nhiệm vụ quá hạn; không có gì để đôn đốc.',
  'nothing-to-submit': () =>
    'Không có tập thể, cá nhân nào được Hội đồng đồng ý và chờ người này quyết định; không có gì để trình.',
  'no-meeting': () =>
    'Nhật ký không có cuộc họp nào của Hội đồng vào ngày này, ở nơi này hoặc của Hội đồng này. Hãy chọn cuộc họp khác.',
  'unreadable-document': ({ fault }) =>
    fault === 'broken'
      ? 'Tệp .doc bị hỏng hoặc không phải tệp Word. Hãy mở bằng Word hoặc LibreOffice rồi “Lưu thành” .docx.'
      : 'Tệp .doc quá phức tạp để đọc trên máy chủ. Hãy mở bằng Word hoặc LibreOffice rồi “Lưu thành” .docx.',
  'no-reader': () =>
    'Máy chủ này không đọc tệp Word cũ (.doc). Hãy mở bằng Word hoặc LibreOffice rồi “Lưu thành” .docx.',
  'empty-log': () => 'Nhật ký không có mục nào.',
  'broken-log': ({ broken }) => brokenLineText(broken, 'vi'),
  'tampered-log': ({ kind, entry }) => tamperText(kind, entry, 'vi'),
  'unlawful-log': ({ entry, refusal }) =>
    `Mục ${numberText(entry, 'vi')} trái quy tắc nên nhật ký không được tiếp nhận: ${refusalText(refusal, 'vi')}`,
  'other-plan': ({ plan, got }) => `Nhật ký là của kế hoạch “${got}”, không phải “${plan}”.`,
  'recorded-later': ({ entry, recordedAt }) =>
    `Mục ${numberText(entry, 'vi')} mang thời điểm chưa đến (${recordedAt}). Hãy kiểm tra đồng hồ của máy đã ghi.`,
  'plan-exists': ({ plan, version }) =>
    version === undefined
      ? `Mã “${plan}” đã có kế hoạch khác dùng. Hãy chọn mã khác.`
      : `Kế hoạch “${plan}” đã có ở đây với ${numberText(version, 'vi')} mục; nhật ký khác không thay được.`,
  'draft-refused': ({ command, refusal }) =>
    `Chưa ban hành, vì lệnh thứ ${numberText(command, 'vi')} không được chấp nhận: ${refusalText(refusal, 'vi')}`,
  'newer-entry': ({ plan }) => `Nhật ký của kế hoạch “${plan}” có mục của phiên bản mới hơn. Hãy nâng cấp máy chủ này.`,
  busy: () => 'Máy chủ đang bận. Hãy gửi lại sau ít giây; gửi lại không bị ghi hai lần.',
  'identity-unreachable': () =>
    'Chưa kiểm tra được phiên đăng nhập vì hệ thống đăng nhập chưa trả lời. Hãy gửi lại sau ít giây.',
  'store-failed': () => 'Kho dữ liệu chưa trả lời. Hãy gửi lại sau ít giây; gửi lại không bị ghi hai lần.',
  'log-cut': () =>
    'Cơ sở dữ liệu không còn đủ những gì đã ghi nên máy chủ chưa hiển thị và chưa ghi gì cho đến khi có lại đủ. Hãy báo quản trị viên.',
  unexpected: () => 'Máy chủ gặp lỗi ngoài dự kiến. Hãy gửi lại; nếu vẫn lỗi, hãy báo người quản trị.',
};
