import { atOnce, made, mapping, paced, paceOfPart, partOf, type Making, type Plan } from '@kehoach/core';
import { readHead, type Head } from '../head/head.js';
import { referencesIn } from '../head/references.js';
import type { Said } from '../head/said.js';
import { readTail } from '../head/tail.js';
import { zonesOf, type Zones } from '../head/zones.js';
import type { DocumentOptions } from '../read-document.js';
import { openedDocument } from '../read-document.js';
import { importRefusal, type ImportRefusal } from '../source/import-refusal.js';
import { readingSource } from '../source/read-source.js';
import type { Source, SourceResult } from '../source/source.js';
import { unread } from '../source/unread.js';
import { covering } from '../task/read-task.js';
import { plain } from '../words/fold.js';
import { inOrder, type Range } from '../words/range.js';
import type { Amendment } from './amendment.js';
import { amendmentFinding, type AmendmentFinding } from './amendment-finding.js';
import { ChangeBook } from './change-book.js';
import { paperOf, type Paper } from './paper.js';
import { PaperReader } from './paper-reader.js';
import { readReplacement, replaces } from './replaced-plan.js';
import { statementsOf } from './statements.js';

/** An amending paper as it was read, or why the document cannot be. */
export type AmendmentReading =
  | { readonly amendment: Amendment; readonly refusal?: undefined }
  | { readonly amendment?: undefined; readonly refusal: ImportRefusal };

/**
 * Reads a paper that amends a plan against the plan as it stands: an order in articles, a letter, a table of old
 * contents beside new ones, or the plan issued anew.
 *
 * Pure; throws for no document. Nothing is guessed: a task that its number or its words do not tell, old words that
 * are not those of the plan, a sentence that orders and could not be read are findings. What the paper does not name
 * stays as it is.
 *
 * @param input the bytes of a .docx or a text file, or a text; other formats are read by `readAmendingDocument`
 */
export function readAmendment(input: Uint8Array | string, plan: Plan): AmendmentReading {
  const read = made(readingSource(input));
  return 'format' in read ? { refusal: unread(read.format) } : made(readingOf(read, plan));
}

/** `readAmendment` of a PDF with a text layer too, whose reader is loaded when such a file is met. @throws Error where it cannot be loaded */
export async function readAmendingDocument(
  input: Uint8Array | string,
  plan: Plan,
  options: DocumentOptions = {},
): Promise<AmendmentReading> {
  const { result, done } = await openedDocument(input, options);
  return paced(readingOf(result, plan), paceOfPart(options.pace ?? atOnce, done, 1));
}

function* readingOf({ source, refusal }: SourceResult, plan: Plan): Making<AmendmentReading> {
  if (source === undefined) return { refusal };
  try {
    return { amendment: yield* amending(source, plan) };
  } catch (error) {
    // A word of millions of letters, or the like, is more than the engine's own limits take.
    if (error instanceof RangeError) return { refusal: importRefusal('too-complex') };
    throw error;
  }
}

function* amending(source: Source, plan: Plan): Making<Amendment> {
  const { text, blocks } = source;
  const zones = yield* partOf(zonesOf(text, blocks), 0, 0.1);
  const head = readHead(text, zones.head);
  const paper = paperOf(text, plan, head.issuedOn?.date ?? plan.issued?.on ?? '');
  const book = new ChangeBook(paper);
  const account = replaces(paper)
    ? yield* partOf(readReplacement(paper, book, { source, zones, head }), 0.1, 1)
    : yield* partOf(readOrders(paper, book, zones, head), 0.1, 1);
  book.settleUnits();
  book.settleCancelled();
  book.note(source.findings);
  const { changes, ofPlan } = book;
  const nothing = changes.length + ofPlan.length === 0 ? [amendmentFinding('no-changes', { from: 0, to: 0 })] : [];
  const { recipients } = readTail(text, zones.tail);
  const ofPaper = [...ofHead(paper, head), ...notKept(plan, head, recipients)];
  const findings = inOrder<AmendmentFinding>([...ofPaper, ...nothing, ...book.findings]);
  const { legalBasis } = head;
  const own = { document: source.document, ...headOf(head), legalBasis, recipients };
  return moved({ ...own, ofPlan, changes, findings, account }, source);
}

function* readOrders(paper: Paper, book: ChangeBook, zones: Zones, head: Head): Making<Amendment['account']> {
  const { text } = paper;
  const reader = new PaperReader(paper, book);
  const known = [head.number, head.issuedOn, head.title].filter((each) => each !== undefined);
  const before = zones.head.filter(
    (block) => block.from >= (head.title?.to ?? 0) && !known.some(({ from, to }) => from < block.to && block.from < to),
  );
  // What leads on to the numbers may stand before them.
  const { all, rows } = statementsOf(text, [...before, ...zones.body]);
  const start = zones.body[0]?.from ?? text.length;
  reader.readRows(rows);
  yield* mapping(all, (statement) => reader.read([statement], statement.from < start), 1);
  return reader.account;
}

function headOf({ number, issuedOn, title }: Head): Pick<Amendment, 'number' | 'issuedOn' | 'reason'> {
  return {
    ...(number !== undefined && { number: number.text }),
    ...(issuedOn !== undefined && { issuedOn: issuedOn.date }),
    ...(title !== undefined && { reason: title.text }),
  };
}

/** What the paper does not say of itself, and whether it is about this plan. */
function ofHead({ text, plan }: Paper, head: Head): AmendmentFinding[] {
  const start = { from: 0, to: 0 };
  const named = referencesIn(text, { from: 0, to: text.length });
  const own = numberOf(plan.issued?.number ?? '');
  const isNamed = named.some(({ number }) => numberOf(number) === own);
  const others = named.filter(
    ({ number, from }) => isPlan(text, from) && numberOf(number) !== own && isAmended(text, from),
  );
  return [
    ...(head.number === undefined ? [amendmentFinding('no-paper-number', head.blankNumber ?? start)] : []),
    ...(head.issuedOn === undefined ? [amendmentFinding('no-paper-date', head.blankDate ?? start)] : []),
    ...(head.title === undefined ? [amendmentFinding('no-paper-title', start)] : []),
    ...others.map((each) => amendmentFinding('other-plan', each, each.number)),
    ...(isNamed || others.length > 0 ? [] : [amendmentFinding('no-plan-named', start)]),
  ];
}

/** Papers on which the plan does not rest, and who did not get it: its log keeps them as they were issued. */
function notKept({ issued }: Plan, { legalBasis }: Head, recipients: readonly Said[]): AmendmentFinding[] {
  const known = new Set(
    [issued?.number ?? '', ...(issued?.legalBasis ?? []).map(({ number }) => number)].map(numberOf),
  );
  const received = new Set((issued?.recipients ?? []).map(numberOf));
  const bases = legalBasis.filter(({ number }) => !known.has(numberOf(number)));
  const others = recipients.filter(({ text }) => !received.has(numberOf(text)) && !ofThePaper.test(text));
  return [
    ...noteOf(
      'other-basis',
      bases,
      bases.map(({ number }) => number),
    ),
    ...noteOf(
      'other-recipients',
      others,
      others.map(({ text }) => text),
    ),
  ];
}

/** "Như Điều 3", "Lưu: VT": it names nobody. */
const ofThePaper = /^(?:như|lưu)(?!\p{L})/iu;

function noteOf(
  code: 'other-basis' | 'other-recipients',
  places: readonly Range[],
  names: readonly string[],
): AmendmentFinding[] {
  const place = covering(places);
  return place === undefined ? [] : [amendmentFinding(code, place, names.join('; '))];
}

/** "Kế hoạch số …", and not another paper that the plan rests on. */
function isPlan(text: string, from: number): boolean {
  return /(?:kế hoạch|chương trình)\s+$/iu.test(text.slice(Math.max(0, from - 20), from));
}

/** Before it stands that something of it is changed. */
function isAmended(text: string, from: number): boolean {
  return /(?:sửa đổi|bổ sung|điều chỉnh|thay thế|nội dung)[^.;\n]{0,80}$/iu.test(
    text.slice(Math.max(0, from - 120), from),
  );
}

function numberOf(number: string): string {
  return plain(number).toLowerCase().replaceAll(/\s/g, '');
}

/** Places as offsets of the document as it came. */
function moved(amendment: Amendment, { document, text, original }: Source): Amendment {
  if (document === text) return amendment;
  const placed = <T extends Range>(each: T): T => ({ ...each, from: original(each.from), to: original(each.to) });
  const at = <T extends { readonly place: Range }>(each: T): T => ({ ...each, place: placed(each.place) });
  return {
    ...amendment,
    legalBasis: amendment.legalBasis.map(placed),
    recipients: amendment.recipients.map(placed),
    ofPlan: amendment.ofPlan.map(at),
    findings: amendment.findings.map(at),
    changes: amendment.changes.map((change) =>
      change.kind === 'amend' ? { ...at(change), differences: change.differences.map(at) } : at(change),
    ),
  };
}
