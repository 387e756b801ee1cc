// Whom the store on NATS lets in, and which streams and servers it uses.
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerStore } from '@kehoach/core';
import { jetStreamStore, natsAddress } from '@kehoach/jetstream';
import { assert } from 'chai';
import { codeOf, entriesOf } from '../contract/store-contract.js';
import { natsCredentials } from '../servers/nats-credentials.js';
import { natsPath, startNats } from '../servers/nats.js';
import { failureOf, oneNats } from './one-nats.js';

const planId = 'test.contract';

suite('a store on NATS lets nobody in who should not, nor uses what is none of ours', function () {
  this.timeout(60_000);
  const nats = oneNats();

  test('a stream of another program, or of a later version, or one on its way', async () => {
    for (const [config, code] of [
      [{ subjects: ['other.>'] as string[] }, 'not-our-database'],
      [{ description: 'KeHoach: logs of plans, form 1' }, 'not-our-database'],
      [{ description: 'KeHoach: logs of plans, form 2' }, 'newer-database'],
    ] as const) {
      nats.stream = `OTHER_${Math.random().toString(36).slice(2)}`;
      await nats.manager.streams.add({ name: nats.stream, subjects: [`${nats.stream}.>`], ...config });
      assert.equal(await codeOf(nats.open()), code);
    }
    nats.stream = 'không';
    assert.equal(await codeOf(nats.open()), 'store-failed');
  });

  test('a server that is not there, in good time', async () => {
    const error = await failureOf(jetStreamStore({ servers: ['127.0.0.1:1'] }));
    assert.deepEqual(
      [error.code, (error.params as { servers: string }).servers],
      ['server-unreachable', '127.0.0.1:1'],
    );
  });

  test('a server whose certificate is not the one that is trusted; the line is encrypted', async () => {
    const program = natsPath() as string;
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-tls-'));
    const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', key, '-out', cert, '-days', '2'];
    execFileSync('openssl', [...made, '-subj', '/CN=kehoach', '-addext', 'subjectAltName=IP:127.0.0.1'], {
      stdio: 'ignore',
    });
    const guarded = await startNats(program, 1, `tls { cert_file: "${cert}", key_file: "${key}" }`);
    try {
      const host = (guarded.urls[0] ?? '').replace('nats://', '');
      const named = natsAddress(`tls://${host}?ca=${cert}`);
      const store = await jetStreamStore(named?.options ?? { servers: [] });
      assert.equal(await store.append(planId, 0, await entriesOf(1, 1)), 1);
      await store.close();
      const untrusted = natsAddress(`tls://${host}`)?.options ?? { servers: [] };
      assert.equal((await failureOf(jetStreamStore(untrusted))).code, 'server-unreachable');
    } finally {
      await guarded.remove();
      await rm(folder, { recursive: true });
    }
  });

  test('fewer servers than the stream is to be kept on', async () => {
    const error = await failureOf(nats.open({ replicas: 3 }));
    assert.deepEqual([error.code, error.params], ['too-few-servers', { replicas: 3 }]);
  });

  test('a file that is not there', async () => {
    for (const what of ['creds', 'ca', 'cert', 'key']) {
      const options = natsAddress(`nats://127.0.0.1:1?${what}=/none/x.pem`)?.options ?? { servers: [] };
      const error = await failureOf(jetStreamStore(options));
      assert.deepEqual([error.code, error.params], ['unreadable-file', { file: '/none/x.pem', cause: 'ENOENT' }]);
    }
  });

  test('a server without JetStream', async () => {
    const without = await startNats(natsPath() as string, 1, '', null);
    const error = await failureOf(jetStreamStore({ servers: [without.urls[0] ?? ''] }));
    await without.remove();
    assert.deepEqual([error.code, error.params], ['no-jetstream', { version: '2.9.10' }]);
  });

  test('a file of credentials that the server does not know', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kehoach-creds-'));
    const { settings, credentials, strange } = natsCredentials();
    const guarded = await startNats(natsPath() as string, 1, settings);
    const openBy = async (text: string): Promise<ServerStore> => {
      const file = join(folder, 'kehoach.creds');
      await writeFile(file, text);
      return jetStreamStore(natsAddress(`${guarded.urls[0] ?? ''}?creds=${file}`)?.options ?? { servers: [] });
    };
    try {
      const store = await openBy(credentials);
      assert.equal(await store.append(planId, 0, await entriesOf(1, 1)), 1);
      await store.close();
      const error = await failureOf(openBy(strange));
      assert.deepEqual([error.code, error.params], [
        'server-unreachable',
        { servers: (guarded.urls[0] ?? '').slice(7), cause: 'AuthorizationError' },
      ] as unknown[]);
      assert.equal((await failureOf(openBy('rác'))).code, 'server-unreachable');
    } finally {
      await guarded.remove();
      await rm(folder, { recursive: true });
    }
  });

  test('a wrong password, and neither secret nor password in the message', async () => {
    const program = natsPath() as string;
    const guarded = await startNats(program, 1, 'authorization { user: kehoach, password: "rất bí mật" }');
    try {
      const at = [guarded.urls[0] ?? ''];
      const wrong = await failureOf(jetStreamStore({ servers: at, signIn: { user: 'kehoach', password: 'sai bét' } }));
      assert.deepEqual(
        [wrong.code, (wrong.params as { cause: string }).cause],
        ['server-unreachable', 'AuthorizationError'],
      );
      assert.notInclude(JSON.stringify([wrong.message, wrong.params, String(wrong.cause), wrong.stack]), 'sai bét');
      const store = await jetStreamStore({ servers: at, signIn: { user: 'kehoach', password: 'rất bí mật' } });
      assert.equal(await store.append(planId, 0, await entriesOf(1, 1)), 1);
      await store.close();
    } finally {
      await guarded.remove();
    }
  });
});
