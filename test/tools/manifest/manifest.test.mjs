import { readFile, readdir } from 'node:fs/promises';
import { assert } from 'chai';

const folder = new URL('../../../packages/elements/', import.meta.url);
const { modules } = JSON.parse(await readFile(new URL('dist/custom-elements.json', folder), 'utf8'));
const elements = modules.flatMap(({ declarations }) => declarations);
const names = await readdir(new URL('src', folder), { recursive: true });
const texts = await Promise.all(
  names
    .filter((name) => /(?<!\.test)\.ts$/.test(name) && !name.startsWith('test-support'))
    .map((name) => readFile(new URL(`src/${name}`, folder), 'utf8')),
);
const sources = texts.join('\n');
const own = {
  attributes: 'attribute',
  members: 'property or method',
  events: 'event',
  cssParts: 'part',
  slots: 'slot',
};
const sorted = (all) => [...new Set(all)].toSorted((one, other) => (one < other ? -1 : 1));
const all = (kind) => sorted(elements.flatMap((element) => element[kind].map(({ name }) => name)));
const found = (pattern) => sorted([...sources.matchAll(pattern)].map(([, name]) => name));

/** What elements make for each other. */
const internal = new Set(['desk-views', 'paper']);

suite('what editors and frameworks know of the elements', () => {
  test('is every element that is registered', () => {
    const registered = found(/^define\('([\w-]+)'/gm).filter((name) => !internal.has(name));
    assert.deepEqual(
      sorted(elements.map(({ tagName }) => tagName)),
      registered.map((name) => `kh-${name}`),
    );
  });

  for (const [kind, called] of [...Object.entries(own), ['cssProperties', 'custom property']])
    test(`tells of each ${called} what it is`, () => {
      for (const element of elements)
        for (const { name, description } of element[kind])
          assert.match(description, /\p{L}{2,} \p{L}/u, `${element.tagName}: ${name}`);
    });

  test('is every event, part and custom property of the sources, and no other', () => {
    assert.deepEqual(all('events'), found(/static readonly type = '(kh-[\w-]+)'/g));
    assert.deepEqual(all('cssProperties'), found(/var\((--kh-[\w-]+)/g));
    // Two bars are named by their class.
    assert.deepEqual(all('cssParts'), sorted(['actual', 'extended', ...found(/\bpart="([\w-]+)"/g)]));
  });

  test('is every attribute and property that a page may set', () => {
    for (const { tagName, name, attributes, members } of elements) {
      const source = texts.find((text) => text.includes(`class ${name} extends`)) ?? '';
      const declared = [...source.matchAll(/@property\(([^)]*)\) accessor (\w+)/g)];
      for (const [, options, property] of declared) {
        assert.include(
          members.map((each) => each.name),
          property,
          tagName,
        );
        const attribute = /attribute: '([\w-]+)'/.exec(options)?.[1] ?? property.toLowerCase();
        const isAttribute = !options.includes('attribute: false');
        assert.equal(
          attributes.some((each) => each.name === attribute && each.fieldName === property),
          isAttribute,
        );
      }
    }
  });

  test('is nothing that is kept inside', () => {
    for (const { members } of elements)
      for (const { name } of members) assert.notMatch(name, /^(?:#|render|readyView$|source$|language$|styles$)/);
  });

  test('names the words that a property may be, and what an event carries', () => {
    const timeline = elements.find(({ tagName }) => tagName === 'kh-timeline');
    const zoom = timeline.attributes.find(({ name }) => name === 'zoom').type.text;
    assert.sameMembers(zoom.split(' | '), ["'plan'", "'year'", "'quarter'", "'month'", "'week'"]);
    assert.match(timeline.events[0].description, /`taskId: TaskId \| undefined`/);
  });
});
