import { countText } from '@kehoach/words';
import type { CopyWords } from './copy-words.js';

/** In Vietnamese. */
export const vi: CopyWords = {
  copying: (done, total) => `Đã sao chép ${done}/${total} kế hoạch…`,
  backedUp: (folder, { plans, entries, damaged = [] }) => [
    `Đã sao lưu ${plans} kế hoạch, ${countText(entries, 'entry', 'vi')} vào ${folder}; ` +
      (damaged.length === 0
        ? 'mọi nhật ký đều nguyên vẹn.'
        : `${damaged.length} kế hoạch hỏng không có trong bản sao.`),
  ],
  leftOut: (planId, why) => `Nhật ký của kế hoạch ${planId} bị hỏng. ${why}`,
  restored: (file, { plans, entries }) => [
    `Đã khôi phục ${plans} kế hoạch, ${countText(entries, 'entry', 'vi')} vào ${file}; đã đọc lại, khớp với bản sao lưu.`,
  ],
  moved: (from, to, { plans, entries }) => [
    `Đã chuyển ${plans} kế hoạch, ${countText(entries, 'entry', 'vi')} sang ${to}; đã đọc lại, khớp với kho cũ.`,
    `Kho cũ ${from} còn nguyên. Hãy cất đi để không ai ghi tiếp vào đó.`,
  ],
  inUse: (place, connections) =>
    `Lưu ý: đang có ${connections} kết nối khác của KeHoach tới ${place}. Những gì máy chủ ghi vào đó từ lúc này ` +
    'sẽ không có trong kho mới: hãy dừng mọi máy chủ, rồi khởi động lại với kho mới.',
  missing: (file) => `Không có tệp ${file}.`,
  exists: (path) => `${path} đã có; không ghi đè. Hãy chọn tên khác.`,
  filled: (place) => `${place} đã có dữ liệu; không ghi đè. Hãy chọn cơ sở dữ liệu khác.`,
  noStore: (scheme) =>
    `Không có kho nào mở được bằng địa chỉ “${scheme}…”. Hãy nêu tệp, thư mục, postgres://… hoặc nats://…`,
  notABackup: (folder) => `Thư mục ${folder} không phải bản sao lưu của KeHoach, hoặc bản sao lưu chưa hoàn tất.`,
  newerBackup: (folder) => `Bản sao lưu ${folder} do phiên bản KeHoach mới hơn ghi. Hãy nâng cấp KeHoach rồi chạy lại.`,
  notAsBackedUp: (file) => `Tệp ${file} không còn như lúc sao lưu. Hãy dùng bản sao lưu khác.`,
  notWhole: (planId, why) => `Nhật ký của kế hoạch ${planId} không nguyên vẹn nên chưa sao chép gì. ${why}`,
  notTheSame: (what) =>
    `Bản sao của ${what} không khớp với bản gốc nên đã bỏ bản sao. Hãy kiểm tra ổ đĩa rồi chạy lại.`,
};
