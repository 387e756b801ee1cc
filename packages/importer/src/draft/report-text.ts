import type { CivilDate } from '@kehoach/core';
import type { DraftReport } from './draft.js';

interface ReportWords {
  readonly asOf: (day: string) => string;
  readonly begun: string;
  readonly done: (day: string) => string;
  readonly extended: (day: string) => string;
  readonly result: (words: string) => string;
  readonly obstacle: (words: string) => string;
}

const words: Readonly<Record<'vi' | 'en', ReportWords>> = {
  vi: {
    asOf: (day) => `Theo bảng, tính đến ${day}`,
    begun: 'đang thực hiện',
    done: (day) => `hoàn thành ngày ${day}`,
    extended: (day) => `gia hạn đến ${day}`,
    result: (said) => `kết quả: ${said}`,
    obstacle: (said) => `khó khăn, vướng mắc: ${said}`,
  },
  en: {
    asOf: (day) => `By the sheet, as of ${day}`,
    begun: 'under way',
    done: (day) => `completed on ${day}`,
    extended: (day) => `extended to ${day}`,
    result: (said) => `result: ${said}`,
    obstacle: (said) => `obstacle: ${said}`,
  },
};

/**
 * What a sheet tells of a task, in one line: "Theo bảng, tính đến 30/6/2027: 40%; khó khăn, vướng mắc: …".
 *
 * @param dayText writes a day for a reader of the language
 */
export function reportText(
  { on, percent, isBegun, doneOn, result, obstacle, extendedTo }: Omit<DraftReport, 'taskId'>,
  language: 'vi' | 'en',
  dayText: (day: CivilDate) => string,
): string {
  const said = words[language];
  const share = percent === undefined ? undefined : String(percent).replace('.', language === 'vi' ? ',' : '.');
  const parts = [
    share !== undefined && `${share}%`,
    isBegun === true && percent === undefined && said.begun,
    doneOn !== undefined && said.done(dayText(doneOn)),
    extendedTo !== undefined && said.extended(dayText(extendedTo)),
    result !== undefined && said.result(onOneLine(result)),
    obstacle !== undefined && said.obstacle(onOneLine(obstacle)),
  ].filter((part) => part !== false);
  return `${said.asOf(dayText(on))}: ${parts.join('; ')}`;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, '; ');
}
