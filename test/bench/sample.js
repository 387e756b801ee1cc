// A log of many events over many tasks, the same at every run. Its digests are not real: nothing here checks them.
const digest = (version) => version.toString(16).padStart(64, '0');

const kinds = [
  ...Array.from({ length: 14 }, () => 'TaskProgressed'),
  'ReminderSent',
  'ObstacleReported',
  'ObstacleResolved',
  'ReminderSent',
  'TaskCompleted',
  'CompletionReturned',
];

export function makeLog(eventCount, taskCount) {
  const events = [['PlanIssued', { number: '1/KH', title: 'Kế hoạch', issuer: 'so', issuerName: 'Sở' }]];
  for (let section = 0; section < 10; section += 1)
    events.push(['SectionAdded', { sectionId: `s${section}`, number: `${section + 1}.`, title: `Mục ${section + 1}` }]);
  for (let unit = 0; unit < 20; unit += 1)
    events.push(['UnitRegistered', { unitId: `u${unit}`, name: `Đơn vị ${unit}` }]);
  for (let task = 0; task < taskCount; task += 1) events.push(['TaskAssigned', assignment(task, taskCount)]);
  for (let step = 0; events.length < eventCount; step += 1)
    events.push(happening(kinds[Math.floor(step / taskCount) % kinds.length], step, step % taskCount));
  return events.map(([type, data], index) => ({
    id: `00000000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    planId: 'bench.plan',
    version: index + 1,
    type,
    schema: type === 'ReminderSent' ? 2 : 1,
    recordedAt: '2022-06-01T02:00:00.000Z',
    occurredOn: `2022-${String(1 + (Math.floor((index / eventCount) * 12) % 12)).padStart(2, '0')}-15`,
    by: { id: 'clerk', unit: 'u1' },
    data,
    previous: digest(index),
    digest: digest(index + 1),
  }));
}

function assignment(task, count) {
  const month = String(1 + (task % 12)).padStart(2, '0');
  return {
    taskId: `t${task}`,
    number: `${task + 1}`,
    title: `Nhiệm vụ ${task + 1}: tổ chức triển khai các hoạt động chuyên môn trên địa bàn tỉnh`,
    sectionId: `s${Math.floor((task / count) * 10)}`,
    lead: [`u${task % 20}`],
    coordinating: [`u${(task + 1) % 20}`],
    period: {
      text: `Tháng ${month}/2022`,
      kind: 'window',
      start: `2022-${month}-01`,
      end: `2022-${month}-28`,
      precision: 'month',
    },
  };
}

/** The obstacle of this round: reported, then resolved. */
const obstacleAt = (step) => `o${Math.floor(step / 50_000)}`;

function happening(type, step, task) {
  const taskId = `t${task}`;
  if (type === 'TaskProgressed') return [type, { taskId, percent: step % 101, note: 'Đang thực hiện' }];
  if (type === 'ReminderSent') return [type, { taskId, to: ['u1'], text: 'Đề nghị báo cáo' }];
  if (type === 'ObstacleReported') return [type, { taskId, obstacleId: obstacleAt(step), text: 'Thiếu kinh phí' }];
  if (type === 'ObstacleResolved') return [type, { taskId, obstacleId: obstacleAt(step), text: 'Đã bố trí' }];
  if (type === 'TaskCompleted') return [type, { taskId, result: 'Xong' }];
  return [type, { taskId, reason: 'Thiếu báo cáo' }];
}

/** The same fold as a plain loop over plain objects: what a program would do that keeps no log, freezes nothing and shares nothing. */
export function plainFold(log) {
  const plan = { version: 0, sections: [], units: {}, tasks: new Map() };
  for (const { type, data, occurredOn: on, version, by } of log) {
    plan.version = version;
    if (plan.lastOn === undefined || on > plan.lastOn) plan.lastOn = on;
    const task = plan.tasks.get(data.taskId);
    switch (type) {
      case 'PlanIssued':
        plan.issued = { ...data, on };
        break;
      case 'SectionAdded':
        plan.sections.push({ id: data.sectionId, number: data.number, title: data.title });
        break;
      case 'UnitRegistered':
        plan.units[data.unitId] = { id: data.unitId, names: [{ name: data.name }] };
        break;
      case 'TaskAssigned':
        plan.tasks.set(data.taskId, {
          ...data,
          assignedOn: on,
          delivered: [],
          returned: [],
          obstacles: [],
          extensions: [],
          reminders: { count: 0 },
        });
        break;
      case 'TaskProgressed':
        if (task.startedOn === undefined || on < task.startedOn) task.startedOn = on;
        if (task.progress === undefined || task.progress.on <= on)
          task.progress = { percent: data.percent, on, unit: by.unit, note: data.note };
        break;
      case 'ReminderSent':
        task.reminders = { count: task.reminders.count + 1, lastOn: on };
        break;
      case 'ObstacleReported':
        task.obstacles.push({ id: data.obstacleId, text: data.text, on, unit: by.unit });
        break;
      case 'ObstacleResolved': {
        const obstacle = task.obstacles.find(({ id }) => id === data.obstacleId);
        if (obstacle) obstacle.resolved = { on, text: data.text };
        break;
      }
      case 'TaskCompleted':
        task.completed = { on, result: data.result };
        break;
      case 'CompletionReturned':
        task.returned.push({ on, reason: data.reason });
        delete task.completed;
        break;
    }
  }
  return plan;
}

/** Throws unless both folds came to the same; so that a faster but wrong one cannot pass. */
export function checkSame(plan, plain, tasksIn) {
  const ours = [...tasksIn(plan.tasks)].map((task) => [
    task.id,
    task.progress,
    task.reminders.count,
    task.obstacles.length,
    task.returned.length,
    task.completed?.on,
  ]);
  const theirs = [...plain.tasks].map(([id, task]) => [
    id,
    task.progress,
    task.reminders.count,
    task.obstacles.length,
    task.returned.length,
    task.completed?.on,
  ]);
  if (JSON.stringify(ours) !== JSON.stringify(theirs) || plan.version !== plain.version)
    throw new Error('the two folds differ');
}

/** The middle one. */
export function median(values) {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)];
}

/** Median of the ratios of two works, run in turn within one run. */
export async function ratioOf(rounds, ours, theirs) {
  const ratios = [];
  for (let round = 0; round < rounds + 2; round += 1) {
    const first = round % 2 === 0 ? [ours, theirs] : [theirs, ours];
    const times = new Map();
    for (const work of first) {
      globalThis.gc?.();
      const start = performance.now();
      await work();
      times.set(work, performance.now() - start);
    }
    if (round >= 2) ratios.push(times.get(ours) / times.get(theirs));
  }
  return median(ratios);
}
