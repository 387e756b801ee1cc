import { assert } from 'chai';
import { define } from './define-under.js';
import { views } from './shared/names.js';

suite('elements under another prefix, none of them named', () => {
  test('are those that define.js registers under kh', async () => {
    await define({ prefix: 'mot' });
    const later = new Set(['agenda', 'export']);
    for (const name of ['plan', ...views.filter((each) => !later.has(each))])
      assert.isDefined(customElements.get(`mot-${name}`), name);
    for (const tag of ['kh-plan', 'kh-timeline', 'kh-desk']) assert.isUndefined(customElements.get(tag), tag);
  });
});
