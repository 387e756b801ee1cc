import { readFile } from 'node:fs/promises';
import * as core from '@kehoach/core';
import { readPlan } from '@kehoach/importer';
import { vietnam } from '@kehoach/profiles';
import { median, medianMsOf, ratioOf } from './measure.js';
import { checkSame, plainFold } from './plain-fold.js';
import { manyLog, manyLogs } from './many-logs.js';
import { makeLog, planId, planLog } from './sample.js';

const { advance, audit, countsOf, readLog, record, replay, taskById, tasksIn, timelineOf, writeLog } = core;
const day = '2022-06-15';

/** Replay against the plain loop. */
export async function folding(say, isQuick) {
  const count = isQuick ? 10_000 : 100_000;
  const log = makeLog(count, 1000);
  const plan = replay(log);
  checkSame(plan, plainFold(log), tasksIn);
  if (!Object.isFrozen(plan) || !Object.isFrozen(taskById(plan.tasks, 't5').progress))
    throw new Error('a plan that was replayed must be frozen');
  const works = [() => replay(log), () => plainFold(log)];
  say(`replay of ${count} events, frozen / plain loop`, await ratioOf(isQuick ? 3 : 15, ...works), 'ratio', 1.1);
}

/** What each step costs at 100 times as many tasks; and what is live, which must not grow at all. */
export async function growing(say, isQuick) {
  const few = isQuick ? 100 : 1000;
  const many = few * (isQuick ? 10 : 100);
  // As many tasks in all, each in memory of its own, so that both run as warm, as long and as far from the caches.
  const steps = { few: stepsAt(few, many / few), many: stepsAt(many, 1) };
  const rounds = isQuick ? 3 : 5;
  for (const name of Object.keys(steps.few.linear)) {
    const ratio = await ratioOf(rounds, steps.many.linear[name], steps.few.linear[name]);
    say(`${name}: a task of ${many} / a task of ${few}`, ratio, 'ratio', 1.5);
  }
  for (const [name, goal] of [
    ['a live event', 2],
    ['an added task', 4],
  ]) {
    const ms = [steps.few, steps.many].map(({ live }) => medianOf(isQuick ? 30 : 300, live[name]));
    say(`${name}: on a plan of ${many} tasks / of ${few}`, ms[1] / ms[0], 'ratio', goal);
    say(`${name}: on a plan of ${many} tasks`, ms[1], 'ms');
  }
}

/**
 * What each entry costs in a log of ten times as many of one kind, or written down in one way: as much, where it would
 * be ten times as much if each looked at all others. A short replay has all it needs in the processor's caches.
 */
export async function repeating(say, isQuick) {
  const few = isQuick ? 50 : 500;
  for (const name of manyLogs) {
    const steps = [few, few * 10].map((count) => manySteps(name, count, (few * 10) / count));
    for (const step of Object.keys(steps[0])) {
      const ratio = await ratioOf(1, steps[1][step], steps[0][step]);
      say(
        `${step}, ${name}: an entry of ${few * 10} / an entry of ${few}`,
        ratio,
        'ratio',
        step === 'replay' ? 4 : 2.5,
      );
    }
  }
}

function manySteps(name, count, times) {
  const { log, base } = manyLog(name, count);
  const before = replay(log.slice(0, base));
  const told = JSON.stringify(replay(log));
  if (JSON.stringify(advance(before, log.slice(base))) !== told) throw new Error(`${name}: advance is not replay`);
  // A replay is over so soon that one says little.
  const again =
    (work, more = 1) =>
    () => {
      for (let time = 0; time < times * more; time += 1) if (!work()) throw new Error(`${name}: the output is wrong`);
    };
  return {
    audit: again(() => audit(log, vietnam).isLawful),
    replay: again(() => replay(log).version === log.length, 10),
    advance: again(() => advance(before, log.slice(base)).version === log.length),
  };
}

function stepsAt(taskCount, planCount) {
  const log = planLog(taskCount);
  const text = writeLog(log);
  const plans = Array.from({ length: planCount }, () => replay(log));
  const isTold = (count) => {
    if (count !== taskCount) throw new Error(`${count} of ${taskCount} tasks`);
  };
  const options = { ...vietnam, grouping: 'section' };
  const each = (work) => () => {
    for (const plan of plans) isTold(work(plan));
  };
  const linear = {
    'timelineOf by section': each((plan) => timelineOf(plan, day, options).rows.filter((row) => 'task' in row).length),
    readLog: each(() => readLog(text).entries.filter(({ type }) => type === 'TaskAssigned').length),
    replay: each(() => [...tasksIn(replay(log).tasks)].length),
    countsOf: each((plan) => countsOf(plan, day, vietnam).assigned),
  };
  return { linear, live: liveSteps(plans[0], taskCount) };
}

function liveSteps(plan, taskCount) {
  const at = { planId, version: plan.version, digest: plan.digest, now: '2022-12-30T02:00:00.000Z' };
  const newId = () => '01850000-0000-7000-8000-000000000000';
  const middle = `t${taskCount / 2}`;
  const by = { id: 'staff', unit: 'so' };
  const entryOf = (type, data) => record([{ type, occurredOn: '2022-12-29', by, data }], { ...at, newId });
  const progressed = entryOf('TaskProgressed', { taskId: middle, percent: 77 });
  const task = { ...taskById(plan.tasks, middle) };
  const assigned = entryOf('TaskAssigned', {
    taskId: 'new',
    number: 'new',
    title: 'Việc mới',
    lead: task.lead,
    coordinating: [],
    period: task.period,
  });
  return {
    'a live event': () => {
      const next = advance(plan, progressed);
      const isShared = taskById(next.tasks, 't1') === taskById(plan.tasks, 't1') && next.units === plan.units;
      if (taskById(next.tasks, middle).progress.percent !== 77 || !isShared)
        throw new Error('advance is wrong or shares too little');
    },
    'an added task': () => {
      const next = advance(plan, assigned);
      if (taskById(next.tasks, 'new')?.title !== 'Việc mới' || taskById(plan.tasks, 'new') !== undefined)
        throw new Error('the task was not added, or to the wrong plan');
    },
  };
}

function medianOf(rounds, work) {
  const times = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    work();
    times.push(performance.now() - start);
  }
  return median(times.slice(Math.floor(rounds / 10)));
}

/** A document of 2 MB, made of the samples: how long it takes, and how much longer than a tenth of it. */
export async function importing(say, isQuick) {
  const names = ['nhan-gach-dau-dong.txt', 'nhan-trong-ngoac.txt', 'giao-viec.txt', 'moc-thoi-gian.txt'];
  const texts = await Promise.all(
    names.map((name) => readFile(new URL(`../samples/${name}`, import.meta.url), 'utf8')),
  );
  const sample = texts.join('\n');
  const megabytes = isQuick ? 0.2 : 2;
  const [large, small] = [1e6, 1e5].map((size) =>
    sample.repeat(Math.round((megabytes * size) / Buffer.byteLength(sample))),
  );
  const read = (text) => () => {
    const { draft } = readPlan(text);
    if (draft.pieces.map((piece) => piece.text).join('') !== text || draft.tasks.length < text.length / 2000)
      throw new Error('the document is not read as a whole');
  };
  const rounds = isQuick ? 1 : 5;
  const [smallMs, largeMs] = [await medianMsOf(rounds, read(small)), await medianMsOf(rounds, read(large))];
  say(`a document of ${megabytes} MB read as a plan`, largeMs / 1000, 's', 2);
  say('the same, for each byte, against a tenth of the document', largeMs / smallMs / 10, 'ratio', 1.5);
}
