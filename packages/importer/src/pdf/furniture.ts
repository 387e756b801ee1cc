import { wordsOf, type Line } from './lines.js';

/** The lines of a page without those that only number or repeat, and what was left out. */
export interface Kept {
  readonly pages: readonly (readonly Line[])[];
  readonly leftOut: readonly string[];
}

const pageNumber = /^(?:trang\s*)?[-–]?\s*\d{1,4}\s*[-–]?(?:\s*[/|]\s*\d{1,4})?$/iu;
/** Lines at each edge that may be repeated on the pages. */
const edge = 3;

/**
 * Drops the numbers of the pages, and lines that stand at one height at the edge of two pages or more and say the same
 * but for numbers.
 *
 * @param pages the lines of each, from the top down
 * @param heights of the pages, in points
 */
export function withoutFurniture(pages: readonly (readonly Line[])[], heights: readonly number[]): Kept {
  const counts = new Map<string, number>();
  for (const lines of pages)
    for (const line of atEdge(lines)) counts.set(keyOf(line), (counts.get(keyOf(line)) ?? 0) + 1);
  const leftOut = new Set<string>();
  const kept = pages.map((lines, page) =>
    lines.filter((line) => {
      const isOut =
        isNumber(line, heights[page] ?? 0, lines) || (atEdge(lines).includes(line) && isRepeated(line, counts));
      if (isOut) leftOut.add(wordsOf(line));
      return !isOut;
    }),
  );
  return { pages: kept, leftOut: [...leftOut] };
}

function atEdge(lines: readonly Line[]): readonly Line[] {
  return lines.length <= edge * 2 ? lines : [...lines.slice(0, edge), ...lines.slice(-edge)];
}

function keyOf(line: Line): string {
  return `${Math.round(line.y / 8)} ${wordsOf(line).replaceAll(/\d+/g, '#')}`;
}

/** A line that is only a number is one of a page where it stands alone at an edge; in a table it counts rows. */
function isNumber(line: Line, height: number, lines: readonly Line[]): boolean {
  const isOuter = line === lines[0] || line === lines.at(-1);
  return isOuter && (line.y < height * 0.12 || line.y > height * 0.88) && pageNumber.test(wordsOf(line));
}

function isRepeated(line: Line, counts: ReadonlyMap<string, number>): boolean {
  return (counts.get(keyOf(line)) ?? 0) > 1;
}
