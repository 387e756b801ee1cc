import { foldNumber, readLog, writeLog } from '@kehoach/core';
import { assert } from 'chai';
import { exampleLog, office, openOffice, planId, reader, report, type RunningOffice } from '../test-support/office.js';

suite('the log over HTTP', () => {
  let running: RunningOffice;
  let text: string;
  setup(async () => {
    running = await openOffice();
    text = await exampleLog();
  });
  teardown(() => running.close());

  test('is the file, byte by byte, with its head', async () => {
    const answer = await running.ask(`/plans/${planId}/log`, reader);
    assert.equal(await answer.text(), text);
    assert.equal(answer.headers.get('Content-Type'), 'application/x-ndjson; charset=utf-8');
    assert.equal(answer.headers.get('Kh-Version'), '82');
    assert.equal(answer.headers.get('Kh-Head-Digest'), readLog(text).entries.at(-1)?.digest);
    assert.equal(answer.headers.get('Content-Encoding'), 'gzip');
    assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
  });

  test('is told behind an entry, and not again to who has it', async () => {
    const answer = await running.ask(`/plans/${planId}/log?after=80`, reader);
    assert.equal(await answer.text(), writeLog(readLog(text).entries.slice(80)));
    const tag = answer.headers.get('ETag') ?? '';
    const known = { headers: { 'If-None-Match': tag } };
    assert.equal((await running.ask(`/plans/${planId}/log?after=80`, reader, known)).status, 304);
    assert.equal((await running.ask(`/plans/${planId}/log?after=79`, reader, known)).status, 200);
    await running.send([report('mới')]);
    assert.equal((await running.ask(`/plans/${planId}/log?after=80`, reader, known)).status, 200);
  });

  test('has ranges that never change once it has passed them', async () => {
    const closed = await running.ask(`/plans/${planId}/log?from=11&to=20`, reader);
    assert.equal(await closed.text(), writeLog(readLog(text).entries.slice(10, 20)));
    assert.match(closed.headers.get('Cache-Control') ?? '', /private.*immutable/);
    const open = await running.ask(`/plans/${planId}/log?from=81&to=90`, reader);
    assert.equal(readLog(await open.text(), { after: 80 }).entries.length, 2);
    assert.notMatch(open.headers.get('Cache-Control') ?? '', /immutable/);
    for (const [query, from, count] of [
      ['from=81', 81, 2],
      ['to=3', 1, 3],
      ['from=90', 90, 0],
    ] as const) {
      const half = await running.ask(`/plans/${planId}/log?${query}`, reader);
      assert.lengthOf(readLog(await half.text(), { after: from - 1 }).entries, count, query);
    }
    const unended = await running.ask(`/plans/${planId}/log?from=81`, reader);
    assert.notMatch(unended.headers.get('Cache-Control') ?? '', /immutable/);
  });

  test('is refused in both languages where the question is wrong', async () => {
    const wrong = ['after=x', 'after=-1', 'live=ws', 'from=0&to=3', 'from=3&to=2', 'from=1&to=x', 'from=x', 'from=0'];
    wrong.push('after=80&from=1&to=2', 'from=1&after=80', 'from=1&live=poll', 'to=2&live=sse');
    for (const query of wrong) {
      const answer = await running.ask(`/plans/${planId}/log?${query}`, reader);
      const told = (await answer.json()) as Readonly<Record<string, unknown>>;
      assert.equal(answer.status, 422, query);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json; charset=utf-8');
      assert.equal(told['code'], 'invalid-request');
      assert.match(String(told['vi']), /Yêu cầu không đúng/);
      assert.match(String(told['en']), /not right/);
    }
  });

  test('is for who may see it, and its absence is not told apart', async () => {
    assert.equal((await running.ask(`/plans/${planId}/log`)).status, 401);
    assert.equal((await running.ask('/plans/none/log', reader)).status, 404);
    assert.equal((await running.ask(`/plans/${planId}/log`, reader, { method: 'DELETE' })).status, 405);
    assert.equal((await running.ask('/nothing', reader)).status, 404);
  });

  test('stands beside the folded plan, its head and the list of plans', async () => {
    const plan = await running.ask(`/plans/${planId}/plan.json`, reader);
    const { version, plan: folded } = (await plan.json()) as { version: number; plan: { version: number } };
    assert.deepEqual([version, folded.version], [82, 82]);
    // A page of another version folds otherwise: what it kept is not the same.
    assert.include(plan.headers.get('ETag'), `:${foldNumber}:82:`);
    const known = { headers: { 'If-None-Match': plan.headers.get('ETag') ?? '' } };
    assert.equal((await running.ask(`/plans/${planId}/plan.json`, reader, known)).status, 304);
    const answer = await running.ask(`/plans/${planId}/head`, reader);
    const head = (await answer.json()) as { readonly takenOver: object };
    assert.include(head, { plan: planId, version: 82 } as object);
    assert.include(head.takenOver, { version: 82, by: office.subject });
    await running.send([report('mới')]);
    const { plans } = (await (await running.ask('/plans', reader)).json()) as { plans: readonly object[] };
    assert.equal(plans.length, 1);
    assert.include(plans[0] as object, { id: planId, version: 83, number: '225/KH-STP', issuer: 'stp' });
  });
});
