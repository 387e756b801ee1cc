import type { AddressInfo } from 'node:net';
import type { Server } from 'node:http';
import { portalServer } from '@kehoach/examples/server.js';
import { assert } from 'chai';

suite('the server of the examples', () => {
  let server: Server;
  const got = (path: string): Promise<Response> =>
    fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, { redirect: 'manual' });
  suiteSetup((done) => void (server = portalServer()).listen(0, '127.0.0.1', done));
  suiteTeardown((done) => void server.close(done));

  test('sends a log as what it is', async () => {
    const { status, headers } = await got('/225-kh-stp.ndjson');
    assert.deepEqual([status, headers.get('content-type')], [200, 'application/x-ndjson; charset=utf-8']);
    assert.include((await got('/')).headers.get('content-type'), 'text/html');
  });

  test('tells its pages that no server of an office stands beside them', async () => {
    assert.deepEqual(await (await got('/settings.json')).json(), { endpoint: '' });
  });

  test('sends the documentation under the policy of its pages', async () => {
    const { status, headers } = await got('/docs/');
    assert.equal(status, 200);
    assert.include(headers.get('content-security-policy'), "require-trusted-types-for 'script'");
    assert.equal((await got('/docs/search.json')).status, 200);
  });

  test('leads to a folder that is asked for without its last stroke', async () => {
    for (const [path, to] of [
      ['/import', '/import/'],
      ['/import?lang=en', '/import/?lang=en'],
      ['/docs', '/docs/'],
    ] as const) {
      const { status, headers } = await got(path);
      assert.deepEqual([status, headers.get('location')], [308, to]);
    }
    assert.equal((await got('/import/')).status, 200);
    assert.equal((await got('/imports')).status, 404);
  });
});
