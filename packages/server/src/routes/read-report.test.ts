import { assert } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { jsonOf, logOf, exampleLog, newId, openOffice, planId, type RunningOffice } from '../test-support/office.js';
import { directoryFile, directoryOf, inDirectory } from '../test-support/directory.js';

/** All words of a .docx, its foot among them. */
function wordsIn(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const texts = ['word/document.xml', 'word/footer1.xml'].map((name) => strFromU8(parts[name] ?? new Uint8Array()));
  return texts.join('').replaceAll(/<[^>]+>/g, '');
}

suite('one report on several plans', () => {
  let running: RunningOffice;
  setup(async () => {
    const plans = [
      { prefix: 'kin.', for: 'named' },
      { prefix: 'pub.', for: 'public' },
    ] as const;
    const [office, ...units] = directoryFile.units;
    const issuing = { ...office, issues: ['ninhthuan.stp.', 'pub.', 'kin.'] } as (typeof directoryFile.units)[number];
    const directory = directoryOf({ ...directoryFile, units: [issuing, ...units], plans });
    running = await openOffice({ isEmpty: true, ...inDirectory(directory) });
    assert.equal((await ask('planner', `/plans/${planId}/log`, logOf(await exampleLog()))).status, 201);
    for (const id of ['pub.moi', 'kin.moi']) {
      const data = { number: id, title: 'Kế hoạch mới', issuer: 'stp', issuerName: 'Sở Tư pháp' };
      const commands = [{ id: newId(), type: 'IssuePlan', data }];
      assert.equal((await ask('planner', '/plans', jsonOf({ id, commands }))).status, 200);
    }
  });
  teardown(() => running.close());

  const ask = (subject: string, path: string, init: RequestInit = {}): Promise<Response> =>
    running.ask(path, undefined, { ...init, headers: { ...(init.headers as object), 'Test-Subject': subject } });
  const report = async (subject: string, query = ''): Promise<string> => {
    const answer = await ask(subject, `/report.docx${query}`);
    if (answer.status !== 200) return `${answer.status} ${((await answer.json()) as { code: string }).code}`;
    return wordsIn(new Uint8Array(await answer.arrayBuffer()));
  };

  test('tells of those that are named, or of all that its reader may see', async () => {
    const both = await report('planner', `?plan=${planId}&plan=pub.moi`);
    assert.include(both, 'Thực hiện 2 kế hoạch nêu tại Phụ lục I');
    for (const number of ['225/KH-STP', 'pub.moi']) assert.include(both, number);
    assert.include(await report('planner'), 'Thực hiện 3 kế hoạch');
    const other = await report('other');
    assert.include(other, 'Thực hiện 2 kế hoạch');
    assert.notInclude(other, 'kin.moi');
  });

  test('gives nothing away of a plan that its reader may not see', async () => {
    assert.equal(await report('other', '?plan=pub.moi&plan=kin.moi'), '404 no-such-plan');
    assert.equal(await report('other', '?plan=pub.moi&plan=khong.co'), '404 no-such-plan');
    assert.equal(await report('none', `?plan=${planId}`), '403 not-a-reader');
    assert.include(await report('none'), 'Kế hoạch số pub.moi');
  });

  test('leaves out what was not issued by then, and whom nothing was given to do', async () => {
    const then = await report('planner', '?until=2022-06-30');
    assert.include(then, 'Kế hoạch số 225/KH-STP');
    assert.notInclude(then, 'pub.moi');
    assert.notInclude(await report('planner', '?unit=tgpl&until=2022-06-30'), 'pub.moi');
    assert.equal(await report('planner', '?until=2021-06-30'), '422 invalid-request');
    assert.equal(await report('planner', '?unit=khong-co'), '422 invalid-request');
    assert.equal(await report('planner', '?from=x'), '422 invalid-request');
    const many = Array.from({ length: 101 }, (_, at) => `plan=p.${at}`).join('&');
    assert.equal(await report('planner', `?${many}`), '422 too-many-plans');
  });

  test('is refused at its plans where there is none to tell of, whatever the reader has already', async () => {
    const empty = await openOffice({ isEmpty: true });
    for (const headers of [{}, { 'If-None-Match': '*' }]) {
      const answer = await empty.ask('/report.docx', undefined, { headers });
      const { code, params } = (await answer.json()) as { readonly code: string; readonly params: object };
      assert.deepEqual([answer.status, code, params], [422, 'invalid-request', { field: 'plan' }]);
    }
    await empty.close();
  });

  test('leaves the process to others now and then while it is made, as that on one plan does', async () => {
    const turnsFor = async (path: string): Promise<number> => {
      let [turns, isOver] = [0, false];
      const turn = (): void => {
        turns += 1;
        if (!isOver) setImmediate(turn);
      };
      turn();
      assert.equal((await ask('planner', path)).status, 200);
      isOver = true;
      return turns;
    };
    for (const path of ['/report.docx', `/plans/${planId}/report.docx`]) assert.isAbove(await turnsFor(path), 20, path);
  });

  test('is not made again while all of them stand as they stood', async () => {
    const first = await ask('planner', '/report.docx');
    const tag = first.headers.get('ETag') ?? '';
    assert.match(first.headers.get('Content-Disposition') ?? '', /filename="bao-cao-\d{4}-\d\d-\d\d\.docx"/);
    const again = (): Promise<Response> => ask('planner', '/report.docx', { headers: { 'If-None-Match': tag } });
    assert.equal((await again()).status, 304);
    const commands = [{ id: newId(), type: 'GiveGuidance', data: { topic: 'work', text: 'Hướng dẫn' } }];
    await ask('planner', '/plans/kin.moi/commands', jsonOf({ commands, after: 1 }));
    assert.equal((await again()).status, 200);
    // Another reader sees other plans.
    assert.equal((await ask('other', '/report.docx', { headers: { 'If-None-Match': tag } })).status, 200);
  });
});
