import { runsOf, type Rule } from './page.js';

/** A table that is drawn with lines: the borders of its rows from the top, of its columns from the left, and what lies between. */
export interface Grid {
  readonly ys: readonly number[];
  readonly xs: readonly number[];
  /** Row by row, column by column: the number of the cell that this place belongs to. */
  readonly cells: readonly (readonly number[])[];
}

/** Lines that miss each other by this much still meet, in points. */
const slack = 2.5;

/** Of more pieces of lines a page is a drawing or a map, and no table is looked for. */
const mostPieces = 20_000;
/** And of more lines; the longest tables have a hundred. */
const mostLines = 1000;

/** The tables that the lines of a page draw, from the top. */
export function gridsOf(rules: readonly Rule[]): Grid[] {
  if (rules.length > mostPieces) return [];
  const level = joined(rules.filter(({ isUpright }) => !isUpright));
  const upright = joined(rules.filter(({ isUpright }) => isUpright));
  if (level.length + upright.length > mostLines) return [];
  return meeting(level, upright)
    .map(gridOf)
    .filter((grid) => grid !== undefined)
    .toSorted((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Pieces of one line that follow each other are one. */
function joined(rules: readonly Rule[]): Rule[] {
  const sorted = rules.toSorted((a, b) => a.at - b.at);
  return runsOf(sorted, ({ at }, run) => at - (run[0]?.at ?? 0) < slack).flatMap((line) =>
    runsOf(
      line.toSorted((a, b) => a.from - b.from),
      ({ from }, run) => from - Math.max(...run.slice(-8).map(({ to }) => to)) < slack,
    ).map((run) => ({
      isUpright: run[0]?.isUpright === true,
      at: run[0]?.at ?? 0,
      from: Math.min(...run.map(({ from }) => from)),
      to: Math.max(...run.map(({ to }) => to)),
    })),
  );
}

interface Lines {
  readonly level: Rule[];
  readonly upright: Rule[];
}

/** Lines that hang together. */
function meeting(level: readonly Rule[], upright: readonly Rule[]): Lines[] {
  const open = new Set<Rule>([...level, ...upright]);
  const groups: Lines[] = [];
  for (const first of level) {
    if (!open.delete(first)) continue;
    const group: Lines = { level: [first], upright: [] };
    for (const rule of queue(group)) {
      for (const other of rule.isUpright ? level : upright) {
        if (open.has(other) && meet(rule, other)) {
          open.delete(other);
          (other.isUpright ? group.upright : group.level).push(other);
        }
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The lines of a group, also those that are put into it meanwhile. */
function* queue({ level, upright }: Lines): Generator<Rule> {
  for (let across = 0, down = 0; across < level.length || down < upright.length;) {
    const next = across < level.length ? level[across++] : upright[down++];
    if (next !== undefined) yield next;
  }
}

function meet(one: Rule, other: Rule): boolean {
  return covers(one, other.at) && covers(other, one.at);
}

function covers({ from, to }: Rule, at: number): boolean {
  return from - slack <= at && at <= to + slack;
}

function gridOf({ level, upright }: Lines): Grid | undefined {
  const ys = placesOf(level);
  const xs = placesOf(upright);
  if (ys.length < 2 || xs.length < 3) return undefined;
  const cells: number[][] = ys.slice(1).map(() => []);
  let count = 0;
  for (const [row, places] of cells.entries()) {
    const middle = ((ys[row] ?? 0) + (ys[row + 1] ?? 0)) / 2;
    for (let column = 0; column + 1 < xs.length; column += 1) {
      const [left = 0, right = 0] = xs.slice(column);
      const isOpenLeft = column > 0 && !isDrawn(upright, left, middle);
      const isOpenAbove = row > 0 && !isDrawn(level, ys[row] ?? 0, (left + right) / 2);
      const before = isOpenLeft ? places[column - 1] : isOpenAbove ? cells[row - 1]?.[column] : undefined;
      places.push(before ?? count);
      if (before === undefined) count += 1;
    }
  }
  return { ys, xs, cells };
}

function placesOf(rules: readonly Rule[]): number[] {
  const sorted = rules.map(({ at }) => at).toSorted((a, b) => a - b);
  return runsOf(sorted, (at, run) => at - (run[0] ?? 0) < slack * 2).map(([first = 0]) => first);
}

function isDrawn(rules: readonly Rule[], at: number, middle: number): boolean {
  return rules.some((rule) => Math.abs(rule.at - at) < slack * 2 && covers(rule, middle));
}
