import { median } from '../measure.js';
import { nodesIn, threadOf } from './drawn.mjs';

/** As many `kh-progress` as rings of Web Awesome, in pages of their own, in turn. */
export async function besideRings(say, open, origin, { tasks, today, rounds }) {
  const ratios = { ms: [], cpuMs: [], nodes: [] };
  let nodes;
  for (let round = 0; round < rounds; round += 1) {
    const made = {};
    for (const name of round % 2 === 0 ? ['kehoach', 'webawesome'] : ['webawesome', 'kehoach'])
      made[name] = await open((page) => ringsOn(page, `${origin}/${name}-rings/`, { tasks, today }));
    for (const [what, all] of Object.entries(ratios)) all.push(made.kehoach[what] / made.webawesome[what]);
    ({ nodes } = made.kehoach);
  }
  const name = `${tasks.length} kh-progress / as many rings of Web Awesome`;
  say(`${name}: main thread`, median(ratios.cpuMs), 'ratio', 0.8);
  say(`${name}: painted`, median(ratios.ms), 'ratio');
  say(`${name}: nodes`, median(ratios.nodes), 'ratio');
  say('kh-progress: nodes of each', nodes / tasks.length, 'nodes', 12);
}

async function ringsOn(page, address, told) {
  await page.goto(address, { waitUntil: 'load' });
  await page.evaluate(async ({ today }) => {
    const text = await (await fetch('/rings.plan.json')).text();
    await peer.ready(document.querySelector('#host'), text, today);
    globalThis.gc?.();
  }, told);
  const cpu = await threadOf(page);
  const before = await cpu();
  const ms = await page.evaluate(paint, told.tasks);
  const cpuMs = (await cpu()) - before;
  await page.evaluate(look);
  return { ms, cpuMs, nodes: await page.evaluate(nodesIn, told.tasks[0].text.slice(0, 10)) };
}

async function paint(tasks) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await frame();
  const start = performance.now();
  peer.draw(document.querySelector('#host'), tasks);
  while (!peer.rings()[tasks.length - 1]?.shadowRoot?.querySelector('svg')) {
    if (performance.now() - start > 60_000) throw new Error('nothing was painted');
    await frame();
  }
  await frame();
  return performance.now() - start;
}

/** Whether all are drawn, and those in sight laid out. */
function look() {
  const drawings = [...peer.rings()].map((ring) => ring.shadowRoot.querySelector('svg'));
  if (drawings.includes(null)) throw new Error('some rings are not drawn');
  const inSight = drawings.filter((_, at) => peer.rings()[at].getBoundingClientRect().top < innerHeight);
  if (!inSight.every((drawing) => drawing.getBoundingClientRect().width > 0))
    throw new Error('some rings have no size');
}
