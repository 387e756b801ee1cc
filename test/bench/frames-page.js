// What is measured of a timeline of very many rows, against the least that Lit does for as many (desk-page.js).
import { replay } from '@kehoach/core';
import './desk-page.js';
import '@kehoach/elements/timeline/define.js';
import { msOf } from './measure.js';

const day = '2022-06-15';
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const rowsIn = (timeline) => [...timeline.shadowRoot.querySelectorAll('.row, .section')];
const boxIn = (element) => element.shadowRoot.querySelector('.scroll, .box');

let plan;
let shown;
/** The rows and nodes that the timeline draws, for the floor. */
const drawn = { count: 0, drawn: 0, nodes: 0 };

/** Folds the log that both draw. */
export async function toGive(address) {
  const lines = (await (await fetch(address)).text()).trimEnd().split('\n');
  plan = replay(lines.map((line) => JSON.parse(line)));
  drawn.count = plan.tasks.count;
}

/** Draws the timeline, given the plan, or the floor, from an empty page to its rows. */
export async function give(what) {
  document.body.replaceChildren();
  await frame();
  shown = document.createElement(what === 'timeline' ? 'kh-timeline' : 'bench-floor');
  Object.assign(shown, what === 'timeline' ? { today: day, plan } : drawn);
  document.body.append(shown);
  for (let wait = 0; boxIn(shown) === null || boxIn(shown).scrollHeight < 1000; wait += 1) {
    if (wait > 600) throw new Error('nothing was drawn');
    await frame();
  }
  await frame();
  if (what !== 'timeline') return;
  const rows = rowsIn(shown);
  Object.assign(drawn, { drawn: rows.length, nodes: Math.round(rows.at(-1).querySelectorAll('*').length) });
}

/** Flings what is shown through its rows, a twentieth of the whole in so many frames. @returns the longest task, in ms */
export async function fling(frames) {
  const box = boxIn(shown);
  const step = box.scrollHeight / 20 / frames;
  let longest = 0;
  const told = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  told.observe({ type: 'longtask' });
  for (let at = 0; at < frames; at += 1) {
    box.scrollTop += step;
    await frame();
  }
  await frame();
  told.disconnect();
  if (box.scrollTop < step * (frames - 1)) throw new Error('nothing was flung');
  return longest;
}

/** A jump to the other end, to the frame that shows it, in ms. */
export function jump() {
  const box = boxIn(shown);
  box.scrollTop = 0;
  return frame().then(() =>
    msOf(async () => {
      box.scrollTop = box.scrollHeight;
      await frame();
      if (box.scrollTop < 1000) throw new Error('nothing was jumped');
    }),
  );
}
