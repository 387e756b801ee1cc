import type { Grouping } from '@kehoach/core';
import type { Words } from '@kehoach/words';
import type { Zoom } from './scale.js';

/** The words of the timeline. */
export const timelineWords: Words<{
  readonly title: string;
  readonly task: string;
  readonly group: string;
  readonly grouping: Readonly<Record<Grouping, string>>;
  readonly zoom: string;
  readonly zooms: Readonly<Record<Zoom, string>>;
  readonly before: string;
  readonly after: string;
  readonly today: string;
  readonly planned: string;
  readonly fuzzy: string;
  readonly noMatch: string;
  readonly actual: string;
  readonly lead: string;
  readonly coordinating: string;
  readonly noLead: string;
  readonly expected: string;
  readonly reached: string;
  readonly from: string;
  readonly to: string;
}> = {
  vi: {
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
    from: 'từ',
    to: 'đến',
  },
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
    from: 'from',
    to: 'to',
  },
};
