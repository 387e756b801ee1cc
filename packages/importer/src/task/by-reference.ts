import { counts } from '../outline/marker.js';
import type { Item, Outline } from '../outline/outline.js';
import { leadingVerbs } from '../unit/leading-words.js';
import type { NamedUnit } from '../unit/named-unit.js';
import { within } from '../words/within.js';
import { openTask } from './open-tasks.js';
import type { ReadTask } from './read-task.js';

/** With which a unit is told that it leads work that stands elsewhere. */
const leads = new RegExp(
  `(?:${leadingVerbs}|chịu trách nhiệm)\\s[^.;]{0,60}?(?:nội dung|nhiệm vụ|công việc|hoạt động|việc)\\s[^.;]*`,
  'giu',
);

/** "điểm 1, 2 mục IV": the numbers in a part, and the part, or several. */
const places =
  /((?:(?!mục\s|phần\s).)*)(?:mục|phần)\s+((?:[IVX]+|[A-E])(?:(?:,| và)\s+(?:[IVX]+|[A-E])(?![\p{L}]))*)(?!\p{L})/gu;
const digits = /(?<![\p{L}\d])\d{1,2}(?:\.\d{1,2})*(?![\p{L}\d])/gu;
const letters = /(?<=(?:điểm|tiết|,|và)\s+)[a-zđ](?![\p{L}])/gu;

/**
 * "2. Chủ trì thực hiện nội dung tại điểm 1 mục IV": the work that stands there is led by the unit whose duty this is. What
 * two units are told to lead so is left open.
 *
 * @param known what was read, in order
 * @returns all of it, and what else stands at those places
 */
export function withReferences(text: string, { items }: Outline, known: readonly ReadTask[]): ReadTask[] {
  const told = known.flatMap(({ place, lead }) =>
    lead.length === 0 ? [] : numbersIn(text.slice(place.from, place.to)).map((number) => ({ number, lead })),
  );
  if (told.length === 0) return [...known];
  const leadOf = (item: Item | undefined): readonly NamedUnit[] => {
    const own = told.filter(({ number }) => ancestors(item).some((each) => each.number === number));
    return own.length === 1 ? (own[0]?.lead ?? []) : [];
  };
  const isTaken = within(known.map(({ place }) => place));
  const opened = items
    .filter((item) => counts(item.marker) && item.children.length === 0 && item.parent !== undefined && !isTaken(item))
    .map((item) => ({ ...openTask(text, item), lead: leadOf(item) }))
    .filter(({ lead }) => lead.length > 0);
  return [...known.map((task) => (task.lead.length > 0 ? task : { ...task, lead: leadOf(task.section) })), ...opened];
}

/** The numbers of the items that words tell a unit to lead: "IV.1", "III". */
function numbersIn(words: string): string[] {
  return [...words.matchAll(leads)].flatMap(([clause]) =>
    [...clause.matchAll(places)].flatMap(([, before = '', parts = '']) => {
      const [own, small] = [before.match(digits) ?? [], before.match(letters) ?? []];
      const below = own.flatMap((digit) => (small.length > 0 ? small.map((letter) => `${digit}.${letter}`) : [digit]));
      return parts
        .split(/,\s+|\svà\s+/u)
        .flatMap((part) => (below.length > 0 ? below.map((each) => `${part}.${each}`) : [part]));
    }),
  );
}

function ancestors(item: Item | undefined): Item[] {
  return item === undefined ? [] : [item, ...ancestors(item.parent)];
}
