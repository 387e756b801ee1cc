import { memoryStore, readLog, type ServerStore } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import type { DirectoryFile } from '../directory/directory-schema.js';
import { directoryOf, inDirectory } from '../test-support/directory.js';
import { openMailServer, textOfLetter, type MailServer } from '../test-support/mail-server.js';
import {
  exampleLog,
  handClock,
  jsonOf,
  newId,
  openOffice,
  planId,
  type RunningOffice,
} from '../test-support/office.js';
import type { Letter, Mailer, Posting } from './mailer.js';
import { Reminders } from './reminders.js';
import { smtpMailer } from './smtp-mailer.js';

const directoryFile: DirectoryFile = {
  units: [
    { id: 'stp', names: [{ name: 'Sở Tư pháp' }], issues: ['ninhthuan.stp.'] },
    { id: 'tgpl', names: [{ name: 'Trung tâm' }] },
    { id: 'khac', names: [{ name: 'Đơn vị khác' }] },
  ],
  people: [
    { subject: 'an', name: 'Nguyễn An', mail: 'an@stp.example', unit: 'tgpl', roles: ['recorder'] },
    { subject: 'chi', mail: 'chi@stp.example', unit: 'tgpl', roles: ['reader'] },
    { subject: 'dung', unit: 'tgpl', roles: ['recorder'] },
    { subject: 'binh', name: 'Lê Bình', mail: 'binh@stp.example', unit: 'stp', roles: ['planner'] },
    { subject: 'khac', mail: 'khac@stp.example', unit: 'khac', roles: ['recorder'] },
  ],
};
/** A Tuesday, ten o'clock in Vietnam; task II.2 of the centre was due five days before. */
const tuesday = '2022-09-20T03:00:00.000Z';

/** Notes letters, and answers as it is told. */
function notedMailer(answer: () => Posting = () => ({ state: 'accepted' })): Mailer & { readonly letters: Letter[] } {
  const letters: Letter[] = [];
  return { letters, send: async (letter) => (letters.push(letter), answer()), close: () => undefined };
}

suite('reminders', () => {
  let running: RunningOffice;
  let store: ServerStore;
  const clock = handClock(tuesday);
  const directory = directoryOf(directoryFile);
  const reminding = (mailer: Mailer): Reminders =>
    new Reminders({
      store,
      profile: vietnam,
      clock,
      directory,
      mailer,
      link: 'https://portal.example/ke-hoach?plan={plan}#{task}',
      failed: (error) => {
        throw error;
      },
    });
  const recorded = async (): Promise<readonly unknown[]> =>
    (await store.read(planId, { after: 82 }))
      .filter(({ type }) => type === 'ReminderSent')
      .map(({ data, by }) => [
        (data as { taskId: string }).taskId,
        (data as { readonly to?: readonly string[] }).to?.join(),
        by.unit,
      ]);

  setup(async () => {
    store = memoryStore();
    clock.set(tuesday);
    running = await openOffice({ store, clock });
    assert.equal(readLog(await exampleLog()).entries.length, 82);
  });
  teardown(() => running.close());

  test('go to who may record for the unit, and to the office once something is late for three days', async () => {
    const mailer = notedMailer();
    await reminding(mailer).run();
    assert.deepEqual(
      mailer.letters.map(({ to }) => to),
      ['an@stp.example', 'binh@stp.example'],
    );
    const [first, second] = mailer.letters;
    assert.match(first?.subject ?? '', /^Nhắc việc ngày 20\/0?9\/2022: 1 việc quá hạn/);
    assert.match(
      first?.text ?? '',
      /225\/KH-STP, II\.2: .*\n {2}Hạn 15\/0?9\/2022 \(quá hạn 5 ngày\)\n {2}https:\/\/portal/,
    );
    assert.include(second?.text ?? '', 'CÁC ĐƠN VỊ ĐANG QUÁ HẠN');
    assert.deepEqual(await recorded(), [['II.2', 'tgpl', 'stp']]);
  });

  test('come once a day, and the office is told of one task once', async () => {
    const mailer = notedMailer();
    const reminders = reminding(mailer);
    await reminders.run();
    await reminders.run();
    await reminding(mailer).run();
    assert.lengthOf(mailer.letters, 2);
    clock.set('2022-09-21T03:00:00.000Z');
    await reminders.run();
    assert.lengthOf(mailer.letters, 2, 'no step has come, and the office knows');
    clock.set('2022-09-22T03:00:00.000Z');
    await reminders.run();
    assert.deepEqual(
      mailer.letters.slice(2).map(({ to }) => to),
      ['an@stp.example'],
      'a week behind the deadline',
    );
    assert.lengthOf(await recorded(), 2);
  });

  test('are one letter a person though three servers stand on one store', async () => {
    const mailer = notedMailer();
    await Promise.all([mailer, mailer, mailer].map((each) => reminding(each).run()));
    assert.deepEqual(mailer.letters.map(({ to }) => to).sort(), ['an@stp.example', 'binh@stp.example']);
    assert.lengthOf(await recorded(), 1);
  });

  test('are recorded only once a mail server has taken them; until then they are tried again, and it is told', async () => {
    let answer: Posting = { state: 'failed', reason: 'SMTP 451' };
    const mailer = notedMailer(() => answer);
    const reminders = reminding(mailer);
    await reminders.run();
    assert.deepEqual(await recorded(), []);
    const failing = await reminders.notes.standing(directoryFile.people.slice(0, 1));
    assert.deepEqual(failing, { failingSince: tuesday, reason: 'line' });
    clock.set('2022-09-20T03:10:00.000Z');
    await reminders.run();
    assert.lengthOf(mailer.letters, 2, 'not before a quarter of an hour');
    answer = { state: 'accepted' };
    clock.set('2022-09-20T03:16:00.000Z');
    await reminders.run();
    assert.lengthOf(mailer.letters, 4);
    assert.lengthOf(await recorded(), 1);
    const standing = await reminders.notes.standing(directoryFile.people.slice(0, 1));
    assert.deepEqual(standing, { lastSentAt: '2022-09-20T03:16:00.000Z' });
  });

  test('that are refused for good are not tried again that day, and are told', async () => {
    const mailer = notedMailer(() => ({ state: 'refused', reason: 'SMTP 550' }));
    const reminders = reminding(mailer);
    await reminders.run();
    clock.set('2022-09-20T08:00:00.000Z');
    await reminders.run();
    assert.lengthOf(mailer.letters, 2);
    assert.deepEqual(await recorded(), []);
    assert.equal((await reminders.notes.standing(directoryFile.people)).reason, 'address');
  });

  test('that a server claimed before it died are taken over once it was silent for long', async () => {
    let isDead = true;
    const mailer: Mailer = {
      send: () => (isDead ? new Promise(() => undefined) : Promise.resolve({ state: 'accepted' })),
      close: () => undefined,
    };
    void reminding(mailer).run();
    const claimed = async (): Promise<number> => (await store.kept('reminder')).length;
    while ((await claimed()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    isDead = false;
    const other = notedMailer();
    await reminding(other).run();
    assert.notInclude(
      other.letters.map(({ to }) => to),
      'an@stp.example',
    );
    clock.set('2022-09-20T03:11:00.000Z');
    await reminding(other).run();
    assert.include(
      other.letters.map(({ to }) => to),
      'an@stp.example',
    );
    assert.lengthOf(await recorded(), 1);
  });

  test('that were taken and not recorded, since the server died, are recorded by another', async () => {
    const broken: ServerStore = {
      ...store,
      write: (writing) => (writing.append === undefined ? store.write(writing) : Promise.reject(new Error('died'))),
    };
    const mailer = notedMailer();
    const failures: unknown[] = [];
    const dying = new Reminders({
      store: broken,
      profile: vietnam,
      clock,
      directory,
      mailer,
      failed: (error) => failures.push(error),
    });
    await dying.run();
    assert.isNotEmpty(failures);
    assert.deepEqual(await recorded(), []);
    await reminding(mailer).run();
    assert.deepEqual(
      mailer.letters.map(({ to }) => to),
      ['an@stp.example', 'binh@stp.example'],
    );
    assert.lengthOf(await recorded(), 1);
  });

  test('that were taken on an evening and not recorded are recorded on the next day, as of theirs, and not written again', async () => {
    clock.set('2022-09-20T13:59:00.000Z');
    const mailer = notedMailer();
    const dying = { ...store, write: (writing: Parameters<ServerStore['write']>[0]) => diesAt(writing) };
    const diesAt = (writing: Parameters<ServerStore['write']>[0]): ReturnType<ServerStore['write']> =>
      writing.append === undefined ? store.write(writing) : Promise.reject(new Error('died'));
    await new Reminders({ store: dying, profile: vietnam, clock, directory, mailer }).run();
    clock.set('2022-09-21T03:00:00.000Z');
    const next = notedMailer();
    await reminding(next).run();
    assert.deepEqual(await recorded(), [['II.2', 'tgpl', 'stp']]);
    assert.equal((await store.read(planId, { after: 82 })).at(-1)?.occurredOn, '2022-09-20');
    assert.deepEqual(
      next.letters.map(({ to }) => to),
      ['binh@stp.example'],
    );
  });

  test('tell on Mondays all that a unit has to do', async () => {
    clock.set('2022-09-19T03:00:00.000Z');
    const mailer = notedMailer();
    await reminding(mailer).run();
    assert.include(mailer.letters[0]?.text ?? '', 'VIỆC KHÁC CỦA ĐƠN VỊ');
  });

  test('are not written at night, nor about a plan that is closed', async () => {
    const mailer = notedMailer();
    for (const night of ['2022-09-19T23:00:00.000Z', '2022-09-20T15:00:00.000Z']) {
      clock.set(night);
      await reminding(mailer).run();
    }
    assert.isEmpty(mailer.letters);
    clock.set('2022-12-30T03:00:00.000Z');
    const asked = { id: newId(), type: 'ClosePlan', data: { text: 'Đã hoàn thành' } };
    const answer = await running.ask(
      `/plans/${planId}/commands`,
      { subject: 'binh', unit: 'stp', roles: ['planner'] },
      jsonOf({ commands: [asked], after: 82 }),
    );
    assert.include(await answer.text(), '"recorded"');
    await reminding(mailer).run();
    assert.isEmpty(mailer.letters);
  });

  suite('of a unit that has merged', () => {
    const succeeded = async (): Promise<void> => {
      const planner = { subject: 'binh', unit: 'stp', roles: ['planner'] } as const;
      const said = [
        { id: newId(), type: 'RegisterUnit', on: '2022-09-01', data: { unitId: 'khac', name: 'Đơn vị khác' } },
        { id: newId(), type: 'SucceedUnits', on: '2022-09-19', data: { unitIds: ['tgpl'], successorId: 'khac' } },
      ];
      const answer = await running.ask(`/plans/${planId}/commands`, planner, jsonOf({ commands: said, after: 82 }));
      assert.notInclude(await answer.text(), 'refused');
    };
    const lettersOf = async (
      people: DirectoryFile['people'],
      units = directoryFile.units,
    ): Promise<readonly string[]> => {
      const mailer = notedMailer();
      const merged = directoryOf({ ...directoryFile, units, people });
      const rounds = new Reminders({ store, profile: vietnam, clock, directory: merged, mailer });
      await rounds.run();
      return mailer.letters.map(({ to }) => to);
    };

    test('go to those of its successor as the plan tells, though the directory tells of no merger yet', async () => {
      await succeeded();
      assert.deepEqual(await lettersOf(directoryFile.people), ['binh@stp.example', 'khac@stp.example']);
      assert.deepEqual(await recorded(), [['II.2', 'khac', 'stp']]);
    });

    test('go to its own people as long as its successor has nobody who is written to', async () => {
      await succeeded();
      const people = directoryFile.people.filter(({ unit }) => unit !== 'khac');
      assert.deepEqual(await lettersOf(people), ['an@stp.example', 'binh@stp.example']);
      assert.deepEqual(await recorded(), [['II.2', 'khac', 'stp']]);
    });

    test('are recorded where the directory alone tells of the merger', async () => {
      const units = directoryFile.units.map((unit) =>
        unit.id === 'tgpl' ? { ...unit, successor: { unit: 'khac', from: '2022-09-19' } } : unit,
      );
      const people = directoryFile.people.filter(({ unit }) => unit !== 'tgpl');
      assert.deepEqual(await lettersOf(people, units), ['binh@stp.example', 'khac@stp.example']);
      assert.deepEqual(await recorded(), [['II.2', 'tgpl', 'stp']]);
    });
  });

  test('are about plans that the person may read alone', async () => {
    const named = directoryOf({ ...directoryFile, plans: [{ prefix: 'ninhthuan.', for: 'named' }] });
    const mailer = notedMailer();
    await new Reminders({ store, profile: vietnam, clock, directory: named, mailer }).run();
    assert.deepEqual(
      mailer.letters.map(({ to }) => to),
      ['an@stp.example', 'binh@stp.example'],
    );
  });

  test('go through a real mail server, and how they stand is told to who stands in the directory', async () => {
    const server: MailServer = await openMailServer();
    const mailer = smtpMailer({ address: server.address, from: 'kehoach@stp.example' });
    const reminders = reminding(mailer);
    const office = await openOffice({ store, clock, isEmpty: true, reminders, ...inDirectory(directory) });
    try {
      await reminders.run();
      assert.lengthOf(server.letters, 2);
      assert.include(textOfLetter(server.letters[0] ?? ''), 'quá hạn 5 ngày');
      const person = { subject: 'chi', unit: 'tgpl', roles: [] } as const;
      const told = (await (await office.ask('/reminders', person)).json()) as object;
      assert.deepEqual(told, {
        unit: 'tgpl',
        isOn: true,
        people: 1,
        remindBefore: [7, 3, 1, 0],
        remindDays: 7,
        lastSentAt: tuesday,
      });
      assert.equal((await office.ask('/reminders')).status, 401);
      assert.equal((await office.ask('/reminders', { ...person, subject: 'stranger' })).status, 403);
    } finally {
      await office.close();
      await reminders.close();
      await server.close();
    }
  });
});
