import fc from 'fast-check';
import { advance } from '../decide/advance.js';
import type { Command, CommandType } from '../decide/command.js';
import { decide } from '../decide/decide.js';
import { replay } from '../decide/replay.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { centre, council, issued, logOf, newspaper, office, periods, recordedOn } from './given.js';
import { profile } from './profile.js';

const made = (type: CommandType, data: Record<string, fc.Arbitrary<unknown>>): fc.Arbitrary<Command> =>
  fc.record(data).map((filled) => ({ type, data: filled }) as unknown as Command);
const nominationId = fc.constantFrom('a', 'b', 'c', 'd');
const words = fc.constantFrom('một', 'hai');
const authority = fc.constantFrom('director', 'province-chair', 'minister');
const nominee = fc.constantFrom(
  { kind: 'collective', name: 'Chi nhánh' },
  { kind: 'individual', name: 'Trợ giúp viên' },
);

const commands: fc.Arbitrary<Command> = fc.oneof(
  { weight: 4, arbitrary: nominations() },
  {
    weight: 3,
    arbitrary: made('ReviewNomination', { nominationId, result: fc.constantFrom('for', 'for', 'against') }),
  },
  { weight: 2, arbitrary: made('ForwardNomination', { nominationId, to: authority }) },
  { weight: 2, arbitrary: made('GrantAward', { nominationId, authority, decision: words }) },
  made('ReturnNomination', { nominationId, reason: words }),
  made('DeclineAward', { nominationId, reason: words }),
  made('RevokeAward', { nominationId, authority, decision: words, reason: words }),
  made('LaunchEmulation', {
    campaignId: fc.constantFrom('x', 'y'),
    theme: words,
    period: fc.constant(periods['Tháng 9/2022']),
  }),
  made('SucceedUnits', {
    unitIds: fc.constantFrom(['tgpl'], ['hd']),
    successorId: fc.constantFrom('bao', 'khac', 'stp'),
  }),
);
const rare = { weight: 1, arbitrary: made('ClosePlan', { text: words }) };
const actors = fc.constantFrom(office, office, centre, newspaper, council);

/** A log in which nominations took whatever steps `decide` let them take, day after day; guided in most of them. */
export const awardLogs: fc.Arbitrary<Promise<RecordedEvent[]>> = fc
  .tuple(
    fc.integer({ min: 0, max: 9 }),
    fc.array(fc.tuple(actors, fc.oneof({ weight: 40, arbitrary: commands }, rare)), { minLength: 10, maxLength: 50 }),
  )
  .map(async ([guided, said]) => {
    const topic = guided > 0 ? 'commendation' : 'work';
    const log = await logOf([
      ...issued,
      [office, '2022-02-01', { type: 'GiveGuidance', data: { topic, text: 'Mẫu' } }],
    ]);
    let plan = replay(log);
    for (const [at, [by, command]] of said.entries()) {
      const on = new Date(Date.UTC(2022, 1, 2 + at)).toISOString().slice(0, 10);
      const { events } = decide(plan, { ...command, on }, { by, today: on, profile });
      if (events === undefined) continue;
      const entries = await recordedOn(plan, events, on);
      log.push(...entries);
      plan = advance(plan, entries);
    }
    return log;
  });

function nominations(): fc.Arbitrary<Command> {
  return made('NominateAward', {
    nominationId,
    form: fc.constantFrom('giay-khen', 'bang-khen', 'ky-niem-chuong'),
    nominee,
    merit: words,
  });
}
