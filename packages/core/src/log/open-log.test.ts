import { assert } from 'chai';
import { bounds } from '../event/bounds.js';
import { issued, logOf } from '../test-support/given.js';
import { canonicalJson } from './canonical-json.js';
import { checkLog } from './check-log.js';
import { digestOf } from './digest.js';
import { openLog, openingLog, readLog, type ReadLog } from './open-log.js';
import type { RecordedEvent } from './recorded-event.js';
import { verify, verifying } from './verify.js';
import { writeLog } from './write-log.js';

suite('reading NDJSON', () => {
  const lines = async (): Promise<string[]> =>
    writeLog(await logOf(issued))
      .trimEnd()
      .split('\n');
  const withLine = async (change: (lines: string[]) => void): Promise<ReadLog> => {
    const changed = await lines();
    change(changed);
    return readLog(changed.join('\n'));
  };
  const foundIn = ({ broken }: ReadLog): unknown[] => broken.map(({ line, code }) => [line, code]);

  test('says why a line is no entry, and what stood there', () => {
    assert.deepEqual(readLog('{"planId":').broken[0], { line: 1, code: 'not-json', params: { start: '{"planId":' } });
    const [list] = readLog('[]').broken;
    assert.deepEqual(list?.params, { problem: { code: 'missing', field: 'id' } });
    const [number] = readLog('7').broken;
    assert.deepEqual(number?.params, { problem: { code: 'object', got: '7' } });
  });

  test('finds a log whole though a script of the page has overwritten how a beginning is looked for', async () => {
    const text = writeLog(await logOf(issued));
    const of = String.prototype as { startsWith: (words: string) => boolean };
    const before = of.startsWith;
    // As Prototype up to 1.7.0 has it: the second parameter is not looked at.
    of.startsWith = function (this: string, words: string) {
      return this.indexOf(words) === 0;
    };
    try {
      const checking = verifying(openLog(text));
      let step = checking.next();
      while (step.done !== true) step = checking.next();
      assert.isTrue(step.value.isWhole);
    } finally {
      of.startsWith = before;
    }
  });

  test('names the broken line, and tells how much before it is whole', async () => {
    const read = await withLine((all) => all.splice(3, 1, '{"id":'));
    assert.deepEqual(foundIn(read), [[4, 'not-json']]);
    assert.deepEqual([read.entries.length, read.whole], [issued.length - 1, 3]);
  });

  const faults: readonly [string, (entry: Record<string, unknown>) => unknown, string][] = [
    ['a missing field', (entry) => ({ ...entry, by: undefined }), 'not-an-entry'],
    ['data that does not fit', (entry) => ({ ...entry, data: {} }), 'invalid-data'],
    ['a day that is none', (entry) => ({ ...entry, occurredOn: '2022-02-30' }), 'not-an-entry'],
    ['an instant that is none', (entry) => ({ ...entry, recordedAt: '2026-99-99T99:99:99Z' }), 'not-an-entry'],
    ['an hour that is none', (entry) => ({ ...entry, recordedAt: '2026-01-01T24:00:00Z' }), 'not-an-entry'],
    ['no object', () => 17, 'not-an-entry'],
    ['deep nesting', (entry) => ({ ...entry, x: nested(bounds.depth) }), 'too-deep'],
    ['a text without end', (entry) => ({ ...entry, x: 'a'.repeat(bounds.line) }), 'too-long'],
    [
      'a long name',
      (entry) => ({ ...entry, data: { unitId: 'u', name: 'a'.repeat(bounds.text + 1) } }),
      'invalid-data',
    ],
  ];
  for (const [name, change, code] of faults)
    test(`reports ${name}`, async () => {
      const read = await withLine((all) => all.splice(1, 1, sorted(change(JSON.parse(all[1] ?? '') as never))));
      assert.deepEqual([foundIn(read), read.whole], [[[2, code]], 1]);
    });

  test('keeps fields that it does not know, as deep as the bound allows', async () => {
    const read = await withLine((all) => {
      const entry = JSON.parse(all[6] ?? '') as Record<string, unknown>;
      all.splice(6, 1, sorted({ ...entry, later: nested(bounds.depth - 1) }));
    });
    assert.deepEqual(foundIn(read), []);
    assert.isDefined((read.entries[6] as unknown as { later: unknown }).later);
  });

  test('reports a line that is not its own canonical form', async () => {
    const twice = (line: string): string => line.replace('"name":', '"name":"Khác","name":');
    assert.deepEqual(foundIn(await withLine((all) => all.splice(1, 1, twice(all[1] ?? '')))), [[2, 'key-twice']]);
    const spaced = await withLine((all) =>
      all.splice(1, 1, JSON.stringify(JSON.parse(all[1] ?? ''), null, 1).replaceAll('\n', '')),
    );
    assert.deepEqual(foundIn(spaced), [[2, 'not-canonical']]);
    assert.deepEqual(foundIn(await withLine((all) => all.splice(1, 1, `${all[1]} `))), [[2, 'not-canonical']]);
  });

  for (const [name, change, code] of [
    ['an unknown kind', { type: 'TaskExploded' }, 'unknown-type'],
    ['a kind that every object has', { type: 'constructor' }, 'unknown-type'],
    ['a newer schema', { schema: 99 }, 'newer-schema'],
  ] as const)
    test(`stops at ${name}: nothing behind it is given`, async () => {
      const read = await withLine((all) => all.splice(2, 1, sorted({ ...JSON.parse(all[2] ?? ''), ...change })));
      assert.deepEqual([foundIn(read), read.entries.length, read.whole], [[[3, code]], 2, 2]);
    });

  test('calls a missing, a doubled and a swapped line so, once each', async () => {
    assert.deepEqual(foundIn(await withLine((all) => all.splice(0, 1))), [[1, 'removed']]);
    assert.deepEqual(foundIn(await withLine((all) => all.splice(2, 2))), [[3, 'removed']]);
    assert.deepEqual(foundIn(await withLine((all) => all.splice(2, 0, all[1] ?? ''))), [[3, 'added']]);
    assert.deepEqual(foundIn(await withLine((all) => all.splice(5, 0, all[1] ?? ''))), [[6, 'added']]);
    assert.deepEqual(foundIn(await withLine((all) => all.push(...all.splice(2, 1)))), [[3, 'reordered']]);
    assert.deepEqual(foundIn(await withLine((all) => all.splice(1, 0, ...all.splice(4, 1)))), [[2, 'reordered']]);
  });

  test('reads the end of a log behind a version that is known', async () => {
    const text = (await lines()).slice(3).join('\n');
    assert.deepEqual([foundIn(readLog(text, { after: 3 })), foundIn(readLog(text))], [[], [[1, 'removed']]]);
  });

  test('remarks an instant before that of the entry before it, and reads on', async () => {
    const { remarks, broken, whole } = await withLine((all) => {
      const entry = JSON.parse(all[4] ?? '') as Record<string, unknown>;
      all.splice(4, 1, sorted({ ...entry, recordedAt: '2022-01-27T23:59:59Z' }));
    });
    assert.deepEqual([broken, whole, remarks.map(({ line, code }) => [line, code])], [[], 7, [[5, 'earlier-instant']]]);
  });

  test('takes a byte order mark, Windows line ends and empty lines', async () => {
    const text = `\uFEFF${writeLog(await logOf(issued)).replaceAll('\n', '\r\n\r\n')}`;
    assert.isTrue(checkLog(text).isWhole);
  });

  test('hands back between slices and gives the same', async () => {
    const text = (await lines()).join('\n');
    const long = text.replace('"title":"Nội dung"', `"title":"Nội dung","x":"${'a'.repeat(200_000)}"`);
    const reading = openingLog(long);
    assert.deepEqual(reading.next(), { done: false, value: 6 });
    const end = reading.next();
    assert.deepEqual([end.done, (end.value as ReadLog).entries.length], [true, 7]);
  });

  test('hands back as often at its end, where it looks for what is misplaced, as before', async () => {
    const [line = ''] = await lines();
    const count = 12_000;
    const reading = openingLog(`${line}\n`.repeat(count));
    let atEnd = 0;
    let step = reading.next();
    for (; step.done !== true; step = reading.next()) if (step.value === count) atEnd += 1;
    assert.isAtLeast(atEnd, 2);
    assert.equal(step.value.broken.length, count - 1);
  });
});

suite('a log that is opened', () => {
  test('is checked over its own bytes, as far as lines are entries', async () => {
    const log = await logOf(issued);
    const text = writeLog(log);
    assert.deepEqual(checkLog(text).verification, { isWhole: true, version: 7, digest: log[6]?.digest ?? '' });
    const forged = text.replace('Trung tâm', 'Kẻ giả mạo');
    assert.deepEqual(checkLog(forged).verification, { isWhole: false, entry: 2, kind: 'changed' });
  });

  test('shows a forgery, whatever cloak lies over a later line', async () => {
    const forged = writeLog(await logOf(issued))
      .replace('Trung tâm', 'Kẻ giả mạo')
      .split('\n');
    for (const cloak of ['{"a":'.repeat(50_000) + '1' + '}'.repeat(50_000), `"${'a'.repeat(2_000_000)}"`, '{']) {
      const all = [...forged];
      all[5] = (all[5] ?? '').replace('"data":{', `"data":{"a":${cloak},`);
      const { broken, verification, isWhole } = checkLog(all.join('\n'));
      assert.deepEqual(
        [broken[0]?.line, isWhole, verification],
        [6, false, { isWhole: false, entry: 2, kind: 'changed' }],
      );
    }
  });

  test('takes a head', async () => {
    const log = await logOf(issued);
    const { version, digest } = log[3] as RecordedEvent;
    assert.isTrue(checkLog(writeLog(log), { head: { version, digest } }).isWhole);
    assert.isFalse(checkLog(writeLog(log.slice(0, 3)), { head: { version, digest } }).isWhole);
  });

  test('is not changed by what is done to its entries', async () => {
    const log = openLog(writeLog(await logOf(issued)));
    (log.entries[2] as { data: unknown }).data = {};
    assert.isTrue(verify(log).isWhole);
  });

  test('bears unknown fields before and behind its digest', async () => {
    const [first] = await logOf(issued);
    const entry = { ...first, a: 1, digest: '', dz: { digest: first?.digest }, zz: 1 } as unknown as RecordedEvent;
    const { digest: _, ...content } = entry;
    assert.isTrue(checkLog(writeLog([{ ...entry, digest: digestOf(content) }])).isWhole);
  });
});

/** Objects in one another, as many as `depth`, inside an entry. */
function nested(depth: number): unknown {
  return depth === 0 ? 1 : { a: nested(depth - 1) };
}

/** Canonical, but for what has none. */
function sorted(value: unknown): string {
  try {
    return canonicalJson(value);
  } catch {
    const record = value as Record<string, unknown>;
    return JSON.stringify(
      Object.fromEntries(
        Object.keys(record)
          .toSorted()
          .map((key) => [key, record[key]]),
      ),
    );
  }
}
