import { civilDate, type CivilDate } from '@kehoach/core';
import type { Range } from '../words/range.js';

/** A document that the plan carries out. */
export interface LegalBasis extends Range {
  readonly number: string;
  readonly issuedOn?: CivilDate;
}

/** A word before a number of a document, with the sign and the blanks between; then all that the number may hold. */
const reference =
  /(?:số|định|tư|quyết|hoạch|thị|luật|báo|dẫn|văn|trình|điện)(?: {0,3}:)? {0,3}(\d{1,5}[\p{L}\d&./-]*)/giu;
/** "15/KH-UBND", "58-KH/TU": a sign and letters after the digits. */
const documentNumber = /^\d{1,5}[\p{Lu}\d]*[/-].*\p{Lu}/u;

/** The documents that a stretch names by their number, each with its day where it says one. */
export function referencesIn(text: string, { from, to }: Range): LegalBasis[] {
  const words = text.slice(from, to);
  const found = [...words.matchAll(reference)].filter(({ 1: number = '' }) => documentNumber.test(number));
  return found.map(({ 0: found, 1: number = '', index }) => {
    const rest = words.slice(index + found.length, index + found.length + 40);
    const day = /^,?\s*ngày\s*(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})/iu.exec(rest);
    const issuedOn = day === null ? undefined : civilDate(Number(day[3]), Number(day[2]), Number(day[1]));
    return {
      number: number.replace(/[.,-]$/, ''),
      ...(issuedOn !== undefined && { issuedOn }),
      from: from + index,
      to: from + index + found.length + (day?.[0].length ?? 0),
    };
  });
}
