import type { Range } from '../words/range.js';

/** Numbers of parts of the plan that a sentence names, each as the plan would: "II.1.a". */
export interface Reference extends Range {
  readonly paths: readonly string[];
}

/** The nouns of parts, and how deep each stands; of one depth the last that is named stands highest. */
const depths: readonly (readonly [string, number])[] = [
  ['phụ lục', -1],
  ['phần', 0],
  ['mục', 1],
  ['tiểu mục', 2],
  ['khoản', 2],
  ['số thứ tự', 3],
  ['stt', 3],
  ['nhiệm vụ', 3],
  ['nội dung', 3],
  ['hoạt động', 3],
  ['công việc', 3],
  ['điểm', 4],
];

const label =
  '[“"]?(?:[IVX]{1,5}(?:\\.[\\da-zđ]{1,3}){0,4}|\\d{1,3}(?:\\.[\\da-zđ]{1,3}){0,4}|[a-hđ])(?:\\))?[”"]?(?![\\p{L}\\d/-])';
const nouns = depths
  .map(([noun]) => noun)
  .toSorted((a, b) => b.length - a.length)
  .join('|');
const group = `(?:${nouns})\\s+(?:số\\s+|thứ\\s+|nhiệm vụ\\s+)?${label}(?:(?:\\s*,\\s*(?:và\\s+)?|\\s+và\\s+|\\s*;\\s*)(?:số\\s+)?${label})*`;
const chain = new RegExp(
  `(?<!\\p{L})${group}(?:(?:\\s*,\\s*|\\s+và\\s+|\\s+(?:thuộc\\s+|của\\s+|tại\\s+)?)${group})*`,
  'giu',
);
const groups = new RegExp(
  `(${nouns})\\s+(?:số\\s+|thứ\\s+|nhiệm vụ\\s+)?((?:${label}|\\s*,\\s*|\\s+và\\s+|\\s*;\\s*|\\s*số\\s+)+)`,
  'giu',
);
const labels =
  /[IVX]{1,5}(?:\.[\da-zđ]{1,3}){0,4}|\d{1,3}(?:\.[\da-zđ]{1,3}){0,4}|(?<![\p{L}\d.])[a-hđ](?![\p{L}\d])/gu;

/**
 * The parts of a plan that words name by their numbers: "khoản 2 mục I" is "I.2", "mục II.1, II.3" are two.
 *
 * @param words with its quotations hidden
 */
export function referencesIn(words: string): Reference[] {
  return [...words.matchAll(chain)].map(({ 0: found, index }) => ({
    paths: pathsOf(found),
    from: index,
    to: index + found.trimEnd().length,
  }));
}

const more = new RegExp(
  `^\\s*(?:[-–—/&]|đến|tới|hoặc)\\s*(?:hết\\s+)?(?:(?:${nouns})\\s+(?:số\\s+)?${label}|[IVX]{1,5}\\.\\d|\\d{1,2}(?![\\d./-]|\\s*(?:ngày|tháng|năm|%)))`,
  'iu',
);

/** Whether one of them is where more begin than are named: "mục I.1 - I.3", "từ mục I.1 đến mục I.3". */
export function namesMore(words: string, references: readonly Reference[]): boolean {
  return references.some(({ to }) => more.test(words.slice(to)));
}

interface Group {
  readonly depth: number;
  readonly labels: readonly string[];
}

function pathsOf(found: string): string[] {
  const read = [...found.matchAll(groups)]
    .map(({ 1: noun = '', 2: rest = '' }): Group => ({
      depth: depths.find(([each]) => each === noun.toLowerCase())?.[1] ?? 3,
      labels: [...rest.matchAll(labels)].map(([each]) => each),
    }))
    .filter(({ depth }) => depth >= 0);
  // Whole numbers of a plan stand by themselves: "nhiệm vụ II.1 và mục III.2".
  if (read.length > 1 && read.every((each) => each.labels.every(isWhole))) return read.flatMap((each) => each.labels);
  return chainsOf(read).flatMap(joined);
}

/** "Khoản 1 mục I và khoản 2 mục II" are two: where the way up turns down again, another begins. */
function chainsOf(all: readonly Group[]): Group[][] {
  const chains: Group[][] = [];
  const first = all.find(({ depth }) => depth !== all[0]?.depth);
  const way = Math.sign((first?.depth ?? 0) - (all[0]?.depth ?? 0));
  for (const [at, group] of all.entries()) {
    const turn = Math.sign(group.depth - (all[at - 1]?.depth ?? group.depth));
    const chain = chains.at(-1);
    if (chain === undefined || (turn !== 0 && turn !== way)) chains.push([group]);
    else chain.push(group);
  }
  return chains;
}

/** It begins with a Roman number and goes on. */
function isWhole(path: string): boolean {
  return /^[IVX]+\./.test(path);
}

/** From the highest part down: each number below one above it; those of one depth stand beside one another. */
function joined(chain: readonly Group[]): string[] {
  const levels = [...new Set(chain.map(({ depth }) => depth))].toSorted((a, b) => a - b);
  const [first, ...rest] = levels.map((level) =>
    chain.filter(({ depth }) => depth === level).flatMap((group) => group.labels),
  );
  return rest.reduce<string[]>(
    (paths, own) => paths.flatMap((path) => own.map((each) => (isWhole(each) ? each : `${path}.${each}`))),
    first ?? [],
  );
}
