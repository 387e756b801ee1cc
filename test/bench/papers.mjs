import { readFile } from 'node:fs/promises';
import { onPage } from './in-browser.mjs';
import { median } from './measure.js';
import { planLog } from './sample.js';

const file = new URL('../../packages/portal/dist/kehoach-exports.js', import.meta.url);
/** Of each paper, how many bytes it has at least for 2,000 tasks. */
const papers = { report: 50_000, reminder: 20_000, sheet: 100_000, calendar: 500_000, page: 500_000, table: 200_000 };

/** How long making each paper of a plan of many tasks holds the thread of its page, and how long it takes in all. */
export function papering(say, isQuick) {
  const count = isQuick ? 200 : 2000;
  return onPage({ log: planLog(count) }, async (page) => {
    await page.addScriptTag({ content: await readFile(file, 'utf8'), type: 'module' });
    await page.evaluate(prepare);
    for (const [paper, least] of Object.entries(papers)) {
      const told = [];
      for (let round = 0; round < (isQuick ? 1 : 5); round += 1) told.push(await page.evaluate(make, paper));
      if (!isQuick && told.some(({ size }) => size < least)) throw new Error(`${paper} is too small`);
      const [longest, waited, ms] = ['longest', 'waited', 'ms'].map((name) => median(told.map((each) => each[name])));
      // The library of the workbook writes it at one go: told, and not to be mended here.
      const goal = paper === 'sheet' ? undefined : 50;
      say(`kh-export, ${count} tasks: ${paper}, longest task of the thread`, longest, 'ms', goal);
      say(`kh-export, ${count} tasks: ${paper}, longest wait of others for the thread`, waited, 'ms', goal);
      say(`kh-export, ${count} tasks: ${paper}, until the file is there`, ms, 'ms');
    }
  });
}

async function prepare() {
  const element = document.createElement('kh-export');
  Object.assign(element, { src: 'log', today: '2022-09-20' });
  document.body.append(element);
  while (!element.shadowRoot?.querySelector('[data-paper]')) await new Promise((resolve) => setTimeout(resolve, 50));
  HTMLAnchorElement.prototype.click = () => undefined;
}

/** Presses for one paper and waits for its file. A task below 50 ms is none that the browser tells of. */
async function make(paper) {
  const { promise, resolve } = Promise.withResolvers();
  URL.createObjectURL = (blob) => (resolve(blob.size), 'blob:none');
  // Beside what the browser tells: how long others waited for the thread at most.
  const { port1, port2 } = new MessageChannel();
  let [waited, last, isOver] = [0, performance.now(), false];
  port2.addEventListener('message', () => {
    const now = performance.now();
    waited = Math.max(waited, now - last);
    last = now;
    if (!isOver) port1.postMessage(0);
  });
  port2.start();
  port1.postMessage(0);
  const tasks = [];
  const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration)));
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  document.querySelector('kh-export').shadowRoot.querySelector(`[data-paper="${paper}"]`).click();
  const size = await promise;
  const ms = performance.now() - start;
  isOver = true;
  await new Promise((settled) => setTimeout(settled, 200));
  observer.disconnect();
  return { size, ms, waited, longest: Math.max(0, ...tasks) };
}
