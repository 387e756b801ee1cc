import { createHash } from 'node:crypto';
import { assert } from 'chai';
import { steps } from './migrations.js';

test('what has brought files to a version stays as it was then, letter for letter', () => {
  const digests = steps.map((step) => createHash('sha256').update(step).digest('hex').slice(0, 16));
  assert.deepEqual(digests, ['d3abfbbc7d7fd460', '302dc72fbe5a110b']);
});
