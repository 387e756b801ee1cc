import { assert } from 'chai';
import { define } from './define-under.js';

suite('elements under another prefix, none of them named', () => {
  test('are those that define.js registers under kh', async () => {
    await define({ prefix: 'mot' });
    for (const name of [
      'as-of',
      'awards',
      'desk',
      'desk-views',
      'history',
      'plan',
      'progress',
      'record',
      'summary',
      'task',
      'tasks',
      'timeline',
    ])
      assert.isDefined(customElements.get(`mot-${name}`), name);
    for (const tag of ['kh-plan', 'kh-timeline', 'kh-desk']) assert.isUndefined(customElements.get(tag), tag);
  });
});
