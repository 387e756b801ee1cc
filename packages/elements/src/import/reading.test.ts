import { assert } from 'chai';
import {
  heardWorkers,
  lastWorker,
  longPlan,
  realWorkers,
  refuseTrustedTypes,
  silentWorkers,
} from '../reader/test-support/workers.js';
import { axeFindings, settled } from '../test-support/sample.js';
import './define.js';
import type { ImportElement } from './import.js';
import { all, button, one, text } from './test-support/import-page.js';

/** An element that has read nothing yet. */
async function fresh(): Promise<ImportElement> {
  document.body.replaceChildren();
  sessionStorage.clear();
  document.body.lang = 'vi';
  const element = document.createElement('kh-import');
  document.body.append(element);
  await settled(document.body);
  return element;
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const status = (element: ImportElement): string => one(element, '[role=status]').innerText;

suite('reading a document in kh-import', () => {
  teardown(() => {
    realWorkers();
    document.body.lang = '';
  });

  test('is done by a worker, and what it gives is reviewed and put right', async () => {
    const heard = heardWorkers();
    const element = await fresh();
    await element.read(text);
    await settled(document.body);
    assert.deepEqual([heard[0], heard.at(-1)], ['ready', 'read']);
    assert.lengthOf(all(element, '.task'), 2);
    one(element, '.finding button').click();
    await settled(document.body);
    button(element, '10/3/2026').click();
    await settled(document.body);
    assert.lengthOf(all(element, '.finding'), 0);
  });

  test('is done on the page where Trusted Types refuse our policy, and others have the thread meanwhile', async () => {
    refuseTrustedTypes();
    const heard = heardWorkers();
    const element = await fresh();
    let [turns, longest, last] = [0, 0, performance.now()];
    const { port1, port2 } = new MessageChannel();
    port2.addEventListener('message', () => {
      const now = performance.now();
      [turns, longest, last] = [turns + 1, Math.max(longest, now - last), now];
      port1.postMessage(0);
    });
    port2.start();
    port1.postMessage(0);
    const read = element.read(longPlan(300));
    await wait(0);
    [turns, longest] = [0, 0];
    await read;
    port2.close();
    await settled(document.body);
    assert.isEmpty(heard);
    assert.lengthOf(all(element, '.task'), 300);
    assert.isAbove(turns, 5);
  });

  test('is done on the page where the worker’s file does not come', async () => {
    silentWorkers();
    const element = await fresh();
    const read = element.read(text);
    (await lastWorker()).fail();
    await read;
    await settled(document.body);
    assert.lengthOf(all(element, '.task'), 2);
  });

  test('is done on the page where the worker’s file is of another version', async () => {
    silentWorkers();
    const element = await fresh();
    const read = element.read(text);
    const worker = await lastWorker();
    worker.say({ is: 'ready', build: 'another' });
    await read;
    await settled(document.body);
    assert.isTrue(worker.isEnded);
    assert.lengthOf(worker.asked, 0);
    assert.lengthOf(all(element, '.task'), 2);
  });

  test('that breaks off is said in words, in the language of the page, and another one can be read', async () => {
    silentWorkers();
    const element = await fresh();
    const read = element.read(text);
    const worker = await lastWorker();
    worker.ready();
    worker.fail();
    await read;
    await settled(document.body);
    assert.include(one(element, '[role=alert]').innerText, 'bị ngắt giữa chừng');
    assert.isTrue(worker.isEnded);
    document.body.lang = 'en';
    await settled(document.body);
    assert.include(one(element, '[role=alert]').innerText, 'broke off');
    realWorkers();
    await element.read(text);
    await settled(document.body);
    assert.lengthOf(all(element, '.task'), 2);
  });

  test('that takes long says how far it is, is accessible, and ends at once when it is stopped', async () => {
    silentWorkers();
    const element = await fresh();
    const read = element.read(text);
    const worker = await lastWorker();
    worker.ready();
    worker.say({ is: 'reading', share: 0.404 });
    await settled(document.body);
    assert.equal(status(element), 'Đang đọc văn bản…');
    assert.lengthOf(all(element, '.work'), 0);
    await wait(1100);
    await settled(document.body);
    assert.equal(one(element, '.work progress').getAttribute('value'), '40');
    assert.include(one(element, '.work').innerText, '40%');
    assert.deepEqual(await axeFindings(document.body), []);
    button(element, 'Dừng').click();
    await read;
    await settled(document.body);
    assert.isTrue(worker.isEnded);
    assert.equal(status(element), 'Đã dừng đọc; không có gì được nhập.');
    assert.lengthOf(all(element, '.work, .task, [role=alert]'), 0);
    assert.equal(element.shadowRoot?.activeElement?.getAttribute('type'), 'file');
    realWorkers();
    await element.read(text);
    await settled(document.body);
    assert.lengthOf(all(element, '.task'), 2);
  });

  test('on the page ends when it is stopped', async () => {
    refuseTrustedTypes();
    const element = await fresh();
    const read = element.read(longPlan(6000));
    await wait(1300);
    button(element, 'Dừng').click();
    const stopped = performance.now();
    await read;
    assert.isBelow(performance.now() - stopped, 500);
    await settled(document.body);
    assert.lengthOf(all(element, '.task'), 0);
  });

  test('of one document ends when another is given', async () => {
    silentWorkers();
    const element = await fresh();
    const first = element.read('KẾ HOẠCH\nKhác');
    const worker = await lastWorker();
    realWorkers();
    await element.read(text);
    await first;
    await settled(document.body);
    assert.isTrue(worker.isEnded);
    assert.lengthOf(all(element, '.task'), 2);
  });

  test('ends when the element is taken away, and goes on when it is only put elsewhere', async () => {
    silentWorkers();
    const element = await fresh();
    void element.read(text);
    const worker = await lastWorker();
    const elsewhere = document.createElement('section');
    document.body.append(elsewhere);
    elsewhere.append(element);
    await wait(0);
    assert.isFalse(worker.isEnded);
    element.remove();
    await wait(0);
    assert.isTrue(worker.isEnded);
    document.body.append(element);
    await settled(document.body);
    assert.equal(status(element), '');
  });
});
