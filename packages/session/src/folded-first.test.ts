import { foldedText, replay, writeLog, type RecordedEvent } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { foldedFirst, type FoldedSession } from './folded-first.js';
import { openPlan } from './open-plan.js';
import type { PlanSession, Speaking } from './plan-session.js';
import type { SessionState } from './state.js';
import { fakeServer, type FakeServer, type Reply } from './test-support/fake-server.js';
import { address, breath, closeOpened, toBeClosed, until } from './test-support/opened.js';
import { centre, progress, sampleLog } from './test-support/sample.js';

teardown(closeOpened);

interface Page {
  readonly session: FoldedSession;
  readonly log: FakeServer;
  readonly seen: readonly string[];
}

async function opened(
  given: { readonly folded?: Reply; readonly log?: Reply; readonly bytes?: number } & Partial<Speaking> = {},
): Promise<Page> {
  const entries = await sampleLog(progress(20));
  const { folded = { text: foldedText(replay(entries), given.bytes) }, log: reply = { text: writeLog(entries) } } =
    given;
  const [first, log] = [fakeServer(folded), fakeServer(reply)];
  const speaking: Speaking = { profile: vietnam, by: given.by, today: given.today ?? '2022-12-31' };
  const pause = async (): Promise<void> => undefined;
  const open = (latest: Speaking): PlanSession => openPlan({ source: address, fetch: log.fetch, pause, ...latest });
  const session = toBeClosed(foldedFirst({ address: `${address}.plan`, fetch: first.fetch, pause }, speaking, open));
  const seen: string[] = [];
  session.subscribe((state) => seen.push(nameOf(state)));
  return { session, log, seen };
}

const nameOf = (state: SessionState): string =>
  state.state === 'ready' ? `${state.log.length === 0 ? 'folded' : 'log'}, ${state.checked}` : state.state;

const isWhole = (state: SessionState): boolean => state.state === 'ready' && state.checked === 'whole';
const isFolded = (state: SessionState): boolean => nameOf(state).startsWith('folded');

suite('a plan that is folded first', () => {
  test('is shown before its log was read, and is whole once that was', async () => {
    const { session, seen } = await opened();
    await until(session, isWhole);
    assert.deepEqual(
      seen.filter((each, at) => each !== seen[at - 1]),
      ['folded, checking', 'log, checking', 'log, whole'],
    );
  });

  test('with a long log says that it is not checked, and reads the log when that is asked for', async () => {
    const { session, log } = await opened({ bytes: 3_000_000 });
    const state = await until(session, isFolded);
    await breath();
    assert.deepEqual([nameOf(session.state), log.asked.length], ['folded, unchecked', 0]);
    assert.deepEqual(state.state === 'ready' && state.notices.map(({ code, ways }) => [code, ways]), [
      ['log-unread', ['read-log']],
    ]);
    await session.follow('read-log');
    await until(session, isWhole);
  });

  for (const [name, ask] of [
    ['its history', async ({ whole }: FoldedSession) => void (await whole())],
    ['another day', async (session: FoldedSession) => session.at('2022-02-01')],
    ['another try', async (session: FoldedSession) => session.reload()],
  ] as const)
    test(`with a long log reads it for ${name}`, async () => {
      const { session } = await opened({ bytes: 3_000_000 });
      await until(session, isFolded);
      await ask(Object.assign(session, { whole: session.whole.bind(session) }));
      await until(session, isWhole);
      assert.isNotEmpty(session.entries());
    });

  test('with a long log reads it where somebody records', async () => {
    const { session } = await opened({ bytes: 3_000_000, by: centre });
    await until(session, isWhole);
    const sent = await session.send(progress(40));
    assert.property(sent, 'recorded');
  });

  test('with a long log reads it once somebody is named who records', async () => {
    const { session } = await opened({ bytes: 3_000_000 });
    await until(session, isFolded);
    await breath();
    session.speak({ profile: vietnam, by: centre, today: '2022-12-31' });
    await until(session, isWhole);
  });

  test('waits for the log as of a day before the last entry', async () => {
    const { session, seen } = await opened({ bytes: 3_000_000, today: '2022-01-28' });
    await until(session, isWhole);
    assert.notInclude(seen.join(), 'folded');
  });

  for (const [name, folded] of [
    ['is not there', { status: 404 }],
    ['is out of reach', { isDown: true }],
    ['is a web page', { text: '<!doctype html>' }],
    ['is of another version', { text: '{"fold":99}' }],
    ['breaks off', { text: '{"fold":1', breaksOff: true }],
  ] as const)
    test(`is read from its log where what was folded ${name}`, async () => {
      const { session, seen } = await opened({ folded });
      await until(session, isWhole);
      assert.notInclude(seen.join(), 'folded');
    });

  for (const [name, reply] of [
    ['is out of reach', { isDown: true }],
    ['is not for everybody', { status: 403 }],
    ['asks to sign in', { status: 401 }],
  ] as const)
    test(`stays, not checked, where the log ${name}, and is whole after another try`, async () => {
      const { session, log } = await opened({ log: reply });
      await until(session, (state) => nameOf(state) === 'folded, unchecked');
      log.reply = { text: writeLog(await sampleLog(progress(20))) };
      await session.follow('read-log');
      await until(session, isWhole);
    });

  test('that comes after its log, which was asked for, replaces nothing', async () => {
    let come = (): void => undefined;
    const wait = new Promise<void>((resolve) => (come = resolve));
    const text = foldedText(replay(await sampleLog(progress(20))));
    const { session, seen } = await opened({ folded: { text, wait } });
    assert.isNotEmpty(await session.whole());
    await until(session, isWhole);
    come();
    await breath();
    assert.notInclude(seen.join(), 'folded');
    assert.isTrue(isWhole(session.state));
  });

  test('with as many entries as a long log has is not followed by it, though nobody counted its bytes', async () => {
    const text = foldedText({ ...replay(await sampleLog(progress(20))), version: 5_000 });
    const { session, log } = await opened({ folded: { text } });
    await until(session, (state) => nameOf(state) === 'folded, unchecked');
    await breath();
    assert.isEmpty(log.asked);
  });

  test('has no entries that could be given where its log is out of reach, and says why', async () => {
    const { session } = await opened({ log: { status: 403 } });
    const failure: unknown = await session.whole().catch((why: unknown) => why);
    assert.deepInclude(failure as object, { code: 'http', params: { status: 403 } });
    assert.isTrue(isFolded(session.state));
  });

  test('that cannot be drawn leaves the word to its log', async () => {
    const { session } = await opened({ log: { status: 403 }, bytes: 3_000_000 });
    await until(session, isFolded);
    session.drop();
    await until(session, ({ state }) => state === 'failed');
    const other = await opened({ bytes: 3_000_000 });
    await until(other.session, isFolded);
    other.session.drop();
    await until(other.session, isWhole);
  });

  test('gives way to what is wrong with its log', async () => {
    const [first, ...rest] = await sampleLog();
    const forged = [{ ...first, by: { id: 'x', unit: 'x' } } as RecordedEvent, ...rest];
    const { session } = await opened({ log: { text: writeLog(forged) } });
    const state = await until(session, (each) => each.state === 'failed');
    assert.equal(state.state === 'failed' && state.failure.code, 'broken-chain');
  });

  test('asks for nothing more once it was closed, and goes on when it is opened again', async () => {
    const { session, log } = await opened();
    session.close();
    await breath();
    assert.isEmpty(log.asked);
    session.reopen();
    await until(session, isWhole);
  });
});
