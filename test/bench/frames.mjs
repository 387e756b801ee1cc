import { onPage } from './in-browser.mjs';
import { median } from './measure.js';
import { threadOf } from './peers/drawn.mjs';
import { planLog } from './sample.js';

/** A timeline of very many rows, given its plan, against the least that Lit does: drawn, flung through, jumped across. */
export function framing(say, isQuick) {
  const count = isQuick ? 1000 : 100_000;
  return onPage({ log: planLog(count) }, async (page) => {
    await page.evaluate(() => bench.toGive('log'));
    const cpu = await threadOf(page);
    const made = { timeline: { cpuMs: [], jumpMs: [] }, floor: { cpuMs: [], jumpMs: [] } };
    const longest = [];
    for (let round = 0; round <= (isQuick ? 1 : 7); round += 1)
      for (const [what, { cpuMs, jumpMs }] of Object.entries(made)) {
        const before = await cpu();
        await page.evaluate((name) => bench.give(name), what);
        // The first round is of cold code, and tells the floor how much the timeline draws.
        if (round === 0) continue;
        cpuMs.push((await cpu()) - before);
        jumpMs.push(await page.evaluate(() => bench.jump()));
        if (what === 'timeline') longest.push(await page.evaluate(() => bench.fling(90)));
      }
    const ratio = (name) => median(made.timeline[name].map((ms, at) => ms / made.floor[name][at]));
    say(`kh-timeline, ${count} tasks given: main thread / Lit’s least`, ratio('cpuMs'), 'ratio', 6);
    say(`kh-timeline, ${count} tasks: a jump to the end / Lit’s least`, ratio('jumpMs'), 'ratio', 1.6);
    say(`kh-timeline, ${count} tasks: longest task while flung through them`, median(longest), 'ms', 50);
  });
}
