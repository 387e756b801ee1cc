import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { audit, readLog, replay, type RecordedEvent } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import type { Browser, ElementHandle, Page } from 'puppeteer-core';
import { pressOnceUsable, says, until } from './browser.js';
import { startOfficeOfFive, type OfficeOfFive } from './office-of-five.js';
import { sayAgain, type ToSay } from './said-again.js';
import { launch } from './scripted.js';
import { documentOf } from './year-document.js';
import { clerk, council, further } from './year-further.js';

const shippedFile = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);
const shipped = readLog(await readFile(shippedFile, 'utf8')).entries;
/** What the document orders; from there on people say what they have done. */
const issued = shipped.findIndex(({ type }) => type === 'TargetSet') + 1;

const plan = {
  // As the page of documents forms it.
  planId: 'ninh-thuan.225-kh-stp.2022',
  units: shipped.flatMap(({ type, data }) => (type === 'UnitRegistered' ? [{ id: data.unitId, name: data.name }] : [])),
  people: [
    clerk,
    { id: 'tgpl', unit: 'tgpl', name: 'Phòng Hành chính - Tổng hợp, Trung tâm' },
    { id: 'bao', unit: 'bao-ninh-thuan', name: 'Ban biên tập' },
    { id: 'dai', unit: 'dai-ptth', name: 'Phòng Thời sự' },
    council,
  ],
  // A log names whoever is put forward by an id, where the office knows the name.
  colleagues: ['Trợ giúp viên pháp lý phụ trách vụ việc tố tụng'],
};

suite('the year of plan 225/KH-STP, by five people through the page alone', function () {
  this.timeout(300_000);
  let browser: Browser;
  let office: OfficeOfFive;
  suiteSetup(async () => {
    browser = await launch('chromium');
    office = await startOfficeOfFive(plan, browser, '2022-01-28T01:00:00Z');
  });
  suiteTeardown(async () => {
    await browser?.close();
    await office?.close();
  });

  const say = async (all: readonly ToSay[]): Promise<void> => {
    for (const entry of all) {
      office.setClock(entry.recordedAt);
      const before = (await office.entries()).length;
      await sayAgain(await office.comesIn(entry.by), entry, shipped);
      await until(`${entry.type} stands in the log`, async () => (await office.entries()).length === before + 1);
    }
  };

  test('the clerk reads the document in and issues it: the plan orders what the example’s orders', async () => {
    await issueByReview(await office.reviews(clerk), documentOf(shipped));
    // The document names neither as somebody’s: the office, and the council of later on.
    const known = new Set((await office.entries()).flatMap(unitIn));
    await say(shipped.slice(0, issued).filter((entry) => unitIn(entry).some((unit) => !known.has(unit))));
    const done = told(await office.entries(), new Map());
    const wanted = told(shipped.slice(0, issued), new Map());
    assert.sameDeepMembers([...done], [...wanted]);
  });

  test('ends in the entries of the example: the same kinds, days, persons and data', async () => {
    await say(shipped.slice(issued));
    const done = told(await office.entries(), await office.names());
    const wanted = told(shipped, new Map());
    assert.lengthOf(done, wanted.length);
    for (const [at, entry] of wanted.entries()) if (at >= issued) assert.deepEqual(done[at], entry);
  });

  test('goes on to the last decision, and to the closing with a summary', async () => {
    await say(further);
    const entries = await office.entries();
    const done = told(entries, await office.names());
    const wanted = told([...shipped, ...further], new Map());
    assert.deepEqual(done.slice(shipped.length), wanted.slice(shipped.length));
    assert.isTrue(audit(entries, vietnam).isLawful);
    const { closed, nominations } = replay(entries);
    assert.equal(closed?.on, '2022-12-30');
    assert.deepEqual(
      nominations.map(({ state }) => state),
      ['granted', 'granted', 'granted', 'declined'],
    );
    for (const { troubles } of office.desks()) assert.deepEqual(troubles, []);
  });
});

/** What is meant where an entry leaves it out. */
const unsaid: Readonly<Record<string, object>> = {
  UnitRegistered: { role: 'unit' },
  TaskAssigned: { kind: 'task', products: [] },
};

function unitIn({ type, data }: ToSay | RecordedEvent): readonly string[] {
  return type === 'UnitRegistered' ? [data.unitId] : [];
}

/** Reads the document in, puts right whom its duties do not name as coordinating, and issues it. */
async function issueByReview(page: Page, text: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-document-'));
  await writeFile(join(folder, '225-kh-stp.txt'), text);
  const input = (await page.waitForSelector('kh-import >>> input[type=file]')) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(join(folder, '225-kh-stp.txt'));
  await says(page, 'kh-import', '6 nhiệm vụ, 4 trách nhiệm');
  for (const number of ['III.1', 'III.2', 'III.3', 'III.4']) {
    const task = `kh-import >>> [data-task="nv-${number.toLowerCase().replace('.', '-')}"]`;
    await page.click(`${task} > button`);
    await page.click(`${task} [data-field=coordinating]`, { count: 3 });
    await page.keyboard.press('Delete');
    await page.keyboard.press('Tab');
  }
  for (const label of ['Ban hành', 'Xác nhận ban hành']) await pressOnceUsable(page, 'kh-import', label);
  await until('the plan’s desk is shown', async () => new URL(page.url()).pathname === '/ban/');
  await page.close();
  await rm(folder, { recursive: true });
}

/** What entries say, whatever ids they were given: things by their order, persons by their names. */
function told(log: readonly (ToSay | RecordedEvent)[], names: ReadonlyMap<string, string>): readonly object[] {
  const places = new Map<string, string>();
  const plain = (key: string, value: unknown): unknown => {
    // The server notes by which laws it was issued, and what their digest is; the page, where the document says it and what the clerk put right.
    if (key === 'personId' || key === 'profile' || key === 'source' || key === 'corrections') return undefined;
    if (key === 'name') return names.get(String(value)) ?? value;
    if (!/^(?:section|parent|task|target|obstacle|extension|nomination|campaign|report)Id$/.test(key)) return value;
    const known = `${key === 'parentId' ? 'sectionId' : key} ${String(value)}`;
    const place = places.get(known) ?? `${key} ${places.size}`;
    places.set(known, place);
    return place;
  };
  return log.map(({ type, occurredOn, recordedAt, by, data }) => ({
    type,
    occurredOn,
    writtenOn: recordedAt.slice(0, 10),
    by,
    data: { ...unsaid[type], ...(JSON.parse(JSON.stringify(data, plain)) as object) },
  }));
}
