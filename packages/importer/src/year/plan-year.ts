import type { Range } from '../words/range.js';
import type { YearEvidence, YearSource } from './evidence.js';

/** The year of the day of issue and its month, as far as they are known. */
export interface Signing {
  readonly year?: number;
  /** From 1. */
  readonly month?: number;
}

/** For which year a plan is: times that name no year belong to it. */
export interface PlanYear {
  /** Missing where nobody can know it: then such times have no day. */
  readonly year?: number;
  /** It is the school year that begins in `year`. */
  readonly isSchoolYear?: boolean;
  /** The document or a person says it; else it is the year of signing. */
  readonly isSaid: boolean;
  readonly doubt?: YearDoubt;
}

/** Why a person is asked, with the years one may choose from, the likely one first. */
export interface YearDoubt {
  readonly code: 'no-plan-year' | 'several-plan-years';
  readonly years: readonly number[];
  /** Of the words that leave it open. */
  readonly place: Range;
  readonly words: string;
}

/** What the rules look at. */
interface Known {
  readonly evidence: readonly YearEvidence[];
  readonly signing: Signing;
  /** Signed in the last quarter: for what is left of the year, or for the next one. */
  readonly isLate: boolean;
  /** Years that these parts of the document name for the plan, each once. */
  readonly of: (...sources: readonly YearSource[]) => number[];
}

/** One way of knowing the year, or of knowing that it is open. */
export type YearRule = readonly [name: string, example: string, decide: (known: Known) => PlanYear | undefined];

/** Parts that speak of the plan itself, after its title. */
const inside = ['issuing', 'campaign', 'heading', 'number'] as const;

/** Looked at from top to bottom: the first that knows decides. The examples are plans signed in 2026. */
export const yearRules: readonly YearRule[] = [
  ['a person says it', '2027', ({ evidence }) => asSaid(evidence.find(({ source }) => source === 'person'))],
  ['the title names a school year', 'Nhiệm vụ năm học 2026-2027', (known) => schoolYear(known, ['title'])],
  ['title and headings disagree', 'Công tác năm 2026; I. NHIỆM VỤ NĂM 2027', disagreeing],
  ['the title names one year', 'Công tác lưu trữ năm 2027', (known) => oneYear(known, ['title'])],
  ['the title names several years', 'Nhiệm vụ năm 2026 và năm 2027', (known) => severalYears(known, ['title'])],
  ['the title names a stretch of years', 'Chương trình giai đoạn 2026 - 2030', stretchOfYears],
  ['headings name a school year', 'I. NHIỆM VỤ NĂM HỌC 2026-2027', (known) => schoolYear(known, inside)],
  ['headings, the campaign or the number name one year', 'I. NHIỆM VỤ NĂM 2027', (known) => oneYear(known, inside)],
  ['headings name several years', 'I. NĂM 2026 / II. NĂM 2027', (known) => severalYears(known, inside)],
  ['the basis names one year', 'Căn cứ Kế hoạch công tác năm 2027', (known) => oneYear(known, ['basis'])],
  [
    'the basis names several years',
    'về nhiệm vụ năm 2026; về nhiệm vụ năm 2027',
    (known) => severalYears(known, ['basis']),
  ],
  ['signed within the year', 'ngày 12 tháng 01 năm 2026', bySigning],
  ['signed late, naming no year', 'ngày 22 tháng 12 năm 2026', openAfterSigning],
  ['no year at all', 'KẾ HOẠCH Công tác lưu trữ', ({ evidence }) => withoutYear(evidence)],
];

/**
 * Decides for which year a plan is.
 *
 * A plan for a year is mostly signed in December of the year before, so the year of signing alone is taken
 * only until September. Where the parts of a document disagree, or it names no year and was signed later,
 * no year is taken and a person is asked.
 */
export function planYearOf(evidence: readonly YearEvidence[], signing: Signing): PlanYear {
  const of = (...sources: readonly YearSource[]): number[] => [
    ...new Set(
      evidence.flatMap((each) => (sources.includes(each.source) && isOfPlan(each, signing) ? each.first : [])),
    ),
  ];
  const known: Known = { evidence, signing, isLate: (signing.month ?? 1) > 9, of };
  for (const [, , decide] of yearRules) {
    const decided = decide(known);
    if (decided !== undefined) return decided;
  }
  return withoutYear(evidence);
}

/** A year that may be the plan's: said of it, and neither long past nor far ahead. */
function isOfPlan({ kind, first, source }: YearEvidence, { year }: Signing): boolean {
  const mayBe =
    kind === 'year' ||
    kind === 'part' ||
    (kind === 'day' && source !== 'basis') ||
    (kind === 'bare' && source === 'title') ||
    // No law is of a year that is still to come: what it orders is.
    (kind === 'document' && year !== undefined && first > year);
  if (!mayBe || year === undefined) return mayBe && kind !== 'bare';
  if (source === 'number') return first === year + 1;
  const earliest = source === 'title' && (kind === 'year' || kind === 'part') ? year - 1 : year;
  return earliest <= first && first <= year + 1;
}

function asSaid(said: YearEvidence | undefined): PlanYear | undefined {
  if (said === undefined) return undefined;
  return { year: said.first, isSaid: true, ...(said.kind === 'school-year' && { isSchoolYear: true }) };
}

function schoolYear({ evidence, signing }: Known, sources: readonly YearSource[]): PlanYear | undefined {
  const named = evidence.filter(
    ({ source, kind, first }) =>
      kind === 'school-year' && sources.includes(source) && Math.abs(first - (signing.year ?? first)) <= 1,
  );
  // "Tổng kết năm học 2025-2026, nhiệm vụ năm học 2026-2027": the last one is to come.
  return asSaid(named.toSorted((a, b) => b.first - a.first)[0]);
}

function oneYear(known: Known, sources: readonly YearSource[]): PlanYear | undefined {
  const { signing, of } = known;
  const named = of(...sources);
  const ahead = named.filter((year) => year >= (signing.year ?? year));
  const [year = named[0]] = ahead;
  if (year === undefined || ahead.length > 1 || (signing.year === undefined && named.length > 1)) return undefined;
  if (year === signing.year || signing.year === undefined) return { year, isSaid: true };
  // A year that is over, or one that is far off: "năm 2027" in a plan signed in May 2026.
  const isOdd = year < signing.year || (signing.month !== undefined && signing.month < 9);
  if (!isOdd) return { year, isSaid: true };
  return asked(known, 'several-plan-years', sources, year < signing.year ? [signing.year, year] : [year, signing.year]);
}

function severalYears(known: Known, sources: readonly YearSource[]): PlanYear | undefined {
  const { isLate, signing, of } = known;
  const named = of(...sources).toSorted((a, b) => (isLate ? b - a : a - b));
  if (named.length < 2) return undefined;
  // Headings and basis of a plan of this year may well speak of the next.
  const isOfThisYear = !isLate && signing.year !== undefined && !sources.includes('title');
  return isOfThisYear ? undefined : asked(known, 'several-plan-years', sources, named);
}

/** Within a stretch of years what has no year is due soon: in the year of signing, or in its first. */
function stretchOfYears(known: Known): PlanYear | undefined {
  const { evidence, signing, isLate } = known;
  const stretch = evidence.find(
    ({ source, kind, last }) => source === 'title' && kind === 'range' && last >= (signing.year ?? last),
  );
  if (stretch === undefined) return undefined;
  const { year } = signing;
  if (year === undefined || year < stretch.first) return { year: stretch.first, isSaid: true };
  return isLate && year < stretch.last
    ? asked(known, 'several-plan-years', ['title'], [year + 1, year])
    : { year, isSaid: true };
}

function disagreeing(known: Known): PlanYear | undefined {
  const { signing, isLate, of } = known;
  const [title, ...more] = of('title');
  const others = of(...inside);
  // A basis of the next year beside a title of this one, late in the year: the title may be last year's.
  const told = others.length === 0 && isLate && title === signing.year ? of('basis') : others;
  if (title === undefined || more.length > 0 || told.length === 0 || told.includes(title)) return undefined;
  const years = [...new Set([title, ...told])].toSorted((a, b) => (isLate ? b - a : a - b));
  return asked(known, 'several-plan-years', ['title', ...inside, 'basis'], years);
}

function bySigning({ signing: { year }, isLate }: Known): PlanYear | undefined {
  return year === undefined || isLate ? undefined : { year, isSaid: false };
}

function openAfterSigning(known: Known): PlanYear | undefined {
  const { year, month } = known.signing;
  if (year === undefined) return undefined;
  const years = month === 10 ? [year, year + 1] : [year + 1, year];
  return asked(known, 'no-plan-year', ['signing'], years);
}

function asked(
  { evidence }: Known,
  code: YearDoubt['code'],
  sources: readonly YearSource[],
  years: readonly number[],
): PlanYear {
  const named = evidence.filter(({ source, first }) => sources.includes(source) && years.includes(first));
  const [{ from, to } = { from: 0, to: 0 }] = named;
  const words = [...new Set(named.map(({ text }) => text))].slice(0, 3).join('”, “');
  return { isSaid: false, doubt: { code, years, place: { from, to }, words } };
}

/** The documents that a plan rests on were there before it: it is of the year of the last one, or of the next. */
function withoutYear(evidence: readonly YearEvidence[]): PlanYear {
  const past = evidence.filter(({ source, kind }) => source === 'basis' && kind === 'document');
  const last = past.reduce((most, { first }) => Math.max(most, first), 0);
  const years = last === 0 ? [] : [last, last + 1];
  return { isSaid: false, doubt: { code: 'no-plan-year', years, place: { from: 0, to: 0 }, words: '' } };
}
