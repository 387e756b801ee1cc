import type { Words } from '@kehoach/words';

const vi = {
  title: 'Dòng thời gian',
  task: 'Nhiệm vụ',
  group: 'Nhóm theo',
  grouping: { section: 'Mục', unit: 'Đơn vị chủ trì', status: 'Trạng thái' },
  zoom: 'Khoảng thời gian',
  zooms: { plan: 'Toàn kế hoạch', year: 'Năm', quarter: 'Quý', month: 'Tháng', week: 'Tuần' },
  before: 'Khoảng trước',
  after: 'Khoảng sau',
  today: 'Hôm nay',
  planned: 'Theo kế hoạch',
  fuzzy: 'Mốc ước lượng theo tháng, quý, năm',
  noMatch: 'Không có nhiệm vụ phù hợp.',
  actual: 'Thực tế',
  lead: 'Chủ trì',
  coordinating: 'Phối hợp',
  noLead: 'Chưa nêu đơn vị chủ trì',
  expected: 'dự kiến',
  reached: 'Tiến độ',
  behind: 'chậm tiến độ',
  from: 'từ',
  to: 'đến',
  extended: (from: string | undefined, to: string): string =>
    `gia hạn ${from === undefined ? '' : `từ ${from} `}đến ${to}`,
  filtered: (status: string, left: number): string =>
    `Chỉ gồm các nhiệm vụ có trạng thái “${status}”; ${left} nhiệm vụ khác không in ở đây.`,
};

/** The words of the timeline; the Vietnamese ones say which there are. */
export const timelineWords: Words<typeof vi> = {
  vi,
  en: {
    title: 'Timeline',
    task: 'Task',
    group: 'Group by',
    grouping: { section: 'Section', unit: 'Lead unit', status: 'Status' },
    zoom: 'Time in sight',
    zooms: { plan: 'Whole plan', year: 'Year', quarter: 'Quarter', month: 'Month', week: 'Week' },
    before: 'Earlier',
    after: 'Later',
    today: 'Today',
    planned: 'Planned',
    fuzzy: 'end named by month, quarter or year',
    noMatch: 'No task fits.',
    actual: 'Actual',
    lead: 'Lead',
    coordinating: 'With',
    noLead: 'No lead unit stated',
    expected: 'expected',
    reached: 'Progress',
    behind: 'behind',
    from: 'from',
    to: 'to',
    extended: (from, to) => `extended ${from === undefined ? '' : `from ${from} `}to ${to}`,
    filtered: (status, left) => `Only the tasks with the status “${status}”; ${left} others are not printed here.`,
  },
};
