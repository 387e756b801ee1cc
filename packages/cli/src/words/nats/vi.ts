import type { NatsWords } from './nats-words.js';

/** In Vietnamese. */
export const vi: NatsWords = {
  faults: {
    'server-unreachable': ({ servers, cause }) =>
      causes.get(cause)?.(servers) ??
      `Không kết nối được với NATS ở ${servers} (${cause}). Hãy kiểm tra địa chỉ và xem NATS có đang chạy không.`,
    'unreadable-file': ({ file, cause }) => `Không đọc được tệp ${file} (${cause}). Hãy kiểm tra tên và quyền của tệp.`,
    'server-too-old': ({ version, tested }) => `NATS ${version} quá cũ. Hãy nâng cấp lên ${tested}.`,
    'server-untested': ({ version, tested }) =>
      `NATS ${version} chưa được thử với KeHoach; bản đã thử là ${tested}. Hãy dùng bản đó, hoặc tự thử rồi ` +
      'đặt KEHOACH_NATS_UNTESTED=1.',
    'no-jetstream': ({ version }) =>
      `NATS ${version} chưa bật JetStream, hoặc người dùng này không được dùng. Hãy chạy NATS với -js, hoặc ` +
      'cấp quyền.',
    'too-few-servers': ({ replicas }) =>
      `Lưu trên ${replicas} máy chủ thì cụm NATS phải có đủ từng ấy máy chủ. Hãy khởi động chúng, hoặc thêm ` +
      '?replicas=1 vào địa chỉ.',
  },
  badAddress: 'Không đọc được địa chỉ NATS. Hãy viết như nats://user:password@host:4222,host:4222/STREAM.',
  missing: (place) => `Không có nhật ký nào ở ${place}.`,
  filled: (place) => `${place} đã có dữ liệu; không ghi đè. Hãy nêu luồng khác: nats://…/STREAM.`,
  changed: (place) =>
    `Có người vừa ghi vào ${place} nên chưa chuyển gì. Hãy dừng các máy chủ đang dùng kho này rồi chạy lại.`,
  apart: (server) =>
    `Máy chủ NATS ${server} giữ nhật ký khác với các máy chủ còn lại nên không được hỏi nữa. ` +
    'Hãy dừng nó, cất thư mục JetStream của nó đi rồi khởi động lại: nó sẽ chép lại từ các máy chủ kia.',
  cut: (place) =>
    `${place} không còn đủ những gì đã ghi: luồng bị cắt, bị xóa hoặc bị thay thế, nên máy chủ không trả lời gì từ đó. ` +
    'Hãy phục hồi luồng, máy chủ sẽ tự chạy tiếp; hoặc khởi động lại mọi máy chủ để tiếp tục với những gì còn lại.',
  whole: (place) => `${place} đã có lại đủ những gì đã ghi; máy chủ chạy tiếp.`,
  survives: (replicas) =>
    replicas > 1
      ? `Lưu trên ${replicas} máy chủ NATS. Những gì đã báo ghi xong còn nguyên khi một tiến trình hoặc một máy chủ bị dừng ` +
        'đột ngột; KHÔNG chắc còn khi tất cả cùng mất điện: NATS chỉ ghi xuống đĩa hai phút một lần.'
      : 'Lưu trên một máy chủ NATS. Những gì đã báo ghi xong còn nguyên khi tiến trình bị dừng đột ngột; KHÔNG chắc còn ' +
        'khi mất điện: NATS chỉ ghi xuống đĩa hai phút một lần. Với ba máy chủ, một máy mất điện không làm mất gì.',
};

const causes: ReadonlyMap<string, (servers: string) => string> = new Map([
  [
    'AuthorizationError',
    (servers) =>
      `NATS ở ${servers} không chấp nhận đăng nhập. Hãy kiểm tra tên, mật khẩu hoặc tệp thông tin đăng nhập.`,
  ],
  [
    'untrusted-certificate',
    (servers) =>
      `Chứng thư của NATS ở ${servers} không do nơi nào được tin cậy ở đây cấp. Hãy nêu tệp của nơi cấp bằng ` +
      '?ca=; nếu đã nêu, có thể máy khác đang trả lời thay.',
  ],
  [
    'expired-certificate',
    (servers) =>
      `Chứng thư của NATS ở ${servers} đã hết hạn hoặc chưa có hiệu lực. Hãy gia hạn, hoặc kiểm tra đồng hồ.`,
  ],
  [
    'other-host',
    (servers) =>
      `Chứng thư của NATS ở ${servers} là của máy chủ khác. Hãy viết tên máy chủ đúng như trong chứng thư; nếu ` +
      'đã đúng, có thể máy khác đang trả lời thay.',
  ],
]);
