import { readDuty } from '../unit/duty.js';
import { beginsListed, beginsUnit } from '../unit/begins.js';
import { splitUnits } from '../unit/split.js';
import { unitsEnd } from '../unit/units-end.js';
import type { NamedUnit } from '../unit/named-unit.js';
import { listVerbs } from '../unit/duty-verbs.js';
import { trimmed, type Range } from '../words/range.js';
import { labelsIn } from '../outline/label.js';
import type { LabelRole } from '../outline/label-words.js';

/** Units that lead and units that take part. */
export interface Units {
  readonly lead: readonly NamedUnit[];
  readonly coordinating: readonly NamedUnit[];
}

/** The units of a cell or a phrase, which names them plainly, with labels or in a sentence. */
export function unitsOf(text: string, range: Range): Units {
  const labels = labelsIn(text, range);
  if (labels.length > 0) {
    const of = (role: LabelRole): Range[] => labels.filter((label) => label.role === role).map(({ value }) => value);
    // "Tổ bảo vệ; phối hợp: Công an xã": who stands before the first label leads.
    const first = trimmed(text, { from: range.from, to: labels[0]?.place.from ?? range.from });
    const isLed = of('lead').length === 0 && beginsListed(text.slice(first.from, first.to));
    return unitsOfLabels(text, isLed ? [first] : of('lead'), of('coordinating'));
  }
  const words = text.slice(range.from, range.to);
  if (roleBracket.test(words) || helpsAtEnd.test(words)) return byBrackets(unitsIn(text, [range]));
  return /(?:^|\s)chủ trì|phối hợp với/iu.test(words)
    ? readDuty(words, range.from)
    : { lead: unitsIn(text, [range]), coordinating: [] };
}

const roleBracket = /\((?:đơn vị |cơ quan )?(?:chủ trì|phối hợp)\) ?$/imu;
/** "Phòng Kỹ thuật; Phòng Thẩm định phối hợp". */
const helpsAtEnd = /^(?!.*chủ trì)[^;]+;.*\sphối hợp(?: thực hiện)?\s*$/isu;

const roleWords = /\s*\(?(?:đơn vị |cơ quan )?(?:chủ trì|phối hợp)(?: thực hiện)?\)? ?$/iu;

/** "Sở Xây dựng (chủ trì); Sở Tài chính (phối hợp)": a bracket that says nothing but the part. */
export function byBrackets(units: readonly NamedUnit[]): Units {
  const [lead, coordinating]: [NamedUnit[], NamedUnit[]] = [[], []];
  for (const { name, ...place } of units) {
    const isHelping = /phối hợp(?: thực hiện)?\)? ?$/iu.test(name);
    (isHelping ? coordinating : lead).push({ name: name.replace(roleWords, '').trim(), ...place });
  }
  return { lead, coordinating };
}

/** The units of labels by their part; "phối hợp …" may also stand among those that lead. */
export function unitsOfLabels(text: string, lead: readonly Range[], coordinating: readonly Range[]): Units {
  const parts = lead.map((value) => partedAt(text, value, /(?:^|[;,.]\s*)phối hợp\s+(?:với\s+)?/iu));
  const helping = parts.flatMap(({ after }) => (after === undefined ? [] : [after]));
  return {
    lead: unitsIn(
      text,
      parts.map(({ before }) => before),
    ),
    coordinating: unitsIn(text, [...helping, ...coordinating]),
  };
}

const none: ReadonlySet<string> = new Set();

function partedAt(text: string, range: Range, sign: RegExp): { before: Range; after?: Range } {
  const match = sign.exec(text.slice(range.from, range.to));
  if (match === null) return { before: range };
  const at = range.from + match.index;
  return { before: { from: range.from, to: at }, after: { from: at + match[0].length, to: range.to } };
}

/** The units that labels name, each cut where its duty is told ("Sở Tài chính bố trí ngân sách"). */
function unitsIn(text: string, values: readonly Range[]): NamedUnit[] {
  return values
    .flatMap(({ from, to }) => splitUnits(text.slice(from, to), from))
    .map(({ name, ...place }) => ({
      name: name
        .slice(
          0,
          beginsUnit(name) ? unitsEnd(name, { isSentence: false, verbs: listVerbs, closing: none }) : name.length,
        )
        .trim(),
      ...place,
    }))
    .filter(({ name }) => name !== '');
}
