import { beginsListed } from '../unit/split.js';
import { plain } from '../words/fold.js';
import { readDuty } from '../unit/duty.js';
import { labelsIn } from './label.js';
import { unitsOf } from './units-of.js';

/**
 * The units that a phrase names: a label with its words, a table's cell, or a sentence that gives work.
 *
 * A plain list, as a cell holds it, is given as `lead`: whether it leads or takes part its column says.
 *
 * @param phrase as it stands in the document
 */
export function readUnits(phrase: string): {
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
} {
  const text = phrase.normalize('NFC').trim();
  const range = { from: 0, to: text.length };
  const isSentence = /(?:^|[\s,;])(?:chủ trì|phối hợp|giao|đề nghị|yêu cầu|là đầu mối|là cơ quan)\s/iu.test(text);
  const isTold = /:/.test(text) && !/\bcác\s+\S+\s*:/iu.test(text);
  const isList = beginsListed(text) && !isSentence && !isTold && text.length < 300;
  const { lead, coordinating } = isList || labelsIn(text, range).length > 0 ? unitsOf(text, range) : readDuty(text);
  const names = (units: typeof lead): string[] => units.map(({ name }) => plain(name));
  return { lead: names(lead), coordinating: names(coordinating) };
}
