import { assert } from 'chai';
import { taskById } from '../task/task-list.js';
import { agendaOf } from '../view/agenda.js';
import { statusOf } from '../view/status.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import { answerTo, assign, centre, given, issued, logOf, newspaper, office, type Said } from '../test-support/given.js';
import { profile } from '../test-support/profile.js';
import type { Command } from './command.js';
import { replay } from './replay.js';

const onTask = (by: Said[0], on: string, type: Command['type'], data: object = {}, today = on): Said => [
  by,
  on,
  { type, data: { taskId: 't', ...data } } as unknown as Command,
  today,
];
const why = { reason: 'Sắp xếp lại' };
const now = '2022-12-01';

suite('what is written down late about an earlier day', () => {
  const refused: readonly (readonly [string, readonly Said[], Said, string])[] = [
    [
      'a completion before the day on which the last one was returned',
      [onTask(centre, '2022-09-28', 'CompleteTask'), onTask(office, '2022-10-05', 'ReturnCompletion', why)],
      onTask(centre, '2022-09-29', 'CompleteTask', {}, now),
      'before-the-start',
    ],
    [
      'a completion before progress that was measured',
      [onTask(centre, '2022-10-20', 'ReportProgress', { percent: 60 })],
      onTask(centre, '2022-09-05', 'CompleteTask', {}, now),
      'contradicted',
    ],
    [
      'a suspension inside one that has ended',
      [onTask(office, '2022-03-01', 'SuspendTask', why), onTask(office, '2022-03-20', 'ResumeTask')],
      onTask(office, '2022-03-10', 'SuspendTask', why, now),
      'before-the-start',
    ],
    [
      'a cancellation before the completion',
      [onTask(centre, '2022-09-28', 'CompleteTask')],
      onTask(office, '2022-09-01', 'CancelTask', why, now),
      'contradicted',
    ],
    [
      'a return before the completion',
      [onTask(centre, '2022-09-28', 'CompleteTask')],
      onTask(office, '2022-09-20', 'ReturnCompletion', why, now),
      'before-the-start',
    ],
    [
      'an answer before the request',
      [onTask(centre, '2022-09-10', 'RequestExtension', { extensionId: 'e', to: '2022-10-31', ...why })],
      onTask(office, '2022-02-01', 'GrantExtension', { extensionId: 'e', to: '2022-10-31' }, now),
      'before-the-start',
    ],
    [
      'a word about a task before it was given',
      [[office, '2022-06-01', assign('u', 'Tháng 12/2022')[2]]],
      [office, '2022-05-01', { type: 'CancelTask', data: { taskId: 'u', ...why } }, now],
      'before-the-start',
    ],
    [
      'an end of the plan before something that happened in it',
      [onTask(centre, '2022-10-20', 'ReportProgress', { percent: 60 })],
      [office, '2022-10-01', { type: 'ClosePlan', data: { text: 'Đã tổng kết' } }, now],
      'contradicted',
    ],
  ];
  for (const [name, said, late, code] of refused)
    test(`is refused where it cannot be: ${name}`, async () =>
      assert.equal(answerTo(await given(...said), late), code));

  const accepted: readonly (readonly [string, readonly Said[], Said])[] = [
    [
      'progress before a completion',
      [onTask(centre, '2022-09-28', 'CompleteTask')],
      onTask(newspaper, '2022-09-10', 'ReportProgress', { percent: 50 }, now),
    ],
    [
      'a completion before a reminder that did not know of it',
      [onTask(office, '2022-09-20', 'SendReminder', { to: ['tgpl'], text: 'Đôn đốc' })],
      onTask(centre, '2022-09-15', 'CompleteTask', {}, '2022-09-21'),
    ],
  ];
  for (const [name, said, late] of accepted)
    test(`is taken where it can be: ${name}`, async () =>
      assert.equal(answerTo(await given(...said), late), 'accepted'));

  test('never overrides what happened after it: lead, reminder, guidance', async () => {
    const plan = await given(
      onTask(office, '2022-03-10', 'ReassignTask', { lead: ['bao'], ...why }),
      onTask(office, '2022-03-05', 'ReassignTask', { lead: ['khac'], ...why }, '2022-03-11'),
      onTask(office, '2022-09-24', 'SendReminder', { to: ['bao'], text: 'Đôn đốc' }),
      onTask(office, '2022-09-01', 'SendReminder', { to: ['bao'], text: 'Đôn đốc' }, '2022-09-25'),
      [office, '2022-09-12', { type: 'GiveGuidance', data: { topic: 'commendation', text: 'Lần 2' } }],
      [office, '2022-08-01', { type: 'GiveGuidance', data: { topic: 'commendation', text: 'Lần 1' } }, '2022-09-25'],
    );
    const task = taskById(plan.tasks, 't');
    assert.deepEqual(
      [task?.lead, task?.reminders, plan.commendationGuidedOn],
      [['bao'], { count: 2, lastOn: '2022-09-24' }, '2022-08-01'],
    );
    assert.deepEqual(agendaOf(plan, 'bao', '2022-09-26', profile).remind, []);
  });
});

suite('a late entry in a log whose days contradict each other already', () => {
  test('is refused for what it contradicts itself alone', async () => {
    const log = await logOf([
      ...issued,
      onTask(office, '2022-03-01', 'SuspendTask', why),
      onTask(office, '2022-03-20', 'ResumeTask'),
    ]);
    const [suspended, resumed] = log.slice(-2) as [RecordedEvent, RecordedEvent];
    // As version 0.1 let it be recorded: suspended once more, inside the suspension.
    const again = {
      ...suspended,
      version: resumed.version + 1,
      occurredOn: '2022-03-10',
      id: resumed.id.replace('0', '1'),
    };
    const plan = replay([...log, again]);
    assert.equal(answerTo(plan, onTask(centre, '2022-02-15', 'ReportProgress', { percent: 5 }, now)), 'accepted');
    assert.equal(answerTo(plan, onTask(office, '2022-02-15', 'CancelTask', why, now)), 'contradicted');
  });
});

suite('a reminder after a merger', () => {
  const merged = [
    office,
    '2022-05-01',
    { type: 'SucceedUnits', data: { unitIds: ['tgpl'], successorId: 'khac' } },
  ] as Said;
  const remind = (to: string): Said => onTask(office, '2022-09-20', 'SendReminder', { to: [to], text: 'Đôn đốc' });

  test('goes to the successor by its own id, to the unit by its old one, to nobody else', async () => {
    const plan = await given(merged);
    assert.deepEqual(
      ['khac', 'tgpl', 'bao', 'hd'].map((to) => answerTo(plan, remind(to))),
      ['accepted', 'accepted', 'accepted', 'not-a-participant'],
    );
  });
});

suite('what was left open when the work was done', () => {
  const done: readonly Said[] = [
    onTask(centre, '2022-09-01', 'ReportObstacle', { obstacleId: 'o', text: 'Thiếu kinh phí' }),
    onTask(centre, '2022-09-10', 'RequestExtension', { extensionId: 'e', to: '2022-10-31', ...why }),
    onTask(centre, '2022-10-15', 'CompleteTask'),
  ];

  test('stays to be decided', async () => {
    const plan = await given(...done);
    for (const said of [
      onTask(office, '2022-10-20', 'GrantExtension', { extensionId: 'e', to: '2022-10-31' }),
      onTask(office, '2022-10-20', 'RefuseExtension', { extensionId: 'e', ...why }),
      onTask(office, '2022-10-20', 'ResolveObstacle', { obstacleId: 'o', text: 'Đã bố trí' }),
      onTask(centre, '2022-10-20', 'DeliverProduct', { product: 'Báo cáo' }),
    ])
      assert.equal(answerTo(plan, said), 'accepted', said[2].type);
  });

  test('makes a completion timely where the extension is granted after it', async () => {
    const plan = await given(
      ...done,
      onTask(office, '2022-10-20', 'GrantExtension', { extensionId: 'e', to: '2022-10-31' }),
    );
    const task = taskById(plan.tasks, 't');
    assert.equal(task && statusOf(task, now, profile).status, 'done-on-time');
  });
});
