import type { Wording } from '../refusal/wording.js';
import { dataProblem, isEventType, problemOf } from '../event/catalogue.js';
import { schemaOf, upcast } from '../event/upcast.js';
import { canonicalJson } from './canonical-json.js';
import { envelopeSchema, type RecordedEvent } from './recorded-event.js';

/**
 * A line that is not an entry of the log: its number, from 1, and why, for the person who mends it: the
 * field and what was expected there.
 */
export interface BrokenLine extends Wording {
  readonly line: number;
  readonly code: 'not-json' | 'not-an-entry' | 'unknown-type' | 'newer-schema' | 'invalid-data' | 'out-of-order';
}

/** What a file holds: every readable entry, and every line that is not one. */
export interface ReadLog {
  readonly entries: readonly RecordedEvent[];
  readonly broken: readonly BrokenLine[];
}

/** Writes entries as NDJSON, one canonical entry a line, with an end of line after the last. */
export function writeLog(entries: Iterable<RecordedEvent>): string {
  let text = '';
  for (const entry of entries) text += `${canonicalJson(entry)}\n`;
  return text;
}

/**
 * Reads NDJSON. Takes a byte order mark and Windows line ends; an empty line is passed over, anything
 * else that is not an entry is reported with its number: nothing is skipped in silence. Versions must
 * count up by one within a plan.
 */
export function readLog(text: string): ReadLog {
  const entries: RecordedEvent[] = [];
  const broken: BrokenLine[] = [];
  // After a broken line the next one starts afresh: one fault is one report.
  let before: RecordedEvent | undefined;
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const entry = entryFrom(line, before);
    if ('code' in entry) broken.push({ line: index + 1, ...entry });
    else entries.push(entry);
    before = 'code' in entry ? undefined : entry;
  }
  return { entries, broken };
}

type Problem = Omit<BrokenLine, 'line'>;

function entryFrom(line: string, before: RecordedEvent | undefined): RecordedEvent | Problem {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    const start = line.trim().slice(0, 40);
    return { code: 'not-json', vi: `không phải JSON trọn vẹn (${start}…)`, en: `not whole JSON (${start}…)` };
  }
  return entryProblem(value, before) ?? (value as RecordedEvent);
}

function entryProblem(value: unknown, before?: RecordedEvent): Problem | undefined {
  const envelope = problemOf(envelopeSchema, value);
  if (envelope !== undefined) return { code: 'not-an-entry', ...envelope };
  const { type, schema, data, planId, version } = value as RecordedEvent;
  if (!isEventType(type))
    return {
      code: 'unknown-type',
      vi: `không có loại sự kiện “${String(type)}”`,
      en: `there is no kind of event “${String(type)}”`,
    };
  const known = schemaOf(type);
  if (schema > known)
    return {
      code: 'newer-schema',
      vi: `${type} ở dạng ${schema}, mới hơn dạng ${known} mà phiên bản này đọc được`,
      en: `${type} in form ${schema}, newer than form ${known}, which this version reads`,
    };
  const problem = dataProblem(type, upcast(type, schema, data));
  if (problem !== undefined) return { code: 'invalid-data', vi: `${type}.${problem.vi}`, en: `${type}.${problem.en}` };
  if (before !== undefined && (planId !== before.planId || version !== before.version + 1)) {
    const [is, follows] = [`${planId}, ${version}`, `${before.planId}, ${before.version + 1}`];
    return {
      code: 'out-of-order',
      vi: `bản ghi (${is}) ở chỗ của bản ghi (${follows})`,
      en: `entry (${is}) stands where (${follows}) belongs`,
    };
  }
  return undefined;
}
