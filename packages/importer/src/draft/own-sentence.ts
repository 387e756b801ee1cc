import { finding, type Finding, type WordsFindingCode } from '../finding/finding.js';
import { said } from '../head/said.js';
import { covering, type ReadTask } from '../task/read-task.js';
import { sentenceTask } from '../task/sentence.js';
import { looksLikeTime } from '../task/time-in.js';
import { plain } from '../words/fold.js';
import type { Range } from '../words/range.js';
import { examinerOf } from '../year/examine.js';
import type { Draft, DraftTask } from './draft.js';
import { planTimeOf } from './plan-time.js';
import { takenLead } from './shared-lead.js';
import { timeOf } from './time.js';
import { UnitBook } from './unit-book.js';

/** A task with who and when its own words say, and what is asked of it. */
export interface ToldTask {
  readonly task: DraftTask;
  readonly units: Draft['units'];
  readonly findings: readonly Finding[];
}

/**
 * Reads who and when from the words that a person made a task of, as from any sentence of the document; what they do not
 * say is asked.
 *
 * @param text the document, or the words of a task that it does not hold
 * @param range the words in it
 */
export function toldBy(draft: Draft, task: DraftTask, text: string, range: Range): ToldTask {
  const read = sentenceTask(text, range, undefined, '');
  const isOfDocument = text === draft.document;
  const place = (of: Range | undefined): Range => (isOfDocument && of !== undefined ? of : task.place);
  const book = new UnitBook(draft.document, draft.units);
  const idsOf = (units: ReadTask['lead']): string[] => [...new Set(units.map(({ name }) => book.add(plain(name))))];
  const { lead, findings } = takenLead(text, read?.lead ?? [], task.id);
  const setting = { issuedOn: draft.issuedOn, of: task.id, examine: examinerOf(planTimeOf(draft)) };
  const words = read?.period && text.slice(read.period.from, read.period.to);
  const time = words === undefined ? undefined : timeOf({ words }, { ...setting, place: place(read?.period) });
  const told = {
    ...task,
    lead: idsOf(lead),
    coordinating: idsOf(read?.coordinating ?? []),
    ...(time && { period: time.period, said: time.said, milestones: time.milestones }),
    ...(isOfDocument && { places: placesOf(read) }),
  };
  const all = [...findings, ...(time?.findings ?? []), ...questions(told, text, range)];
  return { task: told, units: book.units, findings: all.map((each) => ({ ...each, place: place(each.place) })) };
}

function placesOf(read: ReadTask | undefined): DraftTask['places'] {
  const [lead, coordinating] = [covering(read?.lead ?? []), covering(read?.coordinating ?? [])];
  return {
    ...(lead && { lead }),
    ...(coordinating && { coordinating }),
    ...(read?.period && { period: read.period }),
  };
}

function questions({ id, lead, period, title, place }: DraftTask, text: string, range: Range): Finding[] {
  const time = period === undefined ? looksLikeTime(text, range) : undefined;
  const isUntimed = period === undefined && time === undefined;
  const ask = (code: WordsFindingCode, of: Range, words: string): Finding => finding(code, of, words, { of: id });
  return [
    ...(time === undefined ? [] : [ask('unread-period', time, said(text, time).text)]),
    ...(lead.length > 0 ? [] : [ask(isUntimed ? 'no-lead-nor-period' : 'no-lead', place, title)]),
    ...(lead.length > 0 && isUntimed ? [ask('no-period', place, title)] : []),
  ];
}
