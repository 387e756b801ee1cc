import { unitById, unitNameOn, type CivilDate, type Plan, type UnitId } from '@kehoach/core';
import { dateText } from '@kehoach/words';
import { dayInWords } from '../day/span.js';
import { headText } from '../row/head-text.js';
import { lineText } from '../text/file-text.js';
import type { PaperOptions } from '../options.js';
import type { PaperGiven } from './given.js';
import type { OfficialPaper } from './paper.js';

/** Who sends a paper about a plan. */
export interface Sender {
  readonly unitId: UnitId;
  readonly name: string;
  /** Whether it is the office that issued the plan. */
  readonly isIssuer: boolean;
  /** Whether it is known who signs for it and how it writes itself short: not where another agency was given. */
  readonly isKnown: boolean;
}

/** The unit of the paper, or the office that issued the plan. */
export function senderOf(
  plan: Plan,
  { unitId, on, issuer: given }: Pick<PaperOptions, 'unitId' | 'on'> & Pick<PaperGiven, 'issuer'>,
): Sender {
  const { issuer = '', issuerName = '' } = plan.issued ?? {};
  const isIssuer = unitId === undefined || unitId === issuer;
  const known = lineText(isIssuer ? issuerName : unitNameOn(plan, unitId, on));
  const name = given === undefined ? known : lineText(given);
  return { unitId: isIssuer ? issuer : unitId, name, isIssuer, isKnown: isIssuer && isSame(name, known) };
}

/** A letterhead has `SỞ XÂY DỰNG` where the plan has `Sở Xây dựng tỉnh Đông Hải`. */
function isSame(one: string, other: string): boolean {
  const [short = '', long = ''] = [one, other].map((each) => each.toLowerCase()).sort((a, b) => a.length - b.length);
  return long.startsWith(short);
}

/** What surrounds the words of a paper. */
type Frame = Pick<OfficialPaper, 'parent' | 'placeAndDay' | 'signer' | 'foot' | 'on'> & {
  readonly issuer: string;
  readonly number: string;
};

/**
 * Letterhead, signer and foot of a paper.
 *
 * @param letters those of its type, `BC`; a letter without a title has none
 */
export function framed(
  plan: Plan,
  sender: Sender,
  {
    number,
    signedOn,
    issuer: written,
    parent,
    on,
    letters,
  }: PaperGiven & { readonly on: CivilDate; readonly letters: string },
): Frame {
  const { issued } = plan;
  const above = parent ?? parentOf(plan, sender, on);
  const { onBehalf, title } = issued?.signer ?? {};
  return {
    ...(above !== undefined && { parent: above }),
    issuer: written === undefined ? belowProvince(sender.name, above) : sender.name,
    number: `Số: ${number === undefined ? `${blank}/${[letters, codeOf(plan, sender)].filter((part) => part !== '').join('-')}` : withNought(number)}`,
    placeAndDay: `${issued?.place ?? '………'}, ${signedOn === undefined ? blankDay : dayInWords(signedOn)}`,
    // Who signs for a unit, and who signs this time, no log knows.
    signer:
      sender.isKnown && title !== undefined
        ? { ...(onBehalf !== undefined && { right: onBehalf }), post: title }
        : { post: '………………' },
    foot: `Kế hoạch ${issued?.number ?? plan.id}; số liệu tính đến ngày ${dateText(on, 'vi')}; nhật ký ${plan.version} mục, đầu nhật ký ${headText(plan)}`,
    on,
  };
}

/** Below `UBND tỉnh Đông Hải` a letterhead has `Sở Xây dựng`, not the province again. */
function belowProvince(name: string, above = ''): string {
  const place = /^(?:UBND|(?:ủy|uỷ) ban nhân dân)\s+(.+)$/iu.exec(above.normalize('NFC'))?.[1] ?? '';
  const behind = ` ${place}`.toLowerCase();
  const isOffice = /^(?:sở|phòng)\s/iu.test(name);
  return isOffice && place !== '' && name.toLowerCase().endsWith(behind) ? name.slice(0, -behind.length) : name;
}

/** A number below ten has a nought before it, as NĐ 30/2020 has it: `09/BC-STP`. */
function withNought(number: string): string {
  return number.replace(/^(?=[1-9](?!\d))/, '0');
}

/** The plan as papers name it: `Kế hoạch số 21/KH-SXD ngày 12/01/2026 của Sở Xây dựng`. */
export function planNamed({ id, issued }: Plan): string {
  if (issued === undefined) return id;
  const { number, on, issuerName } = issued;
  return lineText(`Kế hoạch số ${number} ngày ${dateText(on, 'vi')} của ${issuerName}`);
}

/** Where a number or a day is filled in later. */
const blank = '\u00A0'.repeat(6);
export const blankDay: string = `ngày${blank}tháng${blank}năm${blank}`;

/** A unit stands below who issued the plan; of an office the log may know what is above it. */
function parentOf(plan: Plan, { unitId, isIssuer }: Sender, on: CivilDate): string | undefined {
  const parentId = unitById(plan, unitId)?.parentId;
  if (parentId !== undefined) return unitNameOn(plan, parentId, on);
  return isIssuer ? undefined : plan.issued?.issuerName;
}

/** What an office writes short in its numbers: `SXD` of `21/KH-SXD`; nobody's else is known. */
function codeOf({ issued }: Plan, { isKnown }: Sender): string {
  const code = /\/[\p{L}]+-(.+)$/u.exec(issued?.number ?? '')?.[1];
  return isKnown && code !== undefined ? code : '………';
}
