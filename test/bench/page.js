// What is measured in the browser; `run.mjs` bundles it and calls it.
import { replay, tasksIn } from '@kehoach/core';
import { indexedDbStore } from '@kehoach/indexeddb';
import '@kehoach/elements/timeline/define.js';
import { checkSame, makeLog, median, plainFold, ratioOf } from './sample.js';

const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));

/** Loading from IndexedDB against parsing the same text and the plain loop. */
export async function indexedDb(eventCount, rounds) {
  const log = makeLog(eventCount, 1000);
  const store = indexedDbStore({ name: `bench-${Date.now()}` });
  for (let from = 0; from < log.length; from += 1000)
    await store.append('bench.plan', from, log.slice(from, from + 1000));
  await store.settled();
  const text = JSON.stringify(log);
  const whole = async () => replay(await store.read('bench.plan', { after: 0 }));
  const plain = async () => plainFold(JSON.parse(text));
  checkSame(await whole(), await plain(), tasksIn);
  const ratio = await ratioOf(rounds, whole, plain);
  store.close();
  return ratio;
}

let timeline;

/** First paint of a timeline, in ms and against an empty element, and the nodes that it takes. */
export async function paint(taskCount) {
  const plan = replay(makeLog(taskCount + 31, taskCount));
  const empty = [];
  const full = [];
  for (let round = 0; round < 5; round += 1) {
    empty.push(await painted(replay([])));
    full.push(await painted(plan));
  }
  let nodes = 0;
  const walker = document.createTreeWalker(timeline.shadowRoot, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) nodes += 1;
  if (!timeline.shadowRoot.textContent.includes('Nhiệm vụ 1:')) throw new Error('the first row is not there');
  return { emptyMs: median(empty), fullMs: median(full), nodes };
}

async function painted(plan) {
  document.body.replaceChildren();
  await frame();
  await frame();
  const start = performance.now();
  timeline = document.createElement('kh-timeline');
  timeline.today = '2022-06-15';
  timeline.plan = plan;
  document.body.append(timeline);
  await frame();
  return performance.now() - start;
}

/** Scrolls by rows, a step a frame. */
export async function scroll(frames) {
  const scroller = timeline.shadowRoot.querySelector('.scroll');
  for (let step = 0; step < frames; step += 1) {
    scroller.scrollTop += 110;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await frame();
  return scroller.scrollTop;
}
