import type { Words } from '@kehoach/words';

interface PartsWords {
  readonly stillOpen: (count: string) => string;
  readonly openObstacle: (day: string, unit: string, text: string) => string;
  readonly openProducts: (names: string) => string;
  readonly openExtension: (day: string) => string;
  readonly text: string;
  readonly history: string;
  readonly issuedBy: string;
  readonly issuedOn: string;
  readonly basis: string;
  readonly purposes: string;
  readonly amended: string;
  readonly closed: string;
}

const vi: PartsWords = {
  stillOpen: (count) => `Còn mở ${count} việc`,
  openObstacle: (day, unit, text) => `Vướng mắc ${day}, ${unit}: ${text}`,
  openProducts: (names) => `Sản phẩm chưa nộp: ${names}`,
  openExtension: (day) => `Đề nghị gia hạn đến ${day}, chưa có trả lời`,
  text: 'Lời văn bản',
  history: 'Nhật ký nhiệm vụ',
  issuedBy: 'Cơ quan ban hành',
  issuedOn: 'Ngày ban hành',
  basis: 'Căn cứ',
  purposes: 'Mục đích, yêu cầu',
  amended: 'Đã sửa đổi',
  closed: 'Đã kết thúc',
};

const en: PartsWords = {
  stillOpen: (count) => `Still open: ${count}`,
  openObstacle: (day, unit, text) => `Obstacle ${day}, ${unit}: ${text}`,
  openProducts: (names) => `Not delivered yet: ${names}`,
  openExtension: (day) => `An extension to ${day} is asked for, without an answer`,
  text: 'Words of the document',
  history: 'Log of the task',
  issuedBy: 'Issued by',
  issuedOn: 'Issued on',
  basis: 'Legal basis',
  purposes: 'Purposes and requirements',
  amended: 'Amended',
  closed: 'Closed',
};

/** What a task's panel, that of the plan and the work of a unit say. */
export const partsWords: Words<PartsWords> = { vi, en };
