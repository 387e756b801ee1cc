import { made, partOf, type Making } from '@kehoach/core';
import { readHead, type Head } from './head/head.js';
import { said, type Said } from './head/said.js';
import { withGivenPaper } from './head/given-paper.js';
import { readTail } from './head/tail.js';
import { outlineOf, type Item, type Outline } from './outline/outline.js';
import { readingSource } from './source/read-source.js';
import { importRefusal, type ImportRefusal } from './source/import-refusal.js';
import { unread } from './source/unread.js';
import type { Source, SourceResult } from './source/source.js';
import { tasksIn } from './task/tasks.js';
import { unitDirectory } from './unit/directory.js';
import { yearEvidenceIn } from './year/evidence.js';
import { planTimeOf, yearFields } from './draft/plan-time.js';
import type { Draft } from './draft/draft.js';
import { planTargets } from './draft/plan-targets.js';
import { themeOf } from './draft/theme.js';
import { draftTasks } from './draft/draft-tasks.js';
import { findingsOf } from './draft/findings.js';
import { issuerOf } from './draft/issuer.js';
import { reportsOf } from './draft/reports.js';
import { piecesOf } from './draft/pieces.js';
import { moved } from './draft/moved.js';
import { zonesOf } from './head/zones.js';

/** The draft of a plan, or why the document cannot be read. */
export type Reading =
  | { readonly draft: Draft; readonly refusal?: undefined }
  | { readonly draft?: undefined; readonly refusal: ImportRefusal };

/**
 * Reads an official document as a plan.
 *
 * Pure. Any bytes or text whatever end in a draft with findings or in a refusal; it throws for none. It
 * takes time in proportion to the length of the document. Nothing is lost: the pieces of the draft,
 * joined, are the document. Nothing is invented: a date, a unit or a number that the words don't give is
 * missing, and what is doubtful is a finding.
 *
 * Formats whose readers are loaded when they are met, such as PDF, are refused here: `readDocument` reads them, and what
 * follow-up tables tell of how work stands.
 *
 * @param input the bytes of a .docx or a text file, or a text
 */
export function readPlan(input: Uint8Array | string): Reading {
  const read = made(readingSource(input));
  return 'format' in read ? { refusal: unread(read.format) } : made(readingOf(read));
}

/** The draft of a document whose file was opened, or why it was not; in slices. */
export function* readingOf({ source, refusal }: SourceResult): Making<Reading> {
  if (source === undefined) return { refusal };
  try {
    return { draft: yield* drafting(source) };
  } catch (error) {
    // A word of millions of letters, or the like, is more than the engine's own limits take.
    if (error instanceof RangeError) return { refusal: importRefusal('too-complex') };
    throw error;
  }
}

function* drafting(source: Source): Making<Draft> {
  const { text, blocks } = source;
  const zones = yield* partOf(zonesOf(text, blocks), 0, 0.03);
  const head = withGivenPaper(readHead(text, zones.head), source.document, blocks);
  const tail = readTail(text, zones.tail);
  const outline = yield* partOf(outlineOf(text, zones.body), 0.03, 0.06);
  const introduction = zones.head.filter(({ from }) => from >= (head.title?.to ?? 0));
  const read = yield* partOf(tasksIn(text, outline, introduction), 0.06, 0.65);
  const directory = unitDirectory(text);
  const yearEvidence = yearEvidenceIn(text, head, outline);
  const time = planTimeOf({ yearEvidence, ...(head.issuedOn && { issuedOn: head.issuedOn.date }) });
  const { tasks, sections, findings } = yield* partOf(draftTasks(text, read, directory, time), 0.65, 0.72);
  const issuer = issuerOf(text, head);
  const campaign = themeOf(text, head, outline);
  const told = reportsOf(tasks, source.standings);
  const draft: Omit<Draft, 'findings' | 'pieces'> = {
    document: source.document,
    ...headFields(head),
    ...yearFields(time.planYear),
    yearEvidence,
    ...issuer,
    ...(campaign && { theme: campaign.text }),
    legalBasis: head.legalBasis,
    purposes: linesUnder(text, outline, 'purpose'),
    requirements: linesUnder(text, outline, 'requirement'),
    ...(tail.signer && { signer: tail.signer }),
    recipients: tail.recipients,
    sections,
    units: directory.units(),
    tasks,
    targets: yield* partOf(planTargets(text, outline, tasks, source.targets), 0.72, 0.78),
    ...(told.reports.length > 0 && { reports: told.reports }),
    corrections: [],
  };
  const theme = campaign && { theme: campaign.place };
  const placed = { zones, head, outline, tasks, sections, targets: draft.targets, ...theme };
  const pieces = yield* partOf(piecesOf(text, placed), 0.78, 0.82);
  const looked = { draft, head, outline, pieces, ofFile: [...source.findings, ...told.findings], ofTasks: findings };
  const all = yield* partOf(findingsOf(text, looked), 0.82, 0.98);
  return yield* partOf(moved({ ...draft, pieces, findings: all }, source), 0.98, 1);
}

function headFields({ number, place, issuedOn, type, title }: Head): Partial<Draft> {
  return {
    ...(number && { number: number.text }),
    ...(place && { place: place.text }),
    ...(issuedOn && { issuedOn: issuedOn.date }),
    ...(type && { type: type.text }),
    ...(title && { title: title.text }),
  };
}

/** What stands under "Mục đích" or "Yêu cầu": its bullets, or its paragraphs. */
function linesUnder(text: string, { items }: Outline, kind: 'purpose' | 'requirement'): Said[] {
  const heads = items.filter((item) => item.section === kind && item.parent?.section !== kind);
  const alone =
    kind === 'purpose' ? items.filter((item) => item.section === 'purpose-and-requirement' && !hasOwn(item)) : [];
  return [...heads, ...alone.filter(({ parent }) => parent?.section !== 'purpose-and-requirement')].flatMap((item) => {
    const lines = item.children.length > 0 ? item.children.map(({ words }) => words) : item.body;
    return lines.map((line) => said(text, line));
  });
}

function hasOwn(item: Item): boolean {
  return item.children.some(({ section }) => section === 'purpose' || section === 'requirement');
}
