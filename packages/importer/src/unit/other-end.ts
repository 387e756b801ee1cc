import { isHead } from './begins.js';
import { doesWork } from './does.js';
import type { NamedUnit } from './named-unit.js';
import { isOneName, manner } from './rest-of-name.js';

/**
 * The longer name that the same words may be of: "Trạm Khuyến ngư giống loài | thả tôm" may be of a "Trạm Khuyến ngư
 * giống loài". Small words behind a name which are no work, while work follows on them; or a name that the
 * document has elsewhere goes on as the words do.
 *
 * @param names those of all units of the document
 */
export function otherEnd(text: string, unit: NamedUnit, names: ReadonlySet<string>): string | undefined {
  const { name } = unit;
  const rest = restBehind(text, unit);
  if (rest === undefined) return undefined;
  const longer = longerIn(name, ` ${rest}`, names);
  if (longer !== undefined) return longer;
  const more = isOneName(name) ? smallWords(rest) : undefined;
  return more === undefined ? undefined : `${name} ${more}`;
}

/** Names that units of a document have, and those behind which a line, a cell or a list ends: there they do for certain. */
export interface KnownNames {
  readonly all: ReadonlySet<string>;
  readonly alone: ReadonlySet<string>;
}

export function knownNames(text: string, units: readonly NamedUnit[]): KnownNames {
  const alone = units.filter(({ to }) => ends.test(text.slice(to, to + 9)));
  return { all: new Set(units.map(({ name }) => name)), alone: new Set(alone.map(({ name }) => name)) };
}

/** The edge of a line, a cell or what a label says. */
const ends = /^[ .]*(?:[\n\t|;:]|$)/u;

/**
 * The unit by the longer name that the document has elsewhere, where the words go on so: whatever they are if that
 * name is alone there, else if they are no work.
 */
export function wholeUnit(text: string, unit: NamedUnit, { all, alone }: KnownNames): NamedUnit {
  const { name, from, to } = unit;
  const rest = restBehind(text, unit) ?? '';
  const behind = text.startsWith(name, from) ? text.slice(to, to + longestRest) : '';
  const longer = longerIn(name, behind, alone) ?? (doesWork(rest) ? undefined : longerIn(name, ` ${rest}`, all));
  return longer === undefined ? shorterUnit(unit, all) : { name: longer, from, to: to + longer.length - name.length };
}

/** "Đội Luồng thay 10 phao": a small syllable behind a capital, of a unit that is called without it elsewhere. */
function shorterUnit(unit: NamedUnit, names: ReadonlySet<string>): NamedUnit {
  const end = /(?<=\s\p{Lu}\p{Ll}*)\s\p{Ll}+$/u.exec(unit.name);
  const name = unit.name.slice(0, end?.index);
  return end === null || !names.has(name) ? unit : { name, from: unit.from, to: unit.to - end[0].length };
}

/** No name goes on for longer behind the words that it was read by. */
const longestRest = 120;

/** The words behind a name, where nothing parts them from it. */
function restBehind(text: string, { name, to }: NamedUnit): string | undefined {
  const rest = text.slice(to, to + longestRest);
  const isPerson = /^(?:đ\/c|đồng chí|ông|bà|thầy|cô)\s/iu.test(name);
  return /^ \p{L}/u.test(rest) && !isHead(name) && !isPerson ? rest.trimStart() : undefined;
}

function longerIn(name: string, rest: string, names: ReadonlySet<string>): string | undefined {
  const ends = [...rest.matchAll(/[^\s.,;:()]+/gu)].map(
    ({ 0: word, index }) => name + rest.slice(0, index + word.length),
  );
  return ends.findLast((each) => names.has(each));
}

/** Two to four small words that are no work, up to the work that follows on them. */
function smallWords(rest: string): string | undefined {
  if (manner.test(rest) || doesWork(rest)) return undefined;
  const words = rest.split(' ');
  const count = [1, 2, 3, 4].find((each) => doesWork(words.slice(each).join(' ')));
  const more = words.slice(0, count);
  return count !== undefined && count > 1 && more.every((word) => /^\p{Ll}+$/u.test(word)) ? more.join(' ') : undefined;
}
