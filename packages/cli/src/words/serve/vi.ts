import type { ServeWords } from './serve-words.js';

/** In Vietnamese. */
export const vi: ServeWords = {
  unknownOption: (option) => `Không có tùy chọn “${option}”. Chạy “kehoach serve --help” để xem các tùy chọn.`,
  badValue: (name) =>
    `“${name}” thiếu giá trị hoặc có giá trị không dùng được. Chạy “kehoach serve --help” để xem cách dùng.`,
  tooMany: (extra) => `Tham số thừa: “${extra}”. Chạy “kehoach serve --help” để xem cách dùng.`,
  noIdentity: (host) =>
    `Chưa cấu hình cách đăng nhập nên máy chủ chỉ phục vụ chính máy này, không phục vụ được ở ${host}. Hãy nêu danh bạ bằng --directory, hoặc bỏ --host.`,
  badFile: (file, fault) => `Không dùng được tệp ${file}. ${fault}`,
  profile: (id, file) => `Hồ sơ quy tắc: ${id} (${file})`,
  fileRead: (file) => `Đã đọc lại ${file}.`,
  fileKept: (file, fault) => `${file} vừa thay đổi nhưng không dùng được, nên vẫn giữ bản cũ. ${fault}`,
  noDirectory:
    'Đã cấu hình cách đăng nhập nhưng chưa có danh bạ nên không biết ai thuộc đơn vị nào. Hãy nêu --directory.',
  badTokens:
    'Phải nêu đủ cả --jwt-issuer, --jwt-audience và --jwt-keys; --jwt-keys là địa chỉ https của khóa công khai.',
  halfMail: 'Phải nêu cả --smtp (máy chủ thư) và --mail-from (địa chỉ gửi).',
  mailWithoutDirectory: 'Đã nêu máy chủ thư nhưng chưa có danh bạ nên không biết gửi cho ai. Hãy nêu --directory.',
  mail: (server, people) => `Nhắc việc qua thư: ${server}, ${people} người có địa chỉ thư trong danh bạ`,
  mailFailed: (detail) => `Một lượt nhắc việc bị dở, sẽ thử lại. (${detail})`,
  badOrigin: 'Giá trị --origin phải là địa chỉ gốc của một trang, như https://cong.example; không dùng dấu *.',
  badProxy: '--trust-proxy phải nêu địa chỉ của máy chuyển tiếp, như 10.1.2.3, hoặc dải mạng, như 10.1.0.0/16.',
  openSecret: (file) => `Người khác trên máy này đọc được khóa bí mật ${file}. Hãy chạy “chmod 600 ${file}”.`,
  openFile: (file) => `Ai trên máy này cũng đọc được ${file}, trong đó có mật khẩu. Hãy chạy “chmod o-rwx ${file}”.`,
  signIn: (ways) => `Đăng nhập bằng: ${ways}`,
  noAccess: (path) => `Không được phép đọc hoặc ghi ${path}. Hãy kiểm tra quyền của người dùng chạy máy chủ.`,
  noFolder: (path) =>
    `${path} là tệp, trong khi --data cần thư mục. Tệp nhật ký cần đặt trong thư mục ấy với tên kehoach.db.`,
  portTaken: (port) => `Cổng ${port} đang được dùng. Hãy chọn cổng khác bằng --port.`,
  portForbidden: (port) => `Không được phép dùng cổng ${port}. Hãy chọn cổng từ 1024 trở lên bằng --port.`,
  noSuchHost: (host) => `Máy này không có địa chỉ ${host}. Hãy kiểm tra --host.`,
  unexpected: (detail) => `Không khởi động được máy chủ. (${detail})`,
  twoStores: '--database và --nats nêu hai kho khác nhau. Hãy chỉ nêu một.',
  reading: (done, total) => `Đang đọc dữ liệu: ${done}/${total} bản tin…`,
  data: (place, plans) => `Dữ liệu: ${place} (${plans} kế hoạch)`,
  survives: {
    'power-loss': 'Những gì đã báo ghi xong còn nguyên khi tiến trình bị dừng đột ngột hoặc mất điện.',
    'process-crash':
      'Những gì đã báo ghi xong còn nguyên khi tiến trình bị dừng đột ngột, nhưng KHÔNG chắc còn khi mất điện: ' +
      'hãy xem fsync và full_page_writes của cơ sở dữ liệu.',
    nothing:
      'Những gì đã báo ghi xong có thể MẤT khi tiến trình cơ sở dữ liệu dừng đột ngột: hãy xem synchronous_commit của cơ sở dữ liệu.',
  },
  development: 'Chế độ dùng thử: ai ngồi ở máy này cũng tự chọn được mình là ai; máy khác không truy cập được.',
  headKey: (file) => `Đầu nhật ký được ký; khóa công khai để kiểm tra: ${file}`,
  otherKey: (folder) =>
    'Đầu nhật ký ở đây còn được ký bằng khóa khác. Các máy chủ chạy cùng nhau phải dùng chung khóa: ' +
    `hãy chép thư mục ${folder} của một máy sang các máy còn lại.`,
  listening: (address) => `Máy chủ: ${address}`,
  howToStop: 'Nhấn Ctrl-C để dừng.',
  stopping: 'Đang dừng; những gì đang ghi sẽ được ghi xong…',
  stopped: 'Đã dừng.',
};
