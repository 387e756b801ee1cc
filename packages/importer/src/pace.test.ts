import { assert } from 'chai';
import { readAmendingDocument, readDocument } from './index.js';
import { standing } from './test-support/amending.js';

const order = (at: number): string => `${at}. Giao Văn phòng Sở vá lưới số ${at}, hoàn thành trước ngày 15/9/2026.\n`;
const plan = (count: number): string =>
  `KẾ HOẠCH\nNăm 2026\n\nI. NHIỆM VỤ\n${Array.from({ length: count }, (_, at) => order(at + 1)).join('')}`;

suite('the pace of a reading', () => {
  test('tells how much is done, and what is read is the same', async () => {
    const shares: number[] = [];
    const pace = (share: number): undefined => void shares.push(share);
    const read = await readDocument(plan(100), { pace });
    assert.isTrue(
      shares.every((share, at) => share >= (shares[at - 1] ?? 0) && share <= 1),
      shares.join(' '),
    );
    assert.isAbove(shares.at(-1) ?? 0, 0.9);
    assert.deepEqual(read, await readDocument(plan(100)));
  });

  test('leaves no part of a long document alone for long', async () => {
    const times: number[] = [];
    const pace = (): undefined => void times.push(0);
    await readDocument(plan(100), { pace });
    const few = times.length;
    await readDocument(plan(1000), { pace });
    assert.isAtLeast(times.length - few, 5 * few);
  });

  test('ends a reading by rejecting', async () => {
    for (const reading of [
      (pace: () => Promise<void>) => readDocument(plan(20), { pace }),
      (pace: () => Promise<void>) => readAmendingDocument(plan(20), standing, { pace }),
    ]) {
      let count = 0;
      const pace = (): Promise<void> => {
        count += 1;
        return count < 2 ? Promise.resolve() : Promise.reject(new DOMException('stopped', 'AbortError'));
      };
      const error = await reading(pace).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      assert.equal((error as Error | undefined)?.name, 'AbortError');
      assert.equal(count, 2);
    }
  });
});
