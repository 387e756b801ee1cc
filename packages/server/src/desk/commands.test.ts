import { audit, memoryStore, readLog, record, verify, type ServerStore } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { centre, handClock, jsonOf, newId, office, openOffice, planId, report } from '../test-support/office.js';
import type { RunningOffice, Sent } from '../test-support/office.js';

/** Sends through all of them and closes them, whatever happens. */
async function within(offices: readonly RunningOffice[], run: () => Promise<void>): Promise<void> {
  try {
    await run();
  } finally {
    await Promise.all(offices.map((each) => each.close()));
  }
}

async function wholeLog({ ask }: RunningOffice): Promise<ReturnType<typeof readLog>['entries']> {
  const { entries, broken } = readLog(await (await ask(`/plans/${planId}/log`, office)).text());
  assert.deepEqual(broken, []);
  assert.isTrue(verify(entries).isWhole);
  return entries;
}

suite('commands sent to a server', () => {
  test('are recorded or refused one by one, and answered with all that the sender lacks', async () => {
    const running = await openOffice();
    await within([running], async () => {
      const [good, bad, strange] = [report('sáu tháng'), report(''), { ...report('x'), type: 'Nothing' }];
      const { results, entries, version, digest } = await running.send([good, bad, strange], centre, 80);
      assert.deepEqual(
        results.map(({ status, versions, refusal }) => versions ?? refusal?.code ?? status),
        [[83], 'invalid-data', 'unknown-command'],
      );
      assert.match(results[1]?.vi ?? '', /chưa hợp lệ/);
      assert.deepEqual(
        entries.map((entry) => entry.version),
        [81, 82, 83],
      );
      assert.equal(version, 83);
      const log = await wholeLog(running);
      assert.equal(log.at(-1)?.digest, digest);
      assert.isTrue(audit(log, vietnam).isLawful);
    });
  });

  test('that belong together are recorded all or none, and a refusal is not kept', async () => {
    const running = await openOffice();
    await within([running], async () => {
      const [good, bad] = [report('sáu tháng'), report('')];
      const ask = (commands: readonly object[], plan = planId): Promise<Response> =>
        running.ask(`/plans/${plan}/commands`, centre, jsonOf({ commands, after: 82, whole: true }));
      const { results, version } = (await (await ask([good, bad])).json()) as Sent;
      assert.deepEqual(
        results.map(({ refusal }) => refusal?.code),
        ['not-together', 'invalid-data'],
      );
      assert.equal(version, 82);
      const again = (await (await ask([good, { ...report('một'), id: Reflect.get(bad, 'id') }])).json()) as Sent;
      assert.deepEqual(
        again.results.map(({ versions }) => versions),
        [[83], [84]],
      );
      const repeated = (await (await ask([good, report('')])).json()) as Sent;
      assert.deepEqual(
        repeated.results.map(({ versions, refusal }) => versions ?? refusal?.code),
        [[83], 'invalid-data'],
      );
      assert.equal((await ask([good], 'stp.khong-co')).status, 404);
    });
  });

  test('bear the name, the day and the instant that the server knows, whatever they say', async () => {
    const clock = handClock('2026-03-01T18:30:00.000Z');
    const running = await openOffice({ clock });
    await within([running], async () => {
      const forged = { by: { id: 'giám đốc', unit: 'stp' }, recordedAt: '2020-01-01T00:00:00Z', today: '2020-01-01' };
      const id = newId();
      await running.send([{ ...report('tháng 2', id), ...forged }]);
      const last = (await wholeLog(running)).at(-1);
      assert.deepEqual(last?.by, { id: 'an', name: 'Nguyễn An', unit: 'tgpl' });
      assert.equal(last?.id, id);
      assert.equal(last?.recordedAt, '2026-03-01T18:30:00.000Z');
      assert.equal(last?.occurredOn, '2026-03-02', 'the day in Vietnam');
    });
  });

  test('bear no instant before the one before them when the clock goes back', async () => {
    const clock = handClock('2026-03-02T03:00:00.000Z');
    const running = await openOffice({ clock });
    await within([running], async () => {
      await running.send([report('một')]);
      clock.set('2026-02-20T03:00:00.000Z');
      const { results } = await running.send([report('hai')]);
      assert.equal(results[0]?.status, 'recorded');
      const log = await wholeLog(running);
      assert.deepEqual(
        log.slice(-2).map(({ recordedAt, occurredOn }) => [recordedAt, occurredOn]),
        [
          ['2026-03-02T03:00:00.000Z', '2026-03-02'],
          ['2026-03-02T03:00:00.000Z', '2026-03-02'],
        ],
      );
      assert.isTrue(audit(log, vietnam).isLawful);
    });
  });

  test('have their first answer when they are repeated, refused ones too', async () => {
    const running = await openOffice();
    await within([running], async () => {
      const commands = [report('một'), { id: newId(), type: 'CancelTask', data: { taskId: 'II.2', reason: 'thử' } }];
      const first = await running.send(commands);
      assert.deepEqual(
        first.results.map(({ status }) => status),
        ['recorded', 'refused'],
      );
      const again = await running.send([...commands, ...commands]);
      assert.deepEqual(again.results, [...first.results, ...first.results]);
      assert.equal(again.version, 83);
    });
  });

  test('are refused where their id stands for something else', async () => {
    const running = await openOffice();
    await within([running], async () => {
      const id = newId();
      await running.send([report('một', id)]);
      const other = await running.send([{ ...report('hai', id) }]);
      assert.equal(other.results[0]?.refusal?.code, 'already-exists');
      const byOther = await running.send([report('một', id)], office);
      assert.equal(byOther.results[0]?.refusal?.code, 'already-exists');
      const [entry] = await wholeLog(running);
      const taken = await running.send([report('ba', entry?.id ?? '')]);
      assert.equal(taken.results[0]?.refusal?.code, 'already-exists', 'an entry that was taken over bears it');
      assert.equal(taken.version, 83);
    });
  });

  test('spoil nothing for others where they bear the ids of entries and what JSON cannot carry', async () => {
    const running = await openOffice();
    await within([running], async () => {
      const log = await wholeLog(running);
      const [first, last] = [log[0], log.at(-1) as (typeof log)[0]];
      const own = record(
        [
          {
            ...last,
            type: 'ReportSubmitted',
            by: { id: centre.subject, unit: centre.unit },
            data: { text: 'x' },
          } as never,
        ],
        { planId, version: last.version, digest: last.digest, now: last.recordedAt, newId },
      );
      await running.store.append(planId, last.version, own);
      const hostile = { id: own[0]?.id, type: 'SubmitReport', data: { text: '\ud800' } };
      const { results, version } = await running.send([report('một', first?.id), hostile, report('hai')]);
      assert.deepEqual(
        [...results.map(({ status, refusal }) => refusal?.code ?? status), version],
        ['already-exists', 'already-exists', 'recorded', 84],
      );
    });
  });

  test('stand behind one another with two servers on one store, each once', async () => {
    const store = memoryStore();
    const offices = [await openOffice({ store }), await openOffice({ store })];
    await within(offices, async () => {
      const commands = Array.from({ length: 60 }, (_, at) => report(`báo cáo ${at + 1}`));
      // Every command goes to both, as a client does that had no answer.
      const answers = await Promise.all(
        commands.flatMap((command) => offices.map((running) => running.send([command]))),
      );
      for (const [at, { results, entries }] of answers.entries()) {
        const [result] = results;
        assert.equal(result?.status, 'recorded');
        const entry = entries.find(({ version }) => version === result?.versions?.[0]);
        assert.equal(entry?.id, (commands[Math.floor(at / 2)] as { id: string }).id);
      }
      const log = await wholeLog(offices[0] as RunningOffice);
      assert.equal(log.length, 82 + 60);
      const known = new Map(log.map(({ version, digest }) => [version, digest]));
      for (const { entries } of answers)
        for (const entry of entries as typeof log) assert.equal(entry.digest, known.get(entry.version));
    });
  });

  test('whose write has no answer are settled by sending them again', async () => {
    const store = memoryStore();
    let isLost = true;
    const forgetful: ServerStore = {
      ...store,
      write: async (writing) => {
        const written = await store.write(writing);
        if (!isLost || writing.append?.events.length !== 1) return written;
        isLost = false;
        throw Object.assign(new Error('lost'), { name: 'LogError', code: 'connection-lost', params: { cause: '' } });
      },
    };
    const running = await openOffice({ store: forgetful });
    await within([running], async () => {
      const command = report('một');
      const lost = await running.ask(`/plans/${planId}/commands`, centre, jsonOf({ commands: [command], after: 82 }));
      assert.equal(lost.status, 503);
      const again = await running.send([command], centre, 82);
      assert.deepEqual(again.results, [
        { id: (command as { id: string }).id, status: 'recorded', versions: [83] } as (typeof again.results)[0],
      ]);
      assert.equal((await wholeLog(running)).length, 83);
    });
  });
});
