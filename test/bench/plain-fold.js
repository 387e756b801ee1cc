/**
 * The fold as a plain loop over plain objects: what a program would do that keeps no log, freezes nothing and
 * shares nothing.
 */
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

const gist = (id, task) => [
  id,
  task.progress?.percent,
  task.progress?.on,
  task.reminders.count,
  task.obstacles.length,
  task.returned.length,
  task.completed?.on,
];

/** Throws unless both folds came to the same; so that a faster but wrong one cannot pass. */
export function checkSame(plan, plain, tasksIn) {
  const ours = [...tasksIn(plan.tasks)].map((task) => gist(task.id, task));
  const theirs = [...plain.tasks].map(([id, task]) => gist(id, task));
  if (JSON.stringify(ours) !== JSON.stringify(theirs) || plan.version !== plain.version)
    throw new Error('the two folds differ');
}
