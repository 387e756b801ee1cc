import type { Outline } from '../outline/outline.js';
import { spoken } from '../unit/spoken.js';
import { isLoud } from '../words/loud.js';
import type { Range } from '../words/range.js';
import { isLoudTitle } from './loud-title.js';
import type { ReadTask } from './read-task.js';

/** What is longer is no sentence. */
const longestSentence = 1500;

/** The text with its sentences in capitals as they are written elsewhere, each letter at its place. */
export function spokenText(text: string, { items, body }: Outline): string {
  const all = [...body, ...items.flatMap((item) => [item.words, ...item.body])];
  const loud = all.filter((range) => isLoudSentence(text, range)).toSorted((a, b) => a.from - b.from);
  if (loud.length === 0) return text;
  const names = namesIn(text);
  let [said, at] = ['', 0];
  for (const { from, to } of loud) {
    if (from < at) continue;
    said += text.slice(at, from) + spoken(text.slice(from, to), names);
    at = to;
  }
  return said + text.slice(at);
}

function isLoudSentence(text: string, range: Range): boolean {
  const { from, to } = range;
  if (to - from > longestSentence || !isLoud(text.slice(from, Math.min(to, from + 60)))) return false;
  return isLoud(text.slice(from, to)) && !isLoudTitle(text, range);
}

/** Names of two words or more, in small letters, from where the first pages write them with capitals alone. */
function namesIn(text: string): ReadonlySet<string> {
  return new Set(
    [...text.slice(0, 20_000).matchAll(/(?<!\p{L})\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+){1,3}/gu)].map(([name]) =>
      name.toLowerCase(),
    ),
  );
}

/** Units as the text writes them: in capitals where it does. */
export function withLoudNames(text: string, task: ReadTask): ReadTask {
  const asIn = (units: ReadTask['lead']): ReadTask['lead'] =>
    units.map((unit) => (isLoud(text.slice(unit.from, unit.to)) ? { ...unit, name: unit.name.toUpperCase() } : unit));
  return { ...task, lead: asIn(task.lead), coordinating: asIn(task.coordinating) };
}
