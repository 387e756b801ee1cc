import type { Rule } from './page.js';

/** A change of coordinates: x' = ax + cy + e, y' = bx + dy + f. */
export type Transform = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** `inner`, and then `outer`. */
export function combined(outer: Transform, inner: Transform): Transform {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

/** The numbers of the operations of a page that count here, as the library has them. */
export interface Operations {
  readonly save: number;
  readonly restore: number;
  readonly transform: number;
  readonly constructPath: number;
  /** What paints a path that was built: as lines, or filled. */
  readonly strokes: ReadonlySet<number>;
  readonly fills: ReadonlySet<number>;
}

/** Thicker than this is no line: a cell that is filled. */
const thickest = 3;
/** How many numbers follow each sign of a path: to, line, curve, curve with one handle, close. */
const numbers = [2, 2, 6, 4, 0];

/**
 * The lines that a page draws along and down: as lines, or as thin boxes that are filled.
 *
 * @param view from the coordinates of the page to those of its words
 */
export function rulesOf(
  { fnArray, argsArray }: { readonly fnArray: readonly number[]; readonly argsArray: readonly unknown[] },
  operations: Operations,
  view: Transform,
): Rule[] {
  const rules: Rule[] = [];
  const kept: Transform[] = [];
  let at = view;
  for (const [index, operation] of fnArray.entries()) {
    const given = argsArray[index];
    if (operation === operations.save) kept.push(at);
    else if (operation === operations.restore) at = kept.pop() ?? view;
    else if (operation === operations.transform && Array.isArray(given))
      at = combined(at, given as unknown as Transform);
    else if (operation === operations.constructPath && Array.isArray(given)) {
      const [paint, [path] = []] = given as [number, [ArrayLike<number> | null]?];
      const isFill = operations.fills.has(paint);
      if (path && (isFill || operations.strokes.has(paint)))
        for (const points of partsOf(path, at)) rules.push(...(isFill ? boxRule(points) : lineRules(points)));
    }
  }
  return rules;
}

type Point = readonly [x: number, y: number];

/** The corners of each part of a path; a curve counts as its end. */
function partsOf(path: ArrayLike<number>, [a, b, c, d, e, f]: Transform): Point[][] {
  const parts: Point[][] = [];
  for (let at = 0; at < path.length;) {
    const sign = path[at] ?? 0;
    const length = numbers[sign] ?? path.length;
    at += 1 + length;
    const part = parts.at(-1);
    if (length === 0) {
      const [first] = part ?? [];
      if (first !== undefined) part?.push(first);
      continue;
    }
    const [x, y] = [path[at - 2] ?? 0, path[at - 1] ?? 0];
    const point: Point = [a * x + c * y + e, b * x + d * y + f];
    if (sign === 0 || part === undefined) parts.push([point]);
    else part.push(point);
  }
  return parts;
}

function lineRules(points: readonly Point[]): Rule[] {
  return points.slice(1).flatMap((point, at) => boxRule([points[at] ?? point, point]));
}

function boxRule(points: readonly Point[]): Rule[] {
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const [width, height] = [right - left, bottom - top];
  if (width <= thickest && height > width) return [{ isUpright: true, at: (left + right) / 2, from: top, to: bottom }];
  if (height <= thickest && width > height)
    return [{ isUpright: false, at: (top + bottom) / 2, from: left, to: right }];
  return [];
}
