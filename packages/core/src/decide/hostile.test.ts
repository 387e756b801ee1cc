import { assert } from 'chai';
import { checkLog } from '../log/check-log.js';
import { writeLog } from '../log/write-log.js';
import { catalogue } from '../event/catalogue.js';
import { given, logOf, issued, recordedOn } from '../test-support/given.js';
import { profile } from '../test-support/profile.js';
import { eventByCommand, type Command, type CommandType } from './command.js';
import { decide } from './decide.js';
import { replay } from './replay.js';

const throwing = new Proxy(
  {},
  {
    get: () => {
      throw new Error('hidden');
    },
    ownKeys: () => {
      throw new Error('hidden');
    },
  },
);
// prettier-ignore
const hostile: readonly unknown[] = [
  null, undefined, Number.NaN, Infinity, 1n, '', ' ', '\u3164', '\u200B', '\uD800', '__proto__', 'constructor',
  'x'.repeat(30_000), Symbol('s'), () => 1, [], {}, Object.create(null), throwing, new Map(), [throwing],
  { toString: () => throwing }, { toJSON: () => 1 }, JSON.parse('{"__proto__":{"unit":"stp"}}'),
];
const today = '2022-03-01';
const office = { id: 'a', unit: 'stp' };
const close = { type: 'ClosePlan', data: { text: 'Đã tổng kết' } };

/** Every place in what `decide` is asked, filled with the value. */
function* asked(value: unknown): Generator<readonly [place: string, command: unknown, by: unknown, day: unknown]> {
  yield ['command', value, office, today];
  yield ['type', { ...close, type: value }, office, today];
  yield ['on', { ...close, on: value }, office, today];
  yield ['today', close, office, value];
  yield ['by', close, value, today];
  for (const field of ['id', 'unit', 'name']) yield [`by.${field}`, close, { ...office, [field]: value }, today];
  for (const type of Object.keys(eventByCommand) as CommandType[]) {
    yield [`${type}.data`, { type, data: value }, office, today];
    for (const field of Object.keys(catalogue[eventByCommand[type]].entries))
      yield [
        `${type}.${field}`,
        { type, data: { taskId: 't', text: 'x', reason: 'x', [field]: value } },
        office,
        today,
      ];
  }
}

suite('whatever is asked', () => {
  test('never throws, and what is let through can be recorded and read', async () => {
    const log = await logOf(issued);
    const plan = replay(log);
    for (const value of hostile)
      for (const [place, command, by, day] of asked(value)) {
        const { events } = decide(plan, command as Command, { by: by as typeof office, today: day as string, profile });
        if (events === undefined) continue;
        const text = writeLog([...log, ...(await recordedOn(plan, events, today))]);
        assert.isTrue(checkLog(text).isWhole, place);
      }
  });

  test('an actor is recorded with the fields of an actor alone, and with a name that can be read', async () => {
    const plan = await given();
    const by = { ...office, role: 'admin' };
    assert.deepEqual(decide(plan, close as Command, { by, today, profile }).events?.[0]?.by, office);
    const { refusal } = decide(plan, close as Command, { by: { ...office, id: '\u200B' }, today, profile });
    assert.equal(refusal?.code, 'invalid-data');
  });

  test('is looked at once: a field that changes meanwhile is recorded as it was judged', async () => {
    let looked = 0;
    const by = {
      id: 'a',
      get unit(): string {
        looked += 1;
        return looked === 1 ? 'stp' : 'khac';
      },
    };
    const { events } = decide(await given(), close as Command, { by, today, profile });
    assert.deepEqual([events?.[0]?.by.unit, looked], ['stp', 1]);
  });
});
