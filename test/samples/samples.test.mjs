// The project's own documents, one in each layout, read field by field against what was written by hand.
import { fileURLToPath } from 'node:url';
import { assert } from 'chai';
import { documentsIn } from '../accuracy/documents.mjs';
import { phrasesIn } from '../accuracy/phrases.mjs';

const documents = await documentsIn(fileURLToPath(new URL('.', import.meta.url)));

suite('sample documents', () => {
  for (const { file, lossless, fields, wrong } of documents) {
    test(`${file}: ${fields} fields`, () => {
      assert.isTrue(lossless);
      assert.isAbove(fields, 20);
      assert.deepEqual(wrong, []);
    });
  }

  test('phrases are scored by their labels', async () => {
    const { misses, unscored, ...scores } = await phrasesIn(fileURLToPath(new URL('phrases.jsonl', import.meta.url)));
    assert.deepEqual(scores, {
      period: { rows: 4, exact: 2, invented: 1 },
      lead: { rows: 2, exact: 2 },
      coordinating: { rows: 2, exact: 1 },
    });
    assert.lengthOf(misses, 3);
    assert.deepEqual(Object.values(unscored), [0, 1]);
  });
});
