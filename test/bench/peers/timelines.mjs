import { foldedText, replay, writeLog } from '@kehoach/core';
import { median } from '../measure.js';
import { planLog } from '../sample.js';
import { drawn, scrolled } from './drawn.mjs';
import { formsOf } from './forms.mjs';

const today = '2022-12-30';
const title = 'Nhiệm vụ 1:';
const names = { dhtmlx: 'DHTMLX', svar: 'SVAR', vis: 'vis-timeline', frappe: 'Frappe' };
/** Who draws every row, whether or not it is in sight: many tasks take it minutes. */
const drawsAll = new Set(['vis', 'frappe']);

const ours = {
  folded: { page: '/kehoach/', data: '/plan.json', options: { folded: true, today } },
  log: { page: '/kehoach/', data: '/plan.ndjson', options: { folded: false, today } },
};

/** The most that the time to the first paint may be of DHTMLX’s. */
const goals = { folded: { 10_000: 0.5, 100_000: 0.5 }, log: { 10_000: 0.8, 100_000: 1 } };

/** A plan of so many tasks, drawn by each from the text that its user has, in pages of their own, in turn. */
export async function besideTimelines(say, open, { origin, files }, { size, rounds }) {
  const log = planLog(size);
  const plan = replay(log);
  const logText = writeLog(log);
  files.set('/plan.ndjson', logText).set('/plan.json', foldedText(plan, logText.length));
  for (const [name, text] of Object.entries(formsOf(plan, today))) files.set(`/${name}.json`, text);
  for (const isSlow of [false, true]) {
    const peers = Object.keys(names).filter((name) => (drawsAll.has(name) && size > 1000) === isSlow);
    if (isSlow && (size > 10_000 || peers.length === 0)) continue;
    const charts = { ...ours, ...Object.fromEntries(peers.map((name) => [name, chartOf(name)])) };
    const made = await inTurn(open, origin, charts, { rounds: isSlow ? 1 : rounds, frames: isSlow ? 10 : 60 });
    tell(say, made, peers, size);
  }
}

const chartOf = (name) => ({ page: `/${name}/`, data: `/${name}.json` });

async function inTurn(open, origin, charts, { rounds, frames }) {
  const made = Object.fromEntries(Object.keys(charts).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    const all = Object.entries(charts);
    for (const [name, chart] of round % 2 === 0 ? all : all.toReversed())
      made[name].push(
        await open(async (page) => ({
          ...(await drawn(page, origin, chart, title)),
          frameMs: await scrolled(page, 120, frames),
        })),
      );
  }
  return made;
}

function tell(say, made, peers, size) {
  const ratio = (from, peer, what) => median(made[from].map((one, at) => one[what] / made[peer][at][what]));
  for (const peer of peers) {
    const against = (what) => `${size} tasks, ${what} / ${names[peer]}`;
    const isGoal = peer === 'dhtmlx';
    say(
      against('plan.json to first paint'),
      ratio('folded', peer, 'ms'),
      'ratio',
      isGoal ? goals.folded[size] : undefined,
    );
    say(against('log to first paint'), ratio('log', peer, 'ms'), 'ratio', isGoal ? goals.log[size] : undefined);
    say(against('plan.json to first paint, main thread'), ratio('folded', peer, 'cpuMs'), 'ratio');
    say(against('log to first paint, main thread'), ratio('log', peer, 'cpuMs'), 'ratio');
    say(against('nodes'), ratio('folded', peer, 'nodes'), 'ratio');
    say(against('main thread of a scrolled frame'), ratio('folded', peer, 'frameMs'), 'ratio');
  }
  const inMs = (what) => median(made.folded.map((one) => one[what]));
  say(`${size} tasks, plan.json to first paint`, inMs('ms'), 'ms');
  say(`${size} tasks, main thread of a scrolled frame`, inMs('frameMs'), 'ms');
}
