import { countText, type Language } from '@kehoach/words';

interface PaperWords {
  readonly nation: string;
  readonly motto: string;
  readonly title: (number: string) => string;
  readonly asOf: (day: string) => string;
  readonly columns: readonly [string, string, string, string, string, string];
  readonly progress: (reached: string, expected: string | undefined) => string;
  readonly filtered: string;
  readonly unstated: string;
  readonly extended: (day: string) => string;
  readonly doneOn: (day: string) => string;
  readonly lateBy: (days: number) => string;
  readonly overdueBy: (days: number) => string;
  readonly obstacles: string;
  readonly obstacle: (number: string, day: string, unit: string, text: string) => string;
  readonly targets: string;
  readonly measured: (text: string, value: string, day: string, note: string | undefined) => string;
  readonly reachedOf: (value: string, aim: string) => string;
  /** @param aim what is to be reached, where the words do not say it */
  readonly notMeasured: (text: string, aim: string | undefined) => string;
  readonly closed: (day: string, summary: string) => string;
  readonly legend: (day: string) => string;
  readonly recipients: string;
  readonly filed: string;
  readonly place: (place: string | undefined) => string;
  readonly foot: (number: string, day: string, entries: string, digest: string) => string;
}

const vi: PaperWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  title: (number) => `TÌNH HÌNH THỰC HIỆN KẾ HOẠCH SỐ ${number}`,
  asOf: (day) => `Số liệu tính đến ngày ${day}`,
  columns: ['TT', 'Nội dung nhiệm vụ', 'Chủ trì', 'Thời hạn', 'Đạt', 'Kết quả'],
  progress: (reached, expected) =>
    expected === undefined ? `Tiến độ chung ${reached}.` : `Tiến độ chung ${reached}, dự kiến ${expected}.`,
  filtered: 'Bảng dưới đây chỉ gồm các nhiệm vụ đang lọc trên trang.',
  unstated: 'Không nêu',
  extended: (day) => `gia hạn đến ${day}`,
  doneOn: (day) => `Hoàn thành ${day}`,
  lateBy: (days) => `muộn ${countText(days, 'day', 'vi')}`,
  overdueBy: (days) => `Quá hạn ${countText(days, 'day', 'vi')}`,
  obstacles: 'Vướng mắc chưa giải quyết',
  obstacle: (number, day, unit, text) => `${number}, ngày ${day}, ${unit}: ${text}`,
  targets: 'Chỉ tiêu',
  measured: (text, value, day, note) => `${text}: ${value}, đo ngày ${day}${note === undefined ? '' : ` (${note})`}.`,
  reachedOf: (value, aim) => `${value} trên ${aim}`,
  notMeasured: (text, aim) => `${text}: ${aim === undefined ? '' : `phải đạt ${aim}, `}chưa đo.`,
  closed: (day, summary) => `Kế hoạch kết thúc ngày ${day}: ${summary}`,
  legend: (day) =>
    [
      'Chú giải: khung, thời gian theo kế hoạch',
      'gạch chéo, quá hạn',
      'vạch đậm, thời gian thực tế',
      'hình thoi, thời hạn không nêu ngày bắt đầu',
      'vạch đứng, hạn cũ',
      `vạch đứt, ngày ${day}.`,
    ].join('; '),
  recipients: 'Nơi nhận:',
  filed: 'Lưu: VT.',
  place: (place) => `${place ?? '………'}, ngày … tháng … năm ……`,
  foot: (number, day, entries, digest) =>
    `Kế hoạch ${number}, số liệu đến ngày ${day}. Nhật ký ${entries} mục, dấu của mục cuối ${digest}`,
};

const en: PaperWords = {
  nation: 'SOCIALIST REPUBLIC OF VIET NAM',
  motto: 'Independence - Freedom - Happiness',
  title: (number) => `PROGRESS OF PLAN ${number}`,
  asOf: (day) => `As of ${day}`,
  columns: ['No.', 'Task', 'Lead', 'Time', 'Done', 'Result'],
  progress: (reached, expected) =>
    expected === undefined ? `Overall progress ${reached}.` : `Overall progress ${reached}, expected ${expected}.`,
  filtered: 'The table below holds only the tasks that the page was filtered by.',
  unstated: 'Not stated',
  extended: (day) => `extended to ${day}`,
  doneOn: (day) => `Completed ${day}`,
  lateBy: (days) => `${countText(days, 'day', 'en')} late`,
  overdueBy: (days) => `Overdue by ${countText(days, 'day', 'en')}`,
  obstacles: 'Obstacles not resolved',
  obstacle: (number, day, unit, text) => `${number}, ${day}, ${unit}: ${text}`,
  targets: 'Targets',
  measured: (text, value, day, note) => `${text}: ${value}, measured ${day}${note === undefined ? '' : ` (${note})`}.`,
  reachedOf: (value, aim) => `${value} of ${aim}`,
  notMeasured: (text, aim) => `${text}: ${aim === undefined ? '' : `${aim} to reach, `}not measured yet.`,
  closed: (day, summary) => `The plan was closed on ${day}: ${summary}`,
  legend: (day) =>
    `Frame: planned time; hatched: overdue; thick line: actual time; diamond: deadline without a beginning; upright line: old deadline; dashed line: ${day}.`,
  recipients: 'Recipients:',
  filed: 'For the file.',
  place: (place) => `${place ?? '………'}, ………………`,
  foot: (number, day, entries, digest) =>
    `Plan ${number}, as of ${day}. Log of ${entries} entries, last digest ${digest}`,
};

export const paperWords: Readonly<Record<Language, PaperWords>> = { vi, en };
