import { systemClock } from '@kehoach/session';
import { assert } from 'chai';
import type { Note } from '../app/watched.js';
import { directoryFile, directoryOf, inDirectory } from '../test-support/directory.js';
import { exampleLog, jsonOf, logOf, newId, openOffice, planId, type RunningOffice } from '../test-support/office.js';

suite('a link that opens one paper once', () => {
  let running: RunningOffice;
  let notes: Note[];
  let now = 0;
  let people = [...directoryFile.people];
  setup(async () => {
    notes = [];
    people = [...directoryFile.people];
    now = Date.parse('2026-03-01T01:00:00Z');
    const directory = {
      get current() {
        return directoryOf({ ...directoryFile, people }).current;
      },
    };
    running = await openOffice({
      isEmpty: true,
      clock: { ...systemClock, now: () => now },
      note: (each) => notes.push(each),
      ...inDirectory(directory),
    });
    assert.equal((await ask('planner', `/plans/${planId}/log`, logOf(await exampleLog()))).status, 201);
  });
  teardown(() => running.close());

  const ask = (subject: string | undefined, path: string, init: RequestInit = {}): Promise<Response> => {
    const headers = { ...(init.headers as object), ...(subject !== undefined && { 'Test-Subject': subject }) };
    return running.ask(path, undefined, { ...init, headers });
  };
  const made = async (body: object = { paper: 'plan.csv' }): Promise<{ address: string; until: string }> => {
    const answer = await ask('recorder', `/plans/${planId}/links`, jsonOf(body));
    assert.equal(answer.status, 200);
    return (await answer.json()) as { address: string; until: string };
  };
  const open = (address: string): Promise<Response> => ask(undefined, address, { method: 'POST' });

  test('asks first, and by looking nothing is used up; then gives the paper once', async () => {
    const { address } = await made();
    for (let look = 0; look < 3; look += 1) {
      const page = await ask(undefined, address);
      assert.equal(page.status, 200);
      assert.include(await page.text(), '<form method="post"><button>Tải tài liệu</button></form>');
      assert.match(
        page.headers.get('Content-Security-Policy') ?? '',
        /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; form-action 'self'; frame-ancestors 'none'$/,
      );
    }
    const paper = await open(address);
    assert.equal(paper.status, 200);
    assert.equal(paper.headers.get('Cache-Control'), 'no-store');
    assert.equal(paper.headers.get('Content-Disposition'), 'attachment; filename="225-KH-STP-du-lieu.csv"');
    assert.include(await paper.text(), 'STT,Nội dung nhiệm vụ,');
    for (const answer of [await open(address), await ask(undefined, address)]) {
      assert.equal(answer.status, 404);
      assert.include(await answer.text(), 'Liên kết không mở được nữa');
    }
  });

  test('of many who open it at once one gets the paper', async () => {
    const { address } = await made();
    const answers = await Promise.all(Array.from({ length: 12 }, () => open(address)));
    assert.lengthOf(
      answers.filter(({ status }) => status === 200),
      1,
    );
  });

  test('gives what was asked of the paper', async () => {
    const { address } = await made({ paper: 'plan.ics', query: { unit: 'bao-ninh-thuan' } });
    assert.equal((await (await open(address)).text()).match(/BEGIN:VEVENT/g)?.length, 1);
  });

  test('runs out after seven days, and is cleared away by the next that is made', async () => {
    const { address, until } = await made();
    assert.equal(until, '2026-03-08T01:00:00.000Z');
    now = Date.parse(until) - 1;
    assert.equal((await ask(undefined, address)).status, 200);
    now += 1;
    for (const answer of [await ask(undefined, address), await open(address)]) assert.equal(answer.status, 404);
    await made();
    assert.lengthOf(await running.store.kept('once-link'), 1);
  });

  test('tells its reader in a page why the paper cannot be had today, and stays as it is', async () => {
    const { address } = await made({ paper: 'reminder.docx', query: { unit: 'tgpl' } });
    const late = ['II.1.1', 'II.1.2', 'II.2'];
    const commands = late.map((taskId) => ({ id: newId(), type: 'CancelTask', data: { taskId, reason: 'Thôi' } }));
    const sent = await ask('planner', `/plans/${planId}/commands`, jsonOf({ commands, after: 82 }));
    assert.notInclude(await sent.text(), 'refused');
    const refused = await open(address);
    assert.deepEqual([refused.status, refused.headers.get('Content-Type')], [404, 'text/html; charset=utf-8']);
    assert.match(
      await refused.text(),
      /<h1>Chưa mở được tài liệu<\/h1>\n<p>[^<{]+<\/p>\n<div lang="en"><p>[^<{]+<\/p>/,
    );
    assert.equal((await ask(undefined, address)).status, 200);
  });

  test('is told below the server’s own address, whatever stands before that', async () => {
    const { address } = await made();
    assert.match(address, /^\/links\/[\w-]{43}$/);
    await running.close();
    running = await openOffice({ isEmpty: true, basePath: '/kehoach', ...inDirectory(directoryOf()) });
    await ask('planner', `/kehoach/plans/${planId}/log`, logOf(await exampleLog()));
    const answer = await ask('recorder', `/kehoach/plans/${planId}/links`, jsonOf({ paper: 'plan.csv' }));
    const told = (await answer.json()) as { readonly address: string };
    assert.match(told.address, /^\/links\//);
    assert.equal((await open(`/kehoach${told.address}`)).status, 200);
  });

  test('opens nothing once who made it may not see the plan', async () => {
    const { address } = await made();
    people = people.filter(({ subject }) => subject !== 'recorder');
    assert.equal((await open(address)).status, 404);
  });

  test('what cannot be made is told to who makes the link', async () => {
    for (const [body, status] of [
      [{ paper: 'log' }, 404],
      [{ paper: 'minutes.docx' }, 404],
      [{ paper: 'submission.docx' }, 404],
      [{ paper: 'plan.csv', query: { lang: 'fr' } }, 422],
      [{ paper: 'plan.csv', query: { unit: 'khong-co' } }, 422],
      [{ paper: 'reminder.docx', query: { unit: 'bao-ninh-thuan' } }, 404],
      [{}, 422],
    ] as const)
      assert.equal((await ask('recorder', `/plans/${planId}/links`, jsonOf(body))).status, status);
    assert.isEmpty(await running.store.kept('once-link'));
  });

  test('its secret stands in no log, no figure and not in the store', async () => {
    const { address } = await made();
    const secret = /[\w-]{43}$/.exec(address)?.[0] ?? '';
    await ask(undefined, address);
    const kept = JSON.stringify(await running.store.kept('once-link'));
    const metrics = await (await ask(undefined, '/metrics')).text();
    assert.lengthOf(secret, 43);
    for (const words of [JSON.stringify(notes), kept, metrics]) assert.notInclude(words, secret);
    await open(address);
    assert.notInclude(JSON.stringify(notes), secret);
  });

  test('no page of another site opens it with its reader’s browser', async () => {
    const { address } = await made();
    for (const headers of [{ 'Sec-Fetch-Site': 'cross-site' }, { Origin: 'http://khac.example' }, { Origin: 'null' }])
      assert.equal((await ask(undefined, address, { method: 'POST', headers })).status, 403);
    // Without encryption a browser sends no Sec-Fetch-Site, and an origin only where the page lets it tell that.
    assert.equal((await ask(undefined, address)).headers.get('Referrer-Policy'), 'strict-origin');
    const own = { method: 'POST', headers: { Origin: running.address } };
    assert.equal((await ask(undefined, address, own)).status, 200);
  });
});
