import type { Words } from '@kehoach/words';

interface CalendarWords {
  readonly name: (number: string) => string;
  readonly names: (plans: number) => string;
  readonly ofUnit: (name: string) => string;
  readonly due: (number: string, title: string) => string;
  readonly done: (summary: string) => string;
  readonly suspended: (summary: string) => string;
  /** Of a deadline whose task was withdrawn. */
  readonly withdrawn: (number: string) => string;
  readonly lead: string;
  readonly coordinating: string;
  readonly period: string;
  readonly plan: string;
}

/** The words of a calendar of deadlines. */
export const calendarWords: Words<CalendarWords> = {
  vi: {
    name: (number) => `Thời hạn kế hoạch ${number}`,
    names: (plans) => `Thời hạn của ${plans} kế hoạch`,
    ofUnit: (name) => `Thời hạn của ${name}`,
    due: (number, title) => `Hạn ${number}: ${title}`,
    done: (summary) => `Đã hoàn thành. ${summary}`,
    suspended: (summary) => `Tạm dừng. ${summary}`,
    withdrawn: (number) => `Đã rút lại khỏi kế hoạch ${number}`,
    lead: 'Chủ trì',
    coordinating: 'Phối hợp',
    period: 'Thời gian',
    plan: 'Kế hoạch',
  },
  en: {
    name: (number) => `Deadlines of plan ${number}`,
    names: (plans) => `Deadlines of ${plans} plans`,
    ofUnit: (name) => `Deadlines of ${name}`,
    due: (number, title) => `Due ${number}: ${title}`,
    done: (summary) => `Done. ${summary}`,
    suspended: (summary) => `Suspended. ${summary}`,
    withdrawn: (number) => `Withdrawn from plan ${number}`,
    lead: 'Lead',
    coordinating: 'Coordinating',
    period: 'Time',
    plan: 'Plan',
  },
};
