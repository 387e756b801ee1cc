import { createHash } from 'node:crypto';
import { assert } from 'chai';
import { steps } from './schema.js';

test('what has brought databases to a version stays as it was then, letter for letter', () => {
  const digests = steps.map((step) => createHash('sha256').update(step).digest('hex').slice(0, 16));
  assert.deepEqual(digests, ['500a53f0e0a55edf', 'fbca11d0dd93bc3a', 'd5ca0ef6a16575b4', '8e97c893a2a475af']);
});
