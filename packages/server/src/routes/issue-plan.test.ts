import { audit, readLog } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { directoryFile, directoryOf, inDirectory } from '../test-support/directory.js';
import {
  centre,
  jsonOf,
  logOf,
  newId,
  office,
  openOffice,
  reader,
  type RunningOffice,
  type Sent,
} from '../test-support/office.js';

const issue = (issuer = 'stp'): object => ({
  id: newId(),
  type: 'IssuePlan',
  data: { number: '01/KH-STP', title: 'Kế hoạch thử', issuer, issuerName: 'Sở Tư pháp' },
});
const register = (unitId: string): object => ({
  id: newId(),
  type: 'RegisterUnit',
  data: { unitId, name: `Đơn vị ${unitId}`, role: 'unit' },
});

suite('issuing a plan', () => {
  let running: RunningOffice;
  setup(async () => {
    running = await openOffice({ isEmpty: true });
  });
  teardown(() => running.close());

  test('records all commands of a draft, more than a batch holds, and once however often it is sent', async () => {
    const commands = [issue(), ...Array.from({ length: 150 }, (_, at) => register(`u${at}`))];
    const first = (await (await running.ask('/plans', office, jsonOf({ id: 'thu', commands }))).json()) as Sent;
    assert.equal(first.version, 151);
    const again = (await (await running.ask('/plans', office, jsonOf({ id: 'thu', commands }))).json()) as Sent;
    assert.deepEqual(again.results, first.results);
    const { entries } = readLog(await (await running.ask('/plans/thu/log', reader)).text());
    assert.equal(entries.length, 151);
    assert.isTrue(audit(entries, vietnam).isLawful);
  });

  test('records nothing where one command is refused, and lets it be put right', async () => {
    const commands = [issue(), register('a'), register('a'), register('b')];
    const refused = await running.ask('/plans', office, jsonOf({ id: 'thu', commands }));
    assert.equal(refused.status, 422);
    assert.deepInclude(await refused.json(), { code: 'draft-refused' });
    assert.equal((await running.ask('/plans/thu/log', reader)).status, 404);
    const right = await running.ask('/plans', office, jsonOf({ id: 'thu', commands: commands.toSpliced(2, 1) }));
    assert.equal(((await right.json()) as Sent).version, 3);
  });

  test('is nothing that a plan which is there goes on by', async () => {
    await running.ask('/plans', office, jsonOf({ id: 'thu', commands: [issue()] }));
    const more = await running.ask('/plans', office, jsonOf({ id: 'thu', commands: [register('a')] }));
    assert.deepInclude(await more.json(), { status: 422, code: 'invalid-request', params: { field: 'commands' } });
    assert.equal((await (await running.ask('/plans/thu/log', reader)).text()).split('\n').length, 2);
  });

  test('is read for nobody who may issue none', async () => {
    for (const [person, status] of [
      [undefined, 401],
      [centre, 403],
      [reader, 403],
    ] as const)
      assert.equal((await running.ask('/plans', person, { ...jsonOf(0), body: '{' })).status, status);
    assert.equal((await running.ask('/plans', office, { ...jsonOf(0), body: '{' })).status, 400);
  });

  test('gives it an id that an address can hold and that looks like no other', async () => {
    const send = (id: string): Promise<Response> => running.ask('/plans', office, jsonOf({ id, commands: [issue()] }));
    const twins = ['kế-hoạch'.normalize('NFD'), 'a\u200bb', 'a\u202eb', 'a\u00adb'];
    for (const id of [
      '.',
      '..',
      '__proto__',
      'a b',
      'a\0',
      '\ud800',
      '\u001b[2J',
      'a\u0085',
      'x'.repeat(201),
      ...twins,
    ]) {
      assert.deepInclude(await (await send(id)).json(), { status: 422, code: 'invalid-request' }, JSON.stringify(id));
    }
    for (const id of twins) {
      const taken = await running.ask(`/plans/${encodeURIComponent(id)}/log`, office, logOf(''));
      assert.deepInclude(await taken.json(), { status: 422, code: 'invalid-request' }, JSON.stringify(id));
    }
    for (const id of ['kế-hoạch', 'a/b', 'a%2Fb', 'a#?&', '...', 'constructor', 'x'.repeat(200)]) {
      assert.equal((await send(id)).status, 200, id);
      const log = await running.ask(`/plans/${encodeURIComponent(id)}/log`, reader);
      assert.include(await log.text(), `"planId":${JSON.stringify(id)}`);
    }
    for (const id of ['%00', 'a%00', '%0a', 'a%0d%0aX:y', '%ed%a0%80'])
      assert.equal((await running.ask(`/plans/${id}/log`, reader)).status, 404, id);
  });

  test('is for who may issue, for the own unit, and never by commands to a plan that is not there', async () => {
    const cases = [
      [undefined, issue(), 401, 'not-signed-in'],
      [centre, issue(), 403, 'not-a-planner'],
      [office, issue('ubnd'), 403, 'not-the-issuer'],
    ] as const;
    for (const [person, command, status, code] of cases) {
      const answer = await running.ask('/plans', person, jsonOf({ id: 'thu', commands: [command] }));
      assert.deepEqual([answer.status, ((await answer.json()) as { code: string }).code], [status, code]);
    }
    const other = await running.ask('/plans', office, jsonOf({ id: 'thu', commands: [issue('ubnd')] }));
    assert.include(((await other.json()) as { vi: string }).vi, 'thay “Sở Tư pháp”');
    const sent = await running.ask('/plans/thu/commands', office, jsonOf({ commands: [issue()], after: 0 }));
    assert.equal(sent.status, 404);
    assert.deepEqual(await running.store.plans(), []);
    assert.deepEqual(await running.store.kept('result'), []);
  });
});

suite('issuing a plan from a document', () => {
  const command = (type: string, data: object): object => ({ id: newId(), type, data });
  const period = { text: 'trước ngày 31/3/2098', end: '2098-03-30', kind: 'deadline', precision: 'day' };
  const units = [...directoryFile.units, { id: 'van-phong', names: [{ name: 'Văn phòng Sở' }] }];
  let running: RunningOffice;
  setup(async () => {
    running = await openOffice({ isEmpty: true, ...inDirectory(directoryOf({ ...directoryFile, units })) });
  });
  teardown(() => running.close());

  async function issued(...commands: readonly object[]): Promise<Answered> {
    const sent = jsonOf({ id: 'off.9', commands });
    const headers = { ...(sent.headers as object), 'Test-Subject': 'planner' };
    return (await (await running.ask('/plans', undefined, { ...sent, headers })).json()) as Answered;
  }
  interface Answered {
    readonly entries: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[];
    readonly unknownUnits: unknown;
    readonly code?: string;
  }

  test('finds its units in the directory by their names, and tells which it does not find', async () => {
    const { entries, unknownUnits } = await issued(
      command('IssuePlan', { number: '9/KH', title: 'Thử', issuer: 'co-quan-stp', issuerName: 'SỞ TƯ PHÁP' }),
      command('RegisterUnit', { unitId: 'co-quan-stp', name: 'Sở Tư pháp', role: 'office' }),
      command('RegisterUnit', { unitId: 'vp-so', name: 'VP Sở', parentId: 'co-quan-stp' }),
      command('RegisterUnit', { unitId: 'dai', name: 'Đài Truyền hình' }),
      command('AddSection', { sectionId: 'vp-so', number: 'I.', title: 'Phần' }),
      command('AssignTask', {
        taskId: 't',
        number: '1',
        title: 'Việc',
        lead: ['vp-so'],
        coordinating: ['dai'],
        period,
      }),
    );
    assert.deepEqual(unknownUnits, [{ unit: 'dai', name: 'Đài Truyền hình' }]);
    const [plan, , office, , section, task] = entries.map(({ data }) => data);
    assert.equal(plan?.['issuer'], 'stp');
    assert.deepInclude(office, { unitId: 'van-phong', parentId: 'stp' });
    assert.deepInclude(section, { sectionId: 'vp-so' });
    assert.deepInclude(task, { lead: ['van-phong'], coordinating: ['dai'] });
  });

  test('makes no two units one', async () => {
    const { entries, unknownUnits } = await issued(
      command('IssuePlan', { number: '9/KH', title: 'Thử', issuer: 'stp', issuerName: 'Sở Tư pháp' }),
      command('RegisterUnit', { unitId: 'vp-so', name: 'VP Sở' }),
      command('RegisterUnit', { unitId: 'van-phong-so', name: 'Văn phòng Sở' }),
    );
    assert.deepEqual(
      entries.slice(1).map(({ data }) => data['unitId']),
      ['vp-so', 'van-phong-so'],
    );
    assert.deepEqual(unknownUnits, [
      { unit: 'vp-so', name: 'VP Sở', known: 'van-phong' },
      { unit: 'van-phong-so', name: 'Văn phòng Sở', known: 'van-phong' },
    ]);
  });

  test('is for the issuing unit all the same', async () => {
    const draft = command('IssuePlan', { number: '9/KH', title: 'Thử', issuer: 'x', issuerName: 'Sở khác' });
    assert.equal((await issued(draft)).code, 'not-the-issuer');
  });
});

suite('an id that a plan has already', () => {
  const units = directoryFile.units.map((unit) => (unit.id === 'khac' ? { ...unit, issues: ['nam.'] } : unit));
  const directory = directoryOf({ ...directoryFile, units });
  const planner = { headers: { 'Test-Subject': 'planner' } };
  const other = { headers: { 'Test-Subject': 'other' } };
  const as = (who: { readonly headers: object }, init: RequestInit): RequestInit => ({
    ...init,
    headers: { ...(init.headers as object), ...who.headers },
  });

  test('tells nothing of the plan to who may not read it', async () => {
    const [here, elsewhere] = await Promise.all(
      [0, 1].map(() => openOffice({ isEmpty: true, ...inDirectory(directory) })),
    );
    if (here === undefined || elsewhere === undefined) return;
    try {
      const draft = (issuer: string, ...more: readonly object[]): RequestInit =>
        jsonOf({ id: 'nam.mot', commands: [...more, issue(issuer)] });
      assert.equal((await here.ask('/plans', undefined, as(planner, draft('stp')))).status, 200);
      assert.equal((await here.ask('/plans/nam.mot/log', undefined, other)).status, 404);
      const nothing = { status: 409, code: 'plan-exists', params: { plan: 'nam.mot' } };
      for (const more of [[], [register('stp')]]) {
        const told = await here.ask('/plans', undefined, as(other, draft('khac', ...more)));
        assert.deepInclude(await told.json(), nothing);
      }
      const known = await here.ask('/plans', undefined, as(planner, draft('stp')));
      assert.deepInclude(((await known.json()) as { params: object }).params, {
        refusal: { code: 'plan-exists', params: { number: '01/KH-STP' } },
      });
      assert.equal((await elsewhere.ask('/plans', undefined, as(other, draft('khac')))).status, 200);
      const log = logOf(await (await elsewhere.ask('/plans/nam.mot/log', undefined, other)).text());
      assert.deepInclude(await (await here.ask('/plans/nam.mot/log', undefined, as(other, log))).json(), nothing);
    } finally {
      await Promise.all([here, elsewhere].map((each) => each.close()));
    }
  });
});
