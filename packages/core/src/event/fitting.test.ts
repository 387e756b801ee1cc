import { assert } from 'chai';
import fc from 'fast-check';
import * as v from 'valibot';
import { envelopeSchema } from '../log/recorded-event.js';
import { bounds } from './bounds.js';
import { catalogue, type EventType } from './catalogue.js';
import { actorSchema } from './fields.js';
import { fitting } from './fitting.js';
import type { Problem } from './problem.js';

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

/** What the schema itself says: where, what stood there, and the bound. */
function firstIssue(schema: v.GenericSchema, value: unknown): Omit<Problem, 'code'> | undefined {
  const { issues } = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  if (issues === undefined) return undefined;
  const [{ type, input, received, requirement, path }] = issues;
  const isMissing = input === undefined || type === 'min_length';
  return {
    ...(path !== undefined && { field: path.map(({ key }) => key).join('.') }),
    ...(!isMissing && { got: received.slice(0, 50) }),
    ...(typeof requirement === 'number' && { limit: requirement }),
  };
}

function withoutCode(problem: Problem | undefined): Omit<Problem, 'code'> | undefined {
  if (problem === undefined) return undefined;
  const { code: _, got, ...rest } = problem;
  return { ...rest, ...(got !== undefined && { got: got.slice(0, 50) }) };
}

suite('a compiled schema', () => {
  for (const [name, schema] of [
    ...types.map((type) => [type, catalogue[type] as v.GenericSchema] as const),
    ['the envelope', envelopeSchema as v.GenericSchema] as const,
    ['an actor', actorSchema as v.GenericSchema] as const,
  ])
    test(`finds what the schema of ${name} finds, whatever comes`, () => {
      const fits = fitting(schema);
      fc.assert(
        fc.property(hostile(schema), (value) => assert.deepEqual(withoutCode(fits(value)), firstIssue(schema, value))),
        { numRuns: 200 },
      );
    });

  test('finds it in one field after another that is made unfit', () => {
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
    const schema = catalogue.TaskAssigned;
    const fits = fitting(schema);
    assert.isUndefined(fits(whole));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(whole)), near, (key, value) => {
        const changed = { ...whole, [key]: value };
        assert.deepEqual(withoutCode(fits(changed)), firstIssue(schema, changed));
      }),
      { numRuns: 500 },
    );
  });

  test('is not made of what no event has', () => {
    assert.throws(() => fitting(v.union([v.string(), v.object({ a: v.boolean() })])), TypeError);
  });
});
