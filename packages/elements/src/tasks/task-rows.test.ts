import type { Task } from '@kehoach/core';
import { assert } from 'chai';
import fc from 'fast-check';
import { longPlan } from '../test-support/long-plan.js';
import { TaskRows, type Wanted } from './task-rows.js';

const keeps = [undefined, ({ number }: Task): boolean => number !== '2'] as const;
const letters = fc.constantFrom('t', 'ê', 'h', ' ', 'n', 'o', 'Đ', '2', 'truyền', 'so 2');
/** What somebody types and takes back, sorts and filters. */
const wishes = fc.array(
  fc.record({
    search: fc.array(letters, { maxLength: 4 }).map((all) => all.join('')),
    status: fc.constantFrom(undefined, 'overdue' as const, 'upcoming' as const),
    sort: fc.constantFrom('number' as const, 'title' as const, 'due' as const),
    isDescending: fc.boolean(),
    keep: fc.constantFrom(...keeps),
  }),
  { minLength: 2, maxLength: 12 },
);

suite('the rows of the list', () => {
  const titles = ['Họp báo', 'Báo Ninh Thuận đăng tin', 'Truyền thông 2 đợt', 'Đại hội', 'Số 2'];
  const plan = longPlan(150, (number) => `${titles[number % titles.length] ?? ''} ${number}`);
  const ids = (rows: TaskRows, wanted: Wanted): readonly string[] =>
    rows.of(plan, '2022-06-20', 14, wanted).map(({ task }) => task.id);

  test('are, whatever was typed before, those that are found at once', () => {
    fc.assert(
      fc.property(wishes, (all) => {
        const rows = new TaskRows();
        for (const wanted of all) assert.deepEqual(ids(rows, wanted), ids(new TaskRows(), wanted));
      }),
    );
  });

  test('are found by words that are typed on', () => {
    const rows = new TaskRows();
    const found = (search: string): number =>
      ids(rows, { search, status: undefined, sort: 'number', isDescending: false }).length;
    const all = found('');
    assert.isBelow(found('bao'), all);
    assert.isAtLeast(found('bao'), found('bao ninh'));
    assert.isAbove(found('bao ninh'), 0);
    assert.equal(found('bao ninhx'), 0);
    assert.equal(found(''), all);
  });
});
