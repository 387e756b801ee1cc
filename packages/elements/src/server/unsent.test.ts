import type { Pending } from '@kehoach/session';
import { assert } from 'chai';
import { serverWords } from './server.messages.js';
import { rejectionText } from './unsent.js';

const refusedBy = (rejection: object): Pending =>
  ({ id: 'a', command: { type: 'ReportProgress', data: {} }, standing: 'refused', rejection }) as unknown as Pending;

suite('why something was not recorded', () => {
  for (const status of [400, 403, 404, 409, 413])
    test(`a bare ${status}, as of a proxy, is a sentence and no number alone`, () => {
      assert.match(rejectionText(refusedBy({ status }), 'vi'), new RegExp(`^Máy chủ|^Nội dung.*mã ${status}\\)`));
      assert.match(rejectionText(refusedBy({ status }), 'en'), new RegExp(`^Th.*\\(${status}\\)`));
    });

  test('is told in the server’s words where it has some', () => {
    const told = { status: 403, vi: 'Chỉ được xem.', en: 'May only look.' };
    assert.equal(rejectionText(refusedBy(told), 'vi'), 'Chỉ được xem.');
    assert.equal(
      rejectionText(refusedBy({ ...told, refusal: { code: 'closed', params: {} } }), 'en'),
      'May only look.',
    );
    const { sentences } = serverWords.vi;
    assert.match(
      sentences['no-longer-yours']({ ...told, count: 2 }),
      /^Chỉ được xem\. Trang không hiển thị.* 2 nội dung/,
    );
  });
});
