/** Why a server’s database did not do what it was asked, by the cause that `store-failed` names. In Vietnamese. */
export const viDatabase: ReadonlyMap<string, string> = new Map([
  [
    'unreachable',
    'Cơ sở dữ liệu chưa trả lời. Hãy kiểm tra địa chỉ và xem cơ sở dữ liệu có đang chạy không; những gì đã ' +
      'ghi vẫn còn nguyên.',
  ],
  [
    'unanswered',
    'Cơ sở dữ liệu không trả lời kịp nên chưa rõ nội dung này đã được ghi hay chưa. Hãy gửi lại; gửi lại ' +
      'không bị ghi hai lần.',
  ],
  ['busy', 'Cơ sở dữ liệu đang bận nên nội dung này chưa được ghi. Hãy thử lại sau ít giây.'],
  [
    'bad-address',
    'Không đọc được địa chỉ cơ sở dữ liệu. Hãy viết theo dạng postgres://user:password@host:5432/database.',
  ],
  ['not-signed-in', 'Cơ sở dữ liệu không chấp nhận người dùng hoặc mật khẩu. Hãy kiểm tra cả hai.'],
  [
    'not-let-in',
    'Cơ sở dữ liệu không cho người dùng này vào từ máy này, hoặc chỉ cho vào bằng đường truyền mã hóa. Hãy ' +
      'kiểm tra pg_hba.conf, hoặc thêm ?sslmode=verify-full vào địa chỉ.',
  ],
  [
    'bad-sslmode',
    'Tham số sslmode trong địa chỉ cơ sở dữ liệu phải là disable, require, verify-ca hoặc verify-full; ' +
      'verify-ca cần sslrootcert là tệp của nơi cấp chứng thư.',
  ],
  [
    'unreadable-certificate',
    'Không đọc được tệp chứng thư nêu trong địa chỉ cơ sở dữ liệu. Hãy kiểm tra sslrootcert, sslcert và sslkey.',
  ],
  [
    'untrusted-certificate',
    'Chứng thư của cơ sở dữ liệu không do nơi nào được tin cậy ở đây cấp. Hãy nêu tệp của nơi cấp bằng ' +
      'sslrootcert; nếu đã nêu, có thể máy khác đang trả lời thay.',
  ],
  [
    'expired-certificate',
    'Chứng thư của cơ sở dữ liệu đã hết hạn hoặc chưa có hiệu lực. Hãy gia hạn, hoặc kiểm tra đồng hồ.',
  ],
  [
    'other-host',
    'Chứng thư của cơ sở dữ liệu là của máy chủ khác. Hãy viết tên máy chủ đúng như trong chứng thư; nếu đã ' +
      'đúng, có thể máy khác đang trả lời thay.',
  ],
  [
    'not-encrypted',
    'Cơ sở dữ liệu không mã hóa đường truyền như sslmode yêu cầu. Hãy bật mã hóa ở đó (ssl = on), hoặc viết ' +
      'sslmode=disable.',
  ],
  [
    'log-cut',
    'Cơ sở dữ liệu không còn đủ những gì đã ghi. Hãy phục hồi, hoặc khởi động lại các máy chủ để tiếp tục ' +
      'với những gì còn lại.',
  ],
  [
    'no-access',
    'Không được phép đọc hoặc ghi kho ở nơi đã nêu. Hãy kiểm tra quyền của người dùng chạy KeHoach với thư mục và các tệp trong đó.',
  ],
  ['no-folder', 'Nơi đã nêu cho kho, hoặc một phần của đường dẫn, là tệp chứ không phải thư mục. Hãy nêu thư mục.'],
  ['no-database', 'Không có cơ sở dữ liệu này. Hãy tạo (createdb kehoach) hoặc kiểm tra lại tên.'],
  [
    'no-right',
    'Người dùng không có quyền tạo bảng. Hãy cho sở hữu cơ sở dữ liệu, hoặc một lược đồ “kehoach” trong đó.',
  ],
  ['too-many-connections', 'Cơ sở dữ liệu đã hết kết nối. Hãy cho phép nhiều hơn, hoặc đặt PgBouncer ở trước.'],
  ['read-only', 'Cơ sở dữ liệu này là bản dự phòng, chỉ đọc được. Hãy nêu địa chỉ của bản chính.'],
  ['not-utf8', 'Cơ sở dữ liệu không dùng UTF-8. Hãy tạo lại với ENCODING ’UTF8’.'],
]);
