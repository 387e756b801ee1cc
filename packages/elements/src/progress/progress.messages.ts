import { countText, numberText, percentText, quantityText, type Words } from '@kehoach/words';

const vi = {
  plan: 'Tiến độ kế hoạch',
  expected: (percent: number): string => `Dự kiến đến nay: ${percentText(percent, 'vi')}`,
  done: (done: number, tasks: number): string =>
    `${numberText(done, 'vi')} trên ${countText(tasks, 'task', 'vi')} hoàn thành`,
  behind: 'Chậm tiến độ',
  target: (reached: number | undefined, value: number, unit: string): string =>
    `${reached === undefined ? 'chưa đo' : `đạt ${quantityText(reached, unit, 'vi')}`} trên ${quantityText(value, unit, 'vi')}`,
};

/** The words of progress. */
export const progressWords: Words<typeof vi> = {
  vi,
  en: {
    plan: 'Progress of the plan',
    expected: (percent) => `Expected by now: ${percentText(percent, 'en')}`,
    done: (done, tasks) => `${numberText(done, 'en')} of ${countText(tasks, 'task', 'en')} done`,
    behind: 'Behind schedule',
    target: (reached, value, unit) =>
      `${reached === undefined ? 'not measured' : quantityText(reached, unit, 'en')} of ${quantityText(value, unit, 'en')}`,
  },
};
