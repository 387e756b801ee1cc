import { assert } from 'chai';
import { replay } from '@kehoach/core';
import { planLog } from '../sample.js';
import { formsOf } from './forms.mjs';

suite('tasks as other timelines take them', () => {
  const read = Object.fromEntries(
    Object.entries(formsOf(replay(planLog(50)), '2022-12-30')).map(([name, text]) => [name, JSON.parse(text)]),
  );

  test('are all there, under their sections where there are such rows', () => {
    assert.lengthOf(read.dhtmlx.data, 52);
    assert.lengthOf(read.svar, 52);
    assert.lengthOf(read.vis.items, 50);
    assert.lengthOf(read.vis.groups, 50);
    assert.lengthOf(read.frappe, 50);
  });

  test('have their days and how far they are', () => {
    assert.include(read.dhtmlx.data.at(-1), { start_date: '2022-02-01', end_date: '2022-02-28', progress: 0.05 });
    assert.include(read.svar.at(-1), { start: '2022-02-01', end: '2022-02-28', progress: 5, parent: 's1' });
    assert.include(read.svar[0], { type: 'summary', start: '2022-01-01', end: '2022-12-28' });
  });
});
