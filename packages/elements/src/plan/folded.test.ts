import { foldedText, readFolded, replay, writeLog } from '@kehoach/core';
import { assert } from 'chai';
import '../define.js';
import type { PlanHostElement } from './plan.js';
import { foldedAddressOf } from './browser.js';
import { inside, sampleLog, settled, shown, textOf, urlOf } from '../test-support/sample.js';

const long = 3_000_000;

async function addresses(logBytes?: number): Promise<{ readonly log: string; readonly folded: string }> {
  const entries = await sampleLog();
  return { log: urlOf(writeLog(entries)), folded: urlOf(foldedText(replay(entries), logBytes)) };
}

async function until(root: HTMLElement, tag: string, words: string): Promise<void> {
  while (!textOf(root, tag).includes(words)) await settled(root);
}

const unread = 'Số liệu chưa được kiểm tra.';

suite('a plan that is folded first', () => {
  for (const tag of ['kh-timeline', 'kh-tasks', 'kh-summary', 'kh-progress', 'kh-awards'])
    test(`is drawn by ${tag} as its log would be, before that was read, and says that it is not checked`, async () => {
      const { log, folded } = await addresses(long);
      const root = await shown(
        `<${tag} src="/never-asked.ndjson" folded="${folded}" today="2022-09-20"></${tag}>
         <kh-plan src="${log}" today="2022-09-20"><${tag}></${tag}></kh-plan>`,
      );
      await until(root, tag, unread);
      const [own, whole] = root.querySelectorAll<HTMLElement>(tag);
      const words = (element: HTMLElement | undefined): string =>
        (element?.shadowRoot?.textContent ?? '')
          .replaceAll(/\s+/g, ' ')
          .replace(`${unread} Kiểm tra`, '')
          .replace(/\((?:chưa|đã) kiểm tra.*?\)/, '')
          .trim();
      while (words(whole) !== words(own)) await settled(root);
    });

  test('has its log read for the history of a task', async () => {
    const { log, folded } = await addresses(long);
    const root = await shown(`<kh-task src="${log}" folded="${folded}" task="1" today="2022-09-20"></kh-task>`);
    await until(root, 'kh-task', 'Giao nhiệm vụ');
    assert.notInclude(textOf(root, 'kh-task'), unread);
  });

  test('is checked when the reader asks for it', async () => {
    const { log, folded } = await addresses(long);
    const root = await shown(`<kh-timeline src="${log}" folded="${folded}" today="2022-09-20"></kh-timeline>`);
    await until(root, 'kh-timeline', unread);
    inside<HTMLButtonElement>(root, 'kh-timeline', '[part=unread] button').click();
    while (textOf(root, 'kh-timeline').includes(unread)) await settled(root);
    assert.include(textOf(root, 'kh-timeline'), 'Báo cáo khi có khó khăn');
  });

  test('in a kh-plan has its log read for whoever asks for the entries', async () => {
    const { log, folded } = await addresses(long);
    const root = await shown(
      `<kh-plan src="${log}" folded="${folded}" today="2022-09-20"><kh-summary></kh-summary></kh-plan>`,
    );
    const host = root.querySelector('kh-plan') as PlanHostElement;
    while (!(host.shadowRoot?.textContent ?? '').includes(unread)) await settled(root);
    assert.isNotEmpty(await host.entries());
    while ((host.shadowRoot?.textContent ?? '').includes(unread)) await settled(root);
  });

  test('is asked for beside its log, on a server too', () => {
    const beside = (src: string): string => new URL(foldedAddressOf('', src) ?? 'about:blank').pathname;
    assert.equal(beside('/a/my-plan.ndjson'), '/a/my-plan.plan.json');
    assert.equal(beside('/a/my-plan.ndjson?v=2'), '/a/my-plan.plan.json');
    assert.equal(beside('/kehoach/plans/p/log'), '/kehoach/plans/p/plan.json');
    assert.isUndefined(foldedAddressOf('', '/catalog'));
    assert.isUndefined(foldedAddressOf(undefined, '/a/my-plan.ndjson'));
  });

  test('that cannot be drawn has its log say what is wrong, and never breaks the page', async () => {
    const [{ log }, entries] = [await addresses(), await sampleLog()];
    const text = foldedText(replay(entries), long).replaceAll('"period":{', '"period":null,"other":{');
    assert.isDefined(readFolded(text));
    const root = await shown(`<kh-timeline src="${log}" folded="${urlOf(text)}" today="2022-09-20"></kh-timeline>`);
    await until(root, 'kh-timeline', 'Báo cáo khi có khó khăn');
    assert.notInclude(textOf(root, 'kh-timeline'), unread);
  });

  test('that cannot be drawn, and whose log cannot be read, says why, and asks no more than once', async () => {
    const text = foldedText(replay(await sampleLog()), long).replaceAll('"period":{', '"period":null,"other":{');
    const [asked, { fetch }] = [[] as string[], globalThis];
    globalThis.fetch = (input, init) => (asked.push(new Request(input).url), fetch(input, init));
    try {
      const root = await shown(
        `<kh-timeline src="/nothing-here.ndjson" folded="${urlOf(text)}" today="2022-09-20"></kh-timeline>`,
      );
      await until(root, 'kh-timeline', '404');
      assert.include(textOf(root, 'kh-timeline'), 'Thử lại');
      await settled(root);
    } finally {
      globalThis.fetch = fetch;
    }
    assert.lengthOf(
      asked.filter((address) => address.endsWith('/nothing-here.ndjson')),
      1,
    );
  });

  test('whose log cannot be read has no history, which is not said to be empty', async () => {
    const { folded } = await addresses(long);
    const root = await shown(
      `<kh-history src="/nothing-here.ndjson" folded="${folded}" today="2022-09-20"></kh-history>`,
    );
    await until(root, 'kh-history', 'Chưa đọc được nhật ký.');
    assert.notInclude(textOf(root, 'kh-history'), 'mục nào');
    assert.notInclude(textOf(root, 'kh-history'), '0 mục');
  });

  test('is shared by elements that come later, and its log stays unread', async () => {
    const { log, folded } = await addresses(long);
    const of = (tag: string): string => `<${tag} src="${log}" folded="${folded}" today="2022-09-20"></${tag}>`;
    const root = await shown(of('kh-timeline'));
    await until(root, 'kh-timeline', unread);
    root.insertAdjacentHTML('beforeend', of('kh-summary'));
    await until(root, 'kh-summary', unread);
    for (let round = 0; round < 20; round += 1) await settled(root);
    assert.include(textOf(root, 'kh-timeline'), unread);
  });
});
