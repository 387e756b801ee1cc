import { cpuOf, onPage } from './in-browser.mjs';
import { median } from './measure.js';
import { planLog } from './sample.js';

/** A desk over a plan of many tasks: opened, its panel, a letter in its search, scrolled. */
export function desking(say, isQuick) {
  const count = isQuick ? 200 : 2000;
  const rounds = isQuick ? 1 : 9;
  return onPage({ log: planLog(count) }, async (page) => {
    const { timeline, desk } = await page.evaluate((...at) => bench.openings(...at), rounds);
    say(`kh-desk, ${count} tasks: log to rows / kh-timeline alone`, desk / timeline, 'ratio', 1.3);
    const panels = await page.evaluate((...at) => bench.panels(...at), rounds * 2);
    const { panel, dialog, nodes } = panels;
    say(`kh-desk: a panel opened / a native dialog of ${nodes} nodes`, panel / dialog, 'ratio', 3);
    const letter = await page.evaluate((...at) => bench.letters(...at), rounds);
    say('kh-desk: a letter typed into the search / the desk opened', letter / desk, 'ratio', 0.2);
    const ms = { desk: [], floor: [] };
    for (let round = 0; round < (isQuick ? 1 : 3); round += 1)
      for (const what of Object.keys(ms)) ms[what].push(await perFrame(page, what));
    const ratio = median(ms.desk) / median(ms.floor);
    say('kh-desk: a scrolled frame / one of Lit with as many rows and nodes', ratio, 'ratio', 1.6);
  });
}

async function perFrame(page, what) {
  const frames = 90;
  await page.evaluate((...at) => bench.toScroll(...at), what);
  const cpu = await cpuOf(page);
  const before = await cpu();
  const top = await page.evaluate((...at) => bench.scrolled(...at), what, frames);
  if (top < 1000) throw new Error('nothing was scrolled');
  return ((await cpu()) - before) / frames;
}
