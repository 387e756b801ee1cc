import { assert } from 'chai';
import fc from 'fast-check';
import { awardCommandsFor, emulationCommandsFor } from '../award/award-commands.js';
import type { Nomination } from '../award/award.js';
import type { CommendationLaw } from '../award/law.js';
import type { Command, CommandType } from '../decide/command.js';
import { decide } from '../decide/decide.js';
import { replay } from '../decide/replay.js';
import type { Plan } from '../plan/plan.js';
import { centre, council, given, newspaper, office, periods, stranger, type Said } from '../test-support/given.js';
import { awardLogs } from '../test-support/award-logs.js';
import type { Profile } from '../profile/profile.js';
import { profile } from '../test-support/profile.js';
import { awardBoardOf, type AwardCard, type AwardColumn } from './award-board.js';

const columns = ['proposed', 'council', 'authority', 'result'] as const satisfies readonly AwardColumn[];
const today = '2022-12-31';
const actors = [office, centre, council, newspaper, stranger];
const authorities = profile.commendation.authorities.map(({ code }) => code);
const forms = ['bang-khen', 'giay-khen', 'ky-niem-chuong'];
/** Days and rules: the law of the day, the next one, and one that lets nobody but groups have what many could before. */
const rules: readonly (readonly [on: string, profile: Profile])[] = [
  [today, profile],
  ['2024-03-01', profile],
  [
    '2024-03-01',
    { ...profile, commendation: { ...profile.commendation, laws: profile.commendation.laws.map(narrowed) } },
  ],
];
const say = (by: Said[0], on: string, type: CommandType, data: object): Said => [
  by,
  on,
  { type, data } as unknown as Command,
];

function narrowed(law: CommendationLaw): CommendationLaw {
  return { ...law, forms: law.forms.map((form) => ({ ...form, for: ['collective' as const] })) };
}

/** Everything that could be said of a nomination, in each of the ways that `decide` tells apart. */
function sayable({ id: nominationId, nominee }: Pick<Nomination, 'id' | 'nominee'>): readonly Command[] {
  const reason = 'Lý do';
  const of = (type: CommandType, data: object): Command =>
    ({ type, data: { nominationId, ...data } }) as unknown as Command;
  return [
    of('ReviewNomination', { result: 'for' }),
    of('ReturnNomination', { reason }),
    of('DeclineAward', { reason }),
    ...forms.map((form) => of('NominateAward', { form, nominee, merit: 'Dẫn đầu' })),
    ...authorities.flatMap((authority) => [
      of('ForwardNomination', { to: authority }),
      of('GrantAward', { authority, decision: '1/QĐ' }),
      of('RevokeAward', { authority, decision: '2/QĐ', reason }),
    ]),
  ];
}

function accepted(plan: Plan, by: Said[0], on: string, commands: readonly Command[], under = profile): CommandType[] {
  const isAccepted = (command: Command): boolean =>
    decide(plan, { ...command, on }, { by, today: on, profile: under }).refusal === undefined;
  return [...new Set(commands.filter(isAccepted).map(({ type }) => type))].toSorted();
}

const cardsOf = (plan: Plan): readonly AwardCard[] => {
  const board = awardBoardOf(plan, today, profile);
  return columns.flatMap((column) => board[column]);
};

suite('the board of commendations', () => {
  test('has each nomination in one column', async () => {
    await fc.assert(
      fc.asyncProperty(awardLogs, async (log) => {
        const plan = replay(await log);
        const board = awardBoardOf(plan, today, profile);
        const ids = columns.flatMap((column) => board[column].map(({ nomination }) => nomination.id));
        assert.deepEqual(ids.toSorted(), plan.nominations.map(({ id }) => id).toSorted());
        for (const column of columns) for (const card of board[column]) assert.equal(card.column, column);
      }),
      { numRuns: 25 },
    );
  });

  test('offers what decide would accept of each nomination, and nothing else', async () => {
    await fc.assert(
      fc.asyncProperty(awardLogs, fc.constantFrom(...rules), async (log, [on, profile]) => {
        const plan = replay(await log);
        for (const nomination of plan.nominations)
          for (const by of actors)
            assert.deepEqual(
              awardCommandsFor(plan, nomination, { by, today: on, profile }).toSorted(),
              accepted(plan, by, on, sayable(nomination), profile),
              `${nomination.state}, ${by.unit}`,
            );
      }),
      { numRuns: 100 },
    );
  });

  test('gives the turn to those whom decide lets take the next step, and to nobody once all is decided', async () => {
    await fc.assert(
      fc.asyncProperty(awardLogs, async (log) => {
        const plan = replay(await log);
        for (const { nomination, turn } of cardsOf(plan)) {
          const may = (by: Said[0]): CommandType[] => accepted(plan, by, today, sayable(nomination));
          const able = actors.filter((by) => may(by).some((type) => type !== 'RevokeAward')).map(({ unit }) => unit);
          if (turn === undefined) assert.deepEqual(able, [], nomination.state);
          else {
            const acting = actors.filter(({ unit }) => turn.units.includes(unit));
            assert.isNotEmpty(acting, nomination.state);
            for (const by of acting) assert.include(may(by), turn.command);
            for (const unit of able) assert.include([...turn.units, office.unit], unit);
            assert.equal(turn.since, nomination.steps.at(-1)?.on);
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('offers to begin what decide would accept', async () => {
    const nominee = { kind: 'collective', name: 'Chi nhánh' };
    const period = periods['Tháng 9/2022'];
    const launch = (taskId?: string): object => ({
      campaignId: 'mới',
      theme: 'Thi đua',
      period,
      ...(taskId && { taskId }),
    });
    const commands = (plan: Plan): readonly Command[] =>
      [
        ['NominateAward', { nominationId: 'mới', form: 'giay-khen', nominee, merit: 'Dẫn đầu' }],
        ['LaunchEmulation', launch()],
        ['LaunchEmulation', launch('t')],
        ...plan.campaigns.map(({ id: campaignId }) => ['ReviewEmulation', { campaignId, kind: 'final', text: 'Xong' }]),
        ['GiveGuidance', { topic: 'commendation', text: 'Hướng dẫn' }],
      ].map(([type, data]) => ({ type, data }) as unknown as Command);
    await fc.assert(
      fc.asyncProperty(awardLogs, async (log) => {
        const plan = replay(await log);
        for (const by of actors)
          assert.deepEqual(
            emulationCommandsFor(plan, { by, today, profile }).toSorted(),
            accepted(plan, by, today, commands(plan)),
            by.unit,
          );
      }),
      { numRuns: 25 },
    );
  });
});

suite('a nomination on the board', () => {
  const guided = say(office, '2022-05-06', 'GiveGuidance', { topic: 'commendation', text: 'Hướng dẫn' });
  const nominate = (nominationId: string, on: string, form = 'bang-khen'): Said =>
    say(centre, on, 'NominateAward', {
      nominationId,
      form,
      nominee: { kind: 'collective', name: nominationId },
      merit: 'Dẫn đầu',
    });
  const review = (nominationId: string, result: 'for' | 'against' = 'for'): Said =>
    say(council, '2022-06-24', 'ReviewNomination', {
      nominationId,
      result,
      ...(result === 'for' && { votesFor: 9, votesCast: 9, reference: 'Biên bản' }),
    });
  const begun = [guided, nominate('a', '2022-06-08'), nominate('b', '2022-06-10'), nominate('c', '2022-07-01')];
  const said: readonly Said[] = [
    ...begun.slice(0, 3),
    review('a'),
    nominate('c', '2022-07-01'),
    say(office, '2022-07-12', 'ForwardNomination', { nominationId: 'a', to: 'province-chair', reference: 'Tờ trình' }),
  ];

  test('lies with those who made it until the council has met', async () => {
    const board = awardBoardOf(await given(...said), today, profile);
    const ids = (column: AwardColumn): string[] => board[column].map(({ nomination }) => nomination.id);
    assert.deepEqual(columns.map(ids), [['c'], ['b'], ['a'], []]);
  });

  test('waits for the authority to which it was forwarded, with the papers that it has', async () => {
    const [card] = awardBoardOf(await given(...said), today, profile).authority;
    assert.deepEqual(card?.turn, {
      units: ['stp'],
      command: 'GrantAward',
      since: '2022-07-12',
      authority: 'province-chair',
    });
    assert.deepEqual(card?.papers, [
      { state: 'supported', on: '2022-06-24', text: 'Biên bản', votes: { for: 9, cast: 9 } },
      { state: 'forwarded', on: '2022-07-12', text: 'Tờ trình' },
    ]);
    assert.equal(card?.passed, 2);
  });

  test('that the council does not support stays there, for the office to close', async () => {
    const board = awardBoardOf(await given(...begun.slice(0, 2), review('a', 'against')), today, profile);
    assert.deepEqual(
      board.council.map(({ turn }) => turn?.command),
      ['DeclineAward'],
    );
  });

  test('that was returned is again with who made it, without the papers of before', async () => {
    const again = say(office, '2022-07-01', 'ReturnNomination', { nominationId: 'a', reason: 'Thiếu' });
    const [card] = awardBoardOf(await given(...begun.slice(0, 2), review('a'), again), today, profile).proposed;
    assert.deepEqual(card?.turn, { units: ['tgpl'], command: 'NominateAward', since: '2022-07-01' });
    const made = nominate('a', '2022-07-05');
    const [next] = awardBoardOf(await given(...begun.slice(0, 2), review('a'), again, made), today, profile).proposed;
    assert.deepEqual(next?.papers, []);
    assert.deepEqual(next?.turn?.units, ['hd']);
  });

  test('that the authority sent back is the turn of who made it, and of that authority no more', async () => {
    const back = say(office, '2022-07-20', 'ReturnNomination', { nominationId: 'a', reason: 'Thiếu' });
    const { proposed } = awardBoardOf(await given(...said, back), today, profile);
    assert.deepEqual(proposed.find(({ nomination }) => nomination.id === 'a')?.turn, {
      units: ['tgpl'],
      command: 'NominateAward',
      since: '2022-07-20',
    });
  });

  test('is reviewed by the office where there is no council any more', async () => {
    const gone = say(office, '2022-06-15', 'SucceedUnits', { unitIds: ['hd'], successorId: 'khac' });
    const [card] = awardBoardOf(await given(...begun.slice(0, 2), gone), today, profile).proposed;
    assert.deepEqual(card?.turn?.units, ['stp']);
  });

  test('is the turn of that of two councils which has reviewed others', async () => {
    const other = say(office, '2022-02-01', 'RegisterUnit', { unitId: 'hd2', name: 'Hội đồng khác', role: 'council' });
    const unitsAfter = async (...more: readonly Said[]): Promise<unknown> => {
      const board = awardBoardOf(await given(other, ...begun.slice(0, 3), ...more), today, profile);
      return [...board.proposed, ...board.council].find(({ nomination }) => nomination.id === 'b')?.turn?.units;
    };
    assert.deepEqual(await unitsAfter(), ['hd', 'hd2']);
    assert.deepEqual(await unitsAfter(review('a')), ['hd']);
  });
});
