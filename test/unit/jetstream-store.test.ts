// What is particular to the store on NATS: several processes on one stream, and what the server may do to a message.
import { record, uuidv7, verify, type PlanEvent, type RecordedEvent } from '@kehoach/core';
import { jetStreamSnapshot, jetStreamStore, newJetStreamStore } from '@kehoach/jetstream';
import { jetstream } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import { assert } from 'chai';
import { codeOf, entriesOf, until } from '../contract/store-contract.js';
import { natsPath, startNats } from '../servers/nats.js';
import { failureOf, oneNats } from './one-nats.js';

const planId = 'test.contract';

suite('a store on NATS', function () {
  this.timeout(60_000);
  const nats = oneNats();
  const copies = async (subject: string): Promise<number> => {
    const { state } = await nats.manager.streams.info(nats.stream, { subjects_filter: subject });
    return Object.values(state.subjects ?? {}).reduce((sum, each) => sum + each, 0);
  };

  test('two processes see at once what the other wrote, and one of two wins', async () => {
    const [one, other] = [await nats.open(), await nats.open()];
    const log = await entriesOf(1, 40);
    for (const [at, entry] of log.entries()) {
      const [writer, reader] = at % 2 === 0 ? [one, other] : [other, one];
      const keep = [{ kind: 'result', key: `${planId} ${entry.id}`, value: `${at}`, expected: null }];
      await writer.write({ append: { planId, expectedVersion: at, events: [entry] }, keep });
      assert.equal((await reader.read(planId, { after: at })).length, 1);
      assert.equal((await reader.kept('result', { keys: [`${planId} ${entry.id}`] }))[0]?.value, `${at}`);
    }
    const answers = await Promise.all(
      ['x', 'y'].map((value, at) =>
        codeOf([one, other][at]!.write({ keep: [{ kind: 'key', key: 'a', value, expected: null }] })),
      ),
    );
    assert.deepEqual(answers.toSorted(), ['appended', 'kept-otherwise']);
    assert.deepEqual(await one.kept('key'), await other.kept('key'));
  });

  test('processes that start at once on a new stream all come to use it', async () => {
    for (const round of Array.from({ length: 25 }).keys()) {
      const stream = `${nats.stream}_${round}`;
      const stores = await Promise.all(Array.from({ length: 6 }, () => nats.open({ stream })));
      await stores[0]!.write({ keep: [{ kind: 'key', key: 'a', value: '1', expected: null }] });
      for (const store of stores) assert.equal((await store.kept('key'))[0]?.value, '1');
      await nats.closeStores();
    }
  });

  test('four processes that append to one plan lose nothing and write nothing twice', async () => {
    const stores = await Promise.all([1, 2, 3, 4].map(() => nats.open()));
    const log = await entriesOf(1, 60);
    let recorded = 0;
    // Each sends the same entries: who is late is told that it is there, or that the log has moved on.
    await Promise.all(
      stores.map(async (store) => {
        for (const [at, entry] of log.entries()) {
          await store.append(planId, at, [entry]);
          recorded += 1;
        }
      }),
    );
    assert.equal(recorded, 240);
    for (const store of stores) {
      const there = await store.read(planId, { after: 0 });
      assert.deepEqual(there, log);
      assert.isTrue(verify(there).isWhole);
    }
  });

  test('a listener hears of what another process writes', async () => {
    const [one, other] = [await nats.open(), await nats.open()];
    const log = await entriesOf(1, 3);
    const heard: number[] = [];
    other.subscribe(planId, 0, (entries) => heard.push(...entries.map(({ version }) => version)));
    for (const [at, entry] of log.entries()) await one.append(planId, at, [entry]);
    await until(() => heard.length === 3);
    assert.deepEqual(heard, [1, 2, 3]);
  });

  test('of two messages that the server let win the first counts, for every process', async () => {
    const [one, other] = [await nats.open(), await nats.open()];
    const [first, ...more] = await entriesOf(1, 3);
    await one.append(planId, 0, [first as RecordedEvent]);
    const { subject, data } = (await nats.manager.streams.getMessage(nats.stream, { seq: 1 }))!;
    const client = jetstream(nats.raw);
    // As a server does that takes a message twice, and one that was meant for the same place.
    await client.publish(subject, data);
    await client.publish(subject, new TextDecoder().decode(data).replace(/"nonce":"[^"]+"/, '"nonce":"another"'));
    await other.append(planId, 1, more);
    for (const store of [one, other, await nats.open()])
      assert.deepEqual(await store.read(planId, { after: 0 }), [first as RecordedEvent, ...more]);
  });

  test('what is none of ours in the stream changes nothing', async () => {
    const store = await nats.open();
    const log = await entriesOf(1, 2);
    await store.append(planId, 0, log.slice(0, 1));
    const client = jetstream(nats.raw);
    for (const text of ['', 'rác', '{"kehoach":1,"nonce":"n","keep":2}\n{"kind":\n'])
      for (const end of ['plan.test%2econtract', 'keep', 'x']) await client.publish(`${nats.stream}.${end}`, text);
    // Parts that are not there, that come later, or that were never sent for it.
    for (const parts of ['9999', '1,x', '0', '-1', '1', '1,2', '']) {
      const named = headers();
      named.set('Kh-Parts', parts);
      named.set('Kh-Digest', '0'.repeat(64));
      await client.publish(`${nats.stream}.keep`, '{"kehoach":1,"nonce":"p","keep":0}\n', { headers: named });
    }
    await store.append(planId, 1, log.slice(1));
    assert.deepEqual(await (await nats.open()).read(planId, { after: 0 }), log);
  });

  test('a message of a later version stops this one, in words', async () => {
    const store = await nats.open();
    await jetstream(nats.raw).publish(`${nats.stream}.keep`, '{"kehoach":2,"nonce":"n","keep":0}\n');
    assert.equal(await codeOf(store.read(planId, { after: 0 })), 'newer-database');
    assert.equal(await codeOf(store.append(planId, 0, await entriesOf(1, 1))), 'newer-database');
    assert.equal(await codeOf(nats.open()), 'newer-database');
  });

  test('what is too large for one message is sent in parts, and counts once its last one is there', async () => {
    const store = await nats.open();
    const log = await entriesOf(1, 1500);
    const keep = [{ kind: 'result', key: 'a', value: 'ê'.repeat(150_000), expected: null }];
    const append = { planId, expectedVersion: 0, events: log };
    assert.deepEqual(await store.write({ append, keep }), { version: 1500, isFresh: true });
    assert.isAtLeast(await copies(`${nats.stream}.part`), 5);
    assert.equal(await copies(`${nats.stream}.plan.>`), 1);
    for (const each of [store, await nats.open()]) {
      assert.deepEqual(await each.read(planId, { after: 0 }), log);
      assert.equal((await each.kept('result'))[0]?.value, keep[0]?.value);
    }
  });

  test('parts whose last one never came mean nothing', async () => {
    const store = await nats.open();
    const log = await entriesOf(1, 2);
    await store.append(planId, 0, log.slice(0, 1));
    await jetstream(nats.raw).publish(`${nats.stream}.part`, '{"kehoach":1,"nonce":"n","keep":0}\n');
    await store.append(planId, 1, log.slice(1));
    assert.deepEqual(await (await nats.open()).read(planId, { after: 0 }), log);
  });

  test('many plans of any id are kept apart, and many entries read in order', async () => {
    const ids = ['', ' ', 'a b', 'a', 'a.b', 'A', '*', '>', 'kế/hoạch:số?', '~', 'x'.repeat(2000), '👩🏽‍⚖️'];
    const store = await nats.open();
    for (const id of ids) await store.append(id, 0, await entriesOf(1, 2, id));
    const other = await nats.open();
    assert.deepEqual(await other.plans(), ids.toSorted());
    for (const id of ids) assert.deepEqual(await other.read(id, { after: 0 }), await entriesOf(1, 2, id));
    const log = await entriesOf(1, 200);
    for (const [at, entry] of log.entries()) await store.append(planId, at, [entry]);
    const third = await nats.open();
    for (const after of [0, 1, 150, 199, 200]) assert.deepEqual(await third.read(planId, { after }), log.slice(after));
  });

  test('a log whose entries are not those that were written is said to be damaged, with how much is whole', async () => {
    const log = await entriesOf(1, 3);
    const store = await nats.open();
    for (const [at, entry] of log.entries()) await store.append(planId, at, [entry]);
    const forged = `FORGED_${nats.stream}`;
    const info = await nats.manager.streams.info(nats.stream);
    await nats.manager.streams.add({ ...info.config, name: forged, subjects: [`${forged}.>`] });
    for (let seq = 1; seq <= 3; seq += 1) {
      const { data } = (await nats.manager.streams.getMessage(nats.stream, { seq }))!;
      const text = new TextDecoder().decode(data);
      const broken = seq === 2 ? text.replace('"version":2', '"version":9') : text;
      await jetstream(nats.raw).publish(`${forged}.plan.test%2econtract`, broken);
    }
    nats.stream = forged;
    const error = await failureOf((await nats.open()).read(planId, { after: 0 }));
    assert.deepEqual([error.code, error.params], ['broken-chain', { planId, from: 2, to: 3, whole: 1 }]);
  });

  test('a server that is killed and comes back has everything, and who waited goes on', async () => {
    const store = await nats.open();
    const log = await entriesOf(1, 30);
    const heard: number[] = [];
    store.subscribe(planId, 0, (entries) => heard.push(...entries.map(({ version }) => version)));
    const back = new Promise<void>((resolve, reject) => {
      setTimeout(
        () =>
          void nats.servers
            .kill(0)
            .then(() => nats.servers.start(0))
            .then(resolve, reject),
        60,
      );
    });
    for (const [at, entry] of log.entries()) {
      await store.append(planId, at, [entry]);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await back;
    await until(() => heard.length === 30);
    assert.deepEqual(await store.read(planId, { after: 0 }), log);
    assert.deepEqual(await (await nats.open()).read(planId, { after: 0 }), log);
  });

  test('a stream that lost its end tells nothing until it has it again, or is opened anew', async () => {
    const said: boolean[] = [];
    const store = await nats.open({ onCut: (isCut) => said.push(isCut) });
    const log = await entriesOf(1, 8);
    for (const [at, entry] of log.slice(0, 5).entries()) await store.append(planId, at, [entry]);
    const { config } = await nats.manager.streams.info(nats.stream);
    const texts = await Promise.all(
      [1, 2, 3, 4, 5].map(async (seq) => (await nats.manager.streams.getMessage(nats.stream, { seq }))!),
    );
    const put = async (from: number, to: number): Promise<void> => {
      for (const { subject, data } of texts.slice(from, to)) await jetstream(nats.raw).publish(subject, data);
    };
    const answers = async (): Promise<readonly unknown[]> => [
      (await failureOf(store.read(planId, { after: 0 }))).params,
      (await failureOf(store.read('other', { after: 0 }))).params,
      (await failureOf(store.kept('head'))).params,
      (await failureOf(store.append(planId, 5, log.slice(5, 6)))).params,
    ];
    const cut = Array.from({ length: 4 }, () => ({ cause: 'log-cut' }));
    await nats.manager.streams.delete(nats.stream);
    assert.deepEqual(await answers(), cut);
    await nats.manager.streams.add(config);
    assert.deepEqual(await answers(), cut);
    await put(0, 2);
    assert.deepEqual(await answers(), cut);
    assert.deepEqual(await (await nats.open()).read(planId, { after: 0 }), log.slice(0, 2));
    await put(2, 5);
    assert.deepEqual(await store.read(planId, { after: 0 }), log.slice(0, 5));
    assert.equal(await store.append(planId, 5, log.slice(5)), 8);
    assert.deepEqual(said, [true, false]);
  });

  test('a stream whose end is another than was told tells nothing, however long it gets', async () => {
    const store = await nats.open();
    const log = await entriesOf(1, 4);
    await store.append(planId, 0, log.slice(0, 1));
    const { config } = await nats.manager.streams.info(nats.stream);
    const first = await nats.manager.streams.getMessage(nats.stream, { seq: 1 });
    await store.append(planId, 1, log.slice(1, 2));
    await nats.manager.streams.delete(nats.stream);
    await nats.manager.streams.add(config);
    await jetstream(nats.raw).publish(first?.subject ?? '', first?.data);
    const other = await nats.open();
    const { type, occurredOn, by } = log[1] as RecordedEvent;
    const said = [{ type, occurredOn, by, data: { taskId: 't', percent: 77 } } as PlanEvent];
    const { digest } = log[0] as RecordedEvent;
    const newId = (): string => uuidv7(99, new TextEncoder().encode('otherwise.'));
    const changed = record(said, { planId, version: 1, digest, now: '2022-09-01T02:00:00.000Z', newId });
    await other.append(planId, 1, changed);
    await other.append('other', 0, await entriesOf(1, 9, 'other'));
    assert.deepEqual((await failureOf(store.read(planId, { after: 0 }))).params, { cause: 'log-cut' });
    assert.equal((await other.read(planId, { after: 0 })).length, 2);
  });

  test('a server without room says so, and what it had acknowledged stays', async () => {
    const small = await startNats(natsPath() as string, 1, '', 'max_file: 300000');
    const at = { servers: [small.urls[0] ?? ''] };
    const store = await jetStreamStore(at);
    let last = 0;
    const log = await entriesOf(1, 2000);
    const error = await failureOf(
      (async () => {
        for (; last < log.length; last += 20) await store.append(planId, last, log.slice(last, last + 20));
      })(),
    );
    assert.deepEqual([error.code, error.params], ['store-failed', { cause: 'disk-full' }]);
    assert.deepEqual(await store.read(planId, { after: 0 }), log.slice(0, last));
    await store.close();
    await small.remove();
  });

  test('a copy is made of one moment while others go on writing, and it is known that they did', async () => {
    const store = await nats.open();
    const log = await entriesOf(1, 5);
    await store.write({
      append: { planId, expectedVersion: 0, events: log.slice(0, 3) },
      keep: [{ kind: 'head', key: planId, value: 'signed' }],
    });
    const snapshot = await jetStreamSnapshot(nats.at());
    assert.isTrue(await snapshot.isUnchanged());
    await store.append(planId, 3, log.slice(3));
    await store.append('other', 0, await entriesOf(1, 1, 'other'));
    assert.isFalse(await snapshot.isUnchanged());
    assert.deepEqual(await snapshot.read(planId, { after: 0 }), log.slice(0, 3));
    assert.deepEqual([await snapshot.plans(), await snapshot.kinds()], [[planId], ['head']]);
    await snapshot.close();
    assert.equal((await failureOf(snapshot.plans())).code, 'store-failed');
  });

  test('a store on its way is nobody’s until it is finished, and leaves nothing where it is given up', async () => {
    const at = nats.at();
    const log = await entriesOf(1, 3);
    const given = await newJetStreamStore(at);
    await given.store.append(planId, 0, log);
    assert.equal(await codeOf(nats.open()), 'database-in-use');
    assert.equal(await codeOf(newJetStreamStore(at)), 'database-in-use');
    await given.abandon();
    assert.deepEqual((await failureOf(jetStreamSnapshot(at))).params, { cause: 'ENOENT' });
    const made = await newJetStreamStore(at);
    await made.store.append(planId, 0, log);
    await made.finish();
    assert.deepEqual(await (await nats.open()).read(planId, { after: 0 }), log);
    assert.deepEqual((await failureOf(newJetStreamStore(at))).params, { cause: 'EEXIST' });
  });

  test('two who fill it at once: one does, the other is told, and takes nothing away', async () => {
    const log = await entriesOf(1, 3);
    for (let round = 0; round < 5; round += 1) {
      const at = { ...nats.at(), stream: `${nats.stream}_${round}` };
      const asked = [1, 2, 3].map(() => newJetStreamStore(at));
      const codes = await Promise.all(asked.map(codeOf));
      assert.deepEqual(codes.toSorted(), ['appended', 'database-in-use', 'database-in-use']);
      const made = await asked[codes.indexOf('appended')];
      await made?.store.append(planId, 0, log);
      await made?.finish();
      const store = await nats.open(at);
      assert.deepEqual(await store.read(planId, { after: 0 }), log);
    }
  });

  test('answers what was asked before it is closed, and nothing after', async () => {
    const store = await nats.open();
    const answers = Array.from({ length: 20 }, async (_, at) =>
      store.append(`plan.${at}`, 0, await entriesOf(1, 2, `plan.${at}`)),
    );
    await new Promise((resolve) => setTimeout(resolve, 1));
    await store.close();
    const codes = await Promise.all(answers.map(codeOf));
    const again = await nats.open();
    for (const [at, code] of codes.entries()) {
      assert.oneOf(code, ['appended', 'store-failed']);
      if (code === 'appended') assert.lengthOf(await again.read(`plan.${at}`, { after: 0 }), 2);
    }
    for (const asked of [
      store.plans(),
      store.read('plan.0', { after: 0 }),
      store.write({ keep: [] }),
      store.kept('head'),
    ])
      assert.deepEqual((await failureOf(asked)).params, { cause: 'closed' });
  });
});
