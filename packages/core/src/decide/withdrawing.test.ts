import { assert } from 'chai';
import type { RecordedEvent } from '../log/recorded-event.js';
import { taskAt, taskById } from '../task/task-list.js';
import {
  answerTo,
  assign,
  centre,
  council,
  decisionOn,
  issued,
  logOf,
  newspaper,
  office,
  periods,
  type Said,
} from '../test-support/given.js';
import { advance } from './advance.js';
import type { Command } from './command.js';
import { planAt } from './plan-at.js';
import { replay } from './replay.js';

const say = (by: Said[0], on: string, type: Command['type'], data: object, today = on): Said => [
  by,
  on,
  { type, data } as unknown as Command,
  today,
];
const onTask = (by: Said[0], on: string, type: Command['type'], data: object = {}, today = on): Said =>
  say(by, on, type, { taskId: 't', ...data }, today);
const last = (log: readonly RecordedEvent[], type: RecordedEvent['type']): string =>
  log.findLast((entry) => entry.type === type)?.id ?? '';
const withdraw = (by: Said[0], on: string, entryId: string): Said =>
  say(by, on, 'WithdrawEntry', { entryId, reason: 'Ghi nhầm nhiệm vụ' });

suite('withdrawing an entry', () => {
  const progress = [
    onTask(centre, '2022-09-05', 'ReportProgress', { percent: 30 }),
    onTask(centre, '2022-09-08', 'ReportProgress', { percent: 90 }),
  ];

  test('gives back what stood before it, from its own day on', async () => {
    const log = await logOf([...issued, ...progress]);
    const later = await logOf([...issued, ...progress, withdraw(centre, '2022-09-20', last(log, 'TaskProgressed'))]);
    const percentOn = (day: string): number | undefined =>
      taskById(planAt(later, { occurredBy: day }).tasks, 't')?.progress?.percent;
    assert.deepEqual([percentOn('2022-09-07'), percentOn('2022-09-10'), percentOn('2022-09-30')], [30, 30, 30]);
    const before = planAt(later, { recordedBy: '2022-09-19T00:00:00Z', occurredBy: '2022-09-10' });
    assert.equal(taskById(before.tasks, 't')?.progress?.percent, 90);
  });

  const cases: readonly (readonly [string, readonly Said[], RecordedEvent['type'], Said[0], string])[] = [
    ['is its own unit’s to say', progress, 'TaskProgressed', centre, 'accepted'],
    ['is the office’s to say', progress, 'TaskProgressed', office, 'accepted'],
    ['is refused to another unit', progress, 'TaskProgressed', newspaper, 'not-yours'],
    ['is refused for the issue of the plan', [], 'PlanIssued', office, 'not-withdrawable'],
    ['is refused for a task that was spoken of', progress, 'TaskAssigned', office, 'rested-on'],
    ['lets a task go that nobody spoke of', [], 'TaskAssigned', office, 'accepted'],
    ['is refused for a heading above a task', [], 'SectionAdded', office, 'rested-on'],
    [
      'is refused for a completion that was returned',
      [
        onTask(centre, '2022-09-10', 'CompleteTask'),
        onTask(office, '2022-09-12', 'ReturnCompletion', { reason: 'Thiếu' }),
      ],
      'TaskCompleted',
      centre,
      'rested-on',
    ],
    [
      'is refused for a request that was granted',
      [
        onTask(centre, '2022-09-10', 'RequestExtension', { extensionId: 'e', to: '2022-10-15', reason: 'Chờ số liệu' }),
        onTask(office, '2022-09-12', 'GrantExtension', { extensionId: 'e', to: '2022-10-15' }),
      ],
      'ExtensionRequested',
      centre,
      'rested-on',
    ],
    [
      'is refused for a handover after which the new lead reported',
      [
        onTask(office, '2022-09-10', 'ReassignTask', { lead: ['bao'], coordinating: [], reason: 'Sắp xếp lại' }),
        onTask(newspaper, '2022-09-12', 'CompleteTask'),
      ],
      'TaskReassigned',
      office,
      'rested-on',
    ],
    [
      'is refused for the guidance on which a nomination rests',
      [
        say(office, '2022-05-01', 'GiveGuidance', { topic: 'commendation', text: 'Hướng dẫn' }),
        say(centre, '2022-06-01', 'NominateAward', {
          nominationId: 'n',
          form: 'giay-khen',
          nominee: { kind: 'collective', name: 'Chi nhánh' },
          merit: 'Dẫn đầu',
        }),
      ],
      'GuidanceGiven',
      office,
      'rested-on',
    ],
    [
      'opens a plan again that was closed by mistake',
      [say(office, '2022-12-01', 'ClosePlan', { text: 'Đã tổng kết' })],
      'PlanClosed',
      office,
      'accepted',
    ],
  ];
  for (const [name, said, type, by, answer] of cases)
    test(name, async () => {
      const log = await logOf([...issued, ...said]);
      assert.equal(answerTo(replay(log), withdraw(by, '2022-12-20', last(log, type))), answer);
    });

  test('is done once, never of a withdrawal, and never of what is not in the log', async () => {
    const log = await logOf([...issued, ...progress]);
    const id = last(log, 'TaskProgressed');
    const after = await logOf([...issued, ...progress, withdraw(centre, '2022-09-20', id)]);
    const answer = (entryId: string): string => answerTo(replay(after), withdraw(office, '2022-09-21', entryId));
    assert.deepEqual([id, last(after, 'EntryWithdrawn'), '00000000-0000-7000-8000-000000000000'].map(answer), [
      'already-withdrawn',
      'unknown-entry',
      'unknown-entry',
    ]);
  });

  test('moves up the tasks behind one whose assignment is withdrawn, live and replayed alike', async () => {
    const names = Array.from({ length: 130 }, (_, at) => `n${at}`);
    const log = await logOf([...issued, ...names.map((name) => assign(name, 'Quý III/2022'))]);
    const idOf = (name: string): string =>
      log.find(({ type, data }) => type === 'TaskAssigned' && data.taskId === name)?.id ?? '';
    const later = await logOf([
      ...issued,
      ...names.map((name) => assign(name, 'Quý III/2022')),
      ...['n0', 'n64', 'n129'].map((name) => withdraw(office, '2022-03-01', idOf(name))),
      assign('n64', 'Tháng 9/2022'),
    ]);
    const [live, whole] = [advance(replay(log), later.slice(log.length)), replay(later)];
    assert.deepEqual(live, whole);
    assert.deepEqual([live.tasks.count, taskAt(live.tasks, 1)?.id, taskAt(live.tasks, 128)?.id], [129, 'n1', 'n64']);
  });

  test('keeps which deadlines the entry had given, without its words, live and replayed alike', async () => {
    const milestones = [periods['Tháng 8/2022'], periods['Khi có yêu cầu']];
    const [by, on, command] = assign('u', 'Tháng 9/2022');
    const said: readonly Said[] = [
      ...issued,
      [by, on, { ...command, data: { ...command.data, milestones } } as Command],
      onTask(office, '2022-03-01', 'AmendTask', { number: '9/KH', reason: 'Lùi', period: periods['Tháng 12/2022'] }),
      onTask(centre, '2022-03-01', 'StartTask'),
      onTask(office, '2022-03-01', 'ReassignTask', { lead: ['bao'], reason: 'Nhầm' }),
      onTask(office, '2022-03-01', 'GrantExtension', { extensionId: 'x', to: '2023-01-31' }),
    ];
    const log = await logOf(said);
    const [assigned = '', amended = '', started = '', handed = '', granted = ''] = (
      ['TaskAssigned', 'TaskAmended', 'TaskStarted', 'TaskReassigned', 'ExtensionGranted'] as const
    ).map((type) => last(log, type));
    const later = await logOf([
      ...said,
      withdraw(office, '2022-03-02', granted),
      withdraw(office, '2022-03-02', handed),
      withdraw(office, '2022-03-02', assigned),
      withdraw(office, '2022-03-02', amended),
      withdraw(centre, '2022-03-02', started),
    ]);
    const plan = replay(later);
    assert.deepEqual(advance(replay(log), later.slice(log.length)), plan);
    const versionOf = (entryId: string): number => log.find(({ id }) => id === entryId)?.version ?? 0;
    assert.deepEqual(
      plan.withdrawn.map(({ gave }) => gave),
      [
        { taskId: 't', version: versionOf(granted), days: ['2023-01-31'], units: [] },
        { taskId: 't', version: versionOf(handed), days: [], units: ['bao'] },
        {
          taskId: 'u',
          version: versionOf(assigned),
          days: ['2022-09-30', '2022-08-31', null],
          units: ['tgpl', 'bao'],
        },
        { taskId: 't', version: versionOf(amended), days: ['2022-12-31'], units: [] },
        null,
      ],
    );
  });

  test('takes back only what stands before it, live and replayed alike', async () => {
    const log = await logOf([...issued, ...progress]);
    const early = await logOf([...issued, withdraw(office, '2022-09-20', last(log, 'TaskProgressed'))]).catch(() => []);
    assert.deepEqual(early, []);
    const [first, second] = log.slice(-2) as [RecordedEvent, RecordedEvent];
    const of = { type: 'EntryWithdrawn', data: { entryId: second.id, reason: 'Ghi nhầm' } } as const;
    const forced = [...log.slice(0, -2), { ...first, ...of } as RecordedEvent, second];
    assert.deepEqual(advance(replay([]), forced), replay(forced));
    assert.equal(taskById(replay(forced).tasks, 't')?.progress?.percent, 90);
  });

  test('names what rests on it', async () => {
    const log = await logOf([...issued, ...progress]);
    const { refusal } = decisionOn(replay(log), withdraw(office, '2022-09-20', last(log, 'TaskAssigned')));
    assert.deepEqual(refusal, { code: 'rested-on', params: { type: 'TaskProgressed', on: '2022-09-05' } });
  });

  test('never of a unit that a task names', async () => {
    const log = await logOf(issued);
    const ofUnit = (unitId: string): string =>
      log.find((entry) => entry.type === 'UnitRegistered' && entry.data.unitId === unitId)?.id ?? '';
    const answer = (unitId: string): string => answerTo(replay(log), withdraw(office, '2022-09-20', ofUnit(unitId)));
    assert.deepEqual([answer('tgpl'), answer('bao'), answer('khac')], ['rested-on', 'rested-on', 'accepted']);
  });
});

suite('withdrawing what others spoke by', () => {
  const register = (unitId: string): Said => say(office, '2022-01-28', 'RegisterUnit', { unitId, name: unitId });
  const succeed = (on: string, unitId: string, successorId: string): Said =>
    say(office, on, 'SucceedUnits', { unitIds: [unitId], successorId });
  const second = { id: 'second', unit: 'b' };
  const answer = async (said: readonly Said[], type: RecordedEvent['type'], at = 0): Promise<string> => {
    const log = await logOf([...issued, ...said]);
    const entry = log.filter((one) => one.type === type).at(at);
    return answerTo(replay(log), withdraw(office, '2022-12-20', entry?.id ?? ''));
  };
  const inTurn = [register('a'), register('b'), succeed('2022-03-01', 'tgpl', 'a'), succeed('2022-04-01', 'a', 'b')];
  const target = say(office, '2022-02-01', 'SetTarget', {
    targetId: 'c',
    text: 'x',
    value: 5,
    unit: 'lớp',
    taskId: 't',
  });
  const word = { campaignId: 'd', theme: 'x', period: periods[''], taskId: 't' };
  const spoken: readonly (readonly [string, Said])[] = [
    ['reported', onTask(second, '2022-09-05', 'ReportProgress', { percent: 30 })],
    ['measured', say(second, '2022-09-05', 'MeasureTarget', { targetId: 'c', value: 3, unit: 'lớp' })],
    ['launched a campaign', say(second, '2022-09-05', 'LaunchEmulation', word)],
  ];
  for (const [name, said] of spoken)
    test(`a succession is not taken back after the successor’s successor ${name}`, async () => {
      const both = [0, 1].map((at) => answer([target, ...inTurn, said], 'UnitSucceeded', at));
      assert.deepEqual(await Promise.all(both), ['rested-on', 'rested-on']);
    });

  test('a succession is taken back where nobody spoke by it', async () => {
    const said = onTask(newspaper, '2022-09-05', 'ReportProgress', { percent: 30 });
    assert.equal(await answer([...inTurn, said], 'UnitSucceeded', 1), 'accepted');
  });

  test('a handover to the office is not taken back after the office reported as the lead', async () => {
    const handover = onTask(office, '2022-09-10', 'ReassignTask', { lead: ['stp'], reason: 'Sắp xếp lại' });
    const said = onTask(office, '2022-09-12', 'ReportProgress', { percent: 30 });
    assert.equal(await answer([handover, said], 'TaskReassigned'), 'rested-on');
  });

  test('a task is not taken back after guidance on it', async () => {
    const said = say(office, '2022-05-01', 'GiveGuidance', { topic: 'work', text: 'Hướng dẫn', taskId: 't' });
    assert.equal(await answer([said], 'TaskAssigned'), 'rested-on');
  });
});

suite('amending a task by a later paper', () => {
  const amend = (data: object, on = '2022-08-01', today = on): Said =>
    onTask(office, on, 'AmendTask', { number: '412/KH-STP', reason: 'Điều chỉnh', ...data }, today);
  const told = async (...said: readonly Said[]) => taskById(replay(await logOf([...issued, ...said])).tasks, 't');

  test('keeps the old words beside the new ones, and moves the deadline', async () => {
    const task = await told(amend({ title: 'Nhiệm vụ mới', period: periods['Tháng 12/2022'], products: ['Báo cáo'] }));
    assert.deepEqual([task?.title, task?.due, task?.products], ['Nhiệm vụ mới', '2022-12-31', ['Báo cáo']]);
    assert.deepEqual(
      task?.amended.map(({ number, title, period, products }) => [number, title, period?.text, products]),
      [['412/KH-STP', 'Nhiệm vụ t', 'Tháng 9/2022', []]],
    );
  });

  test('of an earlier day does not override a later one', async () => {
    const late = amend({ title: 'Cũ hơn' }, '2022-07-01', '2022-09-01');
    assert.equal((await told(amend({ title: 'Mới hơn' }), late))?.title, 'Mới hơn');
  });

  test('after an extension sets the deadline that counts, and before it does not', async () => {
    const grant = onTask(office, '2022-08-10', 'GrantExtension', { extensionId: 'e', to: '2022-10-31' });
    const period = periods['Tháng 12/2022'];
    assert.equal((await told(grant, amend({ period }, '2022-08-20')))?.due, '2022-12-31');
    assert.equal((await told(grant, amend({ period }, '2022-08-01', '2022-08-20')))?.due, '2022-10-31');
  });

  test('that changes nothing, or is given by a unit, is refused', async () => {
    const plan = replay(await logOf(issued));
    assert.equal(answerTo(plan, amend({})), 'nothing-changed');
    assert.equal(answerTo(plan, [centre, '2022-08-01', amend({ title: 'x' })[2]]), 'not-the-issuing-office');
  });
});

suite('the council', () => {
  test('does not put anybody forward itself', async () => {
    const plan = replay(
      await logOf([...issued, say(office, '2022-05-01', 'GiveGuidance', { topic: 'commendation', text: 'Hướng dẫn' })]),
    );
    const nominate = say(council, '2022-06-01', 'NominateAward', {
      nominationId: 'n',
      form: 'giay-khen',
      nominee: { kind: 'collective', name: 'Chi nhánh' },
      merit: 'Dẫn đầu',
    });
    assert.equal(answerTo(plan, nominate), 'not-a-unit');
  });
});
