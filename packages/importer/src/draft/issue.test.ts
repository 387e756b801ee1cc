import {
  advance,
  decide,
  record,
  replay,
  tasksIn,
  uuidv7,
  verify,
  type RecordedEvent,
  type Refusal,
} from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import { commandsOf, correct, fieldText, issuingUnitOf, missingIn, planIdOf, readPlan, type Draft } from '../index.js';

const text = `ỦY BAN NHÂN DÂN
XÃ AN BÌNH
Số:     /KH-UBND
An Bình, ngày     tháng 5 năm 2026

KẾ HOẠCH
Vệ sinh môi trường

I. NHIỆM VỤ
1. Thu gom rác
- Chủ trì: Hội Phụ nữ xã
- Thời gian: 10/5/2025
- Sản phẩm: 100% thôn có điểm tập kết
2. Trồng cây
- Chủ trì: Đoàn Thanh niên xã
- Chủ đề: Mỗi người một cây xanh
- Thời gian: Tháng 6/2026
`;

const by = { id: 'van-thu', name: 'Văn thư', unit: issuingUnitOf(filled()) };
const today = '2026-06-01';
const now = '2026-06-01T01:00:00.000Z';
const newId = (): string => uuidv7(Date.parse(now), crypto.getRandomValues(new Uint8Array(10)));

/** What the commands of a draft lead to, one after the other. */
function issued(of: Draft): { readonly log: readonly RecordedEvent[]; readonly refusal?: Refusal } {
  const log: RecordedEvent[] = [];
  let plan = replay([]);
  for (const command of commandsOf(of)) {
    const { events, refusal } = decide(plan, command, { by, today, profile: vietnam });
    if (refusal !== undefined) return { log, refusal };
    const { version, digest } = plan;
    log.push(...record(events, { planId: planIdOf(of), version, digest, now, newId }));
    plan = advance(plan, log.slice(version));
  }
  return { log };
}

function draft(): Draft {
  const { draft: read } = readPlan(text);
  if (read === undefined) throw new Error('refused');
  return read;
}

function filled(): Draft {
  const changes = [
    { of: 'plan', field: 'number', value: '08/KH-UBND' },
    { of: 'plan', field: 'issuedOn', value: '2026-05-20' },
  ] as const;
  return changes.reduce<Draft>(correct, draft());
}

suite('issuing a draft', () => {
  test('waits for a number and a day that the document leaves blank', () => {
    assert.deepEqual(missingIn(draft()), ['number', 'issuedOn']);
    assert.deepEqual(missingIn(filled()), []);
  });

  test('makes a log that verifies and replays to the plan that was read', () => {
    const { log } = issued(filled());
    assert.isTrue(verify(log).isWhole);
    const plan = replay(log);
    assert.equal(plan.issued?.number, '08/KH-UBND');
    assert.equal(plan.issued?.on, '2026-05-20');
    assert.deepEqual(
      [...tasksIn(plan.tasks)].map(({ number, title, period }) => [number, title, period.end]),
      [
        ['I.1', 'Thu gom rác', undefined],
        ['I.2', 'Trồng cây', '2026-06-30'],
      ],
    );
    assert.equal(plan.campaigns[0]?.theme, 'Mỗi người một cây xanh');
    assert.equal(plan.targets[0]?.value, 100);
    assert.equal(planIdOf(filled()), 'an-binh.08-kh-ubnd.2026');
  });

  test('points each task to its words in the document', () => {
    const { log } = issued(filled());
    const assigned = log.find(({ type }) => type === 'TaskAssigned');
    const data = assigned?.data as { readonly source?: { readonly from: number; readonly to: number } } | undefined;
    assert.match(text.slice(data?.source?.from, data?.source?.to), /^1\. Thu gom rác[^]*tập kết$/);
  });

  test('records what a person put right beside what was read', () => {
    const task = filled().tasks[0];
    const after = correct(filled(), { task: task?.id ?? '', field: 'period', value: 'Trước ngày 10/6/2026' });
    const { log } = issued(after);
    const data = log.find(({ type }) => type === 'TaskAssigned')?.data as {
      readonly corrections: unknown;
      readonly period: { readonly end: string };
    };
    assert.deepEqual(data.corrections, [{ field: 'period', read: '10/5/2025', corrected: 'Trước ngày 10/6/2026' }]);
    assert.equal(data.period.end, '2026-06-09');
  });

  test('registers no unit that the person put right to another, or whose only task is none', () => {
    const named = (of: Draft): string[] =>
      commandsOf(of).flatMap(({ type, data }) => (type === 'RegisterUnit' ? [data.name] : []));
    const [collecting, planting] = draft().tasks.map(({ id }) => id) as [string, string];
    assert.includeMembers(named(filled()), ['Hội Phụ nữ xã', 'Đoàn Thanh niên xã']);
    const put = correct(filled(), { task: collecting, field: 'lead', value: 'Đoàn Thanh niên xã' });
    assert.notInclude(named(put), 'Hội Phụ nữ xã');
    assert.include(named(put), 'Đoàn Thanh niên xã');
    assert.notInclude(named(correct(filled(), { task: planting, field: 'removed' })), 'Đoàn Thanh niên xã');
    const back = correct(put, { task: collecting, field: 'lead', value: 'Hội Phụ nữ xã' });
    assert.sameMembers(named(back), named(filled()));
  });

  test('asks no more whether two units are one, once only one of them is named', () => {
    const read = readPlan(text.replace('- Chủ trì: Đoàn Thanh niên xã', '- Chủ trì: Hội Phụ nữ xã An Bình')).draft;
    const asked = (of: Draft | undefined): boolean =>
      of?.findings.some(({ code }) => code === 'similar-units') === true;
    assert.isTrue(asked(read));
    const change = { task: read?.tasks[1]?.id ?? '', field: 'lead', value: 'Hội Phụ nữ xã' } as const;
    assert.isFalse(asked(read && correct(read, change)));
  });

  test('is refused for a day in the future, in words', () => {
    const { refusal } = issued(correct(filled(), { of: 'plan', field: 'issuedOn', value: '2026-07-01' }));
    assert.equal(refusal?.code, 'in-the-future');
  });
});

suite('putting a draft right', () => {
  const first = (of: Draft): string => of.tasks[0]?.id ?? '';

  test('answers the finding that asked', () => {
    const before = draft();
    assert.include(
      before.findings.map(({ code }) => code),
      'before-the-plan',
    );
    const choice = before.findings.find(({ code }) => code === 'before-the-plan')?.choices[1]?.value;
    const after = correct(before, { task: first(before), field: 'period', value: choice ?? '' });
    assert.equal(after.tasks[0]?.period?.end, '2026-05-10');
    assert.notInclude(
      after.findings.map(({ code }) => code),
      'before-the-plan',
    );
  });

  test('asks again where the new words are doubtful too', () => {
    const after = correct(draft(), { task: first(draft()), field: 'period', value: 'Ngày 31/6/2026' });
    assert.include(
      after.findings.map(({ code }) => code),
      'impossible-date',
    );
  });

  test('knows a unit that the plan has already, and registers a new one', () => {
    const after = correct(draft(), {
      task: first(draft()),
      field: 'coordinating',
      value: 'đoàn thanh niên xã; Trạm Y tế xã',
    });
    assert.deepEqual(after.tasks[0]?.coordinating[0], after.tasks[1]?.lead[0]);
    assert.equal(after.units.at(-1)?.name, 'Trạm Y tế xã');
  });

  test('leaves the draft as it is for a value that cannot be', () => {
    const before = draft();
    assert.strictEqual(correct(before, { of: 'plan', field: 'issuedOn', value: '31/2/2026' }), before);
    assert.strictEqual(correct(before, { task: first(before), field: 'title', value: '  ' }), before);
  });

  test('takes a task out and puts words in as a task, and says so', () => {
    const before = draft();
    const without = correct(before, { task: first(before), field: 'removed' });
    assert.equal(without.tasks.length, 1);
    const piece = before.pieces.find(({ text: words }) => words.startsWith('KẾ HOẠCH'));
    const more = correct(before, { piece: piece?.from ?? 0, as: 'task' });
    assert.equal(more.tasks[0]?.title, 'KẾ HOẠCH');
    assert.deepEqual(
      [...without.corrections, ...more.corrections].map(({ read, corrected }) => [read, corrected]),
      [
        ['Thu gom rác', ''],
        ['', 'KẾ HOẠCH'],
      ],
    );
  });

  test('takes the units that a person types as they are typed, parted by semicolons alone', () => {
    const value = 'Phòng Công chức, viên chức; Phòng Y tế';
    const after = correct(filled(), { task: first(filled()), field: 'lead', value });
    assert.equal(after.tasks[0] && fieldText(after, after.tasks[0], 'lead'), value);
  });
});
