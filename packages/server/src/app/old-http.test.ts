import { connect } from 'node:net';
import { assert } from 'chai';
import { openOffice } from '../test-support/office.js';
import { developmentIdentity } from './development-identity.js';

suite('HTTP/1.0', () => {
  /** What is answered to lines that are sent as they are. */
  function told(address: string, ...lines: readonly string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      let text = '';
      const socket = connect(Number(new URL(address).port), '127.0.0.1', () =>
        socket.write(`${lines.join('\r\n')}\r\n\r\n`),
      );
      socket.on('data', (part) => (text += part.toString()));
      socket.on('error', reject).on('close', () => resolve(text));
    });
  }

  test('without a host is answered, as load balancers probe with it', async () => {
    const running = await openOffice({ isEmpty: true });
    try {
      for (const path of ['/healthz', '/readyz'])
        assert.match(await told(running.address, `GET ${path} HTTP/1.0`), /^HTTP\/1\.1 200 /, path);
      assert.match(await told(running.address, 'GET /plans/thu/log HTTP/1.0'), /^HTTP\/1\.1 401 /);
    } finally {
      await running.close();
    }
  });

  test('comes from a proxy that says nothing of itself: the development identity takes nothing of it', async () => {
    const running = await openOffice({ isEmpty: true, identity: developmentIdentity('127.0.0.1') });
    try {
      const cookie = `kh-development=${Buffer.from('{"subject":"a","unit":"u","roles":["reader"]}').toString('base64url')}`;
      const asked = (version: string, method: string, path: string): Promise<string> =>
        told(
          running.address,
          `${method} ${path} HTTP/${version}`,
          `Host: ${new URL(running.address).host}`,
          `Cookie: ${cookie}`,
          'Connection: close',
        );
      assert.match(await asked('1.1', 'GET', '/plans'), /^HTTP\/1\.1 200 /);
      for (const [method, path] of [
        ['GET', '/plans'],
        ['POST', '/session/dev'],
      ] as const)
        assert.match(await asked('1.0', method, path), /^HTTP\/1\.1 403 [^]*"passed-on"/, path);
      assert.match(await asked('1.0', 'GET', '/healthz'), /^HTTP\/1\.1 200 /);
    } finally {
      await running.close();
    }
  });
});
