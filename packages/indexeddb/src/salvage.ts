import { canonicalJson, digestOf, noDigest, type RecordedEvent, type Salvage } from '@kehoach/core';
import { unwrap } from 'idb';
import { reading, type LogDatabase } from './database.js';
import { entriesOf, readRecords, recordsOf, type KeptRecord } from './records.js';

/** What can still be read of a log. */
export async function salvage(database: LogDatabase, planId: string): Promise<Salvage> {
  return salvageFrom(cutOf(await readRecords(database, planId), planId));
}

/**
 * Moves every record in which anything is broken, or which stands behind one, to a store of its own, and puts
 * back what is whole at the beginning of the first of them. One transaction: all of it, or nothing.
 *
 * @param most so many entries are taken for whole at most
 */
export async function setAside(database: LogDatabase, planId: string, most: number = Infinity): Promise<Salvage> {
  const transaction = database.transaction(['tail', 'chunks', 'ids', 'aside'], 'readwrite', { durability: 'strict' });
  transaction.done.catch(() => undefined);
  const cut = cutOf(await recordsOf(unwrap(transaction), planId), planId, most);
  const { whole, broken, split } = cut;
  if (broken.length > 0) {
    const records = broken.flatMap(({ value }) => value ?? []);
    await transaction.objectStore('aside').add({ planId, split, records });
    for (const { store, key } of broken) await transaction.objectStore(store).delete(key);
    const [entries, to] = [whole.slice(-split), whole.length];
    if (split > 0) await transaction.objectStore('tail').add({ planId, from: to - split + 1, to, entries });
    // What stood behind may be said again: a command that is sent once more keeps its id.
    const ids = transaction.objectStore('ids');
    const ofPlan = IDBKeyRange.bound([planId, ''], [planId, []]);
    const [keys, versions] = await Promise.all([ids.getAllKeys(ofPlan), ids.getAll(ofPlan)]);
    await Promise.all(keys.filter((_, at) => (versions[at] ?? 0) > to).map((key) => ids.delete(key)));
  }
  await transaction.done;
  return salvageFrom(cut);
}

/** What was set aside of a plan's log, each time's text, oldest first. */
export async function aside(database: LogDatabase, planId: string): Promise<readonly string[]> {
  const kept = await reading(database, ['aside']).objectStore('aside').index('plan').getAll(planId);
  return kept.map(({ split, records }) => textOf(records, split));
}

/** A log cut at its first damage. */
interface Cut {
  readonly whole: readonly RecordedEvent[];
  /** How many of the last `whole` entries stand in the first broken record. */
  readonly split: number;
  /** The records in which anything stands that is not whole. */
  readonly broken: readonly KeptRecord[];
}

function cutOf(records: readonly KeptRecord[], planId: string, most = Infinity): Cut {
  const whole: RecordedEvent[] = [];
  for (let at = 0; at < records.length; at += 1) {
    const before = whole.length;
    const value = records[at]?.value;
    const entries = (value && entriesOf(value)) ?? [];
    for (const entry of entries) {
      if (whole.length >= most || !isWhole(entry, planId, whole.at(-1))) break;
      whole.push(entry);
    }
    const split = whole.length - before;
    if (entries.length === 0 || split < entries.length) return { whole, split, broken: records.slice(at) };
  }
  return { whole, split: 0, broken: [] };
}

function isWhole(entry: RecordedEvent, planId: string, last: RecordedEvent | undefined): boolean {
  try {
    return (
      entry.planId === planId &&
      entry.version === (last?.version ?? 0) + 1 &&
      entry.previous === (last?.digest ?? noDigest) &&
      entry.digest === digestOf(entry)
    );
  } catch {
    // Whatever keeps it from having a digest: nobody recorded it like this.
    return false;
  }
}

function salvageFrom({ whole, split, broken }: Cut): Salvage {
  const values = broken.flatMap(({ value }) => value ?? []);
  return { whole, rest: textOf(values, split) };
}

/** One line an entry but for the first `split`; a record whose entries cannot be read is one line, as it stands. */
function textOf(records: readonly NonNullable<KeptRecord['value']>[], split: number): string {
  const lines: string[] = [];
  for (const record of records) for (const value of entriesOf(record) ?? [record]) lines.push(lineOf(value));
  let text = '';
  for (const line of lines.slice(split)) text += `${line}\n`;
  return text;
}

function lineOf(value: unknown): string {
  try {
    return canonicalJson(value);
  } catch {
    // Half a character, or a number without a form: written so that a person still finds it.
    return JSON.stringify(value) ?? String(value);
  }
}
