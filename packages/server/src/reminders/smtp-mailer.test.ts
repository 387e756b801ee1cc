import { createServer, type AddressInfo } from 'node:net';
import { assert } from 'chai';
import { openMailServer, textOfLetter, type MailMood, type MailServer } from '../test-support/mail-server.js';
import type { Posting } from './mailer.js';
import { smtpMailer } from './smtp-mailer.js';

const letter = { to: 'an@stp.example', subject: 'Nhắc việc', text: 'Quá hạn 5 ngày', messageId: '<a@kehoach>' };

async function sent(address: string, patienceMs = 5_000): Promise<Posting> {
  const mailer = smtpMailer({ address, from: 'KeHoach <kehoach@stp.example>', patienceMs });
  try {
    return await mailer.send(letter);
  } finally {
    mailer.close();
  }
}

suite('a letter by SMTP', () => {
  let server: MailServer;
  setup(async () => {
    server = await openMailServer();
  });
  teardown(() => server.close());

  test('is accepted, as it was written', async () => {
    assert.deepEqual(await sent(server.address), { state: 'accepted' });
    assert.lengthOf(server.letters, 1);
    assert.match(server.letters[0] ?? '', /^Message-ID: <a@kehoach>/im);
    assert.match(server.letters[0] ?? '', /^Auto-Submitted: auto-generated/im);
    assert.include(textOfLetter(server.letters[0] ?? ''), 'Quá hạn 5 ngày');
  });

  for (const [mood, state] of [
    ['refuses-address', 'refused'],
    ['refuses-letter', 'refused'],
    ['not-now', 'failed'],
    ['cuts-off', 'failed'],
  ] as const satisfies readonly (readonly [MailMood, Posting['state']])[])
    test(`is ${state} where the server ${mood}`, async () => {
      server.mood = mood;
      assert.equal((await sent(server.address)).state, state);
      assert.isEmpty(server.letters);
    });

  test('has failed where the server never answers, or no more once it has greeted, or is not there', async function () {
    // Far less than the client waits by itself.
    this.timeout(15_000);
    for (const greeting of ['', '220 mail.stp.example\r\n']) {
      const silent = createServer((socket) => socket.write(greeting));
      await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
      const { port } = silent.address() as AddressInfo;
      assert.equal((await sent(`smtp://127.0.0.1:${port}`, 200)).state, 'failed', greeting);
      silent.close();
    }
    assert.equal((await sent('smtp://127.0.0.1:1', 2_000)).state, 'failed');
  });

  test('does not tell in its reason what stands in the address of the server', async () => {
    const told = await sent('smtp://user:secret@127.0.0.1:1', 2_000);
    assert.notInclude(JSON.stringify(told), 'secret');
  });
});
