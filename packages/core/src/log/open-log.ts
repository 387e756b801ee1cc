import type { BrokenLine } from './broken-line.js';
import { isEarlier } from './instant.js';
import { Places } from './place.js';
import { isNewer, readLine } from './read-line.js';
import type { RecordedEvent } from './recorded-event.js';
import { made } from '../slices/slices.js';
import { sliceSize } from './slice-size.js';

/** What a file holds. */
export interface ReadLog {
  /**
   * Every entry that can be read, in the order of the file, those behind a broken line and those in the wrong
   * place too: for looking at. Behind a line of a newer version nothing is read.
   */
  readonly entries: readonly RecordedEvent[];
  /** How many of them, from the first on, stand before the first broken line: what may be folded. */
  readonly whole: number;
  /** Every line with which something is wrong, in the order of the file. */
  readonly broken: readonly BrokenLine[];
  /** Lines that say something which cannot be, and hold all the same; logs of version 0.1 may have them. */
  readonly remarks: readonly Remark[];
}

/** `earlier-instant`: it was recorded before the entry before it, as the clock of whoever recorded it had it. */
export interface Remark {
  readonly line: number;
  readonly code: 'earlier-instant';
  readonly params: { readonly recordedAt: string; readonly before: string };
}

/** A log that was read, with its text at hand until it has been checked: `verify` and `verifying` take it. */
export interface OpenLog extends ReadLog {
  readonly lines: HeldLines;
}

/** The lines of a log as they were read: over their own bytes its chain is checked. */
export interface HeldLines {
  /** The text, and for each entry where in it its line begins and ends, and where in the line the digest begins. */
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly digestsAt: readonly number[];
  /** The entries before the first line that is none. */
  readonly readable: readonly RecordedEvent[];
  /** Whether there is such a line. */
  readonly isBroken: boolean;
}

/** What may be known of a text before it is read. */
export interface ReadOptions {
  /** Version of the entry before the first one, for the end of a log; 0 unless given. */
  readonly after?: number;
  /** After so many broken lines nothing more is read, for what strangers send; all are told unless given. */
  readonly mostBroken?: number;
}

/**
 * Reads NDJSON. Takes a byte order mark, Windows line ends and empty lines; any other line must be an entry in
 * its canonical form: nothing is skipped in silence. Its chain is not checked: see `verify` and `openLog`.
 */
export function readLog(text: string, options: ReadOptions = {}): ReadLog {
  const { entries, whole, broken, remarks } = openLog(text, options);
  return { entries, whole, broken, remarks };
}

/** Reads a log and keeps its text, so that the check that follows need not write every line anew. */
export function openLog(text: string, options: ReadOptions = {}): OpenLog {
  return made(openingLog(text, options));
}

/**
 * The same in slices of some milliseconds.
 *
 * @returns a generator that yields how many lines it has read and returns the log
 */
export function* openingLog(
  text: string,
  { after = 0, mostBroken = Infinity }: ReadOptions = {},
): Generator<number, OpenLog, undefined> {
  const lines = new Lines(text, mostBroken);
  let read = 0;
  for (let from = text.startsWith('\uFEFF') ? 1 : 0; from < text.length;) {
    const end = lines.read(from);
    read += end - from;
    from = end;
    if (lines.isOver) break;
    if (read < sliceSize) continue;
    read = 0;
    yield lines.count;
  }
  return yield* lines.opening(after);
}

class Lines {
  readonly #text: string;
  readonly #mostBroken: number;
  readonly #entries: RecordedEvent[] = [];
  readonly #broken: BrokenLine[] = [];
  readonly #remarks: Remark[] = [];
  /** For each entry: its line's number, where it begins and ends, and where in it the digest begins. */
  readonly #lineNumbers: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #digestsAt: number[] = [];
  /** How many entries stand before the first line that is none. */
  #readable: number | undefined;
  count = 0;
  isOver = false;

  constructor(text: string, mostBroken: number) {
    this.#text = text;
    this.#mostBroken = mostBroken;
  }

  /** Reads the line that begins at `from`; returns where the next one begins. */
  read(from: number): number {
    const text = this.#text;
    const found = text.indexOf('\n', from);
    const next = found < 0 ? text.length : found + 1;
    let end = found < 0 ? next : found;
    if (end > from && text.charCodeAt(end - 1) === 0x0d) end -= 1;
    this.count += 1;
    if (end > from) this.#take(from, end);
    return next;
  }

  #take(from: number, end: number): void {
    const read = readLine(this.#text.slice(from, end));
    if ('code' in read) {
      this.#broken.push({ line: this.count, ...read });
      this.#readable ??= this.#entries.length;
      this.isOver = isNewer(read) || this.#broken.length >= this.#mostBroken;
      return;
    }
    this.#remark(read.entry);
    this.#entries.push(read.entry);
    this.#lineNumbers.push(this.count);
    this.#starts.push(from);
    this.#ends.push(end);
    this.#digestsAt.push(read.digestAt);
  }

  *opening(after: number): Generator<number, OpenLog, undefined> {
    const entries = this.#entries;
    const broken = [...this.#broken, ...(yield* this.#misplaced(after))];
    broken.sort((one, other) => one.line - other.line);
    const first = broken[0]?.line ?? Number.POSITIVE_INFINITY;
    const before = this.#lineNumbers.findIndex((line) => line >= first);
    return {
      entries,
      whole: before < 0 ? entries.length : before,
      broken,
      remarks: this.#remarks,
      lines: {
        text: this.#text,
        starts: this.#starts,
        ends: this.#ends,
        digestsAt: this.#digestsAt,
        readable: entries.slice(0, this.#readable),
        isBroken: this.#readable !== undefined,
      },
    };
  }

  /** Which entries stand in a wrong place: known once all are read, since one may come later. */
  *#misplaced(after: number): Generator<number, readonly BrokenLine[], undefined> {
    const entries = this.#entries;
    const places = new Places(after);
    const found: BrokenLine[] = [];
    let lastAt: Map<number, number> | undefined;
    let lost = 0;
    for (let index = 0; index < entries.length; index += 1) {
      const line = this.#lineNumbers[index] ?? 0;
      while ((this.#broken[lost]?.line ?? line) < line) {
        places.lose();
        lost += 1;
      }
      const problem = places.problemOf(entries[index] as RecordedEvent, (version) => {
        lastAt ??= new Map(entries.map((entry, at) => [entry.version, at]));
        return (lastAt.get(version) ?? -1) > index;
      });
      if (problem !== undefined) found.push({ line, ...problem });
      if (index % placesAtOnce === placesAtOnce - 1) yield this.count;
    }
    return found;
  }

  #remark({ recordedAt }: RecordedEvent): void {
    const before = this.#entries.at(-1)?.recordedAt;
    if (before !== undefined && isEarlier(recordedAt, before))
      this.#remarks.push({ line: this.count, code: 'earlier-instant', params: { recordedAt, before } });
  }
}

/** Entries of which the place is looked at before the thread is handed back: about a millisecond. */
const placesAtOnce = 5000;
