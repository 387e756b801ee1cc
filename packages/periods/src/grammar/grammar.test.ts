import { assert } from 'chai';
import { examinePeriod } from '../examine.js';
import { namedTimesIn } from '../reading/named-time.js';
import { repetitionsIn } from '../reading/repetition.js';
import { bounds } from './bounds.js';
import type { Examples } from './form.js';
import { timeForms } from './grammar.js';
import { notTimes } from './not-times.js';
import { repetitionForms } from './repetitions.js';
import { afterForms } from './unsaid.js';
import { wordsIn } from './words.js';

/** How an example says what it is read as. */
function readingOf(text: string): string {
  const { period, milestones } = examinePeriod(text, { year: 2026 });
  return [period, ...milestones]
    .map(({ kind, start, end }) => {
      const days = start === undefined && end === undefined ? '' : `${start ?? ''}..${end ?? ''}`;
      const isPlain = days !== '' && kind === (start === undefined ? 'deadline' : 'window');
      return isPlain ? days : `${kind} ${days}`.trim();
    })
    .join(' | ');
}

/** The rows of the grammar that took words of a text. */
function rowsOf(text: string): string[] {
  const words = wordsIn(text);
  const repetitions = repetitionsIn(words);
  return [...repetitions.map(({ form }) => form), ...namedTimesIn(words, repetitions).map(({ token }) => token.form)];
}

function testRow(name: string, { reads, not }: { reads: Examples; not: Examples }, isTraced: boolean): void {
  for (const [text, expected] of Object.entries(reads)) {
    test(`“${text}” is ${expected}: ${name}`, () => {
      assert.equal(readingOf(text), expected);
      if (isTraced) assert.include(rowsOf(text), name);
    });
  }
  for (const [text, expected] of Object.entries(not)) {
    test(`“${text}” is ${expected}: not ${name}`, () => {
      assert.equal(readingOf(text), expected);
      if (isTraced) assert.notInclude(rowsOf(text), name);
    });
  }
}

suite('the grammar of time', () => {
  for (const form of timeForms) testRow(form.name, form, true);
  for (const form of repetitionForms) testRow(form.name, form, true);
  for (const form of afterForms) testRow(form.name, form, false);
  for (const bound of bounds) testRow(`“${bound.words}”`, bound, false);
  for (const row of notTimes) testRow(row.name, row, false);

  test('each row is called something else, has an example and a sibling', () => {
    const rows = [...timeForms, ...repetitionForms, ...afterForms, ...notTimes];
    assert.equal(new Set(rows.map(({ name }) => name)).size, rows.length);
    const bare = [...rows, ...bounds].filter(
      ({ reads, not }) => Object.keys(reads).length === 0 || Object.keys(not).length === 0,
    );
    assert.isEmpty(bare);
  });
});
