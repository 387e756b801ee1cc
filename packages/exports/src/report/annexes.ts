import { daysBetween, mapping, type Making, type Plan } from '@kehoach/core';
import { countText, dateText, numberText, percentText, standingText } from '@kehoach/words';
import { countWords } from '../count/count.messages.js';
import { figuresOf } from '../count/figures.js';
import { countLines, unitLines, type UnitLine } from '../count/unit-table.js';
import { isWithin, type Span } from '../day/span.js';
import { planNamed } from '../official/head.js';
import type { BlockTable } from '../official/paper.js';
import type { PaperOptions } from '../options.js';
import { obstaclesSaid, proposalsSaid, resultsSaid } from '../row/facts.js';
import { headText } from '../row/head-text.js';
import { isTask, type Row, type TaskRow } from '../row/rows.js';

type Options = PaperOptions & { readonly span: Span };

/** A table with what it is called. */
export interface NamedTable {
  readonly title: string;
  readonly table: BlockTable;
}

/** Every task under its heading, what came of it in the time of the report and up to now. */
export function* makingTasksAnnex(all: readonly Row[], options: Options): Making<NamedTable> {
  const isOfUnit = options.unitId !== undefined;
  const rows = yield* mapping(all, (row) =>
    isTask(row)
      ? { cells: cellsOf(row, options.span, isOfUnit) }
      : { cells: [`${row.number} ${row.title}`.trim()], isBold: true, isWide: true },
  );
  return {
    title: 'Kết quả thực hiện nhiệm vụ',
    table: {
      head: [
        'TT',
        'Tên nhiệm vụ',
        isOfUnit ? 'Vai trò' : 'Đơn vị chủ trì',
        'Kết quả thực hiện trong kỳ',
        'Lũy kế đến thời điểm báo cáo',
        'Tiến độ',
        'Tồn tại, khó khăn, vướng mắc',
        'Đề xuất, kiến nghị',
      ],
      widths: [14, 53, 32, 45, 32, 25, 25, 21],
      centred: [0],
      rows,
      note: 'Tiến độ: Vượt là hoàn thành trước hạn; Chậm là quá hạn, hoàn thành quá hạn, hoặc đạt ít hơn mức mà thời gian đã qua cho phép.',
    },
  };
}

function cellsOf(row: TaskRow, span: Span, isOfUnit: boolean): readonly string[] {
  const { task, standing, lead, percent, isLed } = row;
  const due = standing.dueOn === undefined ? '' : `\n(Hạn: ${dateText(standing.dueOn, 'vi')})`;
  const isUntold = task.kind === 'responsibility' && percent === 0;
  return [
    task.number,
    `${task.title}${due}`,
    isOfUnit ? (isLed ? 'Chủ trì' : 'Phối hợp') : lead.join('\n'),
    within(row, span).join('\n'),
    isUntold ? '' : [percentText(percent, 'vi'), ...resultsSaid({ ...task, delivered: [] }, 'vi')].join('\n'),
    paceOf(row),
    obstaclesSaid(task, 'vi').join('\n'),
    proposalsSaid(task, 'vi').join('\n'),
  ];
}

/** What was reported, handed in or finished in the time of the report. */
function within({ task }: TaskRow, span: Span): readonly string[] {
  return task.said
    .filter(({ occurredOn }) => isWithin(span, occurredOn))
    .flatMap((saying) => {
      const on = dateText(saying.occurredOn, 'vi');
      if (saying.type === 'TaskProgressed')
        return [
          `${on}: đạt ${percentText(saying.data.percent, 'vi')}${saying.data.note === undefined ? '' : `. ${saying.data.note}`}`,
        ];
      if (saying.type === 'ProductDelivered') return [`${on}: nộp ${saying.data.product}`];
      return saying.type === 'TaskCompleted' ? [`${on}: hoàn thành`] : [];
    });
}

/** Vượt, Đạt or Chậm, and why; the status of what has no deadline. */
function paceOf({ task, standing }: TaskRow): string {
  const { status, dueOn, daysLeft = 0, isBehind } = standing;
  if (dueOn === undefined || status === 'suspended' || status === 'cancelled') return standingText(standing, 'vi');
  if (task.completed !== undefined) {
    const early = daysBetween(task.completed.on, dueOn);
    const days = countText(Math.abs(early), 'day', 'vi');
    return early > 0 ? `Vượt\n(hoàn thành sớm ${days})` : early < 0 ? `Chậm\n(hoàn thành muộn ${days})` : 'Đạt';
  }
  if (status === 'overdue') return `Chậm\n(quá hạn ${countText(-daysLeft, 'day', 'vi')})`;
  if (isBehind) return 'Chậm\n(so với thời gian đã qua)';
  return 'Đạt\n(trong hạn)';
}

/** How each lead unit stands, in the columns that offices print. */
export function unitsAnnex(plans: readonly Plan[], options: Options): NamedTable {
  const { head, shares, shared } = countWords.vi;
  return {
    title: 'Kết quả thực hiện theo đơn vị chủ trì',
    table: {
      head,
      widths: [11, 64, 16, 17, 17, 20, 20, 17, 18, 18, 18, 11],
      centred,
      rows: rowsOf(unitLines(figuresOf(plans, options), 'vi'), () => ''),
      note: `${shares} ${shared}`,
    },
  };
}

/** How each of several plans stands, in the same columns, and where its log ended. */
export function plansAnnex(plans: readonly Plan[], options: Options): NamedTable {
  const { head, shares } = countWords.vi;
  const counted = plans.map((plan) => ({ name: planNamed(plan), counts: figuresOf(plan, options).counts }));
  return {
    title: 'Kết quả thực hiện theo kế hoạch',
    table: {
      head: [head[0] ?? '', 'Kế hoạch', ...head.slice(2, -1), 'Nhật ký (số mục, đầu nhật ký)'],
      widths: [11, 51, 16, 17, 17, 20, 20, 17, 18, 18, 18, 24],
      centred,
      rows: rowsOf(countLines(counted, figuresOf(plans, options).counts, 'vi'), (at) => {
        const plan = plans[at];
        return plan === undefined ? '' : headText(plan);
      }),
      note: shares,
    },
  };
}

const centred = [0, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** @param noteOf what stands in the last column of a line, counted from 0 */
function rowsOf(lines: readonly UnitLine[], noteOf: (at: number) => string): BlockTable['rows'] {
  return lines.map(({ place, name, numbers, shares }, at) => ({
    cells: [
      place === undefined ? '' : String(place),
      name,
      ...numbers.map((value) => numberText(value, 'vi')),
      ...(shares?.map((part) => percentText(part * 100, 'vi', 1)) ?? ['–', '–', '–']),
      noteOf(at),
    ],
    isBold: place === undefined,
  }));
}
