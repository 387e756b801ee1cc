import { assert } from 'chai';
import { paragraph } from './paragraph.js';

suite('a paragraph of Word', () => {
  for (const [said, runs] of [
    ['một\r\nhai\u2028ba', ['một', 'hai', 'ba']],
    ['\u202Emột\u0007', ['một\uFFFD']],
    ['<b> & "c"', ['&lt;b&gt; &amp; &quot;c&quot;']],
  ] as const)
    test(`of ${JSON.stringify(said)} has ${runs.length} line(s), each as Word may hold it`, () => {
      const lines = runs.map((run) => `<w:t xml:space="preserve">${run}</w:t>`).join('<w:br/>');
      assert.include(paragraph(said), `<w:r>${lines}</w:r>`);
    });
});
