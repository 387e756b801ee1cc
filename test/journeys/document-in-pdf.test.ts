import { assert } from 'chai';
import { readDocument, type Draft } from '@kehoach/importer';
import puppeteer, { type Browser } from 'puppeteer-core';
import { browsers, chromiumArgs } from '../browsers.js';
import { printedFollowUp, printedPlan } from './printed-plan.js';

suite('a plan that was printed to PDF', () => {
  let browser: Browser;
  let draft: Draft;
  suiteSetup(async () => {
    browser = await puppeteer.launch({ executablePath: browsers().chromium, args: chromiumArgs });
    const read = await readDocument(await printedPlan(browser), { name: 'ke-hoach.pdf' });
    if (read.draft === undefined) throw new Error(read.refusal.en);
    draft = read.draft;
  });
  suiteTeardown(() => browser.close());

  test('has its head from two columns', () => {
    const { number, issuedOn, issuer, title } = draft;
    assert.deepEqual(
      [number, issuedOn, issuer, title],
      ['45/KH-SBĐ', '2027-01-12', 'Sở Biển Đảo tỉnh Mẫu', 'Sửa chữa cảng cá năm 2027'],
    );
  });

  test('has each row of its table as a task, over the ends of pages', () => {
    const units = new Map(draft.units.map(({ id, name }) => [id, name]));
    const read = draft.tasks
      .slice(0, 40)
      .map(({ number, lead, period }) => `${number} ${lead.map((id) => units.get(id)).join()} ${period?.end}`);
    const expected = Array.from({ length: 40 }, (_, at) => {
      const day = String((at % 27) + 1).padStart(2, '0');
      return `${at + 1} ${at % 2 === 0 ? 'Phòng Khai thác' : 'Văn phòng Sở'} 2027-06-${day}`;
    });
    assert.deepEqual(read, expected);
    assert.lengthOf(draft.tasks, 41);
  });

  test('has the lines of a paragraph in one, and neither numbers of pages nor feet among them', () => {
    assert.match(draft.document, /ngư dân trong mùa mưa bão, sử dụng tiết kiệm nguồn kinh phí được giao\.\n/);
    assert.notInclude(draft.document, 'nội bộ');
    const told = draft.findings.find(({ code }) => code === 'page-lines-left-out');
    assert.match(told?.vi ?? '', /Bản thảo lưu hành nội bộ/);
  });

  test('is followed up by its table where that tells how work stands, also over the end of a page', async () => {
    const { draft: followed, refusal } = await readDocument(await printedFollowUp(browser), { name: 'theo-doi.pdf' });
    if (followed === undefined) throw new Error(refusal.en);
    const numbers = new Map(followed.tasks.map(({ id, number }) => [id, number]));
    const told = followed.reports?.map(({ taskId, on, percent, doneOn }) =>
      [numbers.get(taskId), on, percent ?? doneOn].join(' '),
    );
    const expected = Array.from({ length: 40 }, (_, at) => `${at + 1} 2027-06-30 ${at === 3 ? '2027-05-20' : at + 10}`);
    assert.deepEqual(told, expected);
  });
});
