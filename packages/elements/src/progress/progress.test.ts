import { assert } from 'chai';
import '../define.js';
import { elementContract } from '../test-support/element-contract.js';
import { inside, shownInPlan, textOf } from '../test-support/sample.js';

elementContract('kh-progress');

suite('progress', () => {
  // Tasks at 100, 60, 0 and 0 %: 40 on the mean. On 20 September the first two should be done, the third
  // begins in October, the fourth names no time.
  test('of the plan is the mean of its tasks, beside what should be reached', async () => {
    const text = textOf(await shownInPlan('<kh-progress></kh-progress>'), 'kh-progress');
    assert.include(text, '40%');
    assert.include(text, '1 trên 4 nhiệm vụ hoàn thành');
    assert.include(text, 'Đáp ứng yêu cầu');
  });

  test('says first that it is behind, and nothing of that where it is not', async () => {
    const told = async (attributes: string): Promise<readonly string[]> => {
      const root = await shownInPlan(`<kh-progress ${attributes}></kh-progress>`);
      return (inside(root, 'kh-progress', 'p').textContent ?? '').split('\n');
    };
    for (const shape of ['ring', 'bar']) {
      const [behind, onTime] = [await told(`shape=${shape} task="2"`), await told(`shape=${shape} task="1"`)];
      assert.deepEqual([behind.length, onTime.length], [3, 2]);
      assert.equal(behind[0], 'Chậm tiến độ');
    }
  });

  test('of one task is what its unit last reported', async () => {
    const root = await shownInPlan('<kh-progress task="2" shape="bar"></kh-progress>');
    assert.include(textOf(root, 'kh-progress'), '60%');
    const [line, reached] = ['.line', '.line i'].map((part) =>
      inside(root, 'kh-progress', part).getBoundingClientRect(),
    );
    assert.closeTo((reached?.width ?? 0) / (line?.width ?? 1), 0.6, 0.02);
  });

  test('is told to a screen reader in words', async () => {
    const root = await shownInPlan('<kh-progress></kh-progress>');
    assert.match(inside(root, 'kh-progress', 'svg').getAttribute('aria-label') ?? '', /40%/);
  });

  test('of a task that the plan does not have is told as none', async () => {
    const root = await shownInPlan('<kh-progress task="99"></kh-progress>');
    assert.notInclude(textOf(root, 'kh-progress'), '%');
  });

  test('far from sight is laid out once it comes near', async () => {
    const root = await shownInPlan('<div style="height: 20000px"></div><kh-progress></kh-progress>');
    const ring = inside(root, 'kh-progress', 'svg');
    const isLaidOut = (): boolean => ring.checkVisibility({ contentVisibilityAuto: true });
    assert.isFalse(isLaidOut());
    root.querySelector('kh-progress')?.scrollIntoView();
    for (let wait = 0; wait < 50 && !isLaidOut(); wait += 1) await new Promise(requestAnimationFrame);
    assert.isTrue(isLaidOut());
    assert.isAbove(ring.getBoundingClientRect().width, 0);
  });

  test('of a task has few nodes: a page may show a thousand', async () => {
    const root = await shownInPlan('<kh-progress task="2"></kh-progress>');
    const drawn = root.querySelector('kh-progress')?.shadowRoot as ShadowRoot;
    const nodes = document.createTreeWalker(drawn, NodeFilter.SHOW_ALL);
    let count = 0;
    while (nodes.nextNode() !== null) count += 1;
    assert.isAtMost(count, 12);
  });
});
