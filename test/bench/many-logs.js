// Logs of one kind of entry, over and over: what grows in them is the list of that kind.
import { noDigest, record } from '@kehoach/core';

const office = { id: 'clerk', unit: 'so' };
const unit = { id: 'staff', unit: 'u' };
const period = { text: 'Thường xuyên', kind: 'continuous' };
const task = (taskId) => [
  'TaskAssigned',
  office,
  { taskId, number: '1', title: 'Nhiệm vụ', lead: ['u'], coordinating: [], period },
];
const nominee = { kind: 'collective', name: 'Phòng' };

/** What each entry of a kind says, by its number; `late`: on days that go back. */
const kinds = {
  sections: (n) => ['SectionAdded', office, { sectionId: `s${n}`, number: `${n}`, title: 'Mục' }],
  units: (n) => ['UnitRegistered', office, { unitId: `v${n}`, name: 'Đơn vị' }],
  tasks: (n) => task(`t${n}`),
  targets: (n) => ['TargetSet', office, { targetId: `c${n}`, text: 'Chỉ tiêu', value: 1, unit: '%' }],
  measures: (n) => ['TargetMeasured', office, { targetId: 'c', value: n, unit: '%' }],
  campaigns: (n) => ['EmulationLaunched', office, { campaignId: `d${n}`, theme: 'Thi đua', period }],
  reviews: () => ['EmulationReviewed', office, { campaignId: 'd', kind: 'interim', text: 'Sơ kết' }],
  nominations: (n) => ['AwardNominated', unit, { nominationId: `n${n}`, form: 'giay-khen', nominee, merit: 'Tốt' }],
  'steps of a nomination': (n) =>
    n % 2 === 0
      ? ['AwardNominated', unit, { nominationId: 'n', form: 'giay-khen', nominee, merit: 'Tốt' }]
      : ['NominationReturned', office, { nominationId: 'n', reason: 'Thiếu' }],
  guidance: () => ['GuidanceGiven', office, { topic: 'work', text: 'Hướng dẫn' }],
  amendments: (n) => ['PlanAmended', office, { number: `${n}/KH`, reason: 'Điều chỉnh' }],
  reports: (n) => ['ReportSubmitted', office, { reportId: `r${n}`, kind: 'periodic', text: 'Báo cáo' }],
  'words on a task': (n) => ['TaskProgressed', unit, { taskId: 't', percent: n % 100, reason: 'Đo lại' }],
  'renames of a unit': (n) => ['UnitRenamed', office, { unitId: 'u', name: `Đơn vị ${n}` }],
};

/** Names of the logs; each is a kind of entry, or a way in which entries are written down. */
export const manyLogs = [
  ...Object.keys(kinds),
  'late reports',
  'late guidance',
  'late words on as many tasks',
  'withdrawn words',
  'withdrawn reports',
  'withdrawn sections',
  'withdrawn tasks',
];

/** A log that lays out a plan and then goes on with `count` entries of that name. */
export function manyLog(name, count) {
  const { say, log } = writer();
  say('2022-01-04', ['PlanIssued', office, { number: '1/KH', title: 'Kế hoạch', issuer: 'so', issuerName: 'Sở' }]);
  say('2022-01-04', ['UnitRegistered', office, { unitId: 'u', name: 'Đơn vị' }]);
  say('2022-01-04', task('t'));
  say('2022-01-04', kinds.targets(''));
  say('2022-01-04', kinds.campaigns(''));
  say('2022-01-04', ['GuidanceGiven', office, { topic: 'commendation', text: 'Hướng dẫn' }]);
  const base = log.length;
  if (name === 'late words on as many tasks') lateWords(say, count);
  else if (name.startsWith('withdrawn')) withdrawing(say, log, name, count);
  else {
    const isLate = name.startsWith('late ');
    const make = kinds[name.replace('late ', '')];
    for (let n = 0; n < count; n += 1) say(dayOf(isLate ? count - n : n), make(n));
  }
  return { log, base };
}

/** A year and more of days, as many as there are renames of a unit: two on one day are refused. */
const dayOf = (n) => new Date(Date.UTC(2022, 0, 5 + n)).toISOString().slice(0, 10);

function lateWords(say, count) {
  for (let n = 0; n < count / 3; n += 1) say('2022-01-05', task(`t${n}`));
  for (const day of ['2022-03-01', '2022-02-01'])
    for (let n = 0; n < count / 3; n += 1)
      say(day, ['TaskProgressed', unit, { taskId: `t${n}`, percent: 5, reason: 'Đo lại' }]);
}

function withdrawing(say, log, name, count) {
  const make = { words: 'words on a task', reports: 'reports', sections: 'sections', tasks: 'tasks' }[name.slice(10)];
  const first = log.length;
  if (name === 'withdrawn words') for (let n = 0; n < count / 3; n += 1) say('2022-01-05', task(`t${n}`));
  for (let n = 0; n < count / (name === 'withdrawn words' ? 3 : 2); n += 1) {
    const [type, by, data] = kinds[make](n);
    say('2022-02-01', [type, by, name === 'withdrawn words' ? { ...data, taskId: `t${n}` } : data]);
  }
  for (const { id, type } of log.slice(first))
    if (name !== 'withdrawn words' || type === 'TaskProgressed')
      say('2022-03-01', ['EntryWithdrawn', office, { entryId: id, reason: 'Ghi nhầm' }]);
}

function writer() {
  const log = [];
  let [version, digest] = [0, noDigest];
  const say = (occurredOn, [type, by, data]) => {
    const newId = () => `00000000-0000-7000-8000-${String(version + 1).padStart(12, '0')}`;
    const at = { planId: 'bench.plan', version, digest, now: '2999-12-30T02:00:00.000Z', newId };
    const [entry] = record([{ type, occurredOn, by, data }], at);
    ({ version, digest } = entry);
    log.push(entry);
  };
  return { say, log };
}
