import { assert } from 'chai';
import fc from 'fast-check';
import * as v from 'valibot';
import { envelopeSchema } from '../log/recorded-event.js';
import { bounds } from './bounds.js';
import { catalogue, dataProblem, type EventType } from './catalogue.js';
import { actorSchema } from './fields.js';
import { fitting } from './fitting.js';

const types = Object.keys(catalogue) as EventType[];

/** Values that come near to what fields hold, and all sorts of others. */
const near: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom('', ' ', '\u200B', 'a', 'Việc', '%', '2022-02-28', '2022-02-30', '__proto__', 'a b', 'window', 'for'),
  fc.constantFrom(0, 1, 50, 100, 101, -1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, -0),
  fc.constantFrom(undefined, null, true, [], {}, ['a'], [''], [1], () => 1, 1n, Symbol('s')),
  fc.constantFrom('a'.repeat(201), 'a'.repeat(bounds.title + 1), 'a'.repeat(bounds.text + 1)),
  fc.constant(Array.from({ length: bounds.list + 1 }, () => 'a')),
  fc.constant({ text: '', kind: 'unstated' }),
  fc.constant({ text: 'a', kind: 'window', start: '2022-02-01', end: '2022-01-01' }),
  fc.anything(),
);

/** Objects with the keys of a schema, each left out, near or far. */
function hostile(schema: v.GenericSchema): fc.Arbitrary<unknown> {
  const { entries = {} } = schema as { readonly entries?: Readonly<Record<string, unknown>> };
  const fields = Object.fromEntries(Object.keys(entries).map((key) => [key, near]));
  return fc.oneof({ weight: 6, arbitrary: fc.record({ ...fields, more: near }, { requiredKeys: [] }) }, near);
}

suite('a compiled schema', () => {
  for (const [name, schema] of [
    ...types.map((type) => [type, catalogue[type] as v.GenericSchema] as const),
    ['the envelope', envelopeSchema as v.GenericSchema] as const,
    ['an actor', actorSchema as v.GenericSchema] as const,
  ])
    test(`agrees with the schema of ${name} on whatever comes`, () => {
      const fits = fitting(schema);
      fc.assert(
        fc.property(hostile(schema), (value) => assert.equal(fits(value), v.safeParse(schema, value).success)),
        { numRuns: 200 },
      );
    });

  test('takes what the schema takes, one field after another made unfit', () => {
    const period = { text: 'Tháng 9', kind: 'window', start: '2022-09-01', end: '2022-09-30', precision: 'month' };
    const whole = {
      taskId: 't',
      number: '',
      title: 'Việc',
      lead: ['a'],
      coordinating: [],
      period,
      milestones: [period],
    };
    const fits = fitting(catalogue.TaskAssigned);
    assert.isTrue(fits(whole));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(whole)), near, (key, value) => {
        const changed = { ...whole, [key]: value };
        assert.equal(fits(changed), dataProblem('TaskAssigned', changed) === undefined);
      }),
      { numRuns: 500 },
    );
  });

  test('leaves to the schema what it does not know', () => {
    const fits = fitting(v.union([v.string(), v.object({ a: v.boolean() })]));
    assert.deepEqual([fits('x'), fits({ a: true }), fits({ a: 1 }), fits(1)], [true, true, false, false]);
  });
});
