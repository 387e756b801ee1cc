import { readLog, record, writeLog } from '@kehoach/core';
import { assert } from 'chai';
import { centre, exampleLog, handClock, logOf, newId, office, openOffice, planId } from '../test-support/office.js';

suite('taking over a log', () => {
  test('keeps who said what and when, and is told again what it did', async () => {
    const running = await openOffice({ isEmpty: true });
    const text = await exampleLog();
    try {
      const first = await running.ask(`/plans/${planId}/log`, office, logOf(text));
      assert.equal(first.status, 201);
      assert.include((await first.json()) as object, { plan: planId, version: 82, by: 'binh' });
      assert.equal((await running.ask(`/plans/${planId}/log`, office, logOf(text))).status, 200);
      assert.equal(await (await running.ask(`/plans/${planId}/log`, office)).text(), text);
    } finally {
      await running.close();
    }
  });

  test('is refused for what is not a whole and lawful log of that plan, or to who may not', async () => {
    const clock = handClock('2026-03-02T03:00:00.000Z');
    const running = await openOffice({ isEmpty: true, clock });
    const text = await exampleLog();
    const lines = text.trimEnd().split('\n');
    const { entries } = readLog(text);
    const last = entries.at(-1);
    if (last === undefined) throw new Error('the example has entries');
    const more = (now: string, data: object): string =>
      text +
      writeLog(
        record([{ type: 'ReportSubmitted', occurredOn: '2022-09-20', by: { id: 'x', unit: 'tgpl' }, data } as never], {
          planId,
          version: last.version,
          digest: last.digest,
          now,
          newId,
        }),
      );
    const fine = { reportId: 'r', kind: 'final', text: 'xong' };
    const cases: readonly (readonly [code: string, status: number, text: string])[] = [
      ['empty-log', 422, ''],
      ['broken-log', 422, `${text}{"x":1}\n`],
      ['broken-log', 422, text.replace('"percent":30', '"percent": 30')],
      ['broken-log', 422, lines.toSpliced(40, 1).join('\n')],
      ['tampered-log', 422, text.replace('"percent":30', '"percent":31')],
      ['recorded-later', 422, more('2026-03-02T03:06:00.000Z', fine)],
      ['unlawful-log', 422, more('2026-03-02T03:00:00.000Z', { ...fine, reportId: 'bc-6-thang' })],
    ];
    try {
      for (const [code, status, body] of cases) {
        const answer = await running.ask(`/plans/${planId}/log`, office, logOf(body));
        const told = (await answer.json()) as { readonly code: string; readonly vi: string; readonly en: string };
        assert.deepEqual([told.code, answer.status], [code, status], told.en);
        assert.notEqual(told.vi, told.en);
      }
      const elsewhere = await running.ask('/plans/other/log', office, logOf(text));
      assert.equal(((await elsewhere.json()) as { code: string }).code, 'other-plan');
      assert.equal((await running.ask(`/plans/${planId}/log`, centre, logOf(text))).status, 403);
      assert.equal((await running.ask(`/plans/${planId}/log`, office, { method: 'POST', body: text })).status, 415);
      assert.deepEqual(await running.store.plans(), []);
    } finally {
      await running.close();
    }
  });

  test('never puts another log into the place of one that is here', async () => {
    const running = await openOffice();
    const shorter = (await exampleLog()).trimEnd().split('\n').slice(0, 40).join('\n');
    const other = shorter.split('\n').slice(0, 1).join('\n');
    try {
      // A beginning of it is here; what was cut off stays.
      assert.equal((await running.ask(`/plans/${planId}/log`, office, logOf(shorter))).status, 200);
      assert.equal((await running.ask(`/plans/${planId}/log`, office, logOf(other))).status, 200);
      const { entries } = readLog(other);
      const forged = entries.map((entry) => ({ ...entry, by: { ...entry.by, name: 'Người khác' } }));
      const log = record(forged, {
        planId,
        version: 0,
        digest: '0'.repeat(64),
        now: '2022-01-28T01:00:00.000Z',
        newId,
      });
      const answer = await running.ask(`/plans/${planId}/log`, office, logOf(writeLog(log)));
      assert.equal(answer.status, 409);
      assert.include(await answer.json(), { code: 'plan-exists' });
    } finally {
      await running.close();
    }
  });

  test('of ten thousand entries lets others be answered meanwhile', async () => {
    const running = await openOffice();
    try {
      const text = await longLog(10_000);
      const started = performance.now();
      let [last, longest] = [started, 0];
      const beats = setInterval(() => {
        longest = Math.max(longest, performance.now() - last);
        last = performance.now();
      }, 1);
      assert.equal((await running.ask('/plans/long/log', office, logOf(text))).status, 201);
      clearInterval(beats);
      longest = Math.max(longest, performance.now() - last);
      assert.isBelow(longest, (performance.now() - started) / 2, 'milliseconds in which nobody else was answered');
    } finally {
      await running.close();
    }
  });
});

/** A lawful log of that many entries of another plan: its office issues it and reports. */
async function longLog(count: number): Promise<string> {
  const by = { id: 'binh', unit: 'stp' };
  const issued = { number: '1/KH-STP', title: 'Kế hoạch dài', issuer: 'stp', issuerName: 'Sở Tư pháp' };
  const events = [
    { type: 'PlanIssued', occurredOn: '2022-01-28', by, data: issued },
    ...Array.from({ length: count - 1 }, (_, at) => ({
      type: 'GuidanceGiven',
      occurredOn: '2022-02-01',
      by,
      data: { topic: 'work', text: `Hướng dẫn ${at}` },
    })),
  ];
  const options = { planId: 'long', version: 0, digest: '0'.repeat(64), now: '2022-02-01T03:00:00.000Z', newId };
  return writeLog(record(events as never, options));
}
