import {
  civilDate,
  civilDateInVietnam,
  isCivilDate,
  type CivilDate,
  type Period,
  type Status,
  type Standing,
} from '@kehoach/core';

/** Languages of the interface; Vietnamese unless the page says otherwise. */
export type Language = 'vi' | 'en';

/** The same words in each language, so that none is left untranslated. */
export type Words<T> = Readonly<Record<Language, T>>;

/** The language that the nearest `lang` around the element names. */
export function languageOf(element: Element): Language {
  return (element.closest('[lang]')?.getAttribute('lang') ?? '').startsWith('en') ? 'en' : 'vi';
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A day as official papers write it: days below 10 and the months 1 and 2 with a zero in front.
 *
 * @see Nghị định 30/2020/NĐ-CP, phụ lục I
 */
export function dateText(date: CivilDate, language: Language): string {
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)), date.slice(8)];
  if (language === 'en') return `${Number(day)} ${months[month - 1]} ${year}`;
  return `${day}/${month < 3 ? `0${month}` : month}/${year}`;
}

/** What a person typed as a day, if it is one: the value of a date field. */
export function dateFrom(value: string): CivilDate | undefined {
  const [year, month, day] = value.split('-').map(Number);
  return civilDate(year ?? 0, month ?? 0, day ?? 0);
}

/** The day that the page gives, if it is one; else the day it is in Vietnam. */
export function dayOr(given: string | undefined): CivilDate {
  return given !== undefined && isCivilDate(given) ? given : civilDateInVietnam(Date.now());
}

/** Letters without their marks, for searching: "Bộ Tư pháp" is found by "bo tu phap". */
export function plainText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/đ/gi, 'd').toLowerCase();
}

/** The words of all elements. */
export const sharedWords: Words<{
  readonly loading: string;
  readonly empty: string;
  readonly retry: string;
  readonly showUpTo: (count: number) => string;
  readonly noSource: string;
  readonly noPeriod: string;
  readonly done: string;
  readonly status: Readonly<Record<Status, string>>;
}> = {
  vi: {
    loading: 'Đang tải kế hoạch…',
    empty: 'Chưa có nội dung để hiển thị.',
    retry: 'Thử lại',
    showUpTo: (count) => `Xem ${count} bản ghi đầu còn nguyên vẹn`,
    noSource: 'Thẻ này cần thuộc tính src hoặc đặt bên trong kh-plan.',
    noPeriod: 'Không nêu thời hạn',
    done: 'Hoàn thành',
    status: {
      overdue: 'Quá hạn',
      'due-soon': 'Sắp đến hạn',
      ongoing: 'Đang thực hiện',
      continuous: 'Thường xuyên',
      upcoming: 'Chưa đến kỳ',
      'done-on-time': 'Hoàn thành đúng hạn',
      'done-late': 'Hoàn thành quá hạn',
      suspended: 'Tạm dừng',
      cancelled: 'Huỷ bỏ',
    },
  },
  en: {
    loading: 'Loading the plan…',
    empty: 'There is nothing to show yet.',
    retry: 'Try again',
    showUpTo: (count) => `Show the first ${count} entries, which are whole`,
    noSource: 'This tag needs the attribute src or a place inside kh-plan.',
    noPeriod: 'No period stated',
    done: 'Done',
    status: {
      overdue: 'Overdue',
      'due-soon': 'Due soon',
      ongoing: 'Ongoing',
      continuous: 'Continuous',
      upcoming: 'Upcoming',
      'done-on-time': 'Done on time',
      'done-late': 'Done late',
      suspended: 'Suspended',
      cancelled: 'Cancelled',
    },
  },
};

/** The word for how a task stands; "on time" only where there was a time. */
export function standingText(standing: Standing, language: Language): string {
  const words = sharedWords[language];
  return standing.work === 'done' && standing.deadline === 'none' ? words.done : words.status[standing.status];
}

/** The period in the document's own words. */
export function periodText(period: Period, language: Language): string {
  return period.text === '' ? sharedWords[language].noPeriod : period.text;
}
