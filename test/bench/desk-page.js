// What is measured of a desk in the browser, each against something that does the least in its place.
import { LitElement, css, html } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import '@kehoach/elements/desk/define.js';
import { place } from '@kehoach/elements/shared/place.js';
import { median, msOf } from './measure.js';

const day = '2022-06-15';
const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
const timelineIn = (host) => (host.localName === 'kh-timeline' ? host : viewsIn(host)?.querySelector('kh-timeline'));
const viewsIn = (desk) =>
  desk.shadowRoot?.querySelector('kh-plan')?.querySelector('kh-desk-views')?.shadowRoot ?? undefined;
const rowsIn = (host) => [...(timelineIn(host)?.shadowRoot?.querySelectorAll('.row[data-task]') ?? [])];

async function until(isSo) {
  for (const start = performance.now(); !isSo(); await frame())
    if (performance.now() - start > 60_000) throw new Error('waited in vain');
}

async function opened(tag) {
  document.body.replaceChildren();
  await frame();
  await frame();
  const host = document.createElement(tag);
  const ms = await msOf(async () => {
    host.setAttribute('src', 'log');
    host.setAttribute('today', day);
    if (tag === 'kh-desk') host.setAttribute('address', 'none');
    document.body.append(host);
    await until(() => rowsIn(host).length > 0);
    await frame();
  });
  return { host, ms };
}

/** Reading a log to the first rows: in a desk, and in a timeline alone, in turn; in ms. */
export async function openings(rounds) {
  const times = { 'kh-timeline': [], 'kh-desk': [] };
  for (let round = 0; round <= rounds; round += 1)
    for (const tag of Object.keys(times)) {
      const { ms } = await opened(tag);
      if (round > 0) times[tag].push(ms);
    }
  return { timeline: median(times['kh-timeline']), desk: median(times['kh-desk']) };
}

let desk;

/** A desk for what follows, its later parts on the page. */
async function ready() {
  if (desk?.isConnected) return;
  ({ host: desk } = await opened('kh-desk'));
  rowsIn(desk)[0].click();
  await until(() => (panelNodes() ?? 0) > 20);
  close();
  await frame();
}

const panel = () => viewsIn(desk)?.querySelector('dialog.panel');
const panelNodes = () => panel() && [...panel().querySelectorAll('*')].length;
const close = () => viewsIn(desk)?.querySelector('.panel-head .tools button:last-child')?.click();

/** Opening the panel of a task, and a native dialog of as many nodes, in turn; in ms. */
export async function panels(rounds) {
  await ready();
  const times = { panel: [], dialog: [] };
  let nodes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const row = rowsIn(desk)[round % 5];
    times.panel.push(
      await msOf(async () => {
        row.click();
        await frame();
        if (!panel()?.open) throw new Error('the panel did not open in a frame');
      }),
    );
    nodes = panelNodes();
    close();
    await frame();
    times.dialog.push(await msOf(() => nativeDialog(nodes)));
    document.querySelector('body > dialog').remove();
    await frame();
  }
  return { panel: median(times.panel), dialog: median(times.dialog), nodes };
}

async function nativeDialog(nodes) {
  const dialog = document.createElement('dialog');
  for (let at = 1; at < nodes; at += 1) {
    const line = document.createElement('p');
    line.textContent = `Dòng ${at}`;
    dialog.append(line);
  }
  document.body.append(dialog);
  dialog.show();
  await frame();
}

/** A letter typed into the search of a desk, to the frame that shows what it leaves; in ms. */
export async function letters(rounds) {
  await ready();
  const input = viewsIn(desk).querySelector('.search input');
  const typed = (words) =>
    msOf(async () => {
      input.value = words;
      input.dispatchEvent(new Event('input'));
      await frame();
    });
  const times = [];
  await typed('n');
  for (let round = 0; round < rounds; round += 1) {
    times.push(await typed('nhiem vu 19'), await typed('nhiem vu 199'));
    if (!timelineIn(desk).shadowRoot.textContent.includes('Nhiệm vụ 199')) throw new Error('the task was not found');
    await typed('');
  }
  return median(times);
}

/** The least that Lit does for as many rows of as many nodes in a box that scrolls. */
class FloorElement extends LitElement {
  static properties = { top: { state: true } };
  static styles = css`
    .box { height: 600px; overflow: auto; position: relative; contain: content; overflow-anchor: none; }
    .row { position: absolute; left: 0; right: 0; height: 40px; border-bottom: 1px solid; }
    .all { position: relative; }
  `;

  constructor() {
    super();
    Object.assign(this, { top: 0, count: 0, drawn: 0, nodes: 0 });
  }

  render() {
    const first = Math.max(0, Math.floor(this.top / 40) - 2);
    const rows = Array.from({ length: this.drawn }, (_, at) => first + at).filter((at) => at < this.count);
    return html`<div class="box" @scroll=${({ target }) => (this.top = target.scrollTop)}>
      <div class="all" ${place({ height: `${this.count * 40}px` })}>
        ${repeat(
          rows,
          (at) => at,
          (at) =>
            html`<div class="row" ${place({ top: `${at * 40}px` })}>
              ${Array.from({ length: this.nodes }, (_, cell) => html`<span>${at} ${cell}</span>`)}
            </div>`,
        )}
      </div>
    </div>`;
  }
}
customElements.define('bench-floor', FloorElement);

/** Makes ready what is scrolled next: the timeline of a desk, or the floor with as many rows of as many nodes. */
export async function toScroll(what) {
  await ready();
  const rows = rowsIn(desk);
  if (what === 'desk') return rows.length;
  document.querySelector('bench-floor')?.remove();
  const floor = document.createElement('bench-floor');
  const all = timelineIn(desk).shadowRoot.querySelectorAll('.row, .section').length;
  Object.assign(floor, { count: 2000, drawn: all, nodes: Math.round(rows[0].querySelectorAll('*').length) });
  document.body.prepend(floor);
  await frame();
  return all;
}

/** Scrolls it by rows, a step a frame. @returns where it is then */
export async function scrolled(what, frames) {
  const root = what === 'desk' ? timelineIn(desk).shadowRoot : document.querySelector('bench-floor').shadowRoot;
  const box = root.querySelector(what === 'desk' ? '.scroll' : '.box');
  box.scrollTop = 0;
  await frame();
  for (let step = 0; step < frames; step += 1) {
    box.scrollTop += 110;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  await frame();
  return box.scrollTop;
}
