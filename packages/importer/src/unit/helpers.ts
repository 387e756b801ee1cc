import { trimmed, type Range } from '../words/range.js';
import { beginsListed, beginsUnit } from './begins.js';
import { doesWork } from './does.js';
import { doingVerbs } from './leading-words.js';
import type { NamedUnit } from './named-unit.js';
import { splitUnits } from './split.js';
import { unitsEnd } from './units-end.js';

/** Longer beginnings are no names of units. */
const longestBeginning = 400;

const takesPart =
  '(?:(?<!hội đồng )phối hợp(?:\\s+chặt chẽ)?(?:\\s+cùng)?|(?<=chủ trì,[^;.]{3,120})tham gia(?=[\\s.;]*$)' +
  '|(?<=chủ trì,? )cùng)(?:\\s+|$|(?=[.;,)]))(?:(?:với|của)\\s+)?';

/** Those who take part in the work of a unit whose name ends at `after`: "… chủ trì, các ban phối hợp". */
export function helpersBehind(text: string, after: number, base = 0): NamedUnit[] {
  const units: NamedUnit[] = [];
  const pattern = new RegExp(takesPart, 'giu');
  pattern.lastIndex = after;
  // One sentence names its coordinating units once; a second "phối hợp" is another's work.
  for (let match = pattern.exec(text); match !== null && units.length === 0; match = pattern.exec(text)) {
    const found = listAt(text, match.index + match[0].length);
    units.push(...(found.length > 0 ? found : listBefore(text, after, match.index)));
  }
  return units.map(({ name, from, to }) => ({ name, from: from + base, to: to + base }));
}

/**
 * "Phòng Quản lý thu và Phát triển người tham gia", "Phòng Phát thanh tiếng Khmer": the last of them is told by two fields,
 * whatever they hold, or by what is no work.
 */
function isOfFields(words: string): boolean {
  const last = words.lastIndexOf(', ') + 1;
  const end = unitsEnd(words);
  return (
    end > last &&
    (/\svà \p{Lu}/u.test(words.slice(last))
      ? !beginsUnit(words.slice(words.lastIndexOf(' và ') + 4))
      : !doesWork(words.slice(end))) &&
    unitsEnd(words, { isSentence: false, closing: none }) === words.length
  );
}

const none: ReadonlySet<string> = new Set();

/** What the leading unit does, up to the next sign. */
const doesItself = new RegExp(`^\\s*(?:đồng\\s+)?(?:${doingVerbs}|tổ chức)[^,;]{0,80}[,;]`, 'iu');

/** "…; Sở Tài chính, Sở Nội vụ phối hợp thực hiện": the units stand before the word. */
function listBefore(text: string, after: number, at: number): NamedUnit[] {
  const own = doesItself.exec(text.slice(after, at))?.[0].length ?? 0;
  const begin = Math.max(after + own, text.lastIndexOf(';', at) + 1, at - longestBeginning);
  const range = trimmed(text, { from: begin, to: at });
  const words = text.slice(range.from, range.to).replace(/,?\s*(?:và\s*)?$/u, '');
  // Behind who leads nothing but units stands up to "phối hợp".
  const isWhole = unitsEnd(words) === words.length || (own > 0 && isOfFields(words));
  if (begin <= after || !beginsUnit(words) || !isWhole) return [];
  return splitUnits(words, range.from).filter(({ name }) => beginsUnit(name));
}

function listAt(text: string, at: number): NamedUnit[] {
  const rest = text.slice(at, at + longestBeginning);
  if (!beginsListed(rest)) return [];
  const range: Range = trimmed(text, { from: at, to: at + listLength(rest) });
  return splitUnits(text.slice(range.from, range.to), range.from).filter(
    ({ name }) => beginsListed(name) || isMany(name),
  );
}

/** Up to the verb; past a ";" only where the list itself goes on: "phối hợp với Sở A; UBND các xã … tổ chức". */
function listLength(rest: string): number {
  let length = 0;
  for (const clause of rest.split(/(?<=;)|(?<=\.)(?=\s)/u)) {
    const words = clause.replace(/[;.]$/, '');
    const begun = words.length - words.trimStart().length;
    if (length > 0 && !beginsListed(words.trimStart())) break;
    const end = begun + unitsEnd(words.trimStart());
    // After ";" another sentence may begin: "…; Sở B chịu trách nhiệm …" has no verb of the first.
    if (length > 0 && /^\s*(?:chịu|có) trách nhiệm|^\s*(?:chủ trì|phối hợp)/iu.test(words.slice(end))) break;
    length += end;
    if (end < words.trimEnd().length || !clause.endsWith(';')) break;
    length = rest.indexOf(clause, length - end) + clause.length;
  }
  return length;
}

/** "các Phân xưởng", "các trường học": an article, and what there are many of. */
function isMany(name: string): boolean {
  return /^(?:các|những)\s/iu.test(name);
}
