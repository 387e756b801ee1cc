import { once } from 'node:events';
import { createConnection } from 'node:net';
import { assert } from 'chai';
import { openOffice, planId, report, type RunningOffice } from '../test-support/office.js';
import { limits } from './limits.js';

suite('who is slow', function () {
  this.timeout(90_000);
  let running: RunningOffice;
  setup(async () => {
    running = await openOffice();
  });
  teardown(() => running.close());

  /**
   * Sends a part of a request, then a sign every second, and gives what was answered until the end, and after how long.
   */
  async function trickle(...parts: readonly string[]): Promise<{ readonly answer: string; readonly ms: number }> {
    const started = performance.now();
    const socket = createConnection(running.serving.port, '127.0.0.1');
    let answer = '';
    socket.on('data', (part) => (answer += part.toString())).on('error', () => undefined);
    for (const part of parts.slice(0, -1)) socket.write(part);
    const drops = setInterval(() => socket.writable && socket.write(parts.at(-1) ?? ''), 1_000);
    await once(socket, 'close');
    clearInterval(drops);
    return { answer, ms: performance.now() - started };
  }

  test('with a body, or with a head, is let go after a time, and holds nobody up', async () => {
    const begin = `POST /plans/${planId}/commands HTTP/1.1\r\nHost: x\r\nTest-Subject: an\r\n`;
    const body = `${begin}Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const slow = [trickle(body, '1\r\n[\r\n', '1\r\n \r\n'), trickle(begin, 'X')] as const;
    const flood = Array.from({ length: 200 }, () => trickle(begin, 'X'));
    const recorded = await running.send([report('meanwhile')]);
    assert.equal(recorded.results[0]?.status, 'recorded');
    const [slowBody, slowHead] = await Promise.all(slow);
    assert.match(slowBody.answer, /^HTTP\/1\.1 408 /);
    assert.include(slowBody.answer, '"too-slow"');
    assert.isAtLeast(slowBody.ms, limits.bodyMs);
    assert.isBelow(slowBody.ms, limits.bodyMs + 15_000);
    assert.match(slowHead.answer, /^HTTP\/1\.1 408 /);
    assert.isBelow(slowHead.ms, 45_000);
    await Promise.all(flood);
    assert.equal((await running.send([report('sau')])).results[0]?.status, 'recorded');
  });
});
