import type { Task } from '@kehoach/core';
import { fold, plain } from '../words/fold.js';
import type { Range } from '../words/range.js';
import { numberKey, type Found } from './plan-tasks.js';
import type { Paper } from './paper.js';
import { namesMore, referencesIn } from './task-reference.js';

/** The tasks that words mean, and why others are not known. */
export interface Meant {
  readonly tasks: readonly Task[];
  readonly doubts: readonly Exclude<Found['doubt'], undefined>[];
}

/** The tasks of which a stretch of the paper speaks; nothing where it names none. @param section below whose number its numbers may stand */
export function tasksMeant(paper: Paper, hidden: string, at: number, section?: string): Meant | undefined {
  const { tasks } = paper;
  const refs = referencesIn(hidden);
  if (namesMore(hidden, refs)) return { tasks: [], doubts: ['several-tasks'] };
  const paths = refs.flatMap((each) => each.paths);
  const words = wordsBeside(paper, hidden, at, refs.at(-1)?.to);
  if (paths.length === 0) return words === undefined ? byTitle(paper, hidden, at) : meantBy([tasks.find({ words })]);
  const [only] = paths;
  const beside = paths.length === 1 && only !== undefined && words !== undefined ? { words } : {};
  return meantBy(paths.map((path) => findUnder(paper, section, path, beside)));
}

function findUnder(paper: Paper, section: string | undefined, path: string, beside: { words?: string }): Found {
  const inSection = section === undefined ? undefined : paper.tasks.find({ path: `${section}.${path}`, ...beside });
  return inSection?.task === undefined ? paper.tasks.find({ path, ...beside }) : inSection;
}

/** The number of the heading that words name alone: "mục II". */
export function sectionMeant({ plan }: Paper, hidden: string): string | undefined {
  const paths = referencesIn(hidden).flatMap((each) => each.paths);
  const path = paths.length === 1 ? paths[0] : undefined;
  const found = plan.sections.find(({ number }) => path !== undefined && numberKey(number) === numberKey(path));
  return found && numberKey(found.number).toUpperCase();
}

/** All tasks below the heading that words name alone: "mục II". Nothing where a task has that number. */
export function ofSection(paper: Paper, hidden: string): readonly Task[] | undefined {
  const section = sectionMeant(paper, hidden);
  if (section === undefined || paper.tasks.alive.some(({ number }) => numberKey(number) === numberKey(section)))
    return undefined;
  const below = `${numberKey(section)}.`;
  const tasks = paper.tasks.alive.filter(({ number }) => numberKey(number).startsWith(below));
  return tasks.length === 0 ? undefined : tasks;
}

/** The same where the words mean them all: "Bãi bỏ mục II", "Tạm dừng các nhiệm vụ tại mục II (Tuyên truyền)". */
export function allOfSection(paper: Paper, hidden: string, at: number): Meant | undefined {
  const tasks = ofSection(paper, hidden);
  const isAll = /(?<!\p{L})(?:các|toàn bộ|tất cả|mọi)\s/iu.test(hidden) || !/nhiệm vụ|nội dung/iu.test(hidden);
  const isPart = /(?<!\p{L})(?:trừ|riêng|một|phần)(?!\p{L})/iu.test(hidden);
  if (tasks === undefined || !isAll || isPart) return undefined;
  const words = wordsBeside(paper, hidden, at, referencesIn(hidden).at(-1)?.to);
  const key = sectionMeant(paper, hidden) ?? '';
  const { title } = paper.plan.sections.find(({ number }) => numberKey(number) === numberKey(key)) ?? { title: '' };
  return words === undefined || fold(words) === fold(title) ? { tasks, doubts: [] } : undefined;
}

function meantBy(found: readonly Found[]): Meant {
  return {
    tasks: [...new Set(found.flatMap(({ task }) => task ?? []))],
    doubts: [...new Set(found.flatMap(({ doubt }) => doubt ?? []))],
  };
}

function byTitle({ text, tasks }: Paper, hidden: string, at: number): Meant | undefined {
  // What was taken out of `hidden` is blank there.
  const shown = hidden
    .split('')
    .map((sign, index) => (sign === ' ' ? ' ' : text.charAt(at + index)))
    .join('');
  const named = tasks.namedIn(shown);
  return named.length === 0 ? undefined : { tasks: named, doubts: [] };
}

/** A title in quotation marks, or in brackets behind the number. */
function wordsBeside({ text }: Paper, hidden: string, at: number, behind = 0): string | undefined {
  const quote = /[“"]¤{6,}[”"]/u.exec(hidden);
  if (quote !== null) return plain(text.slice(at + quote.index + 1, at + quote.index + quote[0].length - 1));
  const bracket = /^\s*\(([^()]{6,300})\)/u.exec(hidden.slice(behind));
  return behind > 0 && bracket !== null ? plain(bracket[1] ?? '') : undefined;
}

/** Words in which stretches are blank, so that nothing is found in them. */
export function without(words: string, ...ranges: readonly (Range | undefined)[]): string {
  return ranges.reduce<string>(
    (rest, range) =>
      range === undefined ? rest : rest.slice(0, range.from) + ' '.repeat(range.to - range.from) + rest.slice(range.to),
    words,
  );
}
