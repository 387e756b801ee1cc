import { mapping, partOf, type Making } from '@kehoach/core';
import type { Item, Outline } from '../outline/outline.js';
import { roleOfLabel } from '../outline/label-words.js';
import { sectionKindOf } from '../outline/section.js';
import { tablesOf } from '../outline/row-cells.js';
import { goalsIn, targetsIn, type FoundTarget } from '../task/target.js';
import { tellingOf } from '../task/telling.js';
import { targetRows } from '../task/target-table.js';
import type { Measured, MeasuredTarget } from '../standing/measured-targets.js';
import type { Range } from '../words/range.js';
import { within } from '../words/within.js';
import type { DraftTarget, DraftTask } from './draft.js';

/** Parts that name no number to reach: what was reached, what is to be paid, by what is judged. */
const without: ReadonlySet<string> = new Set(['background', 'funding', 'outline', 'criterion']);

interface Of {
  readonly target: FoundTarget;
  readonly taskId?: string;
  readonly measured?: Measured;
}

/** The numbers to reach: in the part that sets them, and in what tasks and all other parts say; in slices. */
export function* planTargets(
  text: string,
  { items }: Outline,
  tasks: readonly DraftTask[],
  ofSheet: readonly MeasuredTarget[] = [],
): Making<DraftTarget[]> {
  const isTaken = within(tasks.map(({ place }) => place));
  const others = items.filter(({ section }) => !without.has(section ?? ''));
  const inItem = (item: Item): Of[] => linesOf(item).flatMap((line) => found(text, item, line, isTaken));
  const plain = (yield* partOf(mapping(others, inItem), 0, 0.5)).flat();
  const ofTables = items
    .filter(({ section }) => section === 'target')
    .flatMap(({ rows }) =>
      tablesOf(rows).flatMap((table): Of[] => targetRows(text, table).map((target) => ({ target }))),
    );
  const inTask = ({ id: taskId, place }: DraftTask): Of[] =>
    targetsIn(text, place).map((target) => ({ target, taskId }));
  const ofTasks = (yield* partOf(mapping(tasks, inTask), 0.5, 1)).flat();
  const seen = new Set<number>();
  const said = [...plain, ...ofTables, ...ofTasks];
  const measured = ofSheet.map((each): Of => ofSheetTarget(each, said));
  const again = new Set(measured.map(({ target }) => keyOf(target)));
  return [...measured, ...said.filter(({ target }) => !again.has(keyOf(target)))]
    .filter(({ target }) => !seen.has(target.from) && seen.add(target.from))
    .toSorted((a, b) => a.target.from - b.target.from)
    .map(({ target: { text: words, value, unit, from, to }, taskId, measured: reached }, at) => ({
      id: `target-${at + 1}`,
      text: words,
      value,
      unit,
      ...(taskId !== undefined && { taskId }),
      ...(reached && { measured: reached }),
      place: { from, to },
    }));
}

/** One that a sheet follows up, as part of the task that says the same. */
function ofSheetTarget({ text, value, unit, place, measured }: MeasuredTarget, said: readonly Of[]): Of {
  const target = { ...place, text, value, unit };
  const { taskId } = said.find((each) => keyOf(each.target) === keyOf(target)) ?? {};
  return { target, ...(taskId !== undefined && { taskId }), ...(measured && { measured }) };
}

function keyOf({ text, value }: FoundTarget): string {
  return `${value} ${text.toLowerCase()}`;
}

function linesOf({ words, body }: Item): Range[] {
  return [words, ...body];
}

/** In the part that sets targets a number of anything is one; a heading names none. */
function found(text: string, item: Item, line: Range, isTaken: (range: Range) => boolean): Of[] {
  const label = labelOf(text, line);
  if (isTaken(line) || sectionKindOf(label) === 'background') return [];
  const isGoal = roleOfLabel(label) === 'target';
  const said = isGoal ? { from: line.from + text.slice(line.from, line.to).indexOf(':') + 1, to: line.to } : line;
  const targets = isGoal || item.section === 'target' ? goalsIn(text, said) : targetsIn(text, said);
  return targets.filter((target) => !isReached(text, target)).map((target) => ({ target }));
}

/** "Thực trạng: 37% người bệnh chưa hài lòng" tells what there is, "Mục tiêu: …" what is to be reached. */
function labelOf(text: string, { from, to }: Range): string {
  return /^[-+*•\s]*([^:]{4,40}):/u.exec(text.slice(from, Math.min(to, from + 48)))?.[1] ?? '';
}

/** "Hiện toàn xã có 120 hộ nghèo", "đã đạt 95 %": what there is, and nothing to reach. */
function isReached(text: string, { from, to }: Range): boolean {
  const words = text.slice(from, to);
  return (
    tellingOf(words) === 'state' ||
    (/(?:^|\s)(?:(?:đã|hiện)\s(?:đạt|có|còn|được)|mới chỉ|mới đạt|đang)\s/iu.test(words) && !ahead.test(words))
  );
}

const ahead = /phấn đấu|ít nhất|tối thiểu|không dưới|≥|trở lên/iu;
