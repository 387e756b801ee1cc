import { access, readdir, readFile } from 'node:fs/promises';
import { assert } from 'chai';
import { blocksIn } from '../blocks.mjs';

const root = new URL('../../../', import.meta.url);
const guides = new URL('docs/portals/', root);
const names = (await readdir(guides)).sort();

/** All text of the examples that guides show. */
async function examples() {
  const texts = [await readFile(new URL('examples/cu/legacy-policy.js', root), 'utf8')];
  const all = await readdir(new URL('examples/portals/', root), { recursive: true, withFileTypes: true });
  for (const entry of all.filter((each) => each.isFile()))
    texts.push(await readFile(`${entry.parentPath ?? entry.path}/${entry.name}`, 'utf8'));
  return texts;
}

/** A piece of a file stands further left in a guide. */
const unindented = (text) => text.trim().replaceAll(/^ +/gm, '');

suite('guides for portals', () => {
  for (const name of names)
    test(`${name}: a title, a paragraph in Vietnamese, links that lead somewhere, and what the examples hold, word for word`, async () => {
      const text = await readFile(new URL(name, guides), 'utf8');
      assert.match(text, /^# [^\n]+\n\n\*\*Tiếng Việt\.\*\* /);
      assert.lengthOf(text.replaceAll(/^```.*?^```/gms, '').match(/^# /gm), 1);
      for (const [, target] of text.matchAll(/\]\(([^)#]+)[^)]*\)/g))
        await access(new URL(target, new URL(name, guides)));
      const known = (await examples()).map(unindented);
      for (const { language, text: block, line } of blocksIn(text))
        if (language !== 'txt')
          assert.isTrue(
            known.some((each) => each.includes(unindented(block))),
            `line ${line}`,
          );
    });
});
