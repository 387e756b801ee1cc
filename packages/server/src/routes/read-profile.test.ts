import { memoryStore, profileMark, readLog, type Profile, type ServerStore } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { jsonOf, logOf, newId, office, openOffice, reader, type RunningOffice } from '../test-support/office.js';

const province: Profile = { ...vietnam, id: 'tinh', soonDays: 14 };
const changed: Profile = { ...province, soonDays: 10 };
const issue = (data: object = {}): object => ({
  id: newId(),
  type: 'IssuePlan',
  data: { number: '01/KH', title: 'Kế hoạch thử', issuer: 'stp', issuerName: 'Sở Tư pháp', ...data },
});

suite('the profile of another province', () => {
  const opened: RunningOffice[] = [];
  teardown(() => Promise.all(opened.splice(0).map((each) => each.close())));

  async function under(profile: Profile, store: ServerStore = memoryStore()): Promise<RunningOffice> {
    const running = await openOffice({ isEmpty: true, profile, store });
    opened.push(running);
    return running;
  }
  const issuing = (running: RunningOffice, ...commands: readonly object[]): Promise<Response> =>
    running.ask('/plans', office, jsonOf({ id: 'thu', commands }));
  const logAt = async (running: RunningOffice): Promise<string> => (await running.ask('/plans/thu/log', reader)).text();

  test('is named by what is issued under it, and may be had by whoever asks', async () => {
    const running = await under(province);
    assert.equal((await issuing(running, issue())).status, 200);
    const { entries } = readLog(await logAt(running));
    assert.deepInclude(entries[0]?.data, { profile: profileMark(province) });
    const answer = await running.ask('/profile.json');
    assert.deepEqual(await answer.json(), province);
    const known = { headers: { 'If-None-Match': answer.headers.get('ETag') ?? '' } };
    assert.equal((await running.ask('/profile.json', undefined, known)).status, 304);
  });

  test('is not another one that a draft names', async () => {
    const running = await under(province);
    const answer = await issuing(running, issue({ profile: profileMark(vietnam) }));
    const { code, params } = (await answer.json()) as { code: string; params: { refusal: { code: string } } };
    assert.deepEqual([answer.status, code, params.refusal.code], [422, 'draft-refused', 'other-profile']);
  });

  test('is kept with what was issued under it, when the file has changed', async () => {
    const store = memoryStore();
    const before = await under(province, store);
    await issuing(before, issue());
    const log = await logAt(before);
    const after = await under(changed, store);
    const { digest } = profileMark(province);
    assert.deepEqual(await (await after.ask('/profile.json')).json(), changed);
    assert.deepEqual(await (await after.ask(`/profile.json?digest=${digest}`)).json(), province);
    const said = { id: newId(), type: 'RegisterUnit', data: { unitId: 'tgpl', name: 'Trung tâm', role: 'unit' } };
    const sent = await after.ask('/plans/thu/commands', office, jsonOf({ commands: [said], after: 0 }));
    assert.include(await sent.text(), '"recorded"');
    assert.equal((await after.ask('/plans/thu/log', office, logOf(log))).status, 200);
  });

  test('is asked of a log that is taken over; by another it is not judged', async () => {
    const before = await under(province);
    await issuing(before, issue());
    const log = await logAt(before);
    assert.equal((await (await under(province)).ask('/plans/thu/log', office, logOf(log))).status, 201);
    const answer = await (await under(changed)).ask('/plans/thu/log', office, logOf(log));
    const { code, vi } = (await answer.json()) as { code: string; vi: string };
    assert.deepEqual([answer.status, code], [422, 'unlawful-log']);
    assert.include(vi, 'hồ sơ quy tắc “tinh:');
  });
});
