import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from '@kehoach/core';
import { planId, startOffice, type OfficeStep } from '@kehoach/examples/office.js';
import { systemClock } from '@kehoach/session';
import { assert } from 'chai';

const plan = `kehoach/plans/${planId}`;
const json = { 'Content-Type': 'application/json' };

suite('the example with the office’s server', () => {
  let folder: string;
  setup(async () => (folder = await mkdtemp(join(tmpdir(), 'kehoach-office-'))));
  teardown(() => rm(folder, { recursive: true, force: true }));

  test('takes the plan over once, keeps what is recorded between starts, and serves the page beside it', async () => {
    const steps: OfficeStep[] = [];
    const first = await startOffice({ data: folder, port: 0, say: (step) => steps.push(step) });
    const origin = `http://127.0.0.1:${first.port}`;
    assert.include(await (await fetch(`${origin}/`)).text(), '<kh-desk');
    assert.deepEqual(await (await fetch(`${origin}/settings.json`)).json(), { endpoint: '/kehoach' });
    const cookie = await signedIn(origin, 'tgpl');
    const log = await fetch(`${origin}/${plan}/log`, { headers: { Cookie: cookie } });
    const file = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);
    assert.equal(await log.text(), await readFile(file, 'utf8'));
    const id = uuidv7(systemClock.now(), systemClock.random(10));
    const data = { taskId: 'III.1', reportId: id, kind: 'final', text: 'Tổng kết' };
    const body = JSON.stringify({ commands: [{ id, type: 'SubmitReport', data }], after: 82 });
    const sent = await fetch(`${origin}/${plan}/commands`, {
      method: 'POST',
      headers: { ...json, Cookie: cookie },
      body,
    });
    assert.equal(((await sent.json()) as { version: number }).version, 83);
    const heads = await fetch(`${origin}/${plan}/heads`, { headers: { Cookie: cookie } });
    assert.include(await heads.text(), `\\n82\\n`);
    const named = await fetch(`${origin}/${plan}/people`, { headers: { Cookie: cookie } });
    const { units } = (await named.json()) as { units: readonly { id: string; name: string }[] };
    assert.deepInclude(units, { id: 'tgpl', name: 'TT TGPL' });
    await first.close();
    const second = await startOffice({ data: folder, port: 0, say: (step) => steps.push(step) });
    await second.close();
    assert.deepEqual(
      steps.map((step) => ('version' in step ? `${step.step} ${step.version}` : step.step)),
      ['opened', 'taken-over 82', 'listening', 'opened', 'found 83', 'listening'],
    );
  });
});

async function signedIn(origin: string, unit: string): Promise<string> {
  const body = JSON.stringify({ subject: unit, unit, roles: ['recorder'] });
  const answer = await fetch(`${origin}/kehoach/session/dev`, { method: 'POST', headers: json, body });
  return answer.headers.get('Set-Cookie')?.split(';')[0] ?? '';
}
