import { assert } from 'chai';
import { ordered } from './contents.mjs';
import { proseOf } from './prose.mjs';
import { searchIndexOf } from './search-index.mjs';
import { fieldRows, shapeOf } from './shapes.mjs';

const nothing = () => '';
const page = (text, more = {}) => ({
  file: 'start/a.md',
  out: 'start/a.html',
  key: 'start/a',
  lang: 'en',
  title: 'A',
  text,
  ...more,
});

suite('the order of pages', () => {
  const groups = [
    { en: 'First', folder: 'start', pages: ['start/b'] },
    { en: 'Portals', folder: 'portals', pages: [] },
    { en: 'Last', pages: ['z'] },
  ];

  test('is that of the file, then what it does not name, by folder; a group without pages falls away', () => {
    const pagesOf = (keys) => ordered(groups, keys).map(({ en, pages }) => [en, ...pages].join(' '));
    assert.deepEqual(pagesOf(['index', 'start/a', 'start/b', 'z', 'other']), ['First start/b start/a', 'Last z other']);
    assert.include(pagesOf(['start/b', 'z', 'portals/drupal']), 'Portals portals/drupal');
  });

  test('names no page that is not there', () => {
    assert.throws(() => ordered(groups, ['start/b']), /names z/);
  });
});

suite('a page from Markdown', () => {
  test('links to pages; what is in the repository alone is named', () => {
    const { html } = proseOf(
      page('# A\n\n[b](../b.md#c) [code](../../packages/core/x.ts) [out](https://a.example/)'),
      nothing,
    );
    assert.include(html, '<a href="../b.html#c">b</a>');
    assert.include(html, '<span class="source" title="packages/core/x.ts">code</span>');
    assert.include(html, '<a href="https://a.example/">out</a>');
  });

  test('has a place for each heading, two with the same words apart', () => {
    const { headings } = proseOf(page('# A\n\n## Việc của *tôi*\n\n## Việc của tôi'), nothing);
    assert.deepEqual(
      headings.map(({ id }) => id),
      ['a', 'việc-của-tôi', 'việc-của-tôi-1'],
    );
  });

  test('runs an example with the site’s own files, its script in the head, and shows it as it is written', () => {
    const text =
      '# A\n\n```html live\n<script src="kehoach.js" defer></script>\n<kh-tasks src="my-plan.ndjson"></kh-tasks>\n```';
    const { html, scripts } = proseOf(page(text), nothing);
    assert.include(html, '<kh-tasks src="../my-plan.ndjson"></kh-tasks>');
    assert.include(html, '&lt;script src=&quot;kehoach.js&quot; defer&gt;');
    assert.deepEqual([...scripts], [['../widgets/kehoach.js', ' defer']]);
  });

  test('is searched by the words of each part, without those of its examples', () => {
    const { html } = proseOf(
      page(
        '# A\n\nfirst\n\n## B\n\n`second`\n\n```html live\n<div><div>inside</div> shown <kh-tasks>before</kh-tasks></div>\n```\n\nthird',
      ),
      nothing,
    );
    const index = searchIndexOf(page(''), html);
    assert.deepEqual(index[0], ['start/a.html#a', 'A', 'A', 'first', 'en']);
    assert.match(index[1][3], /^second .*third$/);
    // What runs is not there; how it is written is.
    assert.lengthOf(index[1][3].match(/inside|shown|before/g), 3);
  });
});

suite('a schema in words', () => {
  test('tells each field, also of things in lists, and which must be there', () => {
    const item = { type: 'object', properties: { on: { type: 'string' } }, required: ['on'] };
    const properties = {
      name: { type: 'string', maxLength: 2000 },
      days: { type: 'array', items: item, maxItems: 20 },
    };
    assert.deepEqual(fieldRows({ properties, required: ['name'] }), [
      ['<code>name</code>', 'text, at most 2,000 characters', 'yes'],
      ['<code>days</code>', 'list of object, at most 20', ''],
      ['<code>days[].on</code>', 'text', 'yes'],
    ]);
  });

  test('names values, bounds and other shapes', () => {
    assert.equal(shapeOf({ enum: ['a', 'b'] }), '<code>a</code>, <code>b</code>');
    assert.equal(shapeOf({ type: 'integer', minimum: 0, maximum: 9 }), 'whole number, 0 to 9');
    assert.equal(shapeOf({ $ref: '#/components/schemas/Plans' }), '<a href="#plans">Plans</a>');
    assert.equal(shapeOf({ anyOf: [{ type: 'string' }, { type: 'null' }] }), 'text or null');
  });
});
