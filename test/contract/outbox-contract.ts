import type { Outbox, OutboxCommand } from '@kehoach/session';
import { assert } from 'chai';

const to = 'https://portal.example/kehoach/plans/test.outbox';

function command(id: string, plan = to): OutboxCommand {
  const by = { id: 'clerk', unit: 'tgpl' };
  const data = { taskId: 't', percent: 40, note: 'Đã xong một phần' };
  return { to: plan, id, by, basedOn: 4, command: { type: 'ReportProgress', on: '2022-09-10', data } };
}

async function idsIn(outbox: Outbox, plan = to): Promise<readonly string[]> {
  return (await outbox.read(plan)).map(({ id }) => id);
}

/**
 * What every outbox must keep.
 *
 * @param make gives an empty outbox at each call
 * @param another gives another hold of the last one, as a second tab has; missing where there is no such thing
 */
export function outboxContract(name: string, make: () => Promise<Outbox>, another?: () => Promise<Outbox>): void {
  suite(`${name} keeps the contract`, () => {
    test('gives back what was added, whole and in order', async () => {
      const outbox = await make();
      for (const id of ['b', 'a', 'c']) await outbox.add(command(id));
      assert.deepEqual(
        await outbox.read(to),
        ['b', 'a', 'c'].map((id) => command(id)),
      );
    });

    test('keeps the order of many that are added at once', async () => {
      const outbox = await make();
      const ids = Array.from({ length: 40 }, (_, at) => `n${at}`);
      await Promise.all(ids.map(async (id) => outbox.add(command(id))));
      assert.deepEqual(await idsIn(outbox), ids);
    });

    test('takes several at once, in order, and of those that it knows none again', async () => {
      const outbox = await make();
      await outbox.add(command('a'), { ...command('b'), group: 'g' });
      await outbox.add(command('b'), command('c'));
      assert.deepEqual(await outbox.read(to), [command('a'), { ...command('b'), group: 'g' }, command('c')]);
    });

    test('takes an id once, and leaves it in its place', async () => {
      const outbox = await make();
      for (const id of ['a', 'b', 'a']) await outbox.add(command(id));
      await outbox.reject(to, { id: 'a', rejection: { status: 413 } });
      await outbox.add(command('a'));
      assert.deepEqual(await outbox.read(to), [{ ...command('a'), rejection: { status: 413 } }, command('b')]);
    });

    test('keeps plans, and servers, apart', async () => {
      const outbox = await make();
      const other = to.replace('kehoach', 'thu-nghiem');
      await outbox.add(command('a'));
      await outbox.add(command('a', other));
      await outbox.remove(to, 'a');
      assert.deepEqual([await idsIn(outbox), await idsIn(outbox, other)], [[], ['a']]);
    });

    test('keeps why a command was refused, in its place', async () => {
      const outbox = await make();
      for (const id of ['a', 'b']) await outbox.add(command(id));
      const refusal = { code: 'not-the-lead-unit', params: {} } as never;
      await outbox.reject(to, { id: 'a', rejection: { refusal, vi: 'Không được', en: 'Not allowed' } });
      const [first, second] = await outbox.read(to);
      assert.deepEqual(first?.rejection, { refusal, vi: 'Không được', en: 'Not allowed' });
      assert.deepEqual(second, command('b'));
    });

    test('keeps why several were refused at once', async () => {
      const outbox = await make();
      await outbox.add(command('a'), command('b'), command('c'));
      let told = 0;
      const stop = outbox.subscribe(to, () => (told += 1));
      const [first, other] = [{ status: 422 }, { status: 413 }];
      await outbox.reject(
        to,
        { id: 'c', rejection: other },
        { id: 'none', rejection: first },
        { id: 'a', rejection: first },
      );
      assert.deepEqual(await outbox.read(to), [
        { ...command('a'), rejection: first },
        command('b'),
        { ...command('c'), rejection: other },
      ]);
      await until(() => told > 0);
      stop();
      assert.equal(told, 1);
    });

    test('what is gone stays gone', async () => {
      const outbox = await make();
      await outbox.add(command('a'));
      await outbox.remove(to, 'a');
      await outbox.remove(to, 'a');
      await outbox.reject(to, { id: 'a', rejection: { status: 422 } });
      assert.deepEqual(await idsIn(outbox), []);
    });

    test('tells of every change, until it is ended', async () => {
      const outbox = await make();
      let told = 0;
      const stop = outbox.subscribe(to, () => (told += 1));
      await outbox.add(command('a'));
      await outbox.reject(to, { id: 'a', rejection: { status: 422 } });
      await outbox.remove(to, 'a');
      await until(() => told === 3);
      stop();
      await outbox.add(command('b'));
      await outbox.add(command('c', `${to}-other`));
      await new Promise((resolve) => setTimeout(resolve, 50));
      assert.equal(told, 3);
    });

    if (another !== undefined) shared(make, another);
  });
}

function shared(make: () => Promise<Outbox>, another: () => Promise<Outbox>): void {
  test('what one tab adds another has, and is told of', async () => {
    const outbox = await make();
    const other = await another();
    let told = 0;
    const stop = other.subscribe(to, () => (told += 1));
    await outbox.add(command('a'));
    await until(() => told === 1);
    assert.deepEqual(await idsIn(other), ['a']);
    await other.add(command('b'));
    assert.deepEqual(await idsIn(outbox), ['a', 'b']);
    stop();
  });
}

async function until(isSo: () => boolean): Promise<void> {
  for (let turn = 0; !isSo(); turn += 1) {
    if (turn > 200) throw new Error('waited in vain');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
