import { taskById, type Command, type Plan } from '@kehoach/core';
import { assert } from 'chai';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { after, given, office, onDay, type Said } from '../test-support/given.js';
import { calendarText } from './calendar.js';

/** What a reader's program keeps of an event. */
interface Kept {
  readonly day: string;
  readonly status: string;
  readonly sequence: number;
}

/** The calendar of the whole plan, and those of its units. */
const readers = [undefined, 'nha-o', 'ha-tang', 'van-phong', 'sxd'] as const;

function keptOf(plan: Plan, unitId: string | undefined): ReadonlyMap<string, Kept> {
  const text = calendarText(plan, { ...onDay('2026-06-01'), ...(unitId !== undefined && { unitId }) });
  const events = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent');
  return new Map(
    events.map((event) => {
      const said = (name: string): string => String(event.getFirstPropertyValue(name));
      return [said('uid'), { day: said('dtstart'), status: said('status'), sequence: Number(said('sequence')) }];
    }),
  );
}

const period = (end: string | null): object =>
  end === null ? { text: 'Thường xuyên', kind: 'continuous' } : { text: end, kind: 'deadline', end, precision: 'day' };

const unit = fc.constantFrom('nha-o', 'ha-tang', 'van-phong');
const ends = fc.constantFrom('2026-06-30', '2026-07-31', '2026-09-30', null);
const duty = fc
  .uniqueArray(unit, { minLength: 1, maxLength: 2 })
  .map(([lead = '', ...coordinating]) => ({ lead: [lead], coordinating }));
const reason = 'Sắp xếp lại';

/** What may be asked of the plan next; a number stands for a withdrawal, of the task’s last entry but so many. */
const step = fc.record({
  taskId: fc.constantFrom('1', '3', '5', '9'),
  asked: fc.oneof(
    fc.constantFrom(0, 0, 1),
    fc.constantFrom('CancelTask', 'SuspendTask', 'ResumeTask').map((type) => ({ type, data: { reason } })),
    duty.map((units) => ({ type: 'ReassignTask', data: { ...units, reason } })),
    fc
      .tuple(fc.constantFrom('2026-09-30', '2026-10-31'), fc.nat(99))
      .map(([to, id]) => ({ type: 'GrantExtension', data: { extensionId: `x${id}`, to } })),
    ends.map((end) => ({ type: 'AmendTask', data: { number: '30/KH-SXD', reason, period: period(end) } })),
    fc.tuple(duty, ends, fc.array(ends, { minLength: 1, maxLength: 2 })).map(([units, end, times]) => ({
      type: 'AssignTask',
      data: { ...units, number: '9', title: 'Việc', period: period(end), milestones: times.map(period) },
    })),
    fc
      .tuple(unit, fc.constantFrom('nha-o', 'sxd'))
      .map(([one, successorId]) => ({ type: 'SucceedUnits', data: { unitIds: [one], successorId } })),
  ),
});

/** The plan after that; as it was where the rules refuse it. */
function stepped(plan: Plan, { taskId, asked }: { readonly taskId: string; readonly asked: number | object }): Plan {
  const entry = typeof asked === 'number' ? taskById(plan.tasks, taskId)?.said.at(-1 - asked) : undefined;
  const { type, data } = (
    typeof asked === 'number' ? { type: 'WithdrawEntry', data: { entryId: entry?.id ?? '', reason } } : asked
  ) as { readonly type: string; readonly data: object };
  const isOfTask = /Task|Extension/.test(type);
  const command = { type, data: { ...data, ...(isOfTask && { taskId }) } } as unknown as Command;
  const said: Said = [office, '2026-04-01', command];
  try {
    return after(plan, said);
  } catch {
    return plan;
  }
}

test('what a calendar has shown never vanishes, and no other day or standing has the same SEQUENCE', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 2, maxLength: 8 }), (steps) => {
      let plan = given();
      const shown = readers.map((reader) => new Map(keptOf(plan, reader)));
      for (const each of steps) {
        const before = plan;
        plan = stepped(before, each);
        if (plan === before) continue;
        for (const [at, reader] of readers.entries()) {
          const now = keptOf(plan, reader);
          for (const [uid, was] of shown[at] ?? []) {
            const is = now.get(uid);
            assert.isDefined(is, `${reader} ${uid}`);
            const isSame = is?.day === was.day && is.status === was.status;
            assert.isAtLeast(is?.sequence ?? 0, was.sequence + (isSame ? 0 : 1), `${reader} ${uid}`);
          }
          for (const [uid, is] of now) shown[at]?.set(uid, is);
        }
      }
    }),
    { numRuns: 60 },
  );
});
