import { assert } from 'chai';
import fc from 'fast-check';
import ICAL from 'ical.js';
import { taskById, type Period, type Plan } from '@kehoach/core';
import { after, given, housing, office, onDay, type Said } from '../test-support/given.js';
import { fileText } from '../text/file-text.js';
import { calendarText, type CalendarOptions } from './calendar.js';

/** An event as another library reads it. */
interface ReadEvent {
  readonly from: string;
  readonly until: string;
  readonly isDay: boolean;
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly status: string;
  readonly url: string | null;
}

function read(text: string): ReadonlyMap<string, ReadEvent> {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const word = (name: string): string | null => component.getFirstPropertyValue(name) as string | null;
    return [
      event.uid,
      {
        from: event.startDate.toString(),
        until: event.endDate.toString(),
        isDay: event.startDate.isDate,
        sequence: event.sequence,
        summary: event.summary,
        description: event.description,
        status: word('status') ?? '',
        url: word('url'),
      },
    ] as const;
  });
  return new Map(events);
}

const eventsOf = (plan: Plan, options: Partial<CalendarOptions> = {}): ReadonlyMap<string, ReadEvent> =>
  read(calendarText(plan, { ...onDay('2026-06-01'), ...options }));

const uid = (task: string): string => `${task}@donghai.sxd.21-2026`;

suite('a calendar of deadlines', () => {
  test('holds one all-day event a deadline, which ends the day behind it', () => {
    const events = eventsOf(given());
    assert.deepEqual([...events.keys()], [uid('1'), uid('2'), uid('3'), uid('3#1'), uid('5')]);
    const { from, until, isDay, sequence, summary, description } = events.get(uid('1')) ?? {};
    assert.deepEqual(
      { from, until, isDay, sequence, summary },
      { from: '2026-02-28', until: '2026-03-01', isDay: true, sequence: 0, summary: 'Hạn 1: Rà soát quỹ đất' },
    );
    assert.equal(description, 'Chủ trì: Phòng Quản lý nhà\nThời gian: trước ngày 01/3/2026\nKế hoạch: 21/KH-SXD');
    assert.include(events.get(uid('3#1'))?.description, 'đợt 1: 30/6/2026');
    assert.equal(events.get(uid('3'))?.summary, 'Hạn 1.10: Khởi công "Nhà ở Bình Minh", đợt một\n(nếu đủ điều kiện)');
  });

  test('moves an event under its own id, and counts the change', () => {
    const asked: Said = [
      housing,
      '2026-05-01',
      { type: 'RequestExtension', data: { taskId: '2', extensionId: 'x', to: '2026-07-15', reason: 'Chờ vốn' } },
    ];
    const granted: Said = [
      office,
      '2026-05-04',
      { type: 'GrantExtension', data: { taskId: '2', extensionId: 'x', to: '2026-07-15' } },
    ];
    const before = given(asked);
    const events = eventsOf(after(before, granted));
    assert.equal(eventsOf(before).get(uid('2'))?.sequence, 0);
    assert.deepInclude(events.get(uid('2')), { from: '2026-07-15', until: '2026-07-16', sequence: 1 });
    assert.equal(events.get(uid('1'))?.sequence, 0);
  });

  test('cancels what fell away, and keeps its id and day', () => {
    const cancelled = given([
      office,
      '2026-04-01',
      { type: 'CancelTask', data: { taskId: '3', reason: 'Hết quỹ đất' } },
    ]);
    assert.deepInclude(eventsOf(cancelled).get(uid('3')), { status: 'CANCELLED', from: '2026-09-30', sequence: 1 });
    assert.equal(eventsOf(cancelled).get(uid('3#1'))?.status, 'CANCELLED');
    const undated = given([
      office,
      '2026-04-01',
      {
        type: 'AmendTask',
        data: {
          taskId: '5',
          number: '30/KH-SXD',
          reason: 'Đổi cách làm',
          period: { text: 'Thường xuyên', kind: 'continuous' },
        },
      },
    ]);
    assert.deepInclude(eventsOf(undated).get(uid('5')), { status: 'CANCELLED', from: '2026-06-20', sequence: 1 });
  });

  const assigned = (taskId: string, more: object = {}): Said => [
    office,
    '2026-03-01',
    {
      type: 'AssignTask',
      data: {
        taskId,
        number: taskId,
        title: `Việc kín ${taskId}`,
        lead: ['nha-o'],
        coordinating: [],
        period: { text: '31/7/2026', kind: 'deadline', end: '2026-07-31', precision: 'day' },
        ...more,
      },
    },
  ];
  const withdrawnLast = (plan: Plan, taskId: string): Plan => {
    const entryId = taskById(plan.tasks, taskId)?.said.at(-1)?.id ?? '';
    return after(plan, [office, '2026-03-02', { type: 'WithdrawEntry', data: { entryId, reason: 'Nhầm' } }]);
  };

  test('cancels what was withdrawn without telling its words, and tells it anew where it is assigned again', () => {
    const milestones = [{ text: 'đợt 1', kind: 'deadline', end: '2026-05-31', precision: 'day' }];
    const plan = given(assigned('9', { milestones }));
    const gone = withdrawnLast(plan, '9');
    for (const [id, on] of [
      [uid('9'), '2026-07-31'],
      [uid('9#1'), '2026-05-31'],
    ] as const) {
      assert.equal(eventsOf(plan).get(id)?.status, 'CONFIRMED');
      assert.deepInclude(eventsOf(gone).get(id), { status: 'CANCELLED', from: on, sequence: 2 });
      assert.notInclude(eventsOf(gone).get(id)?.summary, 'Việc kín');
    }
    const again = after(gone, assigned('9'));
    assert.deepInclude(eventsOf(again).get(uid('9')), { status: 'CONFIRMED', sequence: 3 });
    assert.equal(eventsOf(again).get(uid('9#1'))?.status, 'CANCELLED');
    const twice = withdrawnLast(again, '9');
    assert.deepInclude(eventsOf(twice).get(uid('9')), { status: 'CANCELLED', sequence: 5 });
    assert.deepEqual([...eventsOf(gone, { unitId: 'ha-tang' }).keys()], [uid('2'), uid('5')]);
  });

  test('cancels for a unit what it has no more: handed to another, or a deadline whose paper was withdrawn', () => {
    const handed = given([
      office,
      '2026-03-01',
      { type: 'ReassignTask', data: { taskId: '5', lead: ['nha-o'], reason: 'Sắp xếp lại' } },
    ]);
    assert.deepInclude(eventsOf(handed, { unitId: 'ha-tang' }).get(uid('5')), { status: 'CANCELLED', sequence: 1 });
    assert.deepInclude(eventsOf(handed, { unitId: 'nha-o' }).get(uid('5')), { status: 'CONFIRMED', sequence: 1 });
    const back = withdrawnLast(handed, '5');
    assert.deepInclude(eventsOf(back, { unitId: 'ha-tang' }).get(uid('5')), { status: 'CONFIRMED', sequence: 3 });
    assert.deepInclude(eventsOf(back, { unitId: 'nha-o' }).get(uid('5')), { status: 'CANCELLED', sequence: 3 });
    const period: Period = { text: '31/8/2026', kind: 'deadline', end: '2026-08-31', precision: 'day' };
    const dated = given([
      office,
      '2026-03-01',
      { type: 'AmendTask', data: { taskId: '4', number: '30/KH-SXD', reason: 'Nêu hạn', period } },
    ]);
    assert.deepInclude(eventsOf(dated).get(uid('4')), { status: 'CONFIRMED', sequence: 1 });
    assert.deepInclude(eventsOf(withdrawnLast(dated, '4')).get(uid('4')), {
      status: 'CANCELLED',
      from: '2026-08-31',
      sequence: 3,
    });
  });

  test('cancels a time of several once the task’s own deadline has come to stand on its day', () => {
    const extended = given([
      office,
      '2026-05-04',
      { type: 'GrantExtension', data: { taskId: '2', extensionId: 'x', to: '2026-07-15' } },
    ]);
    assert.notInclude([...eventsOf(extended).keys()], uid('3#2'));
    const moved = given([
      office,
      '2026-05-04',
      {
        type: 'AmendTask',
        data: {
          taskId: '3',
          number: '30/KH-SXD',
          reason: 'Sớm hơn',
          period: { text: '30/6/2026', kind: 'deadline', end: '2026-06-30', precision: 'day' },
        },
      },
    ]);
    assert.equal(eventsOf(given()).get(uid('3#1'))?.status, 'CONFIRMED');
    assert.deepInclude(eventsOf(moved).get(uid('3#1')), { status: 'CANCELLED', from: '2026-06-30' });
  });

  test('cancels a time of several once the extension is withdrawn that had parted it from the task’s own', () => {
    const data = { taskId: '3', extensionId: 'x', to: '2026-10-31' };
    const extended = given([office, '2026-03-01', { type: 'GrantExtension', data }]);
    assert.equal(eventsOf(extended).get(uid('3#2'))?.status, 'CONFIRMED');
    const back = withdrawnLast(extended, '3');
    assert.deepInclude(eventsOf(back).get(uid('3#2')), { status: 'CANCELLED', from: '2026-09-30' });
    assert.deepInclude(eventsOf(back).get(uid('3')), { status: 'CONFIRMED', from: '2026-09-30' });
    const gone = withdrawnLast(back, '3');
    assert.deepInclude(eventsOf(gone).get(uid('3#2')), { status: 'CANCELLED', from: '2026-09-30' });
  });

  test('counts on where a task comes back to a unit that has succeeded another', () => {
    const plan = given(
      [office, '2026-03-01', { type: 'ReassignTask', data: { taskId: '5', lead: ['nha-o'], reason: 'Sắp xếp lại' } }],
      [office, '2026-03-02', { type: 'SucceedUnits', data: { unitIds: ['nha-o'], successorId: 'ha-tang' } }],
    );
    assert.deepInclude(eventsOf(plan, { unitId: 'ha-tang' }).get(uid('5')), { status: 'CONFIRMED', sequence: 2 });
  });

  test('counts on where an entry is withdrawn', () => {
    const done = given([housing, '2026-02-20', { type: 'CompleteTask', data: { taskId: '1' } }]);
    const entryId = done.tasks.blocks[0]?.[0]?.[0]?.said.at(-1)?.id ?? '';
    const undone = after(done, [housing, '2026-02-21', { type: 'WithdrawEntry', data: { entryId, reason: 'Nhầm' } }]);
    assert.match(eventsOf(done).get(uid('1'))?.summary ?? '', /^Đã hoàn thành\. /);
    assert.equal(eventsOf(undone).get(uid('1'))?.summary, 'Hạn 1: Rà soát quỹ đất');
    const sequences = [given(), done, undone].map((plan) => eventsOf(plan).get(uid('1'))?.sequence);
    assert.deepEqual(sequences, [0, 1, 2]);
  });

  test('names where a task is shown, and is of one unit where that is asked', () => {
    const linkTo = (_: Plan, { id }: { readonly id: string }): string => `https://vp.example/kh#task=${id}`;
    const events = eventsOf(given(), { unitId: 'ha-tang', linkTo });
    assert.deepEqual([...events.keys()], [uid('2'), uid('5')]);
    assert.equal(events.get(uid('5'))?.url, 'https://vp.example/kh#task=5');
  });

  test('is the same text each time, in lines of at most 75 octets that end in CR LF', () => {
    const plan = given();
    const text = calendarText([plan, plan], onDay('2026-06-01'));
    assert.equal(text, calendarText([plan, plan], onDay('2026-06-01')));
    assertLines(text);
    assert.include(text, 'METHOD:PUBLISH\r\n');
    assert.include(text, 'DTSTAMP:20260112T020000Z\r\n');
    assert.include(text, 'DTSTART;VALUE=DATE:20260228\r\n');
  });

  test('is read back as it was written, whatever a title holds', () => {
    // Among them are signs that end a line, U+2028: files have one such sign alone.
    const words = fc.string({ unit: 'grapheme', maxLength: 200 }).map(fileText);
    const plan = given();
    fc.assert(
      fc.property(words, (word) => {
        const text = calendarText(titled(plan, `Việc ${word}`), onDay('2026-06-01'));
        assertLines(text);
        assert.equal(read(text).get(uid('1'))?.summary, `Hạn 1: Việc ${word}`);
      }),
      { numRuns: 100 },
    );
  });
});

/** The plan in which the first task has another title. */
function titled(plan: Plan, title: string): Plan {
  const amended: Said = [
    office,
    '2026-02-01',
    { type: 'AmendTask', data: { taskId: '1', number: '22/KH-SXD', reason: 'Nêu rõ', title } },
  ];
  return after(plan, amended);
}

function assertLines(text: string): void {
  const lines = text.split('\r\n');
  assert.equal(lines.pop(), '');
  const encoder = new TextEncoder();
  for (const line of lines) {
    assert.isAtMost(encoder.encode(line).length, 75, line);
    assert.notMatch(line, /[\r\n]|\p{Surrogate}/u);
  }
}
