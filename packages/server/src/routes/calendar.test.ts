import { memoryStore } from '@kehoach/core';
import { assert } from 'chai';
import type { Note } from '../app/watched.js';
import { directoryFile, directoryOf, inDirectory } from '../test-support/directory.js';
import { exampleLog, jsonOf, logOf, newId, openOffice, planId, type RunningOffice } from '../test-support/office.js';

/** Secrets of a store are on its disk, and in its copies. */
async function keptWords(running: RunningOffice): Promise<string> {
  const all = await Promise.all((await running.store.kinds()).map((kind) => running.store.kept(kind)));
  return JSON.stringify(all);
}

suite('the calendar of a unit', () => {
  let running: RunningOffice;
  let notes: Note[];
  let file = directoryFile;
  setup(async () => {
    notes = [];
    file = { ...directoryFile, plans: [{ prefix: 'kin.', for: 'named' }] };
    const directory = {
      get current() {
        return directoryOf(file).current;
      },
    };
    running = await openOffice({
      store: memoryStore(),
      isEmpty: true,
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
  const change = async (subject: string, make: boolean): Promise<Readonly<Record<string, string>>> =>
    (await (await ask(subject, '/calendar', jsonOf({ make }))).json()) as Readonly<Record<string, string>>;

  test('is there for whoever has its address, without signing in, and asks for no token', async () => {
    const { address = '', unit, by } = await change('recorder', true);
    assert.deepEqual([unit, by], ['tgpl', 'recorder']);
    const answer = await ask(undefined, address);
    assert.equal(answer.headers.get('Content-Type'), 'text/calendar; charset=utf-8');
    const text = await answer.text();
    assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 6);
    assert.include(
      text.replaceAll(/\r\n[ \t]/g, ''),
      'X-WR-CALNAME:Thời hạn của Trung tâm trợ giúp pháp lý nhà nước tỉnh',
    );
    const again = await ask(undefined, address, { headers: { 'If-None-Match': answer.headers.get('ETag') ?? '' } });
    assert.equal(again.status, 304);
  });

  test('opens by its secret alone: no other unit’s, no shorter one, none that was replaced or revoked', async () => {
    const { address: first = '' } = await change('recorder', true);
    const { address: second = '' } = await change('recorder', true);
    assert.equal((await ask(undefined, first)).status, 404);
    assert.equal((await ask(undefined, second)).status, 200);
    for (const wrong of [
      second.replace('/tgpl/', '/stp/'),
      second.replace('.ics', ''),
      second.replace(/.\.ics$/, '.ics'),
      second.replace(/\/[^/]+$/, '/%00.ics'),
    ])
      assert.equal((await ask(undefined, wrong)).status, 404, wrong);
    await change('recorder', false);
    assert.equal((await ask(undefined, second)).status, 404);
    assert.notProperty(await (await ask('recorder', '/calendar')).json(), 'since');
  });

  test('opens no more once the directory has no such unit, for which nobody could revoke it', async () => {
    const { address = '' } = await change('recorder', true);
    const [units, people] = [file.units, file.people];
    file = {
      ...file,
      units: units.filter(({ id }) => id !== 'tgpl'),
      people: people.filter(({ unit }) => unit !== 'tgpl'),
    };
    assert.equal((await ask(undefined, address)).status, 404);
    file = { ...file, units, people };
    assert.equal((await ask(undefined, address)).status, 200);
  });

  for (const [heir, called] of [
    ['bao-ninh-thuan', 'Báo Ninh Thuận'],
    ['khac', 'Sở khác'],
  ] as const)
    test(`of ${called}, which has succeeded another unit, holds what that had to do beside the own`, async () => {
      const successor = { unit: heir, from: '2023-01-01' };
      const others = file.units.filter(({ id }) => id !== 'tgpl' && id !== heir);
      file = {
        ...file,
        units: [
          ...others,
          { id: 'tgpl', names: [{ name: 'Trung tâm' }], successor },
          { id: heir, names: [{ name: called }] },
        ],
        people: file.people.map((person) => (person.subject === 'recorder' ? { ...person, unit: heir } : person)),
      };
      const { address = '' } = await change('recorder', true);
      const text = (await (await ask(undefined, address)).text()).replaceAll(/\r\n[ \t]/g, '');
      // Six of the one, of which the newspaper takes part in one.
      assert.equal(text.match(/BEGIN:VEVENT/g)?.length, 6);
      assert.include(text, `X-WR-CALNAME:Thời hạn của ${called}`);
    });

  test('is made and revoked by who records for the unit, and nobody else', async () => {
    for (const [subject, status] of [
      [undefined, 401],
      ['stranger', 403],
      ['none', 403],
      ['reader', 403],
    ] as const)
      for (const init of [{}, jsonOf({ make: true })])
        assert.equal((await ask(subject, '/calendar', init)).status, status, subject);
    assert.equal((await ask('other', '/calendar?unit=tgpl', jsonOf({ make: true }))).status, 422);
  });

  test('tells who made it and since when, and never the secret again', async () => {
    const { address = '' } = await change('recorder', true);
    const secret = /([\w-]{43})\.ics$/.exec(address)?.[1] ?? '';
    assert.match(secret, /^[\w-]{43}$/);
    const told = await (await ask('recorder', '/calendar')).text();
    assert.include(told, '"by":"recorder"');
    await ask(undefined, address);
    assert.isNotEmpty(notes);
    for (const words of [told, JSON.stringify(notes), await keptWords(running), await metrics()])
      assert.notInclude(words, secret);
  });

  const metrics = async (): Promise<string> => (await ask(undefined, '/metrics')).text();

  test('holds no plan that the unit may not read, and of the others what everybody may see', async () => {
    const { address = '' } = await change('other', true);
    assert.notInclude(await (await ask(undefined, address)).text(), 'BEGIN:VEVENT');
    const charged = { taskId: 'II.1.1', percent: 99, inCharge: 'Chị Phụ Trách' };
    const commands = [{ id: newId(), type: 'ReportProgress', data: charged }];
    const sent = await ask('recorder', `/plans/${planId}/commands`, jsonOf({ commands, after: 82 }));
    assert.include(await sent.text(), '"recorded"');
    const { address: own = '' } = await change('recorder', true);
    const text = await (await ask(undefined, own)).text();
    assert.include(text, 'BEGIN:VEVENT');
    for (const words of ['Chị Phụ Trách', 'Nguyễn An', 'Lê Bình']) assert.notInclude(text, words);
  });
});
