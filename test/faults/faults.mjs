// The ways in which a page is treated badly. Each plays one round and says what became of what was acknowledged.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @returns each fault by its name: given a house, plays a round */
export const faults = {
  'browser killed while appending': (house) =>
    killed(house, async (page, heard) => {
      void bench(page, 'append', 10_000, 1 + Math.floor(Math.random() * 20)).catch(() => undefined);
      await heard(1);
      await pause(Math.random() * 500);
    }),
  'browser killed while sealing': (house) =>
    killed(house, async (page, heard) => {
      void bench(page, 'append', 4, 250).catch(() => undefined);
      await heard(1000);
      await pause(Math.random() * 150);
    }),
  'tab killed': async (house) => {
    const [doomed, other] = [await house.tab(), await house.tab()];
    const ids = acknowledged(doomed);
    await bench(doomed.page, 'open', doomed.name);
    void bench(doomed.page, 'append', 10_000, 1 + Math.floor(Math.random() * 20)).catch(() => undefined);
    await ids.heard(1);
    await pause(Math.random() * 300);
    const session = await doomed.page.createCDPSession();
    await Promise.race([session.send('Page.crash').catch(() => undefined), pause(500)]);
    await bench(other.page, 'open', doomed.name);
    return outcome(await bench(other.page, 'check', ids.all), ids.all);
  },
  'no room left': async (house) => {
    // A browser looks at an origin's quota once, and then not for a while: so each round has an origin of its own.
    const { page, name, ids } = await house.tab({ host: `room-${Math.random().toString(36).slice(2)}.localhost` });
    const origin = new URL(page.url()).origin;
    const session = await page.createCDPSession();
    const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage);
    const quotaSize = Math.round(usage + 1_000_000 + Math.random() * 4_000_000);
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize });
    await bench(page, 'open', name);
    const said = await bench(page, 'append', 60, 5, { letters: 200_000 });
    await session.send('Storage.overrideQuotaForOrigin', { origin });
    await page.reload();
    await house.script(page);
    await bench(page, 'open', name);
    const checked = outcome(await bench(page, 'check', ids), ids);
    return said === 'quota-exceeded' ? checked : { ...checked, problem: `said ${String(said)}` };
  },
  'data cleared under the page': async (house) => {
    const { page, ids } = await house.opened();
    await bench(page, 'append', 1 + Math.floor(Math.random() * 12), 100);
    await bench(page, 'listen');
    const session = await page.createCDPSession();
    await session.send('Storage.clearDataForOrigin', { origin: house.origin, storageTypes: 'all' });
    const said = await bench(page, 'writeAgain');
    const checked = outcome(await bench(page, 'check', ids.all), ids.all);
    const isSaid = said.every((code) => code === 'log-cleared');
    return isSaid ? checked : { ...checked, problem: `said ${String(said)}` };
  },
  'two tabs racing': (house) => racing(house, 2),
  'eight tabs racing': (house) => racing(house, 8),
  'a foreign Array.prototype.toJSON': async (house) => {
    const { page, name, ids } = await house.opened();
    await bench(page, 'appendBesidePrototype', 5, 210 + Math.floor(Math.random() * 300));
    await page.reload();
    await house.script(page);
    await bench(page, 'open', name);
    return outcome(await bench(page, 'check', ids.all), ids.all);
  },
};

async function racing(house, count) {
  const tabs = await Promise.all(Array.from({ length: count }, () => house.tab()));
  const name = tabs[0].name;
  const heard = tabs.map(acknowledged);
  for (const { page } of tabs) await bench(page, 'open', name);
  const said = await Promise.all(
    tabs.map(({ page }, at) => bench(page, 'append', 6, 1 + at, { inTurn: at % 2 === 0 })),
  );
  const all = heard.flatMap((ids) => ids.all);
  const checked = outcome(await bench(tabs[0].page, 'check', all), all);
  return said.every((word) => word === 'appended') ? checked : { ...checked, problem: `said ${String(said)}` };
}

async function killed(house, until) {
  const profile = await mkdtemp(join(tmpdir(), 'kehoach-faults-'));
  try {
    const browser = await house.launch(profile);
    const doomed = await house.tab({ browser });
    const ids = acknowledged(doomed);
    await bench(doomed.page, 'open', doomed.name);
    await until(doomed.page, ids.heard);
    const ended = new Promise((resolve) => browser.process().once('exit', resolve));
    browser.process().kill('SIGKILL');
    await ended;
    const again = await house.launch(profile);
    const { page } = await house.tab({ browser: again });
    await bench(page, 'open', doomed.name);
    const checked = outcome(await bench(page, 'check', ids.all), ids.all);
    const isHit = await bench(page, 'isSealed', doomed.name);
    await again.close();
    return { ...checked, isHit };
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The ids that the store has acknowledged to this tab, as far as they left it. */
function acknowledged(tab) {
  const heard = async (count) => {
    for (let waited = 0; tab.ids.length < count; waited += 2) {
      if (waited > 30_000) throw new Error(`only ${tab.ids.length} entries were acknowledged`);
      await pause(2);
    }
  };
  return { all: tab.ids, heard };
}

function outcome({ lost, isWhole, goesOn }, ids) {
  const problem = !isWhole ? 'the chain is broken' : !goesOn ? 'nothing more is recorded' : undefined;
  return { acknowledged: ids.length, lost, problem };
}

async function bench(page, name, ...args) {
  return page.evaluate(async (call, of) => faults[call](...of), name, args);
}
