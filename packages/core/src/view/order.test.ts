import { assert } from 'chai';
import { assign, centre, given, office, type Said } from '../test-support/given.js';
import { profile } from '../test-support/profile.js';
import { agendaOf } from './agenda.js';
import { awardBoardOf } from './award-board.js';
import { inOrder } from './in-order.js';

const ids = Array.from({ length: 12 }, (_, at) => `x${at}`);

suite('what stands on one day', () => {
  test('is neither before nor behind itself for sorting', () =>
    assert.deepEqual(
      [inOrder('2022-09-01', '2022-09-02'), inOrder('2022-09-02', '2022-09-01'), inOrder('2022-09-01', '2022-09-01')],
      [-1, 1, 0],
    ));

  test('keeps the order of the plan among what is late', async () => {
    const plan = await given(...ids.map((id) => assign(id, 'Tháng 8/2022')));
    const { late } = agendaOf(plan, 'tgpl', '2022-09-15', profile);
    assert.deepEqual(
      late.map(({ task }) => task.id),
      ids,
    );
  });

  test('keeps the order of the plan among nominations', async () => {
    const guided: Said = [
      office,
      '2022-05-01',
      { type: 'GiveGuidance', data: { topic: 'commendation', text: 'Hướng dẫn' } },
    ];
    const nominated = ids.map((nominationId): Said => {
      const nominee = { kind: 'collective', name: nominationId } as const;
      const data = { nominationId, form: 'giay-khen', nominee, merit: 'Dẫn đầu' };
      return [centre, '2022-06-01', { type: 'NominateAward', data }];
    });
    assert.deepEqual(
      awardBoardOf(await given(guided, ...nominated), '2022-06-02', profile).proposed.map(
        ({ nomination }) => nomination.id,
      ),
      ids,
    );
  });
});
