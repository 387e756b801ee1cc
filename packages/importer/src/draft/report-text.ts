import type { CivilDate } from '@kehoach/core';
import type { DraftReport } from './draft.js';

interface ReportWords {
  readonly asOf: (day: string) => string;
  readonly begun: string;
  readonly done: (day: string) => string;
  readonly extended: (day: string) => string;
  readonly result: (words: string) => string;
  readonly obstacle: (words: string) => string;
  readonly proposal: (words: string) => string;
  readonly asked: (day: string) => string;
  readonly suspended: (day: string, reason: string) => string;
  readonly cancelled: (day: string, reason: string) => string;
}

const words: Readonly<Record<'vi' | 'en', ReportWords>> = {
  vi: {
    asOf: (day) => `Theo bảng, tính đến ${day}`,
    begun: 'đang thực hiện',
    done: (day) => `hoàn thành ngày ${day}`,
    extended: (day) => `gia hạn đến ${day}`,
    result: (said) => `kết quả: ${said}`,
    obstacle: (said) => `khó khăn, vướng mắc: ${said}`,
    proposal: (said) => `đề xuất, kiến nghị: ${said}`,
    asked: (day) => `đề nghị gia hạn đến ${day}`,
    suspended: (day, reason) => `tạm dừng từ ${day}: ${reason}`,
    cancelled: (day, reason) => `hủy bỏ ngày ${day}: ${reason}`,
  },
  en: {
    asOf: (day) => `By the sheet, as of ${day}`,
    begun: 'under way',
    done: (day) => `completed on ${day}`,
    extended: (day) => `extended to ${day}`,
    result: (said) => `result: ${said}`,
    obstacle: (said) => `obstacle: ${said}`,
    proposal: (said) => `proposal: ${said}`,
    asked: (day) => `an extension to ${day} is asked for`,
    suspended: (day, reason) => `suspended since ${day}: ${reason}`,
    cancelled: (day, reason) => `cancelled on ${day}: ${reason}`,
  },
};

/**
 * What a sheet tells of a task, in one line: "Theo bảng, tính đến 30/6/2027: 40%; khó khăn, vướng mắc: …".
 *
 * @param dayText writes a day for a reader of the language
 */
export function reportText(
  report: Omit<DraftReport, 'taskId'>,
  language: 'vi' | 'en',
  dayText: (day: CivilDate) => string,
): string {
  const said = words[language];
  const { percent, isBegun, doneOn, extendedTo } = report;
  const share = percent === undefined ? undefined : String(percent).replace('.', language === 'vi' ? ',' : '.');
  const parts = [
    share !== undefined && `${share}%`,
    isBegun === true && percent === undefined && said.begun,
    doneOn !== undefined && said.done(dayText(doneOn)),
    extendedTo !== undefined && said.extended(dayText(extendedTo)),
    ...saidParts(report, said, dayText),
  ].filter((part) => part !== false);
  return `${said.asOf(dayText(report.on))}: ${parts.join('; ')}`;
}

function saidParts(
  { result, obstacle, reported = [], proposal, extensionAsked, stopped }: Omit<DraftReport, 'taskId'>,
  said: ReportWords,
  dayText: (day: CivilDate) => string,
): (string | false)[] {
  return [
    stopped !== undefined && said[stopped.kind](dayText(stopped.on), onOneLine(stopped.reason)),
    result !== undefined && said.result(onOneLine(result)),
    ...reported.map(({ text, on }) => said.obstacle(`${onOneLine(text)} (${dayText(on)})`)),
    obstacle !== undefined && said.obstacle(onOneLine(obstacle)),
    proposal !== undefined && said.proposal(onOneLine(proposal)),
    extensionAsked !== undefined && said.asked(dayText(extensionAsked.to)),
  ];
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, '; ');
}
