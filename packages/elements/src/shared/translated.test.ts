import { assert } from 'chai';
import '../define.js';
import { StatusFilterEvent } from '../plan/plan-events.js';
import { settled, shownInPlan, textOf } from '../test-support/sample.js';
import { translate } from '../test-support/translate.js';

suite('a page that the browser has translated', () => {
  for (const isReplaced of [false, true]) {
    test(`goes on showing what is new, texts ${isReplaced ? 'replaced' : 'wrapped'}`, async () => {
      const tags = ['kh-tasks', 'kh-timeline', 'kh-summary', 'kh-task', 'kh-history', 'kh-progress', 'kh-as-of'];
      const elements = tags.map((tag) => `<${tag}></${tag}>`).join('');
      const root = await shownInPlan(elements);
      for (const tag of tags) translate(root.querySelector(tag)?.shadowRoot as ShadowRoot, isReplaced);
      root.querySelector('kh-summary')?.dispatchEvent(new StatusFilterEvent('overdue'));
      await settled(root);
      assert.match(textOf(root, 'kh-tasks'), /\b1 nhiệm vụ/);
      assert.notInclude(textOf(root, 'kh-tasks'), 'Tổ chức lễ kỷ niệm');
      root.lang = 'en';
      await settled(root);
      assert.include(textOf(root, 'kh-tasks'), '1 task');
      for (const [tag, words] of [
        ['kh-timeline', 'Whole plan'],
        ['kh-progress', 'tasks done'],
        ['kh-as-of', 'Showing how things stand now.'],
        ['kh-task', 'Needs attention'],
      ] as const)
        assert.include(textOf(root, tag), words);
    });
  }
});
