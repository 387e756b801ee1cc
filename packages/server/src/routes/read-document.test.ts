import { readFile } from 'node:fs/promises';
import { assert } from 'chai';
import { centre, office, openOffice, reader, type RunningOffice } from '../test-support/office.js';

/** A plan of an invented province, saved as .doc by LibreOffice. */
const document = new URL('../../../../test/fixtures/bang-nhiem-vu.doc', import.meta.url);
const sent = (body: Uint8Array, type = 'application/msword'): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': type },
  body: new Uint8Array(body),
});

suite('an old Word file on the server', () => {
  let running: RunningOffice;
  let bytes: Uint8Array;
  suiteSetup(async () => {
    running = await openOffice();
    bytes = await readFile(document);
  });
  suiteTeardown(() => running.close());

  test('is answered with its text, to whoever may issue a plan', async () => {
    const answer = await running.ask('/documents/text', office, sent(bytes));
    const { text } = (await answer.json()) as { readonly text: string };
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('Cache-Control'), 'no-store');
    assert.include(text, '3\tTập huấn cho hộ kinh doanh lưu trú\tHội Nông dân tỉnh\t\tHằng năm\t\t\n');
  });

  test('is refused to those who may not, before it is read', async () => {
    const statuses = await Promise.all(
      [undefined, reader, centre, office].map(
        async (person) => (await running.ask('/documents/text', person, sent(bytes.subarray(0, 4)))).status,
      ),
    );
    assert.deepEqual(statuses, [401, 403, 403, 422]);
  });

  test('that is none, is damaged, or of another type, has its own problem', async () => {
    const noise = Uint8Array.from(bytes, (byte, at) => (at > 600 && at % 37 === 0 ? 255 - byte : byte));
    const cases: readonly (readonly [what: string, init: RequestInit, status: number, code: string])[] = [
      ['an archive', sent(new TextEncoder().encode('PK\u0003\u0004')), 422, 'unreadable-document'],
      ['noise in its folder', sent(noise), 422, 'unreadable-document'],
      ['the first half', sent(bytes.subarray(0, bytes.length / 2)), 422, 'unreadable-document'],
      ['another type', sent(bytes, 'text/plain'), 415, 'wrong-type'],
      ['33 MB', sent(new Uint8Array(34_000_000)), 413, 'too-large'],
    ];
    for (const [what, init, status, code] of cases) {
      const answer = await running.ask('/documents/text', office, init);
      const told = (await answer.json()) as { readonly code: string; readonly vi: string; readonly en: string };
      assert.deepEqual([answer.status, told.code], [status, code], what);
      assert.notEqual(told.vi, told.en, what);
    }
  });
});
