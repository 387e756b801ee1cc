import { readdir, readFile } from 'node:fs/promises';
import { posix } from 'node:path';
import { assert } from 'chai';

const site = new URL('../../../docs/dist/', import.meta.url);
const files = new Set((await readdir(site, { recursive: true })).map((name) => name.replaceAll('\\', '/')));
const pages = [...files].filter((name) => name.endsWith('.html')).toSorted();
const texts = new Map(
  await Promise.all(pages.map(async (name) => [name, await readFile(new URL(name, site), 'utf8')])),
);
const idsOf = new Map(
  [...texts].map(([name, text]) => [name, [...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)]),
);

/** Without what is shown as text. */
const markupOf = (text) => text.replaceAll(/<code[^>]*>[\s\S]*?<\/code>/g, '');

suite('the site of the documentation', () => {
  test('has an id once on each page', () => {
    for (const [name, ids] of idsOf) assert.deepEqual([...new Set(ids)], ids, name);
  });

  test('links to pages, places and files that are there', () => {
    for (const [name, text] of texts)
      for (const [, target] of markupOf(text).matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (target.startsWith('https:')) continue;
        const [path, anchor] = target.split('#');
        const file = path === '' ? name : posix.normalize(posix.join(posix.dirname(name), path));
        assert.isTrue(files.has(file), `${name}: ${target}`);
        if (anchor !== undefined) assert.include(idsOf.get(file), decodeURIComponent(anchor), `${name}: ${target}`);
      }
  });

  test('holds no style or script within a page, and names no other host but in links', () => {
    for (const [name, text] of texts) {
      const markup = markupOf(text);
      assert.notMatch(markup, / style=| on\w+=|<style|<script(?![^>]*\ssrc=)/, name);
      assert.notMatch(markup, / src="https?:|<link [^>]*https?:/, name);
    }
  });

  test('says nothing that a program says of a value which it does not have', () => {
    for (const [name, text] of texts) {
      assert.notInclude(text, '[object ', name);
      assert.notMatch(markupOf(text), />\s*(?:undefined|NaN|null)\s*</, name);
    }
  });

  test('is found by its index, part by part', async () => {
    const index = JSON.parse(await readFile(new URL('search.json', site), 'utf8'));
    const found = new Set(index.map(([at]) => at.split('#')[0]));
    assert.deepEqual(found, new Set(pages));
    for (const [at] of index) {
      const [file, anchor] = at.split('#');
      assert.include(idsOf.get(file), anchor, at);
    }
  });

  test('has both languages of a page lead to each other', () => {
    for (const name of pages.filter((each) => each.endsWith('.vi.html'))) {
      const other = name.replace('.vi.html', '.html');
      assert.match(texts.get(name), new RegExp(`class="other" href="[./]*${other}"`), name);
      assert.match(texts.get(other), new RegExp(`class="other" href="[./]*${name}"`), name);
    }
  });
});
