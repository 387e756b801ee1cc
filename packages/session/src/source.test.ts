import { writeLog } from '@kehoach/core';
import { assert } from 'chai';
import { allParts } from './parts.js';
import { readSource } from './source.js';
import { fakeServer, type Reply } from './test-support/fake-server.js';
import { sampleLog } from './test-support/sample.js';

const { checking } = allParts;
const address = 'https://portal.example/log.ndjson';
const text = async (): Promise<string> => writeLog(await sampleLog());

suite('what an address answers', () => {
  const cases: readonly [string, Reply, string][] = [
    ['no connection', { isDown: true }, 'offline'],
    ['a connection that breaks within the text', { breaksOff: true }, 'interrupted'],
    ['a page for signing in', { text: '<!DOCTYPE html><title>Đăng nhập</title>', type: 'text/html' }, 'signed-out'],
    ['a page that calls itself plain text', { text: '\n <html>', type: 'text/plain' }, 'signed-out'],
    ['a page without a letter', { text: '', type: 'text/html; charset=utf-8' }, 'signed-out'],
    ['a way to another host', { leadsElsewhere: true }, 'signed-out'],
    ['401', { status: 401 }, 'signed-out'],
    ['403', { status: 403, type: 'text/html' }, 'http'],
    ['500', { status: 500 }, 'http'],
    ['nothing', { text: '\n' }, 'no-entries'],
    ['what is no log', { text: 'hello' }, 'broken-line'],
  ];
  for (const [name, reply, code] of cases) {
    test(`${name} is ${code}`, async () => {
      const { failure } = await readSource(address, fakeServer(reply).fetch, checking);
      assert.equal(failure?.code, code);
    });
  }

  test('a line of a kind that is not known stops there, with what stands before it', async () => {
    const lines = (await text()).trimEnd().split('\n');
    lines.splice(2, 1, lines[2]?.replace('"SectionAdded"', '"SectionPainted"') ?? '');
    const { entries, failure } = await readSource(address, fakeServer({ text: lines.join('\n') }).fetch, checking);
    assert.deepEqual([entries.length, failure?.code, failure?.params], [2, 'newer-entry', { entry: 3 }]);
  });

  test('a broken line leaves what stands before it', async () => {
    const lines = (await text()).trimEnd().split('\n');
    lines.splice(2, 1, '{"broken');
    const { entries, failure } = await readSource(
      address,
      fakeServer({ text: `\n${lines.join('\n')}` }).fetch,
      checking,
    );
    assert.deepEqual([entries.length, failure?.code], [2, 'broken-line']);
  });

  test('is shared while it is under way, and asked again after that', async () => {
    const server = fakeServer({ text: await text() });
    await Promise.all([readSource(address, server.fetch, checking), readSource(address, server.fetch, checking)]);
    assert.equal(server.asked.length, 1);
    await readSource(address, server.fetch, checking);
    assert.equal(server.asked.length, 2);
  });

  test('is not remembered when it failed', async () => {
    const server = fakeServer({ status: 500 });
    await readSource(address, server.fetch, checking);
    server.reply = { text: await text() };
    assert.isUndefined((await readSource(address, server.fetch, checking)).failure);
  });

  test('what is no address is not asked', async () => {
    const server = fakeServer({ text: await text() });
    const { failure } = await readSource('http://[bad', server.fetch, checking);
    assert.deepEqual([failure?.code, server.asked.length], ['bad-address', 0]);
  });

  test('a fault of our own is never “no connection”', async () => {
    const server = fakeServer({ text: { toString: 'nothing that is a text' } as never });
    const { failure } = await readSource(address, server.fetch, checking);
    assert.equal(failure?.code, 'unexpected');
  });
});
