import { assert } from 'chai';
import type { Command } from '../decide/command.js';
import { centre, decisionOn, given, office, type Said } from '../test-support/given.js';
import { taskById } from './task-list.js';
import type { Task } from './task.js';

const say = (by: Said[0], on: string, type: Command['type'], data: object): Said => [
  by,
  on,
  { type, data: { taskId: 't', ...data } } as unknown as Command,
];

async function taskAfter(...said: readonly Said[]): Promise<Task | undefined> {
  return taskById((await given(...said)).tasks, 't');
}

suite('who sees to a task', () => {
  const begun = say(centre, '2022-09-02', 'StartTask', { inCharge: 'nv-07' });
  const more = (inCharge?: string): Said =>
    say(centre, '2022-09-05', 'ReportProgress', { percent: 30, ...(inCharge !== undefined && { inCharge }) });

  test('is whom the unit named last', async () => {
    assert.equal((await taskAfter(begun, more()))?.inCharge, 'nv-07');
    assert.equal((await taskAfter(begun, more('nv-08')))?.inCharge, 'nv-08');
  });

  test('is nobody any more once another unit leads it', async () => {
    const reassigned = say(office, '2022-09-06', 'ReassignTask', { lead: ['bao'], reason: 'Sắp xếp lại' });
    assert.notProperty(await taskAfter(begun, more(), reassigned), 'inCharge');
  });
});

suite('a product that was handed in', () => {
  const sha256 = 'ab'.repeat(32);
  const deliver = (more: object): Said => say(centre, '2022-09-05', 'DeliverProduct', { product: 'Báo cáo', ...more });

  test('has the link and the digest of its file', async () => {
    const link = 'https://kho.example.gov.vn/tep.pdf?so=1';
    const delivered = (await taskAfter(deliver({ link, sha256 })))?.delivered;
    assert.deepEqual(delivered, [{ product: 'Báo cáo', on: '2022-09-05', link, sha256 }]);
    assert.deepEqual((await taskAfter(deliver({})))?.delivered, [{ product: 'Báo cáo', on: '2022-09-05' }]);
  });

  for (const [more, code] of [
    [{ link: 'http://kho.example.gov.vn/tep' }, 'https'],
    [{ link: 'javascript:alert(1)' }, 'https'],
    [{ link: 'https://' }, 'https'],
    [{ link: 'https://kho.example tep' }, 'https'],
    [{ link: `https://kho.example/${'a'.repeat(2000)}` }, 'too-long'],
    [{ sha256: 'ab' }, 'digest'],
    [{ sha256: 'AB'.repeat(32) }, 'digest'],
  ] as const)
    test(`is refused with ${JSON.stringify(more).slice(0, 50)}`, async () => {
      const { refusal } = decisionOn(await given(), deliver(more));
      assert.equal(refusal?.code === 'invalid-data' && refusal.params.problem.code, code);
    });
});
