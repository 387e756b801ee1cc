import { assert } from 'chai';
import fc from 'fast-check';
import { canonicalJson } from '../log/canonical-json.js';
import { bounds } from './bounds.js';
import { catalogue, dataProblem, type EventType } from './catalogue.js';
import { parseData } from './parse-data.js';
import type { Problem } from './problem.js';

const types = Object.keys(catalogue) as EventType[];
const progress = { taskId: 't', percent: 5 };

suite('data that somebody wants recorded', () => {
  test('is a copy of what the schema names', () => {
    const given = { ...progress, note: 'Đã xong một nửa' };
    const { data } = parseData('TaskProgressed', given);
    assert.deepEqual(data, given);
    assert.notStrictEqual(data, given);
    assert.isTrue(Object.is(parseData('TaskProgressed', { ...progress, percent: -0 }).data?.percent, 0));
  });

  const circle: Record<string, unknown> = { ...progress };
  circle['note'] = circle;
  const cases: readonly [name: string, type: EventType, data: unknown, problem: Partial<Problem>][] = [
    [
      'a field that no schema names',
      'TaskProgressed',
      { ...progress, junk: 1 },
      { code: 'unknown-field', field: 'junk' },
    ],
    [
      'such a field inside another',
      'AwardNominated',
      { nominationId: 'n', form: 'f', merit: 'm', nominee: { kind: 'collective', name: 'Tổ', age: 1 } },
      { code: 'unknown-field', field: 'nominee.age' },
    ],
    [
      'such a field in a list',
      'PlanIssued',
      {
        number: '1',
        title: 'a',
        issuer: 'b',
        issuerName: 'c',
        corrections: [{ field: 'a', read: '', corrected: '', x: 1 }],
      },
      { code: 'unknown-field', field: 'corrections.0.x' },
    ],
    [
      'a name of the language',
      'TaskProgressed',
      JSON.parse('{"__proto__":1}'),
      { code: 'unknown-field', field: '__proto__' },
    ],
    ['nothing', 'TaskProgressed', undefined, { code: 'missing' }],
    ['a number', 'TaskProgressed', 7, { code: 'object', got: '7' }],
    ['a field that is missing', 'TaskProgressed', { taskId: 't' }, { code: 'missing', field: 'percent' }],
    [
      'text in place of a number',
      'TaskProgressed',
      { ...progress, percent: '5' },
      { code: 'number', field: 'percent' },
    ],
    ['a number that is too large', 'TaskProgressed', { ...progress, percent: 101 }, { code: 'too-large', limit: 100 }],
    ['a number that is too small', 'TaskProgressed', { ...progress, percent: -1 }, { code: 'too-small', limit: 0 }],
    ['no number', 'TaskProgressed', { ...progress, percent: Number.NaN }, { code: 'not-finite', field: 'percent' }],
    [
      'votes without end',
      'NominationReviewed',
      { nominationId: 'n', result: 'for', votesFor: Infinity },
      { code: 'not-finite', field: 'votesFor', got: 'Infinity' },
    ],
    ['blanks', 'TaskProgressed', { ...progress, note: ' \u00A0 ' }, { code: 'blank', field: 'note' }],
    ['a blank without width', 'TaskProgressed', { ...progress, note: '\u200B' }, { code: 'blank', field: 'note' }],
    ['a mark of direction', 'TaskProgressed', { ...progress, reason: '\u202E' }, { code: 'blank', field: 'reason' }],
    [
      'a letter that nobody sees',
      'TaskProgressed',
      { ...progress, reason: '\u3164' },
      { code: 'blank', field: 'reason' },
    ],
    ['dots', 'TaskProgressed', { ...progress, reason: '…' }, { code: 'blank', field: 'reason' }],
    ['half a character', 'TaskProgressed', { ...progress, note: 'a\uD800' }, { code: 'half-character', field: 'note' }],
    [
      'a text without end',
      'TaskProgressed',
      { ...progress, note: 'a'.repeat(bounds.text + 1) },
      { code: 'too-long', field: 'note', limit: bounds.text },
    ],
    [
      'a title without end',
      'SectionAdded',
      { sectionId: 's', number: '', title: 'a'.repeat(bounds.title + 1) },
      { code: 'too-long', field: 'title', limit: bounds.title },
    ],
    [
      'a list without end',
      'TaskReassigned',
      { taskId: 't', reason: 'r', lead: Array.from({ length: bounds.list + 1 }, () => 'a') },
      { code: 'too-many', field: 'lead', limit: bounds.list },
    ],
    ['a list of nothing', 'TaskReassigned', { taskId: 't', reason: 'r', lead: [] }, { code: 'missing', field: 'lead' }],
    [
      'texts that are too long together',
      'PlanIssued',
      {
        number: '1',
        title: 'a',
        issuer: 'b',
        issuerName: 'c',
        purposes: Array.from({ length: 100 }, () => 'a'.repeat(19_000)),
      },
      { code: 'too-long' },
    ],
    [
      'a day that is none',
      'ExtensionGranted',
      { taskId: 't', extensionId: 'e', to: '2022-02-30' },
      { code: 'day', field: 'to' },
    ],
    ['an id with blanks', 'TaskProgressed', { ...progress, taskId: 'a b' }, { code: 'id', field: 'taskId' }],
    ['no choice', 'ReportSubmitted', { reportId: 'r', kind: 'daily', text: 'a' }, { code: 'choice', field: 'kind' }],
    [
      'days that are swapped',
      'EmulationLaunched',
      { campaignId: 'c', theme: 'a', period: { text: '', kind: 'window', start: '2022-02-02', end: '2022-02-01' } },
      { code: 'days-swapped', field: 'period' },
    ],
    [
      'a function',
      'TaskProgressed',
      { ...progress, note: () => 1 },
      { code: 'not-json', field: 'note', got: 'function' },
    ],
    ['a BigInt', 'TaskProgressed', { ...progress, percent: 1n }, { code: 'not-json', field: 'percent' }],
    ['a circle', 'TaskProgressed', circle, { code: 'not-json', field: 'note' }],
    [
      'a field that throws',
      'TaskProgressed',
      {
        get taskId(): never {
          throw new Error('no');
        },
      },
      { code: 'not-json' },
    ],
    [
      'deep nesting',
      'TaskProgressed',
      JSON.parse(`${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`),
      { code: 'too-deep', limit: bounds.depth },
    ],
  ];
  for (const [name, type, data, problem] of cases)
    test(`is refused for ${name}`, () => assert.deepInclude(parseData(type, data).problem, problem));

  test('may be a sign where something is measured', () => {
    assert.isDefined(parseData('TargetSet', { targetId: 't', text: 'Đáp ứng', value: 100, unit: '%' }).data);
    assert.equal(parseData('TargetSet', { targetId: 't', text: 'a', value: 1, unit: '\u2060' }).problem?.code, 'blank');
  });

  test('is recorded or refused, never an exception; what is taken can be written and read', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...types),
        fc.anything({ withBigInt: true, withNullPrototype: true }),
        (type, value) => {
          const { data, problem } = parseData(type, value);
          if (problem !== undefined) return;
          assert.deepEqual(JSON.parse(canonicalJson(data)), data);
          assert.isUndefined(dataProblem(type, data));
        },
      ),
      { numRuns: 1000 },
    );
  });
});
