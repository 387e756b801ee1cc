// Over 400 lines: every rule of `decide` stands here once, case by case.
import { assert } from 'chai';
import {
  answerTo,
  assign,
  centre,
  council,
  decisionOn,
  given,
  newspaper,
  office,
  stranger,
  type Said,
} from '../test-support/given.js';
import { profile } from '../test-support/profile.js';
import type { Command } from './command.js';
import { commandsFor } from './decide.js';
import { dueOn } from '../task/task.js';
import { taskById } from '../task/task-list.js';

const complete = { type: 'CompleteTask', data: { taskId: 't' } } as const;
const progress = (percent: number, reason?: string): Command => ({
  type: 'ReportProgress',
  data: { taskId: 't', percent, ...(reason && { reason }) },
});

suite('completing a task', () => {
  const cases: readonly [string, Said, string][] = [
    ['is the lead unit’s to say', [centre, '2022-09-14', complete], 'accepted'],
    ['is refused to a coordinating unit', [newspaper, '2022-09-14', complete], 'not-the-lead-unit'],
    ['is refused to the issuing office', [office, '2022-09-14', complete], 'not-the-lead-unit'],
    ['is refused for a day that has not come', [centre, '2022-09-15', complete, '2022-09-14'], 'in-the-future'],
    ['is refused for a day before the plan', [centre, '2022-01-27', complete, '2022-09-14'], 'before-the-plan'],
    [
      'is refused for an unknown task',
      [centre, '2022-09-14', { type: 'CompleteTask', data: { taskId: 'x' } }],
      'unknown-task',
    ],
  ];
  for (const [name, said, answer] of cases) test(name, async () => assert.equal(answerTo(await given(), said), answer));

  test('is refused once it is done, and again possible after it was returned', async () => {
    const done: Said = [centre, '2022-09-14', complete];
    assert.equal(answerTo(await given(done), [centre, '2022-09-15', complete]), 'task-done');
    const returned: Said = [
      office,
      '2022-09-15',
      { type: 'ReturnCompletion', data: { taskId: 't', reason: 'Thiếu báo cáo' } },
    ];
    assert.equal(answerTo(await given(done, returned), [centre, '2022-09-16', complete]), 'accepted');
  });
});

suite('what only the office that runs the plan may do', () => {
  const commands: readonly Command[] = [
    assign('t2', 'Tháng 9/2022')[2],
    { type: 'SuspendTask', data: { taskId: 't', reason: 'Dịch bệnh' } },
    { type: 'CancelTask', data: { taskId: 't', reason: 'Không còn phù hợp' } },
    { type: 'GrantExtension', data: { taskId: 't', extensionId: 'e', to: '2022-10-31' } },
    { type: 'ReassignTask', data: { taskId: 't', lead: ['bao'], reason: 'Sắp xếp lại' } },
  ];
  for (const command of commands) {
    test(`${command.type} is refused to the lead unit`, async () => {
      const plan = await given();
      assert.equal(answerTo(plan, [centre, '2022-09-01', command]), 'not-the-issuing-office');
      assert.equal(answerTo(plan, [office, '2022-09-01', command]), 'accepted');
    });
  }
});

suite('reasons', () => {
  const unreasoned = [
    { type: 'SuspendTask', data: { taskId: 't', reason: ' ' } },
    { type: 'CancelTask', data: { taskId: 't' } },
    { type: 'RefuseExtension', data: { taskId: 't', extensionId: 'e' } },
    { type: 'ReturnCompletion', data: { taskId: 't' } },
    { type: 'RevokeAward', data: { nominationId: 'n', authority: 'director', decision: '1' } },
  ] as unknown as readonly Command[];
  for (const command of unreasoned) {
    test(`${command.type} without one is refused`, async () =>
      assert.equal(answerTo(await given(), [office, '2022-09-01', command]), 'invalid-data'));
  }
});

suite('progress', () => {
  test('is reported by lead and coordinating units alone', async () => {
    const plan = await given();
    assert.equal(answerTo(plan, [newspaper, '2022-09-05', progress(20)]), 'accepted');
    assert.equal(answerTo(plan, [stranger, '2022-09-05', progress(20)]), 'not-a-participant');
  });

  for (const percent of [-1, 101, Number.NaN]) {
    test(`of ${percent} % is refused`, async () =>
      assert.equal(answerTo(await given(), [centre, '2022-09-05', progress(percent)]), 'invalid-data'));
  }

  test('that falls says why', async () => {
    const plan = await given([centre, '2022-09-05', progress(60)]);
    assert.equal(answerTo(plan, [centre, '2022-09-06', progress(40)]), 'progress-falls');
    assert.equal(answerTo(plan, [centre, '2022-09-06', progress(40, 'Đếm lại')]), 'accepted');
  });

  test('recorded late about an earlier day does not replace what came after', async () => {
    const plan = await given([centre, '2022-09-10', progress(60)], [centre, '2022-09-05', progress(20), '2022-09-12']);
    assert.equal(taskById(plan.tasks, 't')?.progress?.percent, 60);
  });
});

suite('extensions', () => {
  const request: Said = [
    centre,
    '2022-09-20',
    { type: 'RequestExtension', data: { taskId: 't', extensionId: 'e', to: '2022-10-15', reason: 'Chờ số liệu' } },
  ];

  test('keep the old date beside the new one', async () => {
    const plan = await given(request, [
      office,
      '2022-09-21',
      { type: 'GrantExtension', data: { taskId: 't', extensionId: 'e', to: '2022-10-10' } },
    ]);
    const task = taskById(plan.tasks, 't');
    assert.equal(task && dueOn(task), '2022-10-10');
    assert.equal(task?.extensions[0]?.from, '2022-09-30');
    assert.equal(task?.period.end, '2022-09-30');
  });

  test('must be later than the deadline', async () => {
    assert.equal(
      answerTo(await given(), [
        office,
        '2022-09-20',
        { type: 'GrantExtension', data: { taskId: 't', extensionId: 'e', to: '2022-09-30' } },
      ]),
      'not-later',
    );
  });

  test('are refused where there is no deadline', async () => {
    const plan = await given(assign('c', 'Thường xuyên'));
    assert.equal(
      answerTo(plan, [
        centre,
        '2022-09-20',
        { type: 'RequestExtension', data: { taskId: 'c', extensionId: 'e', to: '2022-10-15', reason: 'x' } },
      ]),
      'no-deadline',
    );
  });
});

suite('a target', () => {
  const set: Said = [
    office,
    '2022-01-28',
    { type: 'SetTarget', data: { targetId: 'g', text: 'đáp ứng 100% yêu cầu', value: 100, unit: '%', taskId: 't' } },
  ];
  test('is measured in its own unit', async () => {
    const plan = await given(set);
    assert.equal(
      answerTo(plan, [
        centre,
        '2022-06-30',
        { type: 'MeasureTarget', data: { targetId: 'g', value: 80, unit: 'lớp' } },
      ]),
      'wrong-unit-of-measure',
    );
    assert.equal(
      answerTo(plan, [centre, '2022-06-30', { type: 'MeasureTarget', data: { targetId: 'g', value: 80, unit: '%' } }]),
      'accepted',
    );
  });
});

suite('a nomination', () => {
  const guide: Said = [
    office,
    '2022-05-01',
    { type: 'GiveGuidance', data: { topic: 'commendation', text: 'Hướng dẫn khen thưởng' } },
  ];
  const nominate = (form: string, kind: 'collective' | 'individual', on = '2022-06-01'): Said => [
    centre,
    on,
    {
      type: 'NominateAward',
      data: { nominationId: 'n', form, nominee: { kind, name: 'Chi nhánh số 1' }, merit: 'Dẫn đầu' },
    },
  ];
  const review: Said = [
    council,
    '2022-06-10',
    { type: 'ReviewNomination', data: { nominationId: 'n', result: 'for', votesFor: 9, votesCast: 9 } },
  ];
  const forward = (to: string, on = '2022-06-20'): Said => [
    office,
    on,
    { type: 'ForwardNomination', data: { nominationId: 'n', to } },
  ];
  const grant = (authority: string, on = '2022-07-01'): Said => [
    office,
    on,
    { type: 'GrantAward', data: { nominationId: 'n', authority, decision: '1/QĐ' } },
  ];

  test('comes after the guidance', async () =>
    assert.equal(answerTo(await given(), nominate('giay-khen', 'collective')), 'no-guidance'));

  test('goes past the council before it is granted', async () => {
    assert.equal(answerTo(await given(guide, nominate('giay-khen', 'collective')), grant('director')), 'wrong-step');
    assert.equal(
      answerTo(await given(guide, nominate('giay-khen', 'collective'), review), grant('director')),
      'accepted',
    );
  });

  test('that the council did not support is not granted', async () => {
    const against: Said = [
      council,
      '2022-06-10',
      { type: 'ReviewNomination', data: { nominationId: 'n', result: 'against' } },
    ];
    assert.equal(
      answerTo(await given(guide, nominate('giay-khen', 'collective'), against), grant('director')),
      'wrong-step',
    );
  });

  test('is reviewed by the council or the office alone', async () => {
    const plan = await given(guide, nominate('giay-khen', 'collective'));
    assert.equal(answerTo(plan, [centre, '2022-06-10', review[2]]), 'not-the-council');
  });

  test('for a form above the director goes to who may decide', async () => {
    const plan = await given(guide, nominate('bang-khen', 'collective'), review);
    assert.equal(answerTo(plan, grant('director')), 'wrong-authority');
    assert.equal(answerTo(plan, grant('province-chair')), 'wrong-step');
    const forwarded = await given(guide, nominate('bang-khen', 'collective'), review, forward('province-chair'));
    assert.equal(answerTo(forwarded, grant('province-chair')), 'accepted');
  });

  test('never gives a collective what is for persons', async () => {
    assert.equal(answerTo(await given(guide), nominate('ky-niem-chuong', 'collective')), 'wrong-nominee');
    assert.equal(answerTo(await given(guide), nominate('tap-the-lao-dong-tien-tien', 'individual')), 'wrong-nominee');
  });

  // Law 15/2003 gave the commemorative medal to ministers; law 06/2022, from 2024, to provinces too.
  test('follows the law of its day', async () => {
    const medal = nominate('ky-niem-chuong', 'individual', '2023-12-01');
    const supported: Said = [council, '2023-12-02', review[2]];
    const plan = await given(guide, medal, supported);
    assert.equal(answerTo(plan, forward('province-chair', '2023-12-31')), 'wrong-authority');
    assert.equal(answerTo(plan, forward('province-chair', '2024-01-01')), 'accepted');
  });

  test('that was returned may be made again', async () => {
    const back: Said = [
      office,
      '2022-06-05',
      { type: 'ReturnNomination', data: { nominationId: 'n', reason: 'Thiếu biên bản' } },
    ];
    assert.equal(
      answerTo(
        await given(guide, nominate('giay-khen', 'collective'), back),
        nominate('giay-khen', 'collective', '2022-06-07'),
      ),
      'accepted',
    );
  });
});

suite('a nomination that was returned', () => {
  const say = (by: typeof office, on: string, type: string, data: object): Said => [
    by,
    on,
    { type, data: { nominationId: 'n', ...data } } as unknown as Command,
  ];
  const nominate = (form: string, on: string): Said =>
    say(centre, on, 'NominateAward', { form, nominee: { kind: 'collective', name: 'Chi nhánh' }, merit: 'Dẫn đầu' });
  const support = (on: string): Said => say(council, on, 'ReviewNomination', { result: 'for' });
  const before: readonly Said[] = [
    [office, '2022-05-01', { type: 'GiveGuidance', data: { topic: 'commendation', text: 'Hướng dẫn' } }],
    nominate('bang-khen', '2022-06-01'),
    support('2022-06-02'),
    say(office, '2022-06-03', 'ForwardNomination', { to: 'province-chair' }),
    say(office, '2022-06-04', 'ReturnNomination', { reason: 'Thiếu biên bản' }),
  ];
  const grant = (authority: string): Said => say(office, '2022-07-01', 'GrantAward', { authority, decision: '1/QĐ' });

  test('starts anew: what it was forwarded to before counts no more', async () => {
    const again = await given(...before, nominate('bang-khen', '2022-06-05'), support('2022-06-06'));
    assert.equal(answerTo(again, grant('province-chair')), 'wrong-step');
    const other = await given(...before, nominate('giay-khen', '2022-06-05'), support('2022-06-06'));
    assert.equal(answerTo(other, grant('director')), 'accepted');
  });

  test('is not made again before the day of its return', async () => {
    assert.equal(
      answerTo(await given(...before), [
        ...nominate('giay-khen', '2022-06-01').slice(0, 3),
        '2022-06-05',
      ] as unknown as Said),
      'before-the-start',
    );
  });
});

suite('the issuing office', () => {
  test('can be succeeded: the successor runs the plan from that day', async () => {
    const plan = await given([
      office,
      '2022-07-01',
      { type: 'SucceedUnits', data: { unitIds: ['stp'], successorId: 'khac' } },
    ]);
    const suspend: Command = { type: 'SuspendTask', data: { taskId: 't', reason: 'Sắp xếp lại' } };
    assert.equal(answerTo(plan, [stranger, '2022-07-02', suspend]), 'accepted');
    assert.equal(answerTo(plan, [office, '2022-07-02', suspend]), 'unit-ceased');
  });

  test('may still be registered, once', async () => {
    const register: Command = {
      type: 'RegisterUnit',
      data: { unitId: 'stp', name: 'Sở Tư pháp tỉnh', role: 'office' },
    };
    assert.equal(answerTo(await given(), [office, '2022-01-28', register]), 'accepted');
    assert.equal(
      answerTo(await given([office, '2022-01-28', register]), [office, '2022-01-29', register]),
      'already-exists',
    );
  });
});

suite('the order of days', () => {
  test('nothing but the start of work lies before the plan', async () => {
    const plan = await given(assign('y', 'Xuyên suốt năm 2022'));
    assert.equal(
      answerTo(plan, [office, '2022-01-01', { type: 'SuspendTask', data: { taskId: 't', reason: 'x' } }, '2022-02-01']),
      'before-the-plan',
    );
    assert.equal(
      answerTo(plan, [centre, '2022-01-05', { type: 'StartTask', data: { taskId: 'y' } }, '2022-02-01']),
      'accepted',
    );
  });

  test('a completion is not returned before it was made', async () => {
    const plan = await given([centre, '2022-09-14', complete]);
    assert.equal(
      answerTo(plan, [
        office,
        '2022-09-13',
        { type: 'ReturnCompletion', data: { taskId: 't', reason: 'x' } },
        '2022-09-15',
      ]),
      'before-the-start',
    );
  });
});

suite('units over time', () => {
  const successor: Said = [
    office,
    '2022-06-30',
    { type: 'RegisterUnit', data: { unitId: 'moi', name: 'Trung tâm mới' } },
  ];
  const merge: Said = [
    office,
    '2022-07-01',
    { type: 'SucceedUnits', data: { unitIds: ['tgpl'], successorId: 'moi', basis: 'Nghị quyết' } },
  ];

  test('a task is led by the successor from the day of the merger', async () => {
    const plan = await given(successor, merge);
    assert.equal(answerTo(plan, [{ id: 'm', unit: 'moi' }, '2022-09-14', complete]), 'accepted');
    assert.equal(answerTo(plan, [centre, '2022-09-14', complete]), 'unit-ceased');
  });

  test('a unit does not succeed itself, even by way of others', async () => {
    const plan = await given(successor, merge);
    assert.equal(
      answerTo(plan, [office, '2022-08-01', { type: 'SucceedUnits', data: { unitIds: ['moi'], successorId: 'tgpl' } }]),
      'circular-succession',
    );
  });
});

suite('bad commands', () => {
  test('are refused for a day or an actor that does not fit', async () => {
    const plan = await given();
    assert.equal(answerTo(plan, [centre, '2022-09-14', complete, '2022-9-20']), 'invalid-data');
    assert.equal(answerTo(plan, [{ id: ' ', unit: 'tgpl' }, '2022-09-14', complete]), 'invalid-data');
    assert.equal(
      answerTo(plan, [
        office,
        '2022-09-14',
        { type: 'SetTarget', data: { targetId: 'g', text: 'x', value: Number.POSITIVE_INFINITY, unit: '%' } },
      ]),
      'invalid-data',
    );
  });

  test('are refused, whatever they hold', async () => {
    const plan = await given();
    for (const command of [
      { type: 'Destroy', data: {} },
      { type: 'toString', data: {} },
      { type: 'CompleteTask' },
      { type: 'CompleteTask', data: { taskId: '__proto__' } },
    ]) {
      const { refusal } = decisionOn(plan, [centre, '2022-09-14', command as unknown as Command]);
      assert.include(['unknown-command', 'invalid-data', 'unknown-task'], refusal?.code);
    }
  });

  test('are refused before a plan is issued and after it was closed', async () => {
    const closed = await given([office, '2022-12-31', { type: 'ClosePlan', data: { text: 'Đã tổng kết' } }]);
    assert.equal(answerTo(closed, [centre, '2023-01-02', complete]), 'plan-closed');
  });

  test('are refused to a unit that nobody has registered', async () => {
    assert.equal(answerTo(await given(), [{ id: 'x', unit: 'la' }, '2022-09-14', complete]), 'unknown-unit');
  });
});

suite('what may be offered', () => {
  test('follows the actor and the state of the task', async () => {
    const plan = await given();
    const task = taskById(plan.tasks, 't');
    const offered = (by: typeof centre): string[] =>
      task === undefined ? [] : commandsFor(plan, task, { by, today: '2022-09-14', profile });
    assert.include(offered(centre), 'CompleteTask');
    assert.notInclude(offered(newspaper), 'CompleteTask');
    assert.include(offered(office), 'SuspendTask');
    assert.notInclude(offered(office), 'ResumeTask');
    assert.deepEqual(offered(stranger), []);
  });
});
