import { mapping, partOf, type Making } from '@kehoach/core';
import { finding, type Finding, type WordsFindingCode } from '../finding/finding.js';
import type { Head } from '../head/head.js';
import { said } from '../head/said.js';
import type { Outline } from '../outline/outline.js';
import { sentencesIn } from '../words/sentences.js';
import { looksLikeTime, timeIn } from '../task/time-in.js';
import { otherEnd } from '../unit/other-end.js';
import { fold } from '../words/fold.js';
import { inOrder, trimmed, type Range } from '../words/range.js';
import { within } from '../words/within.js';
import type { Draft, DraftTask, Piece } from './draft.js';
import { findingYear } from './plan-time.js';

/** What is known of a reading when it is looked over. */
export interface Looked {
  readonly draft: Omit<Draft, 'findings' | 'pieces'>;
  readonly head: Head;
  readonly outline: Outline;
  readonly pieces: readonly Piece[];
  /** What there is to know of the file that the document came in. */
  readonly ofFile: readonly Finding[];
  readonly ofTasks: readonly Finding[];
}

/** All that a person should look at or know, in the order of the document; in slices. */
export function* findingsOf(
  text: string,
  { draft, head, outline, pieces, ofFile, ofTasks }: Looked,
): Making<Finding[]> {
  const slips = outline.slips.map(({ item, kind }) =>
    finding(kind, { from: item.from, to: item.words.from }, said(text, { from: item.from, to: item.words.from }).text),
  );
  const unplaced = pieces
    .filter(({ role, text: words }) => role === 'unplaced' && /\p{L}/u.test(words))
    .map(({ from, to }) =>
      finding('unplaced-text', trimmed(text, { from, to }), said(text, { from, to: Math.min(to, from + 200) }).text),
    );
  const all = [
    ...ofFile,
    ...(yield* partOf(unreadPieces(text, pieces), 0, 0.2)),
    ...(yield* partOf(buriedDates(text, outline, draft.tasks), 0.2, 0.5)),
    ...similarUnits(draft.units),
    ...(yield* partOf(uncertainUnits(text, draft.units), 0.5, 0.9)),
    ...(yield* partOf(missingIn(text, draft, head), 0.9, 1)),
    ...ofTasks,
    ...slips,
    ...unplaced,
  ];
  return inOrder(all);
}

/** What the plan itself should say and does not, or not so that it could be read. */
function* missingIn(text: string, draft: Looked['draft'], head: Head): Making<Finding[]> {
  const year = yield* findingYear(draft);
  const { blankNumber, blankDate, impossibleDate } = head;
  const isUndated = blankDate === undefined && impossibleDate === undefined && draft.issuedOn === undefined;
  const ofPlan = (code: WordsFindingCode, { from, to }: Range, words = ''): Finding =>
    finding(code, { from, to }, words, { of: 'plan' });
  const start = { from: 0, to: 0 };
  const end = { from: text.length, to: text.length };
  const all: readonly (Finding | false | undefined)[] = [
    blankNumber && ofPlan('blank-number', blankNumber, blankNumber.text),
    blankNumber === undefined && draft.number === undefined && ofPlan('no-number', start),
    blankDate && ofPlan('blank-date', blankDate, blankDate.text),
    impossibleDate && ofPlan('impossible-date', impossibleDate, impossibleDate.text),
    isUndated && ofPlan('no-date', start),
    year,
    draft.issuer === undefined && ofPlan('no-issuer', start),
    draft.title === undefined && ofPlan('no-title', start),
    draft.tasks.length === 0 && ofPlan('no-tasks', start),
    draft.recipients.length === 0 && ofPlan('no-recipients', end),
    draft.signer === undefined && ofPlan('no-signer', end),
  ];
  return all.filter((each) => each !== false && each !== undefined);
}

/** What has no place yet: what it asks for is said. */
function unreadPieces(text: string, pieces: readonly Piece[]): Making<Finding[]> {
  const unread = pieces.filter(({ role, text: words }) => role === 'unread' && /\p{L}/u.test(words));
  return mapping(unread, ({ from, to }) => {
    const place = trimmed(text, { from, to });
    const code = sentencesIn(text, place).some((each) => timeIn(text, each) !== undefined)
      ? 'unread-date'
      : 'unread-text';
    return finding(code, place, said(text, { from, to: Math.min(to, from + 200) }).text);
  });
}

/** A duty that is told without a day, and a line below it that names one: a date must not be buried. */
function* buriedDates(text: string, { items }: Outline, tasks: readonly DraftTask[]): Making<Finding[]> {
  const undated = tasks.filter(
    ({ kind, period, milestones }) => kind === 'responsibility' && !period && milestones.length === 0,
  );
  const isTaken = within(undated.map(({ place }) => place));
  const isTold = within(tasks.filter((task) => !undated.includes(task)).map(({ place }) => place));
  const lines = items.flatMap((item) => [item.words, ...item.body]);
  const found = yield* mapping(lines, (line) => {
    const time = timeIn(text, line) ?? dayIn(text, line);
    if (time === undefined || !isTaken(line) || isTold(time)) return [];
    return [finding('unread-date', trimmed(text, line), said(text, line).text)];
  });
  return found.flat();
}

/** What looks like a day, whether or not it says when: "dự họp ngày 12/5". */
function dayIn(text: string, line: Range): Range | undefined {
  const time = looksLikeTime(text, line);
  return time !== undefined && /^ngày\s|\d\s?[/.-]\s?\d/iu.test(text.slice(time.from, time.to)) ? time : undefined;
}

/** Units whose name may be longer than it was read, with the other reading; a place at a time: one may have thousands. */
function* uncertainUnits(text: string, units: Draft['units']): Making<Finding[]> {
  const names = new Set(units.map(({ name }) => name));
  const places = units.flatMap(({ id, name, places: all }) => all.map((place) => ({ id, name, place })));
  const found = yield* mapping(places, ({ id, name, place }) => {
    const value = otherEnd(text, { name, ...place }, names);
    return value === undefined ? [] : [{ id, name, place, value }];
  });
  const told = new Set<string>();
  return found
    .flat()
    .filter(({ id }) => !told.has(id) && told.add(id))
    .map(({ id, name, place, value }) =>
      finding('uncertain-unit', place, `“${name}”, “${value}”`, { choices: [{ field: 'unit', unit: id, value }] }),
    );
}

/** "Trung tâm trợ giúp pháp lý" beside "Trung tâm trợ giúp pháp lý nhà nước tỉnh": one name begins the other. */
export function similarUnits(units: Draft['units']): Finding[] {
  const sorted = units
    .filter(({ role, name }) => role !== 'group' && name.split(' ').length > 2)
    .map((unit) => ({ unit, key: fold(unit.name) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  return sorted.flatMap(({ unit, key }, at) => {
    const next = sorted[at + 1];
    const place = unit.places[0];
    if (next === undefined || place === undefined || !next.key.startsWith(`${key} `)) return [];
    return [finding('similar-units', place, `“${unit.name}”, “${next.unit.name}”`)];
  });
}
