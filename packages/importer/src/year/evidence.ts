import type { Head } from '../head/head.js';
import type { Item, Outline } from '../outline/outline.js';
import { plain } from '../words/fold.js';
import type { Range } from '../words/range.js';
import { mentionsIn, type Mention } from './mention.js';

/** Where a year is named, and whose word it is. */
export type YearSource = 'person' | 'title' | 'issuing' | 'campaign' | 'heading' | 'number' | 'basis' | 'signing';

/** A year that the document names where it may say for which year the plan is; a place in the document. */
export interface YearEvidence extends Mention {
  readonly source: YearSource;
  /** The words that name it. */
  readonly text: string;
}

/** The years that title, number, headings, time of the campaign, legal basis and date of a plan name. */
export function yearEvidenceIn(text: string, head: Head, outline: Outline): YearEvidence[] {
  const { title, number, issuedOn, blankDate, impossibleDate, year, basis } = head;
  const signed = issuedOn ?? blankDate ?? impossibleDate;
  return [
    ...(title === undefined ? [] : evidenceOf(text, 'title', title)),
    ...basis.flatMap((each) => basisEvidence(text, each)),
    ...campaignLines(text, outline).flatMap((line) => evidenceOf(text, 'campaign', line)),
    ...outline.items.filter((item) => isHeading(text, item)).flatMap(({ words }) => evidenceOf(text, 'heading', words)),
    ...(number === undefined ? [] : numberEvidence(number.text, number)),
    ...(signed === undefined || year === undefined ? [] : [yearOf('signing', year, signed)]),
  ];
}

/** The years that a title names which a person wrote. */
export function titleEvidence(title: string): YearEvidence[] {
  return evidenceOf(title, 'title', { from: 0, to: title.length }).map((each) => ({ ...each, from: 0, to: 0 }));
}

/** What a person says: "2027", or "2026-2027" for a school year; nothing where it is no year. */
export function personsYear(said: string): YearEvidence | undefined {
  const match = /^(?:năm (?:học )?)?((?:19|20)\d\d)(?:\s?[-–]\s?((?:19|20)\d\d))?$/u.exec(plain(said));
  const [first, last] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  if (match === null || last < first || last > first + 1) return undefined;
  const kind = last > first ? 'school-year' : 'year';
  return { source: 'person', kind, first, last, from: 0, to: 0, text: plain(said) };
}

/** The year in a number: "45/2027/KH-SBĐ", "45/KH-SBĐ-2027". */
export function numberEvidence(number: string, place: Range = { from: 0, to: 0 }): YearEvidence[] {
  const year = /[/-](20\d\d)(?:[/-]|$)/u.exec(number)?.[1];
  return year === undefined ? [] : [yearOf('number', Number(year), { ...place, text: number })];
}

function yearOf(source: YearSource, year: number, { from, to, text }: Range & { readonly text: string }): YearEvidence {
  return { source, kind: 'year', first: year, last: year, from, to, text };
}

/** No title, heading or basis goes on longer before it names its year. */
const longest = 1500;

function evidenceOf(text: string, source: YearSource, { from, to }: Range): YearEvidence[] {
  const words = text.slice(from, Math.min(to, from + longest));
  return mentionsIn(words).map((mention) => ({
    ...mention,
    source,
    from: from + mention.from,
    to: from + mention.to,
    text: words.slice(Math.max(0, mention.from - 30), mention.to).replace(/^\S*\s+/u, ''),
  }));
}

/** "Sở Tư pháp ban hành Kế hoạch công tác năm 2027 như sau:" says it of the plan itself. */
function basisEvidence(text: string, { from, to }: Range): YearEvidence[] {
  const words = text.slice(from, Math.min(to, from + longest));
  const plan = [...words.matchAll(/(?:ban hành|xây dựng)\s+(?:Chương trình\s+|Kế hoạch\s+)/giu)].at(-1);
  const isIssuing = plan !== undefined && /(?:sau(?: đây)?|cụ thể|gồm)\s*[:.]?\s*$/iu.test(words);
  if (!isIssuing) return evidenceOf(text, 'basis', { from, to });
  const own = from + plan.index + plan[0].length;
  return [...evidenceOf(text, 'basis', { from, to: own }), ...evidenceOf(text, 'issuing', { from: own, to })];
}

/** Headings of parts, and those next below that tell of which work they are: one item says nothing of the plan. */
function isHeading(text: string, { marker, words, section }: Item): boolean {
  const line = text.slice(words.from, words.to);
  if (section === 'background' || line.length >= 160) return false;
  return marker.rank < 2 || (marker.rank === 2 && ofWork.test(line));
}

const ofWork = /^(?:các |những )?(?:nhiệm vụ|kế hoạch|phương hướng|nội dung|công tác|trong năm|năm|giai đoạn)\s/iu;

/** What stands under "THỜI GIAN THI ĐUA", "Thời gian phát động". */
function campaignLines(text: string, { items }: Outline): Range[] {
  return items
    .filter(({ words }) => campaignTime.test(text.slice(words.from, Math.min(words.to, words.from + 80))))
    .flatMap(({ words, children, body }) => [words, ...children.map((child) => child.words), ...body]);
}

const campaignTime = /^thời gian\s(?:\S+\s){0,3}(?:thi đua|phát động|phong trào|chiến dịch|cao điểm)/iu;
