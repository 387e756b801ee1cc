// One chart drawn in a fresh page, in the browser's own measures: how long until rows are painted, what the main thread
// did until then, how many nodes there are, and what a scrolled frame costs.

/** What is drawn counts once so many bars are in sight. */
const least = 8;

/** @param chart `page`, `data` (paths), and `options` for its `draw` */
export async function drawn(page, origin, { page: path, data, options = {} }, title, limitMs = 120_000) {
  await page.goto(`${origin}${path}`, { waitUntil: 'load' });
  const cpu = await threadOf(page);
  await page.evaluate(async (address) => {
    globalThis.text = await (await fetch(address)).text();
    globalThis.gc?.();
  }, data);
  const before = await cpu();
  const ms = await page.evaluate(paint, { options, least, limitMs });
  const cpuMs = (await cpu()) - before;
  await page.evaluate(inSight, least);
  return { ms, cpuMs, nodes: await page.evaluate(nodesIn, title) };
}

/** Scrolls by `step` pixels a frame, or by as many rows where it is given in rows. @returns ms of the main thread a frame */
export async function scrolled(page, step, frames = 60) {
  const cpu = await threadOf(page);
  const before = await cpu();
  const moved = await page.evaluate(scroll, { step, frames });
  if (moved < frames * 10) throw new Error(`only ${moved} px were scrolled`);
  return ((await cpu()) - before) / frames;
}

/** How long the page's main thread was at work, in ms: what other programs take from the machine does not count. */
export async function threadOf(page) {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ThreadTime').value * 1000;
}

async function paint({ options, least: count, limitMs }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await frame();
  const start = performance.now();
  peer.draw(document.querySelector('#host'), text, options);
  while (!(peer.bars()[count - 1]?.getBoundingClientRect().width > 0)) {
    if (performance.now() - start > limitMs) throw new Error('nothing was painted');
    await frame();
  }
  return performance.now() - start;
}

/** What was painted is in sight. */
function inSight(count) {
  const bars = [...peer.bars()].filter((bar) => {
    const { top, bottom, width } = bar.getBoundingClientRect();
    return width > 0 && bottom > 0 && top < innerHeight;
  });
  if (bars.length < count) throw new Error(`${bars.length} bars are in sight`);
}

/** Counts nodes, those in shadow roots too, one of which has the words of `title`. */
export function nodesIn(title) {
  const all = [];
  const take = (root) => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
    while (walker.nextNode()) {
      all.push(walker.currentNode);
      if (walker.currentNode.shadowRoot) take(walker.currentNode.shadowRoot);
    }
  };
  take(document.querySelector('#host'));
  const isSaid = ({ nodeType, data, label }) => (nodeType === Node.TEXT_NODE ? data : label)?.includes?.(title);
  if (!all.some(isSaid)) throw new Error(`“${title}” is not there`);
  return all.length;
}

/** Between frames, as a reader's wheel does: what others draw in a frame of their own may take it back. */
async function scroll({ step, frames }) {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const scroller = peer.scroller();
  const from = scroller.scrollTop;
  for (let at = 0; at < frames; at += 1) {
    scroller.scrollTop += step;
    await frame();
  }
  return scroller.scrollTop - from;
}
