import type { Plan } from '@kehoach/core';
import { countText, countsText, dateText, numberText, percentText, shareText } from '@kehoach/words';
import { figuresOf } from '../count/figures.js';
import { spanName, type Span } from '../day/span.js';
import type { Block } from '../official/paper.js';
import type { PaperOptions } from '../options.js';
import type { TaskRow } from '../row/rows.js';

/** Of what a part of a report tells: one plan. */
export interface About {
  readonly plan: Plan;
  readonly options: PaperOptions & { readonly span: Span };
  /** Those of the report, in the order of the document. */
  readonly tasks: readonly TaskRow[];
}

const number = (value: number): string => numberText(value, 'vi');

/** How the tasks stand: in sentences, and in a table with the share of each and what it is of. */
export function countsTable(abouts: readonly About[], options: About['options']): readonly Block[] {
  const plans = abouts.map(({ plan }) => plan);
  const { profile, on, span } = options;
  const whole = figuresOf(plans, options).counts;
  const due = figuresOf(plans, options, span).counts;
  const line = (name: string, of: (counts: typeof whole) => number): readonly string[] => [
    name,
    number(of(whole)),
    shareText(of(whole), whole.assigned, 'vi'),
    number(of(due)),
    shareText(of(due), due.assigned, 'vi'),
  ];
  const rows = [
    { cells: line('Tổng số', ({ assigned }) => assigned), isBold: true },
    { cells: line('Hoàn thành đúng hạn', ({ dated }) => dated.doneInTime) },
    { cells: line('Hoàn thành quá hạn', ({ dated }) => dated.doneLate) },
    { cells: line('Chưa hoàn thành, trong hạn', ({ dated }) => dated.openInTime) },
    { cells: line('Chưa hoàn thành, quá hạn', ({ dated }) => dated.openLate) },
    { cells: line('Không nêu thời hạn, đã hoàn thành', ({ undated }) => undated.done) },
    { cells: line('Không nêu thời hạn, chưa hoàn thành', ({ undated }) => undated.open) },
  ];
  const helped = abouts.flatMap(({ tasks }) => tasks).filter(({ task: { kind }, isLed }) => kind === 'task' && !isLed);
  const counted = countsText(whole, profile, 'vi');
  const part =
    helped.length === 0 ? [] : [`Phối hợp thực hiện ${countText(helped.length, 'task', 'vi')} do đơn vị khác chủ trì.`];
  // "None" of a unit that only takes part would be said of the work below, too.
  const isHelperAlone = whole.assigned === 0 && helped.length > 0;
  const said = isHelperAlone ? ['Không chủ trì nhiệm vụ nào.', ...part, ...counted.slice(1)] : [...counted, ...part];
  const sentences = said.map((text): Block => ({ kind: 'text', text }));
  if (whole.assigned === 0) return sentences;
  return [
    ...sentences,
    {
      kind: 'table',
      head: [
        'Nhiệm vụ',
        'Được giao',
        `Tỷ lệ trên ${number(whole.assigned)} được giao`,
        'Đến hạn trong kỳ',
        `Tỷ lệ trên ${number(due.assigned)} đến hạn trong kỳ`,
      ],
      widths: [60, 22, 28, 22, 28],
      centred: [1, 2, 3, 4],
      rows,
      note: `Số liệu tính đến ngày ${dateText(on, 'vi')}. Nhiệm vụ thuộc kỳ báo cáo (${spanName(span)}) là nhiệm vụ có thời hạn rơi vào kỳ đó.`,
    },
  ];
}

/** Each target: what it was before the time of the report, what it is now, and how much of what was to be reached. */
export function targetBlocks({ plan, options, tasks }: About): readonly Block[] {
  const { span, on, unitId } = options;
  const shown = new Set(tasks.map(({ task }) => task.id));
  const targets = plan.targets.filter(
    ({ taskId }) => unitId === undefined || (taskId !== undefined && shown.has(taskId)),
  );
  if (targets.length === 0) return [];
  return [
    {
      kind: 'table',
      head: ['TT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu', 'Trước kỳ báo cáo', 'Đến nay', '% so mục tiêu', 'Nguồn, ghi chú'],
      widths: [9, 45, 13, 15, 17, 15, 15, 31],
      centred: [0, 2, 3, 4, 5, 6],
      rows: targets.map(({ text, unit, value, measured, said }, at) => {
        const before = said.findLast(({ type, occurredOn }) => type === 'TargetMeasured' && occurredOn < span.from);
        return {
          cells: [
            String(at + 1),
            text,
            unit,
            number(value),
            before?.type === 'TargetMeasured' ? number(before.data.value) : '–',
            measured === undefined ? 'chưa đo' : number(measured.value),
            measured === undefined || value === 0 ? '–' : percentText((measured.value / value) * 100, 'vi', 1),
            measured === undefined
              ? ''
              : [`đo ngày ${dateText(measured.on, 'vi')}`, measured.note ?? '']
                  .filter((part) => part !== '')
                  .join('; '),
          ],
        };
      }),
      note: `Số liệu tính đến ngày ${dateText(on, 'vi')}.`,
    },
  ];
}
