import { memoryStore, noDigest, readLog, record, writeLog, type RecordedEvent, type ServerStore } from '@kehoach/core';
import { systemClock } from '@kehoach/session';
import { assert } from 'chai';
import { SignedHeads } from '../heads/signed-heads.js';
import { noteKeyFrom, noteSigner } from '../heads/signed-note.js';
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
      assert.deepInclude(await answer.json(), { code: 'plan-exists', params: { plan: planId, version: 82 } });
    } finally {
      await running.close();
    }
  });

  test('tells who brought it again what was kept the first time', async () => {
    const running = await openOffice({ isEmpty: true });
    const ask = (): Promise<Response> => running.ask(`/plans/${planId}/log`, office, logOf(text));
    const text = await exampleLog();
    try {
      const first = (await (await ask()).json()) as object;
      await new Promise((resolve) => setTimeout(resolve, 5));
      assert.deepEqual(await (await ask()).json(), first);
    } finally {
      await running.close();
    }
  });

  test('of two that bear the same ids takes the first alone, and signs no head of the other', async () => {
    const store = memoryStore();
    const [{ text, heads }, arrived] = [{ text: await exampleLog(), heads: signedBy(store) }, [] as (() => void)[]];
    // Both have found the place empty before either writes.
    const together: ServerStore = {
      ...store,
      write: async (writing) => {
        if (writing.append !== undefined) {
          const both = new Promise<void>((resolve) => arrived.push(resolve));
          if (arrived.length === 2) arrived.forEach((go) => go());
          await both;
        }
        return store.write(writing);
      },
    };
    const running = await openOffice({ isEmpty: true, store: together, heads });
    const [entry, ...rest] = readLog(text).entries.slice(0, 3);
    const forged = [{ ...entry, by: { ...entry?.by, name: 'Người khác' } }, ...rest] as RecordedEvent[];
    const ids = forged.map(({ id }) => id);
    const options = { planId, version: 0, digest: noDigest, now: '2022-01-28T01:00:00.000Z' };
    const twin = writeLog(record(forged, { ...options, newId: () => ids.shift() ?? '' }));
    const log = text.split('\n').slice(0, 3).join('\n');
    try {
      const answers = await Promise.all(
        [log, twin].map((each) => running.ask(`/plans/${planId}/log`, office, logOf(each))),
      );
      assert.deepEqual(
        answers.map(({ status }) => status).toSorted((one, other) => one - other),
        [201, 409],
      );
      await heads.close();
      const there = readLog(await (await running.ask(`/plans/${planId}/log`, office)).text()).entries.at(-1);
      for (const { value } of await store.kept('head')) assert.include(value, there?.digest ?? '?');
    } finally {
      await running.close();
    }
  });

  test('that is none is refused at its first line, however many follow', async () => {
    const running = await openOffice({ isEmpty: true });
    try {
      const started = performance.now();
      const answer = await running.ask(`/plans/${planId}/log`, office, logOf('x\n'.repeat(2_000_000)));
      assert.nestedPropertyVal(await answer.json(), 'params.broken.line', 1);
      assert.isBelow(performance.now() - started, 5_000);
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

function signedBy(store: ServerStore): SignedHeads {
  const signer = noteSigner(noteKeyFrom('kehoach', new Uint8Array(32).fill(7)));
  return new SignedHeads({ store, signer, clock: systemClock });
}
