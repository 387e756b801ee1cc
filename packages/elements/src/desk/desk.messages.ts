import type { Words } from '@kehoach/words';
import type { Subject, ViewName } from './place.js';

interface DeskWords {
  readonly views: Readonly<Record<ViewName, string>>;
  readonly viewsLabel: string;
  readonly counts: {
    readonly label: string;
    readonly overdue: string;
    readonly soon: string;
    readonly open: string;
    readonly done: string;
    readonly doneLate: (late: string) => string;
    readonly assigned: string;
  };
  /** The same on a phone, where all of them stand in one line. */
  readonly shortCounts: Readonly<Record<'overdue' | 'soon' | 'open' | 'done', string>>;
  readonly progress: string;
  readonly expected: string;
  readonly late: (count: string) => string;
  readonly waiting: (count: string) => string;
  readonly tools: string;
  readonly day: (day: string) => string;
  readonly chooseDay: string;
  readonly print: string;
  readonly more: string;
  readonly subjects: Readonly<Record<Subject, string>>;
  readonly search: string;
  readonly filters: string;
  readonly filter: string;
  readonly unit: string;
  readonly status: string;
  readonly all: string;
  readonly openAll: string;
  readonly doneAll: string;
  /** @param isFiltered whether a unit or a status is chosen too */
  readonly noMatch: (words: string, isFiltered: boolean) => string;
  readonly noneLeft: string;
  readonly noTask: string;
  readonly noTaskYet: string;
  readonly assign: string;
  readonly closedOn: (day: string) => string;
  readonly clear: string;
  readonly past: (day: string) => string;
  readonly pastMeans: string;
  readonly notIssued: (day: string) => string;
  readonly pastLabel: string;
  readonly dayBack: string;
  readonly dayOn: string;
  readonly toNow: string;
  readonly partMissing: string;
  readonly link: string;
  readonly linked: string;
  readonly notLinked: string;
  readonly before: string;
  readonly after: string;
  readonly close: string;
  readonly readOnly: string;
  readonly unknownTask: (id: string) => string;
}

const vi: DeskWords = {
  views: {
    timeline: 'Dòng thời gian',
    list: 'Danh sách',
    unit: 'Việc của đơn vị tôi',
    awards: 'Thi đua, khen thưởng',
    history: 'Nhật ký',
  },
  viewsLabel: 'Cách xem kế hoạch',
  counts: {
    label: 'Số nhiệm vụ theo trạng thái; chọn để lọc',
    overdue: 'Quá hạn',
    soon: 'Sắp đến hạn',
    open: 'Trong hạn',
    done: 'Hoàn thành',
    doneLate: (late) => `, ${late} muộn`,
    assigned: 'Được giao',
  },
  shortCounts: { overdue: 'quá hạn', soon: 'sắp hạn', open: 'trong hạn', done: 'xong' },
  progress: 'Tiến độ',
  expected: 'Dự kiến',
  late: (count) => `${count} quá hạn`,
  waiting: (count) => `${count} đang chờ`,
  tools: 'Công cụ',
  day: (day) => `Ngày ${day}`,
  chooseDay: 'Xem tình hình tại ngày',
  print: 'In',
  more: 'Thêm',
  subjects: {
    about: 'Về kế hoạch',
    export: 'Xuất',
    calendar: 'Lịch thời hạn',
    answers: 'Việc chờ trả lời',
    plan: 'Sửa đổi, kết thúc',
    units: 'Đơn vị',
    targets: 'Chỉ tiêu',
    emulation: 'Thi đua, khen thưởng',
  },
  search: 'Tìm số, nội dung, đơn vị',
  filters: 'Lọc và sắp xếp',
  filter: 'Lọc',
  unit: 'Đơn vị',
  status: 'Trạng thái',
  all: 'Tất cả',
  openAll: 'Trong hạn',
  doneAll: 'Hoàn thành',
  noMatch: (words, isFiltered) => `Không có nhiệm vụ ${isFiltered ? 'trong bộ lọc đang chọn ' : ''}khớp “${words}”.`,
  noneLeft: 'Không có nhiệm vụ khớp bộ lọc.',
  noTask: 'Kế hoạch chưa có nhiệm vụ',
  noTaskYet: 'Nhiệm vụ được giao sẽ hiện ở đây theo từng mục, kèm đơn vị chủ trì và thời hạn.',
  assign: 'Giao nhiệm vụ',
  closedOn: (day) => `Đã kết thúc ngày ${day}`,
  clear: 'Bỏ bộ lọc',
  past: (day) => `Đang xem ngày ${day}.`,
  pastMeans: 'Tình hình như đã biết đến hết ngày này; không ghi nhận được.',
  notIssued: (day) => `Đến hết ngày ${day}, kế hoạch chưa được ban hành.`,
  pastLabel: 'Đang xem một ngày đã qua',
  dayBack: 'Lùi một ngày',
  dayOn: 'Tiến một ngày',
  toNow: 'Về hiện tại',
  partMissing: 'Chưa tải được phần này của trang. Hãy thử lại.',
  link: 'Chép liên kết',
  linked: 'Đã chép liên kết.',
  notLinked: 'Chưa chép được; hãy chép ở thanh địa chỉ.',
  before: 'Nhiệm vụ trước',
  after: 'Nhiệm vụ sau',
  close: 'Đóng',
  readOnly: 'Trang này chỉ để xem: chưa có ai đăng nhập để ghi nhận.',
  unknownTask: (id) => `Kế hoạch không có nhiệm vụ “${id}”.`,
};

const en: DeskWords = {
  views: {
    timeline: 'Timeline',
    list: 'List',
    unit: 'My unit’s work',
    awards: 'Emulation, commendations',
    history: 'Log',
  },
  viewsLabel: 'Views of the plan',
  counts: {
    label: 'Tasks by status; choose one to filter',
    overdue: 'Overdue',
    soon: 'Due soon',
    open: 'In time',
    done: 'Done',
    doneLate: (late) => `, ${late} late`,
    assigned: 'Assigned',
  },
  shortCounts: { overdue: 'overdue', soon: 'due soon', open: 'in time', done: 'done' },
  progress: 'Progress',
  expected: 'Expected',
  late: (count) => `${count} overdue`,
  waiting: (count) => `${count} waiting`,
  tools: 'Tools',
  day: (day) => day,
  chooseDay: 'See how things stood on',
  print: 'Print',
  more: 'More',
  subjects: {
    about: 'About the plan',
    export: 'Export',
    calendar: 'Calendar of deadlines',
    answers: 'Waiting for an answer',
    plan: 'Amend, close',
    units: 'Units',
    targets: 'Targets',
    emulation: 'Emulation, commendations',
  },
  search: 'Search number, words, unit',
  filters: 'Filter and arrange',
  filter: 'Filter',
  unit: 'Unit',
  status: 'Status',
  all: 'All',
  openAll: 'In time',
  doneAll: 'Done',
  noMatch: (words, isFiltered) => `No task${isFiltered ? ' that the filter leaves' : ''} matches “${words}”.`,
  noneLeft: 'No task matches the filter.',
  noTask: 'The plan has no task yet',
  noTaskYet: 'Tasks that are assigned will stand here by section, with their lead unit and deadline.',
  assign: 'Assign a task',
  closedOn: (day) => `Closed on ${day}`,
  clear: 'Clear the filter',
  past: (day) => `Showing ${day}.`,
  pastMeans: 'As things were known by the end of that day; nothing can be recorded.',
  notIssued: (day) => `By the end of ${day} the plan was not issued yet.`,
  pastLabel: 'A past day is shown',
  dayBack: 'A day back',
  dayOn: 'A day on',
  toNow: 'Back to now',
  partMissing: 'This part of the page could not be loaded. Try again.',
  link: 'Copy the link',
  linked: 'The link was copied.',
  notLinked: 'It could not be copied; take it from the address bar.',
  before: 'Task before',
  after: 'Task after',
  close: 'Close',
  readOnly: 'This page only shows: nobody is signed in to record.',
  unknownTask: (id) => `The plan has no task “${id}”.`,
};

/** What the desk says. */
export const deskWords: Words<DeskWords> = { vi, en };
