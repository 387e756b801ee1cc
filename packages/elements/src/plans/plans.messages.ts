import type { Words } from '@kehoach/words';
import type { Denominator, NumberColumn, RateColumn } from './columns.js';

/** A view of several plans. */
export type PlansView = 'overview' | 'units' | 'plans' | 'week';

/** All of them, from left to right. */
export const plansViews: readonly PlansView[] = ['overview', 'units', 'plans', 'week'];

interface PlansWords {
  readonly heading: string;
  readonly count: (plans: string) => string;
  readonly asOf: string;
  readonly today: string;
  readonly views: Readonly<Record<PlansView, string>>;
  readonly cards: Readonly<Record<'openLate' | 'openInTime' | 'doneInTime' | 'doneLate' | 'assigned', string>>;
  readonly longLate: (tasks: string, days: string) => string;
  readonly share: (percent: string, tasks: string) => string;
  readonly datedAndNot: (dated: string, undated: string) => string;
  readonly of: string;
  readonly denominators: Readonly<Record<Denominator, string>>;
  readonly denominatorSentence: Readonly<Record<Denominator, string>>;
  readonly order: string;
  readonly byName: string;
  readonly byRate: string;
  readonly place: string;
  readonly unit: string;
  readonly planNumber: string;
  readonly planTitle: string;
  readonly issuer: string;
  readonly issuedOn: string;
  readonly nextDeadline: string;
  readonly note: string;
  readonly numbers: Readonly<Record<NumberColumn, readonly [string, string]>>;
  readonly rates: Readonly<Record<RateColumn, readonly [string, string]>>;
  readonly rateOf: Readonly<Record<Denominator, string>>;
  readonly all: string;
  readonly few: string;
  readonly counted: (day: string) => string;
  readonly shared: string;
  readonly outside: string;
  readonly lines: Readonly<
    Record<
      | 'assigned'
      | 'dated'
      | 'doneInTime'
      | 'doneLate'
      | 'openInTime'
      | 'openLate'
      | 'undated'
      | 'undatedDone'
      | 'undatedOpen'
      | 'suspended'
      | 'cancelled'
      | 'responsibilities',
      string
    >
  >;
  readonly longOpen: (tasks: string, months: string) => string;
  readonly report: string;
  readonly reportUnderWay: string;
  readonly whose: string;
  readonly none: string;
  readonly noSource: string;
}

const vi: PlansWords = {
  heading: 'Theo dõi các kế hoạch',
  count: (plans) => `${plans} kế hoạch`,
  asOf: 'Ngày',
  today: 'Về hiện tại',
  views: { overview: 'Tổng quan', units: 'Theo đơn vị', plans: 'Theo kế hoạch', week: 'Việc tuần này' },
  cards: {
    openLate: 'Chưa hoàn thành, quá hạn',
    openInTime: 'Chưa hoàn thành, trong hạn',
    doneInTime: 'Hoàn thành đúng hạn',
    doneLate: 'Hoàn thành quá hạn',
    assigned: 'Được giao',
  },
  longLate: (tasks, days) => `${tasks} việc quá ${days} ngày`,
  share: (percent, tasks) => `${percent} của ${tasks} được giao`,
  datedAndNot: (dated, undated) => `${dated} có hạn, ${undated} không hạn`,
  of: 'Tỷ lệ tính trên',
  denominators: { assigned: 'Được giao', done: 'Đã hoàn thành', due: 'Đến hạn' },
  denominatorSentence: {
    assigned: 'Tỷ lệ tính trên số nhiệm vụ được giao.',
    done: 'Tỷ lệ tính trên số nhiệm vụ có hạn đã hoàn thành.',
    due: 'Tỷ lệ tính trên số nhiệm vụ đã hoàn thành hoặc đã quá hạn.',
  },
  order: 'Sắp xếp',
  byName: 'Theo tên',
  byRate: 'Theo tỷ lệ đúng hạn',
  place: 'TT',
  unit: 'Tên đơn vị',
  planNumber: 'Số kế hoạch',
  planTitle: 'Trích yếu',
  issuer: 'Cơ quan',
  issuedOn: 'Ngày',
  nextDeadline: 'Hạn gần nhất',
  note: 'Ghi chú',
  numbers: {
    total: ['Tổng', 'số'],
    doneInTime: ['HT', 'trong hạn'],
    doneLate: ['HT', 'trễ hạn'],
    openInTime: ['Chưa HT', 'trong hạn'],
    openLate: ['Chưa HT', 'trễ hạn'],
    undated: ['Không', 'hạn'],
  },
  rates: {
    doneInTime: ['Tỷ lệ HT', 'đúng hạn'],
    doneLate: ['Tỷ lệ HT', 'trễ hạn'],
    openLate: ['Tỷ lệ chưa HT', 'trễ hạn'],
  },
  rateOf: { assigned: 'trên được giao', done: 'trên đã HT', due: 'trên đến hạn' },
  all: 'Tổng cộng',
  few: 'Dưới 5 việc, không xếp',
  counted: (day) => `Số liệu tính đến ngày ${day}.`,
  shared:
    'Nhiệm vụ có hai đơn vị chủ trì được tính cho cả hai, và một lần ở dòng tổng cộng. Tạm dừng và hủy bỏ ở ngoài tổng số.',
  outside: 'Ngoài tổng số',
  lines: {
    assigned: 'Tổng số được giao',
    dated: 'Có hạn',
    doneInTime: 'Hoàn thành đúng hạn',
    doneLate: 'Hoàn thành quá hạn',
    openInTime: 'Chưa hoàn thành, trong hạn',
    openLate: 'Chưa hoàn thành, quá hạn',
    undated: 'Không hạn',
    undatedDone: 'Đã hoàn thành',
    undatedOpen: 'Chưa hoàn thành',
    suspended: 'Tạm dừng',
    cancelled: 'Hủy bỏ',
    responsibilities: 'Trách nhiệm',
  },
  longOpen: (tasks, months) => `${tasks} việc đã quá ${months} tháng`,
  report: 'Tải báo cáo (.docx)',
  reportUnderWay: 'Đang lập báo cáo…',
  whose: 'Đơn vị',
  none: 'Chưa có kế hoạch nào để theo dõi.',
  noSource: 'Thẻ này cần thuộc tính endpoint hoặc src.',
};

/** The words of the view over several plans. */
export const plansWords: Words<PlansWords> = {
  vi,
  en: {
    heading: 'Plans at a glance',
    count: (plans) => (plans === '1' ? '1 plan' : `${plans} plans`),
    asOf: 'As of',
    today: 'Back to today',
    views: { overview: 'Overview', units: 'By unit', plans: 'By plan', week: 'This week' },
    cards: {
      openLate: 'Open, overdue',
      openInTime: 'Open, in time',
      doneInTime: 'Done on time',
      doneLate: 'Done late',
      assigned: 'Assigned',
    },
    longLate: (tasks, days) => `${tasks} more than ${days} days`,
    share: (percent, tasks) => `${percent} of ${tasks} assigned`,
    datedAndNot: (dated, undated) => `${dated} with a deadline, ${undated} without`,
    of: 'Percentages of',
    denominators: { assigned: 'Assigned', done: 'Done', due: 'Due' },
    denominatorSentence: {
      assigned: 'Percentages are of the tasks assigned.',
      done: 'Percentages are of the tasks with a deadline that are done.',
      due: 'Percentages are of the tasks that are done or overdue.',
    },
    order: 'Order',
    byName: 'By name',
    byRate: 'By share done on time',
    place: 'No.',
    unit: 'Unit',
    planNumber: 'Plan',
    planTitle: 'Title',
    issuer: 'Office',
    issuedOn: 'Issued',
    nextDeadline: 'Next deadline',
    note: 'Note',
    numbers: {
      total: ['Total', ''],
      doneInTime: ['Done', 'on time'],
      doneLate: ['Done', 'late'],
      openInTime: ['Open', 'in time'],
      openLate: ['Open', 'overdue'],
      undated: ['No', 'deadline'],
    },
    rates: {
      doneInTime: ['Share done', 'on time'],
      doneLate: ['Share done', 'late'],
      openLate: ['Share open', 'overdue'],
    },
    rateOf: { assigned: 'of assigned', done: 'of done', due: 'of due' },
    all: 'All',
    few: 'Under 5 tasks, not ranked',
    counted: (day) => `Counted up to ${day}.`,
    shared:
      'A task that two units lead counts for both, and once in the total. Suspended and cancelled ones are outside.',
    outside: 'Outside the total',
    lines: {
      assigned: 'Assigned',
      dated: 'With a deadline',
      doneInTime: 'Done on time',
      doneLate: 'Done late',
      openInTime: 'Open, in time',
      openLate: 'Open, overdue',
      undated: 'Without a deadline',
      undatedDone: 'Done',
      undatedOpen: 'Open',
      suspended: 'Suspended',
      cancelled: 'Cancelled',
      responsibilities: 'Responsibilities',
    },
    longOpen: (tasks, months) => `${tasks} for more than ${months} months`,
    report: 'Download report (.docx)',
    reportUnderWay: 'Making the report…',
    whose: 'Unit',
    none: 'There is no plan to follow yet.',
    noSource: 'This tag needs the attribute endpoint or src.',
  },
};
