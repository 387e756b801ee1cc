import { readLog, replay, type RecordedEvent } from '@kehoach/core';
import { assert } from 'chai';
import { strFromU8, unzipSync } from 'fflate';
import { directoryFile, directoryOf, inDirectory } from '../test-support/directory.js';
import { exampleLog, jsonOf, logOf, newId, openOffice, report, type RunningOffice } from '../test-support/office.js';
import { publicPlan } from './public-plan.js';

const planId = 'ninhthuan.stp.225-kh-stp-2022';

/** What everybody may read of the plan, wherever it stands. */
const work = ['Việc chung', 'Việc riêng', 'Giấy khen của Giám đốc Sở Tư pháp', 'Chi nhánh Trợ giúp pháp lý số 1'];

/** What stays inside the office: who it was, what was weighed, what is not decided, and what the council said. */
const inside = {
  'names of who recorded': ['Nguyễn An', 'Lê Bình'],
  'subjects of who recorded': ['"recorder"', '"planner"'],
  'the person put forward': ['nv-07', 'Phạm Kín', 'Thành tích kín'],
  'the person who was commended': ['nv-08', 'Trần Hai', 'Thành tích hai'],
  'nominations that were not granted': ['Phòng Hành chính - Tổng hợp, Trung tâm', 'Ban biên tập Báo Ninh Thuận'],
  'merits of persons': ['Trợ giúp viên pháp lý phụ trách vụ việc tố tụng'],
  'votes and papers of the council': ['votesFor', 'votesCast', 'Biên bản họp Hội đồng', 'Tờ trình của Sở'],
  'who sat in the council, and where': ['Bà Chủ Tọa', 'Ông Ghi Chép', 'Phòng họp kín'],
  'who sees to a task': ['Chị Phụ Trách'],
  'where files are kept': ['https://kho.example/tep-kin'],
} as const;
const secrets = Object.values(inside).flat();

const said = (type: string, data: object): object => ({ id: newId(), type, data });

const surfaces = [
  `/plans/${planId}/plan.json`,
  `/plans/${planId}/table.html`,
  `/plans/${planId}/table.html?unit=tgpl&lang=en`,
  `/plans/${planId}/plan.ics`,
  `/plans/${planId}/plan.csv`,
  `/plans/${planId}/plan.xlsx`,
  `/plans/${planId}/report.docx`,
  `/plans/${planId}/reminder.docx`,
  `/plans/${planId}/submission.docx`,
  `/plans/${planId}/submission.docx?authority=director`,
  `/plans/${planId}/minutes.docx`,
  `/plans/${planId}/head`,
  `/plans/${planId}/heads`,
  `/plans/${planId}/people`,
  `/plans/${planId}/log`,
  `/plans/${planId}/log?from=1&to=50`,
  `/plans/${planId}/log?after=80&live=poll`,
  `/plans/${planId}/log?after=80&live=sse`,
  '/plans',
  '/counts',
  '/report.docx',
  `/report.docx?plan=${planId}`,
  '/counts?by=unit',
  '/agenda?unit=tgpl&on=2022-09-15',
  '/reminders?unit=tgpl',
  '/directory',
  '/calendar',
  '/calendar/tgpl/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics',
  '/links/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
  '/profile.json',
  '/openapi.json',
  '/healthz',
  '/readyz',
  '/metrics',
] as const;

/** To whom a plan is, and to whom it is not. */
const visibilities = {
  public: ['nobody', 'stranger'],
  office: ['nobody', 'stranger', 'none'],
  named: ['nobody', 'stranger', 'none', 'other'],
} as const;

/** All that a packed file holds. */
function packedText(bytes: Uint8Array): string {
  return Object.values(unzipSync(bytes))
    .map((part) => strFromU8(part))
    .join('\n');
}

suite('what leaves the office', () => {
  let running: RunningOffice;
  teardown(() => running.close());

  const as = (subject: string): object => (subject === 'nobody' ? {} : { 'Test-Subject': subject });
  const ask = (subject: string, path: string, init: RequestInit = {}): Promise<Response> =>
    running.ask(path, undefined, { ...init, headers: { ...(init.headers as object), ...as(subject) } });

  /** The plan of the examples, with words of persons and a person put forward behind it. */
  async function opened(visibility: keyof typeof visibilities): Promise<void> {
    const persons = [
      { subject: 'kin@stp', id: 'nv-07', name: 'Phạm Kín', unit: 'tgpl', roles: [] },
      { subject: 'hai@stp', id: 'nv-08', name: 'Trần Hai', unit: 'tgpl', roles: [] },
    ];
    const directory = directoryOf({
      ...directoryFile,
      people: [...directoryFile.people, ...persons],
      plans: [{ prefix: planId, for: visibility }],
    });
    running = await openOffice({ isEmpty: true, ...inDirectory(directory) });
    assert.equal((await ask('planner', `/plans/${planId}/log`, logOf(await exampleLog()))).status, 201);
    const nominated = (nominationId: string, name: string, merit: string): object =>
      said('NominateAward', { nominationId, form: 'giay-khen', nominee: { kind: 'individual', name }, merit });
    const minutes = { metAt: 'Phòng họp kín', chair: 'Bà Chủ Tọa', secretary: 'Ông Ghi Chép', ballot: 'secret' };
    const charged = { taskId: 'II.1.1', percent: 99, inCharge: 'Chị Phụ Trách' };
    const delivered = { taskId: 'II.1.1', product: 'Báo cáo', link: 'https://kho.example/tep-kin.pdf' };
    const granting = { nominationId: 'y', authority: 'director', decision: '9/QĐ-STP' };
    for (const [subject, ...commands] of [
      ['planner', report('Việc chung'), nominated('x', 'Phạm Kín', 'Thành tích kín')],
      [
        'planner',
        nominated('y', 'Trần Hai', 'Thành tích hai'),
        said('ReviewNomination', { nominationId: 'y', result: 'for', ...minutes }),
      ],
      ['planner', said('GrantAward', granting)],
      ['recorder', said('ReportProgress', charged), said('DeliverProduct', delivered), report('Việc riêng')],
    ] as const)
      assert.notInclude(
        await (await ask(subject, `/plans/${planId}/commands`, jsonOf({ commands, after: 82 }))).text(),
        'refused',
      );
  }

  /** What is answered at once; a stream ends with its first entries. */
  async function textAt(subject: string, path: string): Promise<string> {
    const answer = await ask(subject, path);
    if (answer.status === 200 && /x(?:\?|$)/.test(path)) return packedText(new Uint8Array(await answer.arrayBuffer()));
    if (!path.endsWith('sse') || answer.status !== 200) return answer.text();
    const reader = (answer.body as ReadableStream<Uint8Array>).getReader();
    let text = '';
    while (!text.includes('Việc riêng')) text += new TextDecoder().decode((await reader.read()).value);
    await reader.cancel();
    return text;
  }

  for (const [visibility, outsiders] of Object.entries(visibilities))
    test(`of a plan for ${visibility}: no surface tells ${outsiders.join(', ')} what stays inside`, async () => {
      await opened(visibility as keyof typeof visibilities);
      for (const subject of outsiders)
        for (const path of surfaces) {
          const text = await textAt(subject, path);
          for (const words of secrets) assert.notInclude(text, words, `${subject} ${path}`);
          if (visibility !== 'public')
            for (const words of [...work, '225/KH-STP']) assert.notInclude(text, words, `${subject} ${path}`);
        }
    });

  test('of a public plan: the work, to everybody', async () => {
    await opened('public');
    for (const subject of ['nobody', 'stranger', 'none']) {
      const text = await textAt(subject, `/plans/${planId}/plan.json`);
      for (const words of work) assert.include(text, words, subject);
      assert.include(text, '9/QĐ-STP');
      assert.include(await textAt(subject, `/plans/${planId}/plan.xlsx`), 'Thụ lý 187 vụ việc');
      assert.include(await textAt(subject, '/plans'), '225/KH-STP');
    }
  });

  test('of a public plan: no submission and no minutes, which are made for readers of the log', async () => {
    await opened('public');
    for (const [path, words] of [
      ['submission.docx?authority=province-chair', 'Trung tâm trợ giúp pháp lý nhà nước tỉnh'],
      ['minutes.docx', 'Phòng họp kín'],
      ['minutes.docx?meeting=2022-06-24', '8/9'],
    ] as const) {
      for (const subject of ['nobody', 'stranger', 'none'])
        assert.include([401, 403], (await ask(subject, `/plans/${planId}/${path}`)).status, `${subject} ${path}`);
      const text = packedText(new Uint8Array(await (await ask('reader', `/plans/${planId}/${path}`)).arrayBuffer()));
      assert.include(text, words);
    }
  });

  test('of a public plan: nothing by which a guess who it was could be tried, nor how a document was misread', async () => {
    await opened('public');
    const text = await textAt('nobody', `/plans/${planId}/plan.json`);
    const entries = readLog(await textAt('reader', `/plans/${planId}/log`)).entries;
    assert.isAbove(entries.length, 82);
    for (const { id, digest } of entries.slice(0, 82)) {
      assert.notInclude(text, id);
      assert.notInclude(text, digest);
    }
    assert.notInclude(text, '"corrections"');
  });

  test('stays to be read inside: the log holds all of it but the name of the person put forward', async () => {
    await opened('named');
    for (const path of ['log', 'log?from=1&to=90', 'log?after=82&live=sse'].map((end) => `/plans/${planId}/${end}`)) {
      const text = await textAt('reader', path);
      const isNew = path.endsWith('sse');
      for (const words of isNew
        ? ['nv-07', 'Thành tích kín']
        : [...secrets, ...work].filter((each) => each !== 'Phạm Kín' && each !== 'Trần Hai'))
        assert.include(text, words, path);
      for (const name of ['Phạm Kín', 'Trần Hai']) assert.notInclude(text, name, path);
    }
  });

  test('stays to be read inside: the folded plan holds the work, and leaves who recorded that to the log', async () => {
    await opened('named');
    const text = await textAt('reader', `/plans/${planId}/plan.json`);
    for (const words of [...work, 'Thành tích kín']) assert.include(text, words);
    for (const name of ['Nguyễn An', 'Phạm Kín', 'Trần Hai']) assert.notInclude(text, name);
  });

  test('the name of who was put forward is told to readers of the log, by the directory of the day', async () => {
    await opened('named');
    const people = async (subject: string): Promise<unknown> => (await ask(subject, `/plans/${planId}/people`)).json();
    assert.deepEqual(await people('reader'), {
      plan: planId,
      people: [
        { id: 'nv-07', name: 'Phạm Kín' },
        { id: 'nv-08', name: 'Trần Hai' },
      ],
      units: [{ id: 'tgpl', name: 'TT TGPL' }],
    });
    assert.deepInclude(await people('other'), { status: 404, code: 'no-such-plan' });
  });

  test('the name of who took the log over is told to readers of the log', async () => {
    await opened('named');
    const { takenOver } = (await (await ask('reader', `/plans/${planId}/head`)).json()) as { takenOver: object };
    assert.include(takenOver, { version: 82, by: 'planner', name: 'Lê Bình' });
    assert.notInclude(await textAt('other', `/plans/${planId}/head`), 'Lê Bình');
  });
});

suite('a person put forward', () => {
  let running: RunningOffice;
  const person = (subject: string, name: string, id?: string): object => ({
    subject,
    name,
    unit: 'tgpl',
    roles: [],
    ...(id !== undefined && { id }),
  });
  setup(async () => {
    const people = [
      ...directoryFile.people,
      person('kin@stp', 'Phạm Kín', 'nv-07'),
      person('hai@stp', 'Trần Hai'),
      person('lan-1', 'Đỗ Lan'),
      person('lan-2', 'Đỗ Lan'),
      person('an-2', 'Nguyễn Ân'),
    ] as typeof directoryFile.people;
    running = await openOffice({ isEmpty: true, ...inDirectory(directoryOf({ ...directoryFile, people })) });
    const log = logOf(await exampleLog());
    await running.ask(`/plans/${planId}/log`, undefined, {
      ...log,
      headers: { ...(log.headers as object), 'Test-Subject': 'planner' },
    });
  });
  teardown(() => running.close());

  async function nominate(
    nominee: object,
    nominationId = newId(),
  ): Promise<{ code?: string; vi?: string; said?: unknown }> {
    const data = { nominationId, form: 'giay-khen', nominee, merit: 'Thành tích' };
    const sent = jsonOf({ commands: [{ id: newId(), type: 'NominateAward', data }], after: 82 });
    const headers = { ...(sent.headers as object), 'Test-Subject': 'recorder' };
    const answer = await running.ask(`/plans/${planId}/commands`, undefined, { ...sent, headers });
    const { results, entries } = (await answer.json()) as {
      results: readonly { refusal?: { code: string }; vi?: string }[];
      entries: readonly { data: { nominationId?: string; nominee?: unknown } }[];
    };
    const said = entries.find((entry) => entry.data.nominationId === nominationId)?.data.nominee;
    const [{ refusal, vi } = {}] = results;
    return {
      ...(refusal && { code: refusal.code }),
      ...(vi !== undefined && { vi }),
      ...(said !== undefined && { said }),
    };
  }
  const named = (personId: string): object => ({ said: { kind: 'individual', name: personId, personId } });

  test('is an id in the log, by whatever the directory knows the person', async () => {
    for (const [words, id] of [
      ['nv-07', 'nv-07'],
      ['kin@stp', 'nv-07'],
      ['phạm  kín', 'nv-07'],
      ['Trần Hai', 'hai@stp'],
      ['Nguyễn An', 'recorder'],
    ] as const) {
      assert.deepEqual(await nominate({ kind: 'individual', name: words }), named(id), words);
      assert.deepEqual(await nominate({ kind: 'individual', personId: words }), named(id), words);
    }
  });

  test('is nobody whom the directory does not know, or knows twice: the sentence says what to do', async () => {
    for (const words of ['Đỗ Lan', 'Pham Kin', 'Người Lạ', '']) {
      const { code, vi } = await nominate({ kind: 'individual', name: words });
      assert.deepEqual([code, vi?.includes('mã của người đó')], ['unknown-person', true], words);
    }
    assert.equal((await nominate({ kind: 'individual', name: 7 })).code, 'invalid-data');
  });

  test('and who sees to a task is an id too; whom the directory does not know stands as written, for no outsider', async () => {
    const charge = async (inCharge: string): Promise<readonly RecordedEvent[]> => {
      const data = { taskId: 'II.1.1', percent: 99, inCharge };
      const sent = jsonOf({ commands: [{ id: newId(), type: 'ReportProgress', data }], after: 82 });
      const headers = { ...(sent.headers as object), 'Test-Subject': 'recorder' };
      const answer = await running.ask(`/plans/${planId}/commands`, undefined, { ...sent, headers });
      return ((await answer.json()) as { entries: readonly RecordedEvent[] }).entries;
    };
    const inCharge = (entry: RecordedEvent | undefined): unknown => Reflect.get(entry?.data ?? {}, 'inCharge');
    assert.equal(inCharge((await charge('Chị Lạ')).at(-1)), 'Chị Lạ');
    assert.equal(inCharge((await charge('Phạm Kín')).at(-1)), 'nv-07');
    const headers = { 'Test-Subject': 'reader' };
    const asked = await running.ask(`/plans/${planId}/people`, undefined, { headers });
    const people = (await asked.json()) as { readonly plan: string; readonly people: readonly object[] };
    assert.deepInclude(people, { plan: planId, people: [{ id: 'nv-07', name: 'Phạm Kín' }] });
    assert.equal(inCharge((await charge('Trần Hai')).at(-1)), 'hai@stp');
    const later = await (await running.ask(`/plans/${planId}/people`, undefined, { headers })).json();
    // The history still shows who saw to it before.
    assert.deepInclude(later, { people: [{ id: 'hai@stp', name: 'Trần Hai' }, ...people.people] });
    const agenda = await (await running.ask('/agenda?unit=tgpl', undefined, { headers })).text();
    assert.include(agenda, '"inCharge":"Trần Hai"');
    assert.notInclude(agenda, 'hai@stp');
    const log = readLog(await (await running.ask(`/plans/${planId}/log`, undefined, { headers })).text()).entries;
    for (const words of ['nv-07', 'Chị Lạ']) {
      assert.include(JSON.stringify(replay(log)), words);
      assert.notInclude(JSON.stringify(publicPlan(replay(log))), words);
    }
  });

  test('is told from a collective, which is named as it is', async () => {
    const nominee = { kind: 'collective', name: 'Phòng Nghiệp vụ' };
    assert.deepEqual(await nominate(nominee), { said: nominee });
  });
});
