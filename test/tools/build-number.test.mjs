import { assert } from 'chai';
import { buildNumber, isModule, moduleTexts } from './build-number.mjs';

suite('the number of a build', () => {
  const files = [
    ['elements/dist/plan/plan.js', true],
    ['elements/dist/plan/plan.messages.js', true],
    ['elements/dist/record/record.styles.js', true],
    ['portal/dist/page.js', true],
    ['portal/dist/kehoach-record.js', false],
    ['core/dist/log/log.test.js', false],
    ['session/dist/test-support/fake-store.js', false],
    ['core/dist/index.d.ts', false],
    ['core/src/index.js', false],
  ];
  for (const [name, is] of files)
    test(`${is ? 'follows from' : 'says nothing of'} ${name}`, () => assert.equal(isModule(name), is));

  test('says nothing of types alone, which are written for frameworks after the files are made', () => {
    assert.notInclude(moduleTexts(), 'export {};\n');
  });

  test('is another one where a word is another one', () => {
    const texts = moduleTexts();
    assert.equal(buildNumber(texts), buildNumber(texts));
    assert.notEqual(buildNumber(texts), buildNumber([...texts.slice(0, -1), `${texts.at(-1)} `]));
  });
});
