import { assert } from 'chai';
import fc from 'fast-check';
import { EventParser } from './event-parser.js';

suite('parsing events', () => {
  const text = fc.string({ unit: fc.constantFrom('ệ', 'Đ', 'a', ' ', ':', '😀', '"', 'e\u0302') });
  const lines = fc.array(text, { minLength: 1, maxLength: 3 });
  const ends = fc.constantFrom('\n', '\r\n', '\r');
  const noise = fc.constantFrom('', ': ', ':', 'id: 7', 'event: x', 'id', 'dat: no', 'retry: 1');

  test('gives the data of each event, wherever the bytes are cut and however lines end', () => {
    const event = fc.record({ lines, end: ends, noise });
    const cuts = fc.array(fc.nat({ max: 400 }), { maxLength: 20 });
    fc.assert(
      fc.property(fc.array(event, { maxLength: 6 }), cuts, (events, at) => {
        const all = events.map(
          (one) => [one.noise, ...one.lines.map((line) => `data: ${line}`)].join(one.end) + one.end + one.end,
        );
        const bytes = new TextEncoder().encode(all.map((one) => one.replace(/^[\r\n]+/, '')).join(''));
        assert.deepEqual(
          parsed(bytes, at),
          events.map((one) => one.lines.join('\n')),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('gives nothing for beats, an event without data, or one that is cut off', () => {
    for (const given of [': \n\n: \n\n', 'id: 3\n\n', 'data: {"a":1}', 'data: {"a":1}\n', '\n\n\r\n'])
      assert.deepEqual(parsed(new TextEncoder().encode(given), []), [], given);
  });

  test('a line that ends with CR ends its event without waiting for more', () => {
    const parser = new EventParser();
    assert.deepEqual(parser.push(new TextEncoder().encode('data: a\r\r')), ['a']);
    assert.deepEqual(parser.push(new TextEncoder().encode('\ndata:b\n\n')), ['b']);
  });
});

function parsed(bytes: Uint8Array, cuts: readonly number[]): readonly string[] {
  const parser = new EventParser();
  const ends = [...cuts.filter((at) => at <= bytes.length), bytes.length].toSorted((a, b) => a - b);
  return ends.flatMap((end, at) => parser.push(bytes.slice(ends[at - 1] ?? 0, end)));
}

declare class TextEncoder {
  encode(text: string): Uint8Array;
}
