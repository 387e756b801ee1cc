import type { Words } from '@kehoach/words';

const vi = {
  title: 'Nhật ký',
  recorded: (at: string, version: string): string => `ghi lúc ${at} · bản ghi số ${version}`,
  withdrawn: (unit: string, day: string): string => `Đã rút lại ngày ${day} (${unit})`,
  untold: (version: string, type: string): string =>
    `Không hiển thị được bản ghi số ${version} (${type}): nội dung không đúng với loại bản ghi.`,
};

/** The words of histories; the Vietnamese ones say which there are. */
export const historyWords: Words<typeof vi> = {
  vi,
  en: {
    title: 'History',
    recorded: (at, version) => `recorded at ${at} · entry ${version}`,
    withdrawn: (unit, day) => `Withdrawn on ${day} (${unit})`,
    untold: (version, type) => `Entry ${version} (${type}) cannot be shown: it is not what its kind demands.`,
  },
};
