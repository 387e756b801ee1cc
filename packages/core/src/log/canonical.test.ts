import { assert } from 'chai';
import fc from 'fast-check';
import { bounds } from '../event/bounds.js';
import { canonicalFormOf } from './canonical-form.js';
import { canonicalAround, canonicalJson, objectOf } from './canonical-json.js';
import { uuidv7 } from './record.js';

suite('the canonical form of a line', () => {
  const json = fc.jsonValue({ depthSize: 'small', maxDepth: 6 });
  const isCanonical = (line: string): boolean => typeof canonicalFormOf(line) === 'number';

  test('is what canonicalJson writes, and nothing else', () => {
    fc.assert(
      fc.property(json, (value) => assert.isTrue(isCanonical(canonicalJson(value)), canonicalJson(value))),
      { numRuns: 1000 },
    );
    fc.assert(
      fc.property(json, fc.nat(), fc.nat(127), (value, where, code) => {
        const line = canonicalJson(value);
        const changed =
          line.slice(0, where % line.length) + String.fromCharCode(code) + line.slice((where % line.length) + 1);
        assert.equal(isValid(changed) && isCanonical(changed), isValid(changed) && isSame(changed), changed);
      }),
      { numRuns: 3000 },
    );
  });

  const faults: readonly [line: string, expected: object][] = [
    ['{"a":1,"a":1}', { code: 'key-twice', params: { key: 'a' } }],
    ['{"a":1,"\\u0061":1}', { code: 'not-canonical', params: { form: 'escape', at: 9 } }],
    ['{"b":1,"a":1}', { code: 'not-canonical', params: { form: 'order', at: 8 } }],
    ['{"\\n":1,"\\t":1}', { code: 'not-canonical', params: { form: 'order', at: 9 } }],
    ['{"ab":1,"a":1}', { code: 'not-canonical', params: { form: 'order', at: 9 } }],
    ['{"a": 1}', { code: 'not-canonical', params: { form: 'blank', at: 6 } }],
    ['{"a":1} ', { code: 'not-canonical', params: { form: 'blank', at: 8 } }],
    ['{"a":1e0}', { code: 'not-canonical', params: { form: 'number', at: 6 } }],
    ['{"a":1.0}', { code: 'not-canonical', params: { form: 'number', at: 6 } }],
    ['{"a":-0}', { code: 'not-canonical', params: { form: 'number', at: 6 } }],
    ['{"a":9007199254740993}', { code: 'not-canonical', params: { form: 'number', at: 6 } }],
    ['{"a":1e400}', { code: 'not-canonical', params: { form: 'number', at: 6 } }],
    ['["\\/"]', { code: 'not-canonical', params: { form: 'escape', at: 3 } }],
    ['["\\u001F"]', { code: 'not-canonical', params: { form: 'escape', at: 3 } }],
    ['["\\ud800"]', { code: 'not-canonical', params: { form: 'escape', at: 3 } }],
    ['["\ud800"]', { code: 'not-canonical', params: { form: 'half-character', at: 3 } }],
    [`${'['.repeat(3000)}${']'.repeat(3000)}`, { code: 'too-deep', params: { limit: bounds.depth } }],
  ];
  for (const [line, expected] of faults)
    test(`is not ${line.slice(0, 30)}`, () => assert.deepEqual(canonicalFormOf(line), expected as never));

  test('is written once for a record and for what is left of it without one of its keys', () => {
    const record = fc.dictionary(fc.constantFrom('a', 'digest', 'é', 'z', '1'), fc.option(json, { nil: undefined }));
    fc.assert(
      fc.property(record, (value) => {
        const { before, after } = canonicalAround(value, 'digest');
        assert.equal(objectOf(before + after), canonicalJson({ ...value, digest: undefined }));
        assert.equal(objectOf(`${before},"digest":"x"${after}`), canonicalJson({ ...value, digest: 'x' }));
      }),
      { numRuns: 1000 },
    );
  });

  test('tells where the digest of the outermost object stands, whatever stands inside', () => {
    const line = canonicalJson({ data: { digest: 'x', note: '"digest":' }, digest: 'y', id: 1 });
    assert.equal(canonicalFormOf(line), line.indexOf('"digest":"y"'));
    assert.equal(canonicalFormOf('{"digests":1}'), -1);
  });

  test('ends with an answer for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => assert.isDefined(canonicalFormOf(text))),
      { numRuns: 500 },
    );
  });
});

function isValid(line: string): boolean {
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}

function isSame(line: string): boolean {
  try {
    return canonicalJson(JSON.parse(line)) === line;
  } catch {
    return false;
  }
}

suite('canonical JSON', () => {
  // RFC 8785, section 3.2.3: the order of keys, and its example of numbers.
  test('sorts keys by UTF-16 code units', () => {
    const value = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew',
      '1': 'One',
      '\ud83d\ude00': 'Emoji',
      '\u0080': 'Control',
      '\u00f6': 'Latin',
    };
    assert.deepEqual(Object.values(JSON.parse(canonicalJson(value)) as object).length, 7);
    const order = [...canonicalJson(value).matchAll(/:"(\w+)/g)].map((match) => match[1]);
    assert.deepEqual(order, ['Carriage', 'One', 'Control', 'Latin', 'Euro', 'Emoji', 'Hebrew']);
  });

  test('writes numbers as ECMAScript does', () => {
    assert.equal(
      canonicalJson([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0]),
      '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    );
  });

  const circle: unknown[] = [];
  circle.push(circle);
  const deep = JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) as unknown;
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', 1n, () => 1, circle, deep]) {
    test(`refuses ${typeof value}`, () => assert.throws(() => canonicalJson({ value }), TypeError));
  }
});

suite('ids', () => {
  // RFC 9562, appendix A.6.
  test('are UUIDv7', () => {
    const random = Uint8Array.of(0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f);
    assert.equal(uuidv7(0x017f22e279b0, random), '017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
  });
});
