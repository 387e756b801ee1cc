import { assert } from 'chai';
import { directoryOf, inDirectory } from '../test-support/directory.js';
import { jsonOf, logOf, newId, openOffice, type RunningOffice } from '../test-support/office.js';

const subjects = ['nobody', 'stranger', 'none', 'reader', 'recorder', 'planner', 'successor', 'other'] as const;
const plans = ['pub.1', 'off.1', 'nam.1', 'off.none', 'nam.none'] as const;

const issue = (issuer = 'stp'): object => ({
  id: newId(),
  type: 'IssuePlan',
  data: { number: '01/KH', title: 'Kế hoạch thử', issuer, issuerName: 'Sở Tư pháp' },
});
const register = (unitId: string): object => ({
  id: newId(),
  type: 'RegisterUnit',
  data: { unitId, name: `Đơn vị ${unitId}`, role: 'unit' },
});
const assign: object = {
  type: 'AssignTask',
  data: {
    taskId: 't',
    number: '1',
    title: 'Việc',
    lead: ['tgpl'],
    coordinating: [],
    period: { text: 'trước ngày 31/3/2098', end: '2098-03-30', kind: 'deadline', precision: 'day' },
  },
};
const reporting = (): object => ({
  id: newId(),
  type: 'SubmitReport',
  data: { reportId: newId(), kind: 'final', text: 'Báo cáo', taskId: 't' },
});

suite('who may do what', () => {
  let running: RunningOffice;
  suiteSetup(async () => {
    running = await openOffice({ isEmpty: true, ...inDirectory(directoryOf()) });
    for (const id of plans.slice(0, 3)) {
      const commands = [issue(), register('tgpl'), register('cu'), { id: newId(), ...assign }];
      assert.equal((await as('planner', '/plans', jsonOf({ id, commands }))).status, 200);
    }
  });
  suiteTeardown(() => running.close());

  function as(subject: string, path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(init.headers as object), ...(subject !== 'nobody' && { 'Test-Subject': subject }) };
    return running.ask(path, undefined, { ...init, headers });
  }

  /** By route: what each subject is answered about each plan. */
  const table: Readonly<Record<string, readonly string[]>> = {
    'GET plan.json': [
      '200 401 401 401 401',
      '200 403 403 403 403',
      '200 403 403 403 403',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 404 404 404',
    ],
    'GET head': [
      '200 401 401 401 401',
      '200 403 403 403 403',
      '200 403 403 403 403',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 404 404 404',
    ],
    'GET heads': [
      '200 401 401 401 401',
      '200 403 403 403 403',
      '200 403 403 403 403',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 404 404 404',
    ],
    'GET people': [
      '401 401 401 401 401',
      '403 403 403 403 403',
      '403 403 403 403 403',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 404 404 404',
    ],
    'GET log': [
      '401 401 401 401 401',
      '403 403 403 403 403',
      '403 403 403 403 403',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '200 200 404 404 404',
    ],
    'POST commands': [
      '401 401 401 401 401',
      '403 403 403 403 403',
      '403 403 403 403 403',
      '403 403 403 403 404',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '403 403 403 403 404',
      '200 200 404 404 404',
    ],
    'POST links': [
      '401 401 401 401 401',
      '403 403 403 403 403',
      '403 403 403 403 403',
      '403 403 403 403 404',
      '200 200 200 404 404',
      '200 200 200 404 404',
      '403 403 403 403 404',
      '200 200 404 404 404',
    ],
    'POST log': [
      '401 401 401 401 401',
      '403 403 403 403 403',
      '403 403 403 403 403',
      '403 403 403 403 403',
      '403 403 403 403 403',
      '422 422 422 422 422',
      '403 403 403 403 403',
      '403 403 403 403 403',
    ],
  };

  const bodies: Readonly<Record<string, () => object>> = {
    commands: () => ({ commands: [reporting()], after: 0 }),
    links: () => ({ paper: 'plan.csv' }),
  };

  const papers = ['table.html', 'plan.ics', 'plan.csv', 'plan.xlsx', 'report.docx'].map(
    (path) => [`GET ${path}`, table['GET plan.json']] as const,
  );
  const further = {
    ...Object.fromEntries(papers),
    'GET log?from=1&to=2': table['GET log'],
    'GET log?after=0&live=poll': table['GET log'],
  };

  for (const [route, rows = []] of Object.entries({ ...table, ...further }))
    test(`${route} is answered by role and by who may see the plan`, async () => {
      const [method, path] = route.split(' ') as [string, string];
      const init = (): RequestInit =>
        method === 'GET' ? {} : path === 'log' ? logOf('') : jsonOf(bodies[path ?? '']?.() ?? {});
      for (const [at, subject] of subjects.entries()) {
        const answers = plans.map((id) => as(subject, `/plans/${id}/${path}`, init()));
        const statuses = (await Promise.all(answers)).map(({ status }) => status);
        assert.equal(statuses.join(' '), rows[at], subject);
      }
    });

  test('an old Word file is read for planners alone', async () => {
    const init = { method: 'POST', headers: { 'Content-Type': 'application/msword' }, body: 'x' };
    const answers = await Promise.all(subjects.map((subject) => as(subject, '/documents/text', init)));
    const statuses = answers.map(({ status }) => status);
    assert.deepEqual(statuses, [401, 403, 403, 403, 403, 422, 403, 422]);
  });

  test('the list holds what each may see', async () => {
    const seen: string[] = [];
    for (const subject of subjects) {
      const answer = (await (await as(subject, '/plans')).json()) as { readonly plans: readonly { id: string }[] };
      seen.push(answer.plans.map(({ id }) => id).join(' '));
    }
    const all = 'nam.1 off.1 pub.1';
    assert.deepEqual(seen, ['pub.1', 'pub.1', 'pub.1', all, all, all, all, 'off.1 pub.1']);
  });

  test('what is counted and what is due is of the plans that each may see', async () => {
    const counted: string[] = [];
    for (const subject of subjects) {
      const counts = (await (await as(subject, '/counts')).json()) as { readonly rows: readonly { id: string }[] };
      const agenda = (await (await as(subject, '/agenda?unit=tgpl&on=2099-01-01')).json()) as {
        readonly late?: readonly { plan: string }[];
        readonly code?: string;
      };
      const late = agenda.late?.map(({ plan }) => plan) ?? [agenda.code];
      counted.push([...counts.rows.map(({ id }) => id), '|', ...late].join(' '));
    }
    const all = 'nam.1 off.1 pub.1 | nam.1 off.1 pub.1';
    const other = 'off.1 pub.1 | off.1 pub.1';
    assert.deepEqual(counted, ['pub.1 | not-signed-in', 'pub.1 |', 'pub.1 |', all, all, all, all, other]);
  });

  test('plans are issued by planners, for their own unit, under its ids', async () => {
    const cases = [
      ['nobody', 'off.2', 'stp', 401, 'not-signed-in'],
      ['stranger', 'off.2', 'stp', 403, 'not-in-directory'],
      ['recorder', 'off.2', 'tgpl', 403, 'not-a-planner'],
      ['other', 'off.2', 'khac', 403, 'not-under-this-id'],
      ['other', 'khac.2', 'stp', 403, 'not-the-issuer'],
      ['planner', 'khac.2', 'stp', 403, 'not-under-this-id'],
      ['other', 'khac.2', 'khac', 200, undefined],
    ] as const;
    for (const [subject, id, issuer, status, code] of cases) {
      const answer = await as(subject, '/plans', jsonOf({ id, commands: [issue(issuer)] }));
      const told = (await answer.json()) as { readonly code?: string };
      assert.deepEqual([answer.status, told.code], [status, code], `${subject} ${id} ${issuer}`);
    }
  });

  test('name and unit of an entry come from the directory, whatever the sign-in claims', async () => {
    await as('recorder', '/plans/off.1/commands', jsonOf({ commands: [reporting()], after: 0 }));
    const log = await (await as('reader', '/plans/off.1/log')).text();
    assert.include(log, '"by":{"id":"recorder","name":"Nguyễn An","unit":"tgpl"}');
    assert.notInclude(log, 'Khai man');
  });
});
