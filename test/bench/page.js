// What is measured in the browser; `in-browser.mjs` bundles it and calls it.
export * from './desk-page.js';
export * from './frames-page.js';
import { openingLog, replay, tasksIn, timelineOf, verify, verifying } from '@kehoach/core';
import { indexedDbStore } from '@kehoach/indexeddb';
import '@kehoach/elements/plan/define.js';
import '@kehoach/elements/record/define.js';
import '@kehoach/elements/tasks/define.js';
import '@kehoach/elements/timeline/define.js';
import { vietnam } from '@kehoach/profiles';
import { median, msOf, ratioOf } from './measure.js';
import { checkSame, plainFold } from './plain-fold.js';
import { planId } from './sample.js';

const day = '2022-06-15';
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const textAt = async (address) => (await fetch(address)).text();
const parsed = (text) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The full check of a log's text (canonical form, schema, chain) against `JSON.parse` of its lines. */
export async function check(address, rounds) {
  const text = await textAt(address);
  const count = parsed(text).length;
  // The slices are the same in every round: of each, the quickest is taken, without what another program took away.
  const slices = [];
  let at = 0;
  const checked = () => {
    at = 0;
    const whole = sliced(verifying(sliced(openingLog(text))));
    if (!whole.isWhole || whole.version !== count) throw new Error('the log is not found whole');
  };
  const sliced = (check) => {
    for (;;) {
      const start = performance.now();
      const { done, value } = check.next();
      slices[at] = Math.min(slices[at] ?? Number.POSITIVE_INFINITY, performance.now() - start);
      at += 1;
      if (done) return value;
    }
  };
  const ratio = await ratioOf(rounds, checked, () => parsed(text));
  return { ratio, longest: Math.max(...slices) };
}

/** From IndexedDB to a plan, and to a checked plan; against parsing the same text and a plain loop. */
export async function indexedDb(address, rounds) {
  const log = parsed(await textAt(address));
  const store = indexedDbStore({ name: `bench-${Date.now()}` });
  for (let from = 0; from < log.length; from += 1000) await store.append(planId, from, log.slice(from, from + 1000));
  await store.settled();
  const text = JSON.stringify(log);
  const read = async () => replay(await store.read(planId, { after: 0 }));
  const opened = async () => {
    const entries = await store.read(planId, { after: 0 });
    if (!verify(entries).isWhole) throw new Error('the log is not found whole');
    return replay(entries);
  };
  const plain = () => plainFold(JSON.parse(text));
  checkSame(await opened(), plain(), tasksIn);
  const ratios = [await ratioOf(rounds, read, plain), await ratioOf(rounds, opened, plain)];
  store.close();
  return ratios;
}

let element;

/** First paint of an element, in ms and against an empty one, and the nodes that it takes. */
export async function paint(tag, address) {
  const plan = replay(parsed(await textAt(address)));
  const times = { empty: [], full: [] };
  for (let round = 0; round < 5; round += 1) {
    times.empty.push(await painted(tag, replay([])));
    times.full.push(await painted(tag, plan));
  }
  let nodes = 0;
  const walker = document.createTreeWalker(element.shadowRoot, NodeFilter.SHOW_ALL);
  while (walker.nextNode()) nodes += 1;
  if (!element.shadowRoot.textContent.includes('Nhiệm vụ 1:')) throw new Error('the first row is not there');
  return { emptyMs: median(times.empty), fullMs: median(times.full), nodes };
}

async function painted(tag, plan) {
  document.body.replaceChildren();
  await frame();
  await frame();
  return msOf(async () => {
    element = document.createElement(tag);
    element.today = day;
    element.plan = plan;
    document.body.append(element);
    await frame();
  });
}

/** Scrolls by rows, a step a frame. */
export async function scroll(frames) {
  const scroller = element.shadowRoot.querySelector('.scroll');
  for (let step = 0; step < frames; step += 1) {
    scroller.scrollTop += 110;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await frame();
  return scroller.scrollTop;
}

/** The form of a plan: drawn first, drawn again, each against one `timelineOf` of the same plan. */
export async function form(address, rounds) {
  const plan = replay(parsed(await textAt(address)));
  const host = document.createElement('kh-plan');
  for (const [name, value] of Object.entries({
    src: address,
    today: '2022-12-30',
    'actor-id': 'staff',
    'actor-unit': 'so',
  }))
    host.setAttribute(name, value);
  document.body.replaceChildren(host);
  let record;
  const draw = async () => {
    record?.remove();
    record = document.createElement('kh-record');
    host.append(record);
    await record.updateComplete;
  };
  await draw();
  for (let wait = 0; record.shadowRoot.querySelector('[name="taskId"]') === null; wait += 1) {
    if (wait > 400) throw new Error('the form did not come');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  const again = async () => {
    record.requestUpdate();
    await record.updateComplete;
  };
  const view = () => timelineOf(plan, day, { ...vietnam, grouping: 'section' });
  return { first: await ratioOf(rounds, draw, view), again: await ratioOf(rounds, again, view) };
}
