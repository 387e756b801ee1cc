import type { Words } from '@kehoach/words';

const vi = {
  title: 'Nhật ký',
  none: 'Chưa có mục nào.',
  unread: 'Chưa đọc được nhật ký.',
  recorded: (at: string): string => `ghi lúc ${at}`,
  entry: (version: string): string => `mục ${version}`,
  withdrawn: (unit: string, day: string): string => `Đã rút lại ngày ${day} (${unit})`,
  untold: (version: string, type: string): string =>
    `Không hiển thị được mục ${version} (${type}): nội dung không đúng với loại mục.`,
};

/** The words of histories; the Vietnamese ones say which there are. */
export const historyWords: Words<typeof vi> = {
  vi,
  en: {
    title: 'History',
    none: 'No entry yet.',
    unread: 'The log could not be read.',
    recorded: (at) => `recorded ${at}`,
    entry: (version) => `entry ${version}`,
    withdrawn: (unit, day) => `Withdrawn on ${day} (${unit})`,
    untold: (version, type) => `Entry ${version} (${type}) cannot be shown: it is not what its kind demands.`,
  },
};

const viCorrections = {
  filledIn: (field: string, to: string): string => `bổ sung ${field}: ${to}`,
  changed: (field: string, from: string, to: string): string => `sửa ${field}: “${from}” → “${to}”`,
  takenOut: (field: string, from: string): string => `bỏ ${field}: “${from}”`,
};

/** What a person did to a field that was read from a document. */
export const correctionWords: Words<typeof viCorrections> = {
  vi: viCorrections,
  en: {
    filledIn: (field, to) => `${field} filled in: ${to}`,
    changed: (field, from, to) => `${field} changed: “${from}” → “${to}”`,
    takenOut: (field, from) => `${field} taken out: “${from}”`,
  },
};

const viFields = {
  number: 'số, ký hiệu',
  issuedOn: 'ngày ban hành',
  year: 'năm thực hiện',
  place: 'địa danh',
  title: 'trích yếu',
  issuer: 'cơ quan ban hành',
  theme: 'chủ đề thi đua',
  tasks: 'nhiệm vụ',
  taskTitle: 'tên nhiệm vụ',
  lead: 'đơn vị chủ trì',
  coordinating: 'đơn vị phối hợp',
  period: 'thời gian thực hiện',
  products: 'sản phẩm',
  sections: 'đề mục',
  text: 'nội dung',
  outside: 'đoạn không phải nhiệm vụ',
  units: 'tên đơn vị',
  targets: 'chỉ tiêu',
  legalBasis: 'căn cứ',
  recipients: 'nơi nhận',
  signerBehalf: 'ký thay, thừa lệnh',
  signerTitle: 'chức vụ người ký',
  signerName: 'họ tên người ký',
};

/** The fields that a person may put right, by the names that a log has for them. */
export const correctedFields: Words<typeof viFields> = {
  vi: viFields,
  en: {
    number: 'number',
    issuedOn: 'day of issue',
    year: 'year of the plan',
    place: 'place',
    title: 'title',
    issuer: 'issuing office',
    theme: 'emulation theme',
    tasks: 'task',
    taskTitle: 'title',
    lead: 'lead unit',
    coordinating: 'coordinating units',
    period: 'period',
    products: 'products',
    sections: 'heading',
    text: 'text',
    outside: 'words that are no task',
    units: 'name of a unit',
    targets: 'target',
    legalBasis: 'legal basis',
    recipients: 'recipients',
    signerBehalf: 'signed on behalf of',
    signerTitle: 'office of the signer',
    signerName: 'name of the signer',
  },
};
