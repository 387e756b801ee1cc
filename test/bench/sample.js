// A log of many events over many tasks, the same at every run: its digests are real, and the rules would let every
// entry through (test/bench/sample.test.mjs asks them).
import { noDigest, record } from '@kehoach/core';

export const planId = 'bench.plan';

const office = { id: 'clerk', unit: 'so' };
const unitCount = 20;

/** What happens to each task, over and over: by whom, and what is said. */
const cycle = [
  ...Array.from({ length: 14 }, (_, step) => (task, round) => [
    'TaskProgressed',
    leadOf(task),
    { percent: 5 + step * 6, note: 'Đang thực hiện', ...(step === 0 && round > 0 && { reason: 'Làm lại' }) },
  ]),
  (task) => ['ReminderSent', office, { to: [`u${task % unitCount}`], text: 'Đề nghị báo cáo' }],
  (task, round) => ['ObstacleReported', leadOf(task), { obstacleId: `o${round}-${task}`, text: 'Thiếu kinh phí' }],
  (task, round) => ['ObstacleResolved', office, { obstacleId: `o${round}-${task}`, text: 'Đã bố trí' }],
  (task) => ['ReminderSent', office, { to: [`u${task % unitCount}`], text: 'Đề nghị báo cáo' }],
  (task) => ['TaskCompleted', leadOf(task), { result: 'Xong' }],
  () => ['CompletionReturned', office, { reason: 'Thiếu báo cáo' }],
];

const leadOf = (task) => ({ id: 'staff', unit: `u${task % unitCount}` });

/** A log of `eventCount` events; the first of them lay out the plan, the others happen to its tasks in turn. */
export function makeLog(eventCount, taskCount, { sectionCount = 10, planId: plan = planId } = {}) {
  const log = [];
  let [version, digest] = [0, noDigest];
  let made = 0;
  const say = (occurredOn, [type, by, data]) => {
    const now = `${occurredOn}T02:00:00.000Z`;
    const newId = () => `00000000-0000-7000-8000-${String((made += 1)).padStart(12, '0')}`;
    const [entry] = record([{ type, occurredOn, by, data }], { planId: plan, version, digest, now, newId });
    ({ version, digest } = entry);
    log.push(entry);
  };
  for (const event of layout(taskCount, sectionCount)) say('2022-01-04', event);
  const left = Math.max(1, eventCount - log.length);
  for (let step = 0; log.length < eventCount; step += 1) {
    const task = step % taskCount;
    const turn = Math.floor(step / taskCount);
    const [type, by, data] = cycle[turn % cycle.length](task, Math.floor(turn / cycle.length));
    say(dayOf(step / left), [type, by, { taskId: `t${task}`, ...data }]);
  }
  return log;
}

/** How many events lay out a plan of so many tasks. */
export function layoutSize(taskCount, sectionCount = 10) {
  return 1 + sectionCount + unitCount + taskCount;
}

/** A day between 5 January and 28 December 2022. */
function dayOf(share) {
  const day = Math.floor(share * 336);
  return `2022-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`.replace(
    /^2022-01-0[1-4]$/,
    '2022-01-05',
  );
}

function* layout(taskCount, sectionCount) {
  yield ['PlanIssued', office, { number: '1/KH', title: 'Kế hoạch', issuer: 'so', issuerName: 'Sở' }];
  for (let section = 0; section < sectionCount; section += 1)
    yield [
      'SectionAdded',
      office,
      { sectionId: `s${section}`, number: `${section + 1}.`, title: `Mục ${section + 1}` },
    ];
  for (let unit = 0; unit < unitCount; unit += 1)
    yield ['UnitRegistered', office, { unitId: `u${unit}`, name: `Đơn vị ${unit}` }];
  for (let task = 0; task < taskCount; task += 1)
    yield ['TaskAssigned', office, assignment(task, Math.floor((task / taskCount) * sectionCount))];
}

function assignment(task, section) {
  const month = String(1 + (task % 12)).padStart(2, '0');
  return {
    taskId: `t${task}`,
    number: `${task + 1}`,
    title: `Nhiệm vụ ${task + 1}: tổ chức triển khai các hoạt động chuyên môn trên địa bàn tỉnh`,
    sectionId: `s${section}`,
    lead: [`u${task % unitCount}`],
    coordinating: [`u${(task + 1) % unitCount}`],
    period: {
      text: `Tháng ${month}/2022`,
      kind: 'window',
      start: `2022-${month}-01`,
      end: `2022-${month}-28`,
      precision: 'month',
    },
  };
}

const logs = new Map();

/** A plan of so many tasks with a section for each 25, and one happening a task; made once. */
export function planLog(taskCount) {
  const sectionCount = Math.max(1, taskCount / 25);
  const known = logs.get(taskCount);
  if (known !== undefined) return known;
  const log = makeLog(layoutSize(taskCount, sectionCount) + taskCount, taskCount, { sectionCount });
  logs.set(taskCount, log);
  return log;
}
