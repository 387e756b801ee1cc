import { emptyPlan, type Command, type Task } from '@kehoach/core';
import { assert } from 'chai';
import type { Context } from '../record/context.js';
import { catalogue } from '../record/catalogue.js';
import { filledIn } from '../record/filled.js';
import { saidText } from './said.js';

suite('what a command says that is not recorded', () => {
  const said = (command: unknown, language: 'vi' | 'en'): string => saidText(command as Command, emptyPlan(), language);

  test('is what somebody has filled in, not its kind alone', () => {
    const data = { taskId: '1', percent: 75, note: 'Đợt ba', reason: 'Đếm lại' };
    const command = { type: 'ReportProgress', on: '2022-09-20', data };
    assert.equal(said(command, 'vi'), 'Báo cáo tiến độ: 75% · Đợt ba · Đếm lại · 20/9/2022');
    const asked = { type: 'RequestExtension', on: '2022-09-20', data: { taskId: '1', to: '2022-10-01', reason: 'Lũ' } };
    assert.include(said(asked, 'vi'), ': 01/10/2022 · Lũ · 20/9/2022');
  });

  test('is its kind and day where nothing was filled in', () => {
    assert.equal(
      said({ type: 'StartTask', on: '2022-09-20', data: { taskId: '1' } }, 'en'),
      'Work started · 20 Sep 2022',
    );
  });

  test('holds every text that the form takes, of every action', () => {
    const task = { id: '1', lead: ['so'], products: [] } as unknown as Task;
    const nomination = { id: 'n', nominee: { kind: 'collective', name: 'Phòng' } };
    const by = { id: 'an', unit: 'so' };
    const context = { task, nomination, by, plan: emptyPlan(), language: 'vi' } as unknown as Context;
    for (const action of Object.values(catalogue).flat()) {
      const { command, fields } = action;
      const texts = fields.filter(({ kind, choices }) => (kind === 'text' || kind === 'line') && choices === undefined);
      const values = Object.fromEntries(texts.map(({ name }) => [name, `Lời ${name}`]));
      const line = said(
        action.commandFrom(filledIn(values, 'vi'), context, () => 'x'),
        'vi',
      );
      // A measure stands behind its number, an id is nobody's words.
      const told = texts.filter(({ name }) => name !== 'unit' && name !== 'unitId');
      for (const { name } of told) assert.include(line, `Lời ${name}`, command);
    }
  });
});
