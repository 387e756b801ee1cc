import { weekdayOf, type CivilDate } from '@kehoach/core';
import { dateText, type Language, type Words } from '@kehoach/words';

const vi = {
  open: 'Chọn trên lịch',
  placeholder: 'ngày/tháng/năm',
  before: 'Tháng trước',
  after: 'Tháng sau',
  today: 'Hôm nay',
  close: 'Đóng',
  month: (day: CivilDate) => `Tháng ${Number(day.slice(5, 7))}/${day.slice(0, 4)}`,
  day: (day: CivilDate) => `ngày ${Number(day.slice(8))} tháng ${Number(day.slice(5, 7))} năm ${day.slice(0, 4)}`,
  weekdays: 'T2 T3 T4 T5 T6 T7 CN',
  weekdayNames: 'Thứ hai,Thứ ba,Thứ tư,Thứ năm,Thứ sáu,Thứ bảy,Chủ nhật',
};

const en: typeof vi = {
  open: 'Choose from the calendar',
  placeholder: 'dd/mm/yyyy',
  before: 'Month before',
  after: 'Month after',
  today: 'Today',
  close: 'Close',
  month: (day) => dateText(day, 'en').replace(/^\d+ /, ''),
  day: (day) => dateText(day, 'en'),
  weekdays: 'Mo Tu We Th Fr Sa Su',
  weekdayNames: 'Monday,Tuesday,Wednesday,Thursday,Friday,Saturday,Sunday',
};

/** The words of the calendar; Vietnamese is their type. */
export const calendarWords: Words<typeof vi> = { vi, en };

/** The days of a week from Monday on: as they head a column, and their whole names. */
export function weekdays(language: Language): readonly { readonly short: string; readonly name: string }[] {
  const names = calendarWords[language].weekdayNames.split(',');
  return calendarWords[language].weekdays.split(' ').map((short, at) => ({ short, name: names[at] ?? short }));
}

/** A day as it is read aloud: `Thứ ba, ngày 20 tháng 9 năm 2022`. */
export function dayName(day: CivilDate, language: Language): string {
  return `${weekdays(language)[weekdayOf(day) - 1]?.name}, ${calendarWords[language].day(day)}`;
}
