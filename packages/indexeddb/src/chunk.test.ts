import { noDigest, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import fc from 'fast-check';
import { chunksOf, openChunk } from './chunk.js';
import { planId } from './test-support/test-stores.js';

/** Any text that JSON carries exactly: whole characters. */
const text = fc.string({ unit: 'binary', maxLength: 40 });
const json = fc.dictionary(text, fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(text)));

const fields = fc.record(
  {
    type: fc.constantFrom('TaskProgressed', 'TaskCompleted', 'OfTomorrow'),
    schema: fc.integer({ min: 1, max: 3 }),
    occurredOn: fc.constantFrom('2022-09-01', '2022-09-02'),
    by: fc.record({ id: text, unit: fc.constantFrom('a', 'b') }),
    data: json,
    // A field of a newer version, which keeps the entry as it is.
    later: json,
  },
  { requiredKeys: ['type', 'schema', 'occurredOn', 'by', 'data'] },
);

/** Entries in their places; digests are any, since chunks don't look at them. */
const logs = fc.array(fields, { minLength: 1, maxLength: 30 }).map((all) =>
  all.map((each, at) => {
    const digestAt = (version: number): string => (version === 0 ? noDigest : version.toString(16).padStart(64, 'a'));
    const place = { id: `id-${at}`, planId, version: at + 1, recordedAt: '2022-09-01T02:00:00.000Z' };
    return { ...place, ...each, previous: digestAt(at), digest: digestAt(at + 1) } as unknown as RecordedEvent;
  }),
);

suite('a chunk', () => {
  test('gives back what was put in, and its text is ASCII', () => {
    fc.assert(
      fc.property(logs, (log) => {
        const chunks = chunksOf(log);
        assert.deepEqual(
          chunks.flatMap((chunk) => openChunk(chunk) ?? []),
          log,
        );
        for (const chunk of chunks) assert.match(chunk.text, /^[\u0020-\u007f]*$/);
      }),
    );
  });

  test('never throws for a text that was damaged', () => {
    const letter = fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code));
    fc.assert(
      fc.property(logs, fc.nat(), letter, (log, place, other) => {
        const [chunk] = chunksOf(log);
        if (chunk === undefined) return;
        const at = place % chunk.text.length;
        const entries = openChunk({ ...chunk, text: chunk.text.slice(0, at) + other + chunk.text.slice(at + 1) });
        if (entries !== undefined) assert.equal(entries.length, log.length);
      }),
    );
  });
});
