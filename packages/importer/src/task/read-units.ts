import { beginsListed } from '../unit/begins.js';
import { plain } from '../words/fold.js';
import { oneOf } from '../words/phrase.js';
import { readDuty } from '../unit/duty.js';
import { unitsEnd } from '../unit/units-end.js';
import { labelsIn } from '../outline/label.js';
import { unitsOf } from './units-of.js';

/** The units that a phrase names, by their part in the work. */
export interface ReadUnits {
  readonly lead: readonly string[];
  readonly coordinating: readonly string[];
  /** Those of a plain list, as a cell holds it: whether they lead or take part its column says. */
  readonly listed: readonly string[];
}

/**
 * The units that a phrase names: a label with its words, a table's cell, or a sentence that gives work.
 *
 * @param phrase as it stands in the document
 */
export function readUnits(phrase: string): ReadUnits {
  const text = phrase
    .normalize('NFC')
    .trim()
    .replace(/[.;,]+$/u, '');
  const range = { from: 0, to: text.length };
  const names = (units: readonly { readonly name: string }[]): string[] => units.map(({ name }) => plain(name));
  const isList = isPlainList(text);
  const { lead, coordinating } = isList || labelsIn(text, range).length > 0 ? unitsOf(text, range) : readDuty(text);
  return isList && coordinating.length === 0
    ? { lead: [], coordinating: [], listed: names(lead) }
    : { lead: names(lead), coordinating: names(coordinating), listed: [] };
}

function isPlainList(text: string): boolean {
  const isSentence = giving.test(text);
  const isTold = /:/.test(text) && !/\bcác\s+\S+\s*:/iu.test(text);
  return beginsListed(text) && !isSentence && !isTold && !endsBefore(text) && text.length < 300;
}

/** "Đội Cứu nạn vớt rác": one unit, and what it does; many may be told by what they do. */
function endsBefore(text: string): boolean {
  return !/[,;(]|(?:^|\s)(?:các|những|mọi)\s/iu.test(text) && unitsEnd(text) < text.length;
}

/** With which a sentence gives or tells work; in a list of units no such word stands. */
const giving = new RegExp(
  `(?:^|[\\s,;])${oneOf([
    '(?:đồng )?chủ trì',
    '(?<!hội đồng )phối hợp',
    'giao',
    'đề nghị',
    'yêu cầu',
    'là đầu mối',
    'là cơ quan',
    'chịu trách nhiệm',
    'có trách nhiệm',
    'tham mưu',
    'cân đối',
    'rà soát',
    'báo cáo',
    'hoàn thành',
  ])}\\s`,
  'iu',
);
