import type { NatsWords } from './nats-words.js';

/** In Vietnamese. */
export const vi: NatsWords = {
  faults: {
    'server-unreachable': ({ servers, cause }) =>
      cause === 'AuthorizationError'
        ? `NATS ở ${servers} không chấp nhận đăng nhập. Hãy kiểm tra tên, mật khẩu hoặc tệp thông tin đăng nhập.`
        : `Không kết nối được với NATS ở ${servers} (${cause}). Hãy kiểm tra địa chỉ và xem NATS có đang chạy không.`,
    'unreadable-file': ({ file, cause }) => `Không đọc được tệp ${file} (${cause}). Hãy kiểm tra tên và quyền của tệp.`,
    'server-too-old': ({ version, tested }) => `NATS ${version} quá cũ. Hãy nâng cấp lên ${tested}.`,
    'server-untested': ({ version, tested }) =>
      `NATS ${version} chưa được thử với KeHoach; bản đã thử là ${tested}. Hãy dùng bản đó, hoặc tự thử rồi đặt KEHOACH_NATS_UNTESTED=1.`,
    'no-jetstream': ({ version }) =>
      `NATS ${version} chưa bật JetStream, hoặc người dùng này không được dùng. Hãy chạy NATS với -js, hoặc cấp quyền.`,
    'too-few-servers': ({ replicas }) =>
      `Lưu trên ${replicas} máy chủ thì cụm NATS phải có đủ từng ấy máy chủ. Hãy khởi động chúng, hoặc thêm ?replicas=1 vào địa chỉ.`,
  },
  badAddress: 'Không đọc được địa chỉ NATS. Hãy viết như nats://user:password@host:4222,host:4222/STREAM.',
  missing: (place) => `Không có nhật ký nào ở ${place}.`,
  filled: (place) => `${place} đã có dữ liệu; không ghi đè. Hãy nêu luồng khác: nats://…/STREAM.`,
  changed: (place) =>
    `Có người vừa ghi vào ${place} nên chưa chuyển gì. Hãy dừng các máy chủ đang dùng kho này rồi chạy lại.`,
  apart: (server) =>
    `Máy chủ NATS ${server} giữ nhật ký khác với các máy chủ còn lại nên không được hỏi nữa. ` +
    'Hãy dừng nó, cất thư mục JetStream của nó đi rồi khởi động lại: nó sẽ chép lại từ các máy chủ kia.',
  survives: (replicas) =>
    replicas > 1
      ? `Lưu trên ${replicas} máy chủ NATS. Những gì đã báo ghi xong còn nguyên khi một tiến trình hoặc một máy chủ bị dừng ` +
        'đột ngột; KHÔNG chắc còn khi tất cả cùng mất điện: NATS chỉ ghi xuống đĩa hai phút một lần.'
      : 'Lưu trên một máy chủ NATS. Những gì đã báo ghi xong còn nguyên khi tiến trình bị dừng đột ngột; KHÔNG chắc còn ' +
        'khi mất điện: NATS chỉ ghi xuống đĩa hai phút một lần. Với ba máy chủ, một máy mất điện không làm mất gì.',
};
