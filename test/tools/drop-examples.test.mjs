import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { dropExamples, dropRuleExamples } from './drop-examples.mjs';

suite('dropping the examples of the grammar', () => {
  test('leaves the rows as they are', () => {
    const row = "[{ name: 'a', reads: { 'năm 2026': 'x' }, not: {}, form: 'năm {yyyy}' }];";
    assert.equal(dropExamples(row)?.replaceAll(/\s+/g, ' '), "[{ form: 'năm {yyyy}' }];");
  });

  test('leaves other modules alone', () => assert.equal(dropExamples('const a = { not: 1 };'), undefined));

  test('leaves what a rule does and tests', () => {
    const rules = "[['a', 'ends', 'Sở Y tế|', isEnd], ['closing', 'Trên đây là', (words) => true]];";
    assert.equal(dropRuleExamples(rules), "[['', 'ends', '', isEnd], ['closing', '', (words) => true]];");
    assert.equal(dropRuleExamples("[['a', 'b'], ['c', isEnd]];"), undefined);
  });

  test('finds them in each file of rules of the importer', async () => {
    for (const name of ['year/mention', 'year/plan-year']) {
      const file = new URL(`../../packages/importer/dist/${name}.js`, import.meta.url);
      const text = await readFile(file, 'utf8');
      assert.ok((dropRuleExamples(text) ?? text).length < text.length - 200, name);
    }
  });

  test('finds them in each file of the grammar', async () => {
    for (const name of ['days', 'months', 'years', 'unsaid', 'repetitions', 'bounds', 'not-times']) {
      const file = new URL(`../../packages/periods/dist/grammar/${name}.js`, import.meta.url);
      assert.doesNotMatch(dropExamples(await readFile(file, 'utf8')) ?? 'reads:', /\b(?:reads|not):|\bname: '/, name);
    }
  });
});
