import { median } from '../measure.js';

/** A slow mobile line, and a processor a quarter as quick. */
const line = { offline: false, latency: 562, downloadThroughput: 1_440_000 / 8, uploadThroughput: 675_000 / 8 };
const slowness = 4;

const head = '<!doctype html><html lang="vi"><head><meta charset="utf-8"><link rel="icon" href="data:,">';

/** `first` is asked for beside the script, not behind it. */
function ours(first, attributes) {
  return `${head}<link rel="preload" href="${first}" as="fetch" crossorigin>
<script src="/dist/kehoach-timeline.js" defer></script></head>
<body><kh-timeline src="/225.ndjson" ${attributes}>Kế hoạch 225/KH-STP</kh-timeline></body></html>`;
}

const theirs = `${head}<link rel="stylesheet" href="/dhtmlxgantt.css"><script src="/dhtmlxgantt.js"></script></head>
<body><div id="chart" style="height: 700px"></div>
<script>gantt.config.date_format = '%Y-%m-%d'; gantt.init('chart'); gantt.load('/225.json');</script></body></html>`;

/** The pages as the guides of both write them. @returns their texts by path */
export function linePages(today) {
  const day = `today="${today}"`;
  return [
    ['/line/kehoach/', ours('/225.ndjson', day)],
    ['/line/kehoach-folded/', ours('/225.plan.json', `${day} folded="/225.plan.json"`)],
    ['/line/dhtmlx/', theirs],
  ];
}

/** Navigation to the first bars of a plan, each in a browser that knows nothing yet, in turn. */
export async function besideOnALine(say, open, origin, { title, least, rounds }) {
  const times = { kehoach: [], 'kehoach-folded': [], dhtmlx: [] };
  for (let round = 0; round < rounds; round += 1) {
    const names = Object.keys(times);
    for (const name of round % 2 === 0 ? names : names.toReversed())
      times[name].push(await open((page) => firstBars(page, `${origin}/line/${name}/`, { title, least })));
  }
  const ratio = (name) => median(times[name].map((ms, round) => ms / times.dhtmlx[round]));
  const where = '225/KH-STP on a slow line';
  say(`${where}: page of kh-timeline to first bars / of DHTMLX`, ratio('kehoach'), 'ratio', 0.5);
  say(`${where}: the same with plan.json`, ratio('kehoach-folded'), 'ratio');
  say(`${where}: page of kh-timeline to first bars`, median(times.kehoach), 'ms');
}

async function firstBars(page, address, { title, least }) {
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await page.evaluateOnNewDocument(watch, least);
  await page.goto(address, { waitUntil: 'domcontentloaded', timeout: 120_000 });
  await page.waitForFunction('globalThis.barsAt', { timeout: 120_000 });
  const { ms, text } = await page.evaluate('({ ms: barsAt, text: allText() })');
  if (!text.includes(title)) throw new Error(`“${title}” is not there`);
  return ms;
}

function watch(least) {
  const shown = () => document.querySelector('kh-timeline')?.shadowRoot ?? document;
  globalThis.allText = () => (shown() === document ? document.body.innerText : shown().textContent);
  const look = () => {
    const bars = shown().querySelectorAll('.row[data-task], .gantt_task_line');
    if (bars.length < least) requestAnimationFrame(look);
    else setTimeout(() => (globalThis.barsAt = performance.now()));
  };
  requestAnimationFrame(look);
}
