import { replay, type Command, type CommandType, type Plan } from '@kehoach/core';
import { assert } from 'chai';
import { formOf } from '../record/about-of.js';
import { catalogue } from '../record/catalogue.js';
import { placeOf } from './place-of.js';

suite('the place of a command in a desk', () => {
  const types = new Set(Object.values(catalogue).flatMap((actions) => actions.map(({ command }) => command)));
  types.delete('WithdrawEntry');
  const names: readonly object[] = [{}, { taskId: 't' }, { nominationId: 'n' }, { taskId: 't', nominationId: 'n' }];
  const unknown: Pick<Plan, 'nominations'> = replay([]);
  const known = { nominations: [{ id: 'n' } as Plan['nominations'][number]] };
  const placeIn = (command: Command, plan: Pick<Plan, 'nominations'>): object | undefined => {
    const about = formOf(command, plan, undefined);
    if (about?.kind === 'task' || about === undefined) return undefined;
    return about.kind === 'nomination' ? { nomination: about.id } : { subject: about.kind };
  };

  for (const type of types)
    test(`${type} is that of its form`, () => {
      for (const data of names) {
        const command = { type, data } as Command;
        for (const plan of [unknown, known])
          if (isGiven(type, data))
            assert.deepEqual(placeOf(command, plan), placeIn(command, plan), JSON.stringify({ data, plan }));
      }
    });
});

suite('a nomination that is put right', () => {
  const data = { nominationId: 'n' };
  const command = { type: 'NominateAward', data } as unknown as Command;

  test('and was not recorded yet is made anew', () =>
    assert.deepEqual(placeOf(command, replay([])), { subject: 'emulation' }));

  test('and was returned is made again under its own id', () =>
    assert.deepEqual(placeOf(command, { nominations: [{ id: 'n' } as Plan['nominations'][number]] }), {
      nomination: 'n',
    }));
});

/** A command names its nomination, or has none to name. */
function isGiven(type: CommandType, data: object): boolean {
  const isOfNomination = catalogue.nomination.some(({ command }) => command === type);
  return isOfNomination === 'nominationId' in data || type === 'NominateAward';
}
