import { assert } from 'chai';
import { record, uuidv7 } from '../log/record.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { assign, centre, council, issued, logOf, office, stranger, type Said } from '../test-support/given.js';
import type { RefusalCode } from '../refusal/refusal.js';
import { profile } from '../test-support/profile.js';
import { audit } from './audit.js';

const completed: Said = [centre, '2022-09-20', { type: 'CompleteTask', data: { taskId: 't' } }];

/** A whole log that ends in something that nobody decided. */
async function withForced(event: object, before = issued): Promise<RecordedEvent[]> {
  const log = await logOf(before);
  const { version, digest } = log.at(-1) as RecordedEvent;
  const newId = (): string => uuidv7(9, new Uint8Array(10));
  const now = '2022-09-20T02:00:00.000Z';
  return [...log, ...record([event as never], { planId: 'test.plan', version, digest, now, newId })];
}

suite('an audit of a log', () => {
  test('lets through what the rules let through', async () => {
    const log = await logOf([...issued, assign('u', 'Quý III/2022'), completed]);
    assert.deepEqual(audit(log, profile), { isLawful: true, entries: log.length });
  });

  const lawless: readonly [string, object, RefusalCode][] = [
    [
      'a completion by a unit that is not registered',
      { type: 'TaskCompleted', occurredOn: '2022-09-20', by: { id: 'x', unit: 'la' }, data: { taskId: 't' } },
      'unknown-unit',
    ],
    [
      'a completion by another unit than the lead',
      { type: 'TaskCompleted', occurredOn: '2022-09-20', by: stranger, data: { taskId: 't' } },
      'not-the-lead-unit',
    ],
    [
      'a day before the plan',
      { type: 'TaskCompleted', occurredOn: '2021-09-20', by: centre, data: { taskId: 't' } },
      'before-the-plan',
    ],
    [
      'a day after that of its recording',
      { type: 'TaskCompleted', occurredOn: '2022-09-21', by: centre, data: { taskId: 't' } },
      'in-the-future',
    ],
    [
      'a commendation of nobody',
      {
        type: 'AwardGranted',
        occurredOn: '2022-09-20',
        by: office,
        data: { nominationId: 'n', authority: 'director', decision: '1/QĐ' },
      },
      'unknown-nomination',
    ],
  ];
  for (const [name, event, code] of lawless)
    test(`names ${name}`, async () => {
      const log = await withForced(event);
      const outcome = audit(log, profile);
      assert.deepEqual([outcome.isLawful, outcome.isLawful || outcome.entry], [false, log.length]);
      assert.equal(outcome.isLawful || outcome.refusal.code, code);
    });

  test('names the second entry of one id', async () => {
    const log = await logOf([...issued, assign('u', 'Quý III/2022'), completed]);
    const twice = log.map((entry, at) => (at === 8 ? { ...entry, id: log[3]?.id ?? '' } : entry));
    assert.deepEqual(audit(twice, profile), {
      isLawful: false,
      entry: 9,
      refusal: { code: 'already-exists', params: { id: log[3]?.id ?? '' } },
    });
  });

  test('names a withdrawal of what stands nowhere, or only behind it', async () => {
    const log = await logOf([...issued, completed]);
    const { id } = log.at(-1) as RecordedEvent;
    const withdrawal = (entryId: string): object => ({
      type: 'EntryWithdrawn',
      occurredOn: '2022-09-20',
      by: office,
      data: { entryId, reason: 'Ghi nhầm' },
    });
    for (const entryId of [id, id.replace('0', '1')]) {
      const forced = await withForced(withdrawal(entryId));
      const outcome = audit([...forced, ...log.slice(-1)], profile);
      assert.deepEqual([outcome.isLawful, !outcome.isLawful && outcome.entry], [false, forced.length]);
      assert.equal(outcome.isLawful || outcome.refusal.code, 'unknown-entry');
    }
  });

  // Until 0.4 minutes were not compared with who was present.
  test('lets older minutes stand that no command may bring any more', async () => {
    const nominated: readonly Said[] = [
      [office, '2022-05-01', { type: 'GiveGuidance', data: { topic: 'commendation', text: 'Hướng dẫn' } }],
      [
        centre,
        '2022-06-01',
        {
          type: 'NominateAward',
          data: {
            nominationId: 'n',
            form: 'giay-khen',
            nominee: { kind: 'collective', name: 'Chi nhánh số 1' },
            merit: 'Dẫn đầu',
          },
        },
      ],
    ];
    const data = { nominationId: 'n', result: 'against', votesFor: 9, votesCast: 9, present: 7 };
    const event = { type: 'NominationReviewed', occurredOn: '2022-06-10', by: council, data };
    assert.isTrue(audit(await withForced(event, [...issued, ...nominated]), profile).isLawful);
  });

  test('takes the day of the recording in the zone of the profile', async () => {
    const event = { type: 'TaskCompleted', occurredOn: '2022-09-21', by: centre, data: { taskId: 't' } };
    const log = await withForced(event);
    const late = { ...(log.at(-1) as RecordedEvent), recordedAt: '2022-09-20T17:00:00Z' };
    assert.isTrue(audit([...log.slice(0, -1), late], profile).isLawful);
  });

  test('says so where the day of an instant lies behind the last one', async () => {
    const log = await logOf(issued);
    const outcome = audit([{ ...log[0], recordedAt: '9999-12-31T23:00:00Z' } as RecordedEvent], profile);
    assert.equal(outcome.isLawful || outcome.refusal.code, 'invalid-data');
  });

  test('says so where an instant is none', async () => {
    const log = await logOf(issued);
    const outcome = audit([{ ...log[0], recordedAt: '2022-99-99T00:00:00Z' } as RecordedEvent], profile);
    assert.equal(outcome.isLawful || outcome.refusal.code, 'invalid-data');
  });
});
