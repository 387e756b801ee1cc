import { assert } from 'chai';
import { memoryStore, type ServerStore } from '@kehoach/core';
import { strFromU8, unzipSync } from 'fflate';
import { directoryFile, directoryOf, inDirectory } from '../test-support/directory.js';
import {
  exampleLog,
  jsonOf,
  logOf,
  newId,
  openOffice,
  planId,
  reader,
  type RunningOffice,
} from '../test-support/office.js';

/** All words of a .docx. */
function wordsIn(bytes: Uint8Array): string {
  const { 'word/document.xml': document = new Uint8Array() } = unzipSync(bytes);
  return strFromU8(document).replaceAll(/<[^>]+>/g, '');
}

/** A store that counts how often a whole log was read. */
function countingStore(): { readonly store: ServerStore; readonly asked: () => number } {
  const store = memoryStore();
  let whole = 0;
  const read: ServerStore['read'] = (planId, range) => {
    if (range.after === 0) whole += 1;
    return store.read(planId, range);
  };
  const counted = new Proxy(store, {
    get: (of, name) => {
      const value: unknown = name === 'read' ? read : Reflect.get(of, name);
      return typeof value === 'function' ? value.bind(of) : value;
    },
  });
  return { store: counted, asked: () => whole };
}

suite('a plan as papers', () => {
  let running: RunningOffice;
  teardown(() => running.close());

  const ask = (path: string, headers: object = {}): Promise<Response> =>
    running.ask(`/plans/${planId}/${path}`, reader, { headers: { ...headers } });

  test('is a page that brings its style and may nothing else', async () => {
    running = await openOffice();
    const answer = await ask('table.html');
    assert.equal(answer.headers.get('Content-Type'), 'text/html; charset=utf-8');
    assert.match(
      answer.headers.get('Content-Security-Policy') ?? '',
      /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; frame-ancestors 'none'$/,
    );
    assert.equal(answer.headers.get('X-Content-Type-Options'), 'nosniff');
    assert.include(await answer.text(), '<h1>Kế hoạch số 225/KH-STP</h1>');
  });

  test('is a calendar and a table under the name of the plan, of one unit where that is asked', async () => {
    running = await openOffice();
    const calendar = await ask('plan.ics?unit=tgpl');
    assert.equal(
      calendar.headers.get('Content-Disposition'),
      'attachment; filename="225-KH-STP-lich-trung-tam-tro-giup-phap-ly-nha-nuoc-tinh.ics"',
    );
    assert.equal((await calendar.text()).match(/BEGIN:VEVENT/g)?.length, 6);
    assert.equal((await (await ask('plan.ics?unit=bao-ninh-thuan')).text()).match(/BEGIN:VEVENT/g)?.length, 1);
    assert.match(await (await ask('plan.csv?lang=en')).text(), /^No\.,Task,/u);
  });

  test('is a report on the days that are asked for, as the plan stood at their end', async () => {
    running = await openOffice();
    const answer = await ask('report.docx?from=2022-01-01&until=2022-06-30');
    assert.equal(answer.headers.get('Content-Disposition'), 'attachment; filename="225-KH-STP-bao-cao.docx"');
    const words = wordsIn(new Uint8Array(await answer.arrayBuffer()));
    assert.include(words, '(6 tháng đầu năm 2022)');
    assert.include(words, 'Đã hoàn thành 1 nhiệm vụ, đạt 16,7% của 6 nhiệm vụ được giao');
    assert.equal((await ask('report.docx?until=2022-02-30')).status, 422);
  });

  test('is not sent again to who has it', async () => {
    running = await openOffice();
    for (const path of ['table.html', 'plan.ics', 'plan.csv', 'plan.xlsx', 'report.docx']) {
      const tag = (await ask(path)).headers.get('ETag') ?? '';
      assert.equal((await ask(path, { 'If-None-Match': tag })).status, 304, path);
      assert.equal((await ask(`${path}?unit=bao-ninh-thuan`, { 'If-None-Match': tag })).status, 200, path);
    }
  });

  test('is not even made for who has it: of past days the log is not read', async () => {
    const { store, asked } = countingStore();
    running = await openOffice({ store });
    const path = 'report.docx?until=2022-06-30';
    const tag = (await ask(path)).headers.get('ETag') ?? '';
    const before = asked();
    assert.equal((await ask(path, { 'If-None-Match': tag })).status, 304);
    assert.equal(asked(), before);
    assert.equal((await ask('report.docx?until=2022-06-29', { 'If-None-Match': tag })).status, 200);
    assert.equal(asked(), before + 1);
  });

  test('is of ten years at most, and of days that have begun; what is wrong is said', async () => {
    running = await openOffice();
    const said = async (query: string): Promise<readonly [number, string, string]> => {
      const answer = await ask(`report.docx?${query}`);
      const { code = '', vi = '' } = (await answer.json()) as { code?: string; vi?: string };
      return [answer.status, code, vi];
    };
    const [status, code, words] = await said('from=2012-06-30&until=2022-06-30');
    assert.deepEqual([status, code], [422, 'too-long']);
    assert.equal(words, 'Kỳ báo cáo không quá 10 năm. Hãy chọn ngày đầu và ngày cuối gần nhau hơn.');
    assert.equal((await ask('report.docx?from=2012-07-01&until=2022-06-30')).status, 200);
    assert.equal((await said('from=0001-01-01&until=9999-12-31'))[1], 'too-long');
    for (const query of [
      'from=9999-01-01&until=9999-12-31',
      'from=2021-01-01&until=2021-12-31',
      'unit=khong-co',
      `number=${'9'.repeat(501)}`,
      'addressee=%20',
    ])
      assert.equal((await said(query))[1], 'invalid-request', query);
  });

  test('bears what it is given: number, day, the agency above, whom it is sent to', async () => {
    running = await openOffice();
    const given =
      'number=07/BC-STP&issuedOn=2022-10-03&parent=UBND%20t%E1%BB%89nh&addressee=B%E1%BB%99%20T%C6%B0%20ph%C3%A1p%3B%20V%C4%83n%20ph%C3%B2ng';
    const report = wordsIn(new Uint8Array(await (await ask(`report.docx?until=2022-09-30&${given}`)).arrayBuffer()));
    for (const part of [
      'Số: 07/BC-STP',
      'ngày 03 tháng 10 năm 2022',
      'UBND TỈNH',
      'Kính gửi:- Bộ Tư pháp;- Văn phòng.',
    ])
      assert.include(report, part);
    const letter = await ask(`reminder.docx?number=8/STP-VP&answerBy=2022-12-01`);
    assert.equal(letter.headers.get('Content-Disposition'), 'attachment; filename="225-KH-STP-don-doc.docx"');
    const words = wordsIn(new Uint8Array(await letter.arrayBuffer()));
    for (const part of ['Số: 08/STP-VP', 'trước ngày 01/12/2022']) assert.include(words, part);
    assert.equal((await ask('reminder.docx?unit=bao-ninh-thuan')).status, 404);
  });

  test('is a submission to who decides, and the minutes of a meeting, for readers of the log', async () => {
    running = await openOffice();
    const submission = await ask('submission.docx?addressee=Ch%E1%BB%A7%20t%E1%BB%8Bch&unit=tgpl');
    assert.equal(submission.headers.get('Content-Disposition'), 'attachment; filename="225-KH-STP-to-trinh.docx"');
    const words = wordsIn(new Uint8Array(await submission.arrayBuffer()));
    for (const part of ['Kính gửi: Chủ tịch', 'Trung tâm trợ giúp pháp lý nhà nước tỉnh', '9/9'])
      assert.include(words, part);
    const minutes = await ask('minutes.docx?council=hd-tdkt');
    assert.equal(minutes.headers.get('Content-Disposition'), 'attachment; filename="225-KH-STP-bien-ban.docx"');
    assert.include(wordsIn(new Uint8Array(await minutes.arrayBuffer())), 'Ninh Thuận, ngày 24 tháng 6 năm 2022');
    for (const [path, code] of [
      ['submission.docx?authority=minister', 'nothing-to-submit'],
      ['minutes.docx?meeting=2022-06-23', 'no-meeting'],
      ['minutes.docx?place=Hue', 'no-meeting'],
      ['minutes.docx?council=hd-lien-nganh', 'no-meeting'],
      ['minutes.docx?council=', 'invalid-request'],
      ['minutes.docx?meeting=24-6-2022', 'invalid-request'],
    ] as const)
      assert.equal(((await (await ask(path)).json()) as { code?: string }).code, code, path);
  });

  test('names who sees to a task to whoever may read the log, and to nobody else', async () => {
    const people = [
      ...directoryFile.people,
      { subject: 'ngo@stp', id: 'nv-1', name: 'Ngô Việc', unit: 'tgpl', roles: [] },
    ];
    const directory = directoryOf({ ...directoryFile, people, plans: [{ prefix: planId, for: 'public' }] });
    running = await openOffice({ isEmpty: true, ...inDirectory(directory) });
    const as = (subject: string, path: string, { headers, ...init }: RequestInit = {}): Promise<Response> =>
      running.ask(`/plans/${planId}/${path}`, undefined, {
        ...init,
        headers: { ...(headers as object), ...(subject !== '' && { 'Test-Subject': subject }) },
      });
    assert.equal((await as('planner', 'log', logOf(await exampleLog()))).status, 201);
    const data = { taskId: 'II.1.1', percent: 99, inCharge: 'nv-1' };
    const commands = [{ id: newId(), type: 'ReportProgress', data }];
    await as('recorder', 'commands', jsonOf({ commands, after: 82 }));
    assert.include(await (await as('reader', 'plan.csv')).text(), ',Ngô Việc,');
    const outside = await (await as('', 'plan.csv')).text();
    assert.include(outside, ',99,');
    assert.notMatch(outside, /Ngô Việc|nv-1/u);
  });
});
