import { audit, readLog } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import {
  centre,
  jsonOf,
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
    const sent = await running.ask('/plans/thu/commands', office, jsonOf({ commands: [issue()], after: 0 }));
    assert.equal(sent.status, 404);
    assert.deepEqual(await running.store.plans(), []);
    assert.deepEqual(await running.store.kept('result'), []);
  });
});
