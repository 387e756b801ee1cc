// Papers of our own that amend one plan, in four layouts and one full of doubts, against what was written by hand.
import { readFile } from 'node:fs/promises';
import { assert } from 'chai';
import { tasksIn } from '@kehoach/core';
import { amendmentCommands, readAmendment } from '@kehoach/importer';
import { amended, amendmentLines, planOf } from './amendments.mjs';

const folder = new URL('amend/', import.meta.url);
const plan = planOf(await readFile(new URL('ke-hoach.txt', folder), 'utf8'));
const papers = [
  'quyet-dinh.txt',
  'cong-van.txt',
  'bang-so-sanh.txt',
  'bang-so-sanh.docx',
  'ke-hoach-moi.txt',
  'con-hoi.txt',
  'tam-dung-bo-sung.txt',
  'thong-bao-dieu-chinh.txt',
];

suite('papers that amend a plan', () => {
  for (const name of papers)
    test(`${name} is read as it was written by hand`, async () => {
      const expected = JSON.parse(await readFile(new URL(name.replace(/\.\w+$/, '.expected.json'), folder), 'utf8'));
      const { amendment } = readAmendment(new Uint8Array(await readFile(new URL(name, folder))), plan);
      const { number, issuedOn, reason, findings, document, account } = amendment;
      assert.deepEqual({ number, issuedOn, reason }, expected.paper);
      assert.deepEqual(amendmentLines(amendment), expected.changes);
      const checks = findings.filter(({ severity }) => severity === 'check');
      assert.lengthOf(checks, expected.asks.length, checks.map(({ vi }) => vi).join('\n'));
      for (const [at, ask] of expected.asks.entries()) {
        const [code, words] = ask.split(': ');
        assert.equal(checks[at].code, code);
        assert.include(
          document.slice(Math.max(0, checks[at].place.from - 12), checks[at].place.to),
          words.replace(/^\d\. /, ''),
        );
      }
      assert.equal(account.unread, checks.filter(({ code }) => code === 'unread-order').length);
    });

  test('come to exactly what they say, and leave the rest as it is', async () => {
    const { amendment } = readAmendment(await readFile(new URL('quyet-dinh.txt', folder), 'utf8'), plan);
    const after = amended(
      plan,
      amendmentCommands(amendment, plan, () => 'them'),
    );
    const told = [...tasksIn(after.tasks)].map(({ number, title, lead, period, cancelled }) =>
      [number, title, lead.join(), period.end, cancelled?.reason ?? ''].join(' | '),
    );
    assert.deepEqual(told, [
      'I.1 | Kiểm tra phao tiêu | phong-ben-bai | 2026-09-30 | ',
      'I.2 | Sơn lại cầu cảng số 2 | van-phong-so | 2026-09-30 | ',
      'I.3 | Tập huấn cứu hộ cho chủ tàu | doi-cuu-nan | 2026-05-31 | ',
      'II.1 | Phát sổ tay về áo phao | phong-truyen-thong-bien | 2026-04-30 | ',
      'II.2 | Tổ chức hội thi bơi | phong-truyen-thong-bien | 2026-07-31 | Sửa đổi, bổ sung Kế hoạch công tác an toàn bến cảng năm 2026',
      'II.3 | Lập bản đồ bãi tắm an toàn | phong-ben-bai | 2026-08-31 | ',
    ]);
    assert.deepEqual(after.amendments, [
      {
        on: '2026-05-05',
        number: '112/QĐ-SBĐ',
        reason: 'Sửa đổi, bổ sung Kế hoạch công tác an toàn bến cảng năm 2026',
      },
    ]);
  });

  test('that add a heading, targets and rests come to a plan that has them', async () => {
    const { amendment } = readAmendment(await readFile(new URL('tam-dung-bo-sung.txt', folder), 'utf8'), plan);
    let count = 0;
    const after = amended(
      plan,
      amendmentCommands(amendment, plan, () => `moi-${(count += 1)}`),
    );
    const heading = after.sections.find(({ number }) => number === 'III');
    const told = [...tasksIn(after.tasks)].map(({ number, suspended, cancelled, sectionId }) =>
      [number, suspended?.on ?? '', cancelled?.on ?? '', sectionId === heading?.id ? heading?.title : ''].join(' | '),
    );
    assert.deepEqual(told, [
      'I.1 |  |  | ',
      'I.2 | 2026-06-10 |  | ',
      'I.3 |  |  | ',
      'II.1 |  | 2026-06-10 | ',
      'II.2 |  | 2026-06-10 | ',
      'III.1 |  |  | QUẢN LÝ LUỒNG TÀU',
      'III.2 |  |  | QUẢN LÝ LUỒNG TÀU',
    ]);
    assert.deepEqual(
      after.targets.map(({ text, value, unit }) => [text, value, unit]),
      [['Ít nhất 120 người được tập huấn', 120, 'người']],
    );
  });
});
