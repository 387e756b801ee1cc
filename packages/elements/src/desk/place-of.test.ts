import type { Command, CommandType } from '@kehoach/core';
import { assert } from 'chai';
import { formOf } from '../record/about-of.js';
import { catalogue } from '../record/catalogue.js';
import { placeOf } from './place-of.js';

suite('the place of a command in a desk', () => {
  const types = new Set(Object.values(catalogue).flatMap((actions) => actions.map(({ command }) => command)));
  types.delete('WithdrawEntry');
  const names: readonly object[] = [{}, { taskId: 't' }, { nominationId: 'n' }, { taskId: 't', nominationId: 'n' }];
  const placeIn = (command: Command): object | undefined => {
    const about = formOf(command, undefined);
    if (about?.kind === 'task' || about === undefined) return undefined;
    return about.kind === 'nomination' ? { nomination: about.id } : { subject: about.kind };
  };

  for (const type of types)
    test(`${type} is that of its form`, () => {
      for (const data of names) {
        const command = { type, data } as Command;
        if (isGiven(type, data)) assert.deepEqual(placeOf(command), placeIn(command), JSON.stringify(data));
      }
    });
});

/** A command names its nomination, or has none to name. */
function isGiven(type: CommandType, data: object): boolean {
  const isOfNomination = catalogue.nomination.some(({ command }) => command === type);
  return isOfNomination === 'nominationId' in data || type === 'NominateAward';
}
