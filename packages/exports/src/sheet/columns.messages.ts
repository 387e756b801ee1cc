import type { Words } from '@kehoach/words';

/** The columns of a follow-up sheet, in their order. */
export const columnKeys = [
  'place',
  'task',
  'papers',
  'lead',
  'coordinating',
  'inCharge',
  'period',
  'due',
  'products',
  'percent',
  'status',
  'doneOn',
  'results',
  'obstacles',
  'proposals',
  'extended',
  'formerDue',
  'updatedOn',
  'notes',
] as const;

/** The name of a column in code. */
export type ColumnKey = (typeof columnKeys)[number];

/** The headings as offices write them in their own sheets. */
export const columnWords: Words<Readonly<Record<ColumnKey, string>>> = {
  vi: {
    place: 'STT',
    task: 'Nội dung nhiệm vụ',
    papers: 'Văn bản giao (số, ngày)',
    lead: 'Đơn vị chủ trì',
    coordinating: 'Đơn vị phối hợp',
    inCharge: 'Lãnh đạo phụ trách',
    period: 'Thời hạn (theo văn bản)',
    due: 'Hạn',
    products: 'Sản phẩm',
    percent: 'Tiến độ (%)',
    status: 'Trạng thái',
    doneOn: 'Ngày hoàn thành thực tế',
    results: 'Kết quả thực hiện',
    obstacles: 'Khó khăn, vướng mắc',
    proposals: 'Đề xuất',
    extended: 'Gia hạn – số lần',
    formerDue: 'Gia hạn – mốc cũ',
    updatedOn: 'Ngày cập nhật',
    notes: 'Ghi chú',
  },
  en: {
    place: 'No.',
    task: 'Task',
    papers: 'Assigned by (number, day)',
    lead: 'Lead unit',
    coordinating: 'Coordinating units',
    inCharge: 'In charge',
    period: 'Time (in the document’s words)',
    due: 'Deadline',
    products: 'Products',
    percent: 'Progress (%)',
    status: 'Status',
    doneOn: 'Completed on',
    results: 'Results',
    obstacles: 'Obstacles',
    proposals: 'Proposals',
    extended: 'Extensions granted',
    formerDue: 'Former deadlines',
    updatedOn: 'Updated on',
    notes: 'Notes',
  },
};
