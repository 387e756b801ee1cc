import { taskById, tasksIn, type Task } from '@kehoach/core';
import { assert } from 'chai';
import fc from 'fast-check';
import { amendmentCommands } from './amendment-commands.js';
import { after, amendmentIn, standing } from '../test-support/amending.js';

const tasks = [...tasksIn(standing.tasks)];

/** Times as papers write them, each with its first and its last day. */
const times = [
  ['Quý IV/2026', '2026-10-01', '2026-12-31'],
  ['tháng 9/2026', '2026-09-01', '2026-09-30'],
  ['trước ngày 15/11/2026', undefined, '2026-11-14'],
  ['từ ngày 01/8/2026 đến ngày 20/8/2026', '2026-08-01', '2026-08-20'],
] as const;
const units = [
  ['Đội Cứu nạn', 'doi-cuu-nan'],
  ['Văn phòng Sở', 'van-phong-so'],
  ['Phòng Truyền thông biển', 'phong-truyen-thong-bien'],
] as const;

type Order =
  | { readonly part: 'period'; readonly time: (typeof times)[number]; readonly words: number }
  | { readonly part: 'lead'; readonly unit: (typeof units)[number] }
  | { readonly part: 'title'; readonly title: string }
  | { readonly part: 'cancel'; readonly words: number }
  | { readonly part: 'nothing' };

const order: fc.Arbitrary<Order> = fc.oneof(
  fc.record({ part: fc.constant('period' as const), time: fc.constantFrom(...times), words: fc.nat(2) }),
  fc.record({ part: fc.constant('lead' as const), unit: fc.constantFrom(...units) }),
  fc.record({
    part: fc.constant('title' as const),
    title: fc.constantFrom('Vẽ bản đồ luồng lạch', 'Dựng tháp canh bến'),
  }),
  fc.record({ part: fc.constant('cancel' as const), words: fc.nat(1) }),
  fc.record({ part: fc.constant('nothing' as const) }),
);

function sentence({ number }: Task, given: Order): string {
  switch (given.part) {
    case 'period':
      return [
        `Sửa đổi thời gian thực hiện mục ${number} thành “${given.time[0]}”.`,
        `Thời gian thực hiện mục ${number}: ${given.time[0]}.`,
        `Mục ${number}: điều chỉnh thời gian thực hiện như sau: ${given.time[0]}.`,
      ][given.words] as string;
    case 'lead':
      return `Điều chỉnh đơn vị chủ trì mục ${number} thành ${given.unit[0]}.`;
    case 'title':
      return `Sửa đổi tên nhiệm vụ tại mục ${number} thành “${given.title}”.`;
    case 'cancel':
      return [`Bãi bỏ mục ${number}.`, `Không thực hiện nhiệm vụ tại mục ${number}.`][given.words] as string;
    default:
      return 'Các nội dung khác giữ nguyên.';
  }
}

/** What must stand of a task, by what was ordered and by nothing else. */
function expected(task: Task, given: Order): object {
  const { title, lead, coordinating, period, products } = task;
  const same = { title, lead, coordinating, start: period.start, end: period.end, products, isCancelled: false };
  if (given.part === 'period') return { ...same, start: given.time[1], end: given.time[2] };
  if (given.part === 'title') return { ...same, title: given.title };
  if (given.part === 'cancel') return { ...same, isCancelled: true };
  if (given.part === 'nothing') return same;
  const [, unit] = given.unit;
  const isOther = lead.join() !== unit;
  return isOther ? { ...same, lead: [unit], coordinating: coordinating.filter((id) => id !== unit) } : same;
}

suite('any amending paper', () => {
  test('comes to exactly what it says, and leaves alone what it does not name', () => {
    fc.assert(
      fc.property(fc.tuple(...tasks.map(() => order)), (orders) => {
        const words = orders.map((given, at) => `${at + 1}. ${sentence(tasks[at] as Task, given)}`).join('\n');
        const amendment = amendmentIn(words);
        assert.equal(amendment.account.unread, 0, words);
        const plan = after(
          standing,
          amendmentCommands(amendment, standing, () => 'them'),
        );
        for (const [at, task] of tasks.entries()) {
          const { title, lead, coordinating, period, products, cancelled } = taskById(plan.tasks, task.id) as Task;
          const { start, end } = period;
          const told = { title, lead, coordinating, start, end, products, isCancelled: cancelled !== undefined };
          assert.deepEqual(told, expected(task, orders[at] as Order), words);
        }
      }),
      { numRuns: 300 },
    );
  }).timeout(60_000);

  test('whatever its words, throws for none and has each of its sentences in a change, a finding or the account', () => {
    const parts = fc.constantFrom(
      'Sửa đổi',
      'mục I.1',
      'thành',
      '“',
      '”',
      'từ',
      ':',
      '\n1. ',
      '\n- ',
      'bãi bỏ',
      'bổ sung',
      'giao',
      'Đội Cứu nạn chủ trì',
      'thay',
      'Quý IV/2026',
      ';',
      '.',
      'như sau:',
      '|',
      'nhiệm vụ số 1',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 30 }), (words) => {
        const { account, changes, ofPlan, findings } = amendmentIn(`1. ${words.join(' ')}`);
        assert.equal(account.placed + account.unread, account.all);
        assert.isTrue(changes.length + ofPlan.length + findings.length > 0);
        assert.isAtLeast(findings.filter(({ code }) => code === 'unread-order').length, account.unread);
      }),
      { numRuns: 1500 },
    );
  }).timeout(60_000);
});
