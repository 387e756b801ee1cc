import type { Head } from '../head/head.js';
import type { Said } from '../head/said.js';
import { asWritten, lowered } from '../unit/as-written.js';
import { plain } from '../words/fold.js';
import { beginsUnit } from '../unit/begins.js';
import { unitsEnd } from '../unit/units-end.js';

/**
 * The office that issues a plan, as it would be called in full: from the letterhead, with the place of its
 * parent; or from the sentence that issues the plan ("Sở Tư pháp tỉnh ban hành Kế hoạch …").
 */
export function issuerOf(text: string, head: Head): { issuer?: string; parentOffice?: string } {
  const { offices, place } = head;
  if (offices.length === 0) {
    const issuer = issuingSentence(text, head.basis);
    return issuer === undefined ? {} : { issuer: withPlace(issuer, place?.text) };
  }
  const lines = joined(offices.map(({ text: words }) => words));
  const own = asWritten(text, lines.at(-1) ?? '');
  const parent = lines.length > 1 ? lines.slice(0, -1).join(' ') : undefined;
  return {
    issuer: ofParent(text, own, parent),
    ...(parent !== undefined && { parentOffice: asWritten(text, parent) }),
  };
}

/** "ỦY BAN NHÂN DÂN" and "TỈNH LÀO CAI" below it are one name. */
function joined(lines: readonly string[]): string[] {
  const names: string[] = [];
  for (const line of lines) {
    const isPlace = /^(?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG|THỊ TRẤN)\s/u.test(line);
    const last = names.at(-1);
    if (last !== undefined && (isPlace || !beginsUnit(lowered(line)))) names[names.length - 1] = `${last} ${line}`;
    else names.push(line);
  }
  return names;
}

/** "SỞ CÔNG THƯƠNG" under "UBND TỈNH LÀO CAI" is the department of that province. */
function ofParent(text: string, own: string, parent: string | undefined): string {
  const level = /(?:^|\s)((?:TỈNH|THÀNH PHỐ|HUYỆN|QUẬN|THỊ XÃ)\s.+)$/u.exec(parent ?? '')?.[1];
  const hasPlace = /\s(?:tỉnh|thành phố|huyện)(?:\s|$)/iu.test(own) || /^(?:ubnd|ủy ban|uỷ ban)/iu.test(own);
  // A school or a hospital has a name of its own.
  const isOfLevel = /^(?:sở|phòng|ban|trung tâm|chi cục|văn phòng|thanh tra|cục|đoàn|công an)\s/iu.test(own);
  if (level === undefined || hasPlace || !isOfLevel) return own;
  const written = asWritten(text, level);
  return `${own} ${written.charAt(0).toLowerCase()}${written.slice(1)}`;
}

function issuingSentence(text: string, basis: readonly Said[]): string | undefined {
  for (const { from, to } of basis) {
    const words = text.slice(from, to);
    for (const { index } of words.matchAll(/(?:^|[;,.]\s*)(?=\p{Lu})/gu)) {
      const sentence = words.slice(index).replace(/^[;,.\s]+/, '');
      const end = beginsUnit(sentence) ? unitsEnd(sentence) : 0;
      if (end > 0 && end < 150 && /^(?:ban hành|xây dựng)/iu.test(sentence.slice(end)))
        return plain(sentence.slice(0, end));
    }
  }
  return undefined;
}

/** "Sở Tư pháp tỉnh" of a plan signed in Ninh Thuận is that of Ninh Thuận. */
function withPlace(name: string, place: string | undefined): string {
  return place !== undefined && /\s(?:tỉnh|huyện|thành phố|xã|phường)$/iu.test(name) ? `${name} ${place}` : name;
}
