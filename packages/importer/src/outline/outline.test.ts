import { assert } from 'chai';
import { draftOf, plan } from '../test-support/reading.js';

function slips(body: string): string[] {
  const { findings, document } = draftOf(plan + body);
  return findings
    .filter(({ code }) => code === 'skipped-number' || code === 'repeated-number')
    .map(({ place }) => document.slice(place.from, place.to).trim());
}

suite('numbers that count on through the parts', () => {
  const one = 'Phòng Bến bãi sơn cầu.';
  test('slip nowhere', () => {
    assert.deepEqual(slips(`I. NHIỆM VỤ\nA. Bến\n1. ${one}\n2. ${one}\nB. Cầu\n3. ${one}\n4. ${one}\n`), []);
  });

  test('slip where one is left out or comes again', () => {
    assert.deepEqual(slips(`I. NHIỆM VỤ\nA. Bến\n1. ${one}\n2. ${one}\nB. Cầu\n4. ${one}\n4. ${one}\n`), ['4.', '4.']);
  });
});
