// Pages that record on an office's server, treated badly: browsers killed, lines cut at any byte, servers killed, two
// tabs at once. What a page called recorded or unsent must stand in the server's log once, and once alone.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../dist/journeys/scripted.js';
import { beginServed, centre, ready } from '../dist/journeys/served.js';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** One office for all rounds; a process that ends takes it along. */
let opened;
async function office() {
  if (opened === undefined) {
    opened = await beginServed();
    process.once('exit', () => void opened.stop('SIGKILL'));
  }
  return opened;
}
let count = 0;

/** @returns each fault by its name: plays a round */
export const outboxFaults = {
  'a page’s commands, browser killed': () =>
    played(async (served, { open, tell, kill, heard }) => {
      const tab = await open();
      served.isDown = Math.random() < 0.5;
      served.cutting = 0.3;
      void tell(tab, 20);
      await heard();
      await pause(Math.random() * 300);
      await kill();
    }),
  'a page’s commands, line cut, two tabs': () =>
    played(async (served, { open, tell }) => {
      const tabs = [await open(), await open()];
      served.cutting = 0.5;
      const told = tabs.map((tab) => tell(tab, 4));
      for (let times = 0; times < 3; times += 1) {
        await pause(Math.random() * 150);
        served.isDown = !served.isDown;
      }
      await Promise.race([Promise.all(told), pause(1500)]);
      if (Math.random() < 0.5) await tabs[0].close();
    }),
  'a page’s commands, server killed': () =>
    played(async (served, { open, tell }) => {
      const tab = await open();
      const told = tell(tab, 6);
      await pause(Math.random() * 150);
      await served.stop('SIGKILL');
      await Promise.race([told, pause(200)]);
      await served.start();
    }),
};

/** Plays, heals all, opens the page anew, and holds the log against what the pages were told. */
async function played(play) {
  const served = await office();
  const profile = await mkdtemp(join(tmpdir(), 'kehoach-outbox-'));
  const acknowledged = [];
  let browser = await launch('chromium', profile);
  const open = async () => {
    const context = browser.defaultBrowserContext();
    await served.signIn(context, centre);
    const tab = await ready(await served.open(centre, { browser, inside: '<kh-record></kh-record>' }));
    await tab.exposeFunction('acknowledge', (text) => void acknowledged.push(text));
    return tab;
  };
  const tell = (tab, many) => {
    count += 1;
    return tab.evaluate(say, `lượt ${count}`, many).catch(() => undefined);
  };
  const heard = async () => {
    for (let waited = 0; acknowledged.length === 0 && waited < 15_000; waited += 5) await pause(5);
  };
  const kill = async () => {
    const ended = new Promise((resolve) => browser.process().once('exit', resolve));
    browser.process().kill('SIGKILL');
    await ended;
    browser = await launch('chromium', profile);
  };
  try {
    await play(served, { open, tell, kill, heard });
    Object.assign(served, { isDown: false, cutting: 0 });
    const last = await open();
    await last.evaluate(() => void dispatchEvent(new Event('online')));
    // A tab may go on telling: only what was acknowledged before nothing waited must be in the log that is read then.
    let told = [...acknowledged];
    for (let waited = 0; (await last.evaluate(waiting)) > 0; waited += 20) {
      if (waited > 40_000) return { acknowledged: told.length, lost: 0, problem: 'something waits for ever' };
      await pause(20);
      told = [...acknowledged];
    }
    return outcome(
      told,
      (await entriesOf(served)).map(({ data }) => data.text ?? ''),
    );
  } finally {
    await browser.close().catch(() => undefined);
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** A line that was kept open may have been cut with the others: the log is asked for once more. */
function entriesOf(served) {
  return served.entries().catch(() => served.entries());
}

function outcome(acknowledged, recorded) {
  if (recorded.length === 0) throw new Error('the log cannot be read');
  const times = new Map();
  for (const text of recorded) times.set(text, (times.get(text) ?? 0) + 1);
  const twice = [...times].filter(([text, many]) => text.startsWith('lượt ') && many > 1);
  const lost = acknowledged.filter((text) => !times.has(text)).length;
  return {
    acknowledged: acknowledged.length,
    lost,
    problem: twice.length > 0 ? `${twice.length} are recorded twice` : undefined,
  };
}

/** Runs in the page: records one after another, and tells what it was told. */
async function say(name, many) {
  const plan = document.querySelector('kh-plan');
  for (let at = 1; at <= many; at += 1) {
    const text = `${name}, nội dung ${at}`;
    const data = { reportId: text.replaceAll(/\D+/g, '-'), kind: 'periodic', text, taskId: 'II.1.1' };
    const sent = await plan.send({ type: 'SubmitReport', on: '2022-09-20', data });
    if ('recorded' in sent || 'pending' in sent) await globalThis.acknowledge(text);
  }
}

/** Runs in the page: how many commands wait in this browser. */
async function waiting() {
  const database = await new Promise((resolve) => {
    // The page makes it at its first command; one that was made here would not be its own.
    const opening = indexedDB.open('kehoach-outbox');
    opening.addEventListener('upgradeneeded', () => opening.transaction.abort());
    opening.addEventListener('error', () => resolve(undefined));
    opening.addEventListener('success', () => resolve(opening.result));
  });
  if (database === undefined) return 1;
  const kept = await new Promise((resolve) => {
    const all = database.transaction('commands').objectStore('commands').getAll();
    all.addEventListener('success', () =>
      resolve(all.result.filter(({ rejection }) => rejection === undefined).length),
    );
  });
  database.close();
  return kept;
}
