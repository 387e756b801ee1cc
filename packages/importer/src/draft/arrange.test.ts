import { decide, advance, record, replay, tasksIn, type Plan } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { assert } from 'chai';
import fc from 'fast-check';
import {
  commandsOf,
  correct,
  fieldText,
  issuingUnitOf,
  listText,
  planIdOf,
  readPlan,
  type Change,
  type Draft,
} from '../index.js';

const text = `SỞ BIỂN ĐẢO
Số: 12/KH-SBĐ
Hòa Sơn, ngày 05 tháng 01 năm 2027

KẾ HOẠCH
Công tác bến bãi năm 2027

Căn cứ Quyết định số 7/QĐ-UBND ngày 04/01/2027 của Ủy ban nhân dân tỉnh;

I. NHIỆM VỤ CHUNG
1. Văn phòng Sở sửa cầu tàu, sơn lại phao trước ngày 20/4/2027.
2. Phòng Khai thác, phối hợp với Phòng Tài vụ, kiểm tra tàu trước ngày 30/6/2027.
Thuyền nhỏ neo ở bến trong.
II. TUYÊN TRUYỀN
1. Phòng Khai thác cảng phát tờ rơi trong tháng 5/2027.
Đón 3.500 lượt khách tham quan bến.

Nơi nhận:
- Như trên;
- Lưu: VT.
GIÁM ĐỐC
`;

function read(): Draft {
  const { draft } = readPlan(text);
  if (draft === undefined) throw new Error('refused');
  return draft;
}

const titles = ({ tasks }: Draft): readonly string[] => tasks.map(({ title }) => title);
const idOf = (draft: Draft, words: string): string =>
  draft.tasks.find(({ title }) => title.includes(words))?.id ?? `no task with ${words}`;
const pieceAt = (draft: Draft, words: string): number =>
  draft.pieces.find((piece) => piece.text.includes(words))?.from ?? -1;

/** The plan that a draft is issued as. */
function issued(draft: Draft): Plan {
  const by = { id: 'van-thu', unit: issuingUnitOf(draft) };
  const now = '2027-01-06T01:00:00.000Z';
  let plan = replay([]);
  let count = 0;
  for (const command of commandsOf(draft)) {
    const { events, refusal } = decide(plan, command, { by, today: '2027-01-06', profile: vietnam });
    if (refusal !== undefined) throw new Error(`${command.type}: ${refusal.code}`);
    const { version, digest } = plan;
    const newId = (): string => `entry-${(count += 1)}`;
    plan = advance(plan, record(events, { planId: planIdOf(draft), version, digest, now, newId }));
  }
  return plan;
}

type Issuing = Extract<ReturnType<typeof commandsOf>[number], { type: 'IssuePlan' }>;
const signerOf = (draft: Draft): Issuing['data']['signer'] => (commandsOf(draft)[0] as Issuing).data.signer;

suite('what a piece of the document is', () => {
  test('a person may make of it part of the task before it', () => {
    const before = read();
    const after = correct(before, { piece: pieceAt(before, 'Thuyền nhỏ'), as: 'part' });
    assert.equal(after.tasks[1]?.text, 'Thuyền nhỏ neo ở bến trong.');
    assert.deepEqual(titles(after), titles(before));
    assert.notInclude(after.findings.map(({ vi }) => vi).join(), 'Thuyền nhỏ');
  });

  test('the task before it is the one of the document, wherever it stands in the list', () => {
    const before = read();
    const [first, second] = before.tasks.map(({ id }) => id);
    const moved = correct(before, { task: first ?? '', field: 'moved', by: 1 });
    const after = correct(moved, { piece: pieceAt(moved, 'Thuyền nhỏ'), as: 'part' });
    assert.equal(after.tasks.find(({ id }) => id === second)?.text, 'Thuyền nhỏ neo ở bến trong.');
  });

  test('a person may make of it a heading: what follows up to the next one stands under it', () => {
    const before = read();
    const after = correct(before, { piece: pieceAt(before, '2. Phòng Khai thác'), as: 'heading' });
    assert.lengthOf(after.tasks, 2);
    const section = after.sections.find(({ title }) => title.includes('kiểm tra'));
    assert.equal(section?.number, '2');
    assert.equal(after.sections.find(({ id }) => id === section?.parentId)?.title, 'NHIỆM VỤ CHUNG');
    const below = correct(after, { piece: pieceAt(after, 'Thuyền nhỏ'), as: 'task' });
    assert.equal(below.tasks.find(({ title }) => title.startsWith('Thuyền'))?.sectionId, section?.id);
  });

  test('a person may make of it targets, where it holds a number', () => {
    const before = read();
    const piece = pieceAt(before, 'Đón 3.500');
    const after = correct(correct(before, { piece, as: 'text' }), { piece, as: 'target' });
    const target = after.targets.find(({ value }) => value === 3500);
    assert.equal(target?.unit, 'lượt');
    assert.strictEqual(correct(before, { piece: pieceAt(before, 'Thuyền nhỏ'), as: 'target' }), before);
  });

  test('what a person makes of it is no target besides; said again, it is one once', () => {
    const whole = text.replace(
      'I. NHIỆM VỤ CHUNG',
      'I. MỤC TIÊU\n1. Tối thiểu 20 % tàu có phao; 100 % bến có đèn.\nII. NHIỆM VỤ CHUNG',
    );
    const { draft } = readPlan(whole);
    if (draft === undefined) throw new Error('refused');
    const numbers = ({ targets }: Draft): number[] => targets.map(({ value }) => value);
    const piece = pieceAt(draft, 'Tối thiểu 20 %');
    assert.deepEqual(numbers(draft), [20, 100, 3500]);
    for (const as of ['task', 'part', 'heading', 'text'] as const) {
      const after = correct(draft, { piece, as });
      // There is no task before it that it could be part of.
      assert.deepEqual(numbers(after), as === 'part' ? [20, 100, 3500] : [3500], as);
      assert.deepEqual(numbers(correct(after, { piece, as: 'target' })), [20, 100, 3500], as);
    }
    const gone = correct(draft, { piece, as: 'task' }).corrections.filter(({ field }) => field === 'targets');
    assert.lengthOf(gone, 2);
  });

  test('a person may say that it orders nothing; what was read as a task there is none', () => {
    const before = read();
    const after = correct(before, { piece: pieceAt(before, '1. Văn phòng Sở'), as: 'text' });
    assert.lengthOf(after.tasks, before.tasks.length - 1);
    assert.equal(after.pieces.find(({ text: words }) => words.includes('Văn phòng Sở'))?.role, 'text');
  });
});

suite('the tasks of a draft', () => {
  test('one is split into several, each with what was read of it', () => {
    const before = read();
    const id = idOf(before, 'sửa cầu tàu');
    const after = correct(before, { task: id, field: 'split', value: ['sửa cầu tàu', 'sơn lại phao', ' '] });
    assert.deepEqual(titles(after).slice(0, 2), ['sửa cầu tàu', 'sơn lại phao']);
    const [one, other] = after.tasks;
    assert.deepEqual([other?.lead, other?.period], [one?.lead, one?.period]);
    assert.equal(after.document.slice(other?.place.from, other?.place.to), 'sơn lại phao');
    assert.strictEqual(correct(before, { task: id, field: 'split', value: ['sửa cầu tàu'] }), before);
  });

  const added: readonly (readonly [words: string, lead: string, end: string | undefined, ...codes: string[]])[] = [
    ['Văn phòng Sở dọn bến trong tháng 6/2027.', 'Văn phòng Sở', '2027-06-30'],
    ['Phòng Khai thác chủ trì, phối hợp với Văn phòng Sở đo luồng.', 'Phòng Khai thác', undefined, 'no-period'],
    ['Họp giao ban trước ngày 15/8/2027', '', '2027-08-14', 'no-lead'],
    ['Giao Đội Cứu nạn trực bến trước ngày 31/6/2027', 'Đội Cứu nạn', undefined, 'impossible-date'],
    ['Dọn bến sạch, sông trong', '', undefined, 'no-lead-nor-period'],
    ['Tối thiểu 20 % hộ dân có thùng rác', '', undefined, 'no-lead-nor-period'],
  ];
  for (const [words, lead, end, ...codes] of added)
    test(`one that is added says who and when, and only the rest is asked: ${words}`, () => {
      const after = correct(read(), { added: words, after: idOf(read(), 'sửa cầu tàu') });
      const task = after.tasks[1] as Draft['tasks'][number];
      assert.deepEqual([task.title, fieldText(after, task, 'lead'), task.period?.end], [words, lead, end]);
      assert.deepEqual(
        after.findings.filter(({ of }) => of === task.id).map(({ code }): string => code),
        codes,
      );
      assert.isTrue(after.units.every(({ name }) => name !== ''));
    });

  test('one that a person makes of a paragraph says who and when, and where that stands', () => {
    const whole = text.replace('Thuyền nhỏ neo ở bến trong.', 'Đội tàu được Văn phòng Sở đo trước ngày 12/7/2027.');
    const { draft } = readPlan(whole);
    if (draft === undefined) throw new Error('refused');
    const piece = pieceAt(draft, '2. Phòng Khai thác');
    const after = correct(correct(draft, { piece, as: 'text' }), { piece, as: 'task' });
    const task = after.tasks.find(({ title }) => title.includes('kiểm tra tàu')) as Draft['tasks'][number];
    assert.equal(fieldText(after, task, 'lead'), 'Phòng Khai thác');
    assert.equal(fieldText(after, task, 'coordinating'), 'Phòng Tài vụ');
    assert.include(whole.slice(task.places.period?.from, task.places.period?.to), 'ngày 30/6/2027');
    assert.lengthOf(
      after.findings.filter(({ of }) => of === task.id),
      0,
    );
  });

  test('what is asked of one that is split is asked of each part', () => {
    const before = correct(read(), { added: 'Họp; khảo sát', after: idOf(read(), 'sửa cầu tàu') });
    const after = correct(before, { task: idOf(before, 'Họp'), field: 'split', value: ['Họp', 'Khảo sát'] });
    const asked = after.findings.filter(({ code }) => code === 'no-lead-nor-period').map(({ of }) => of);
    assert.deepEqual(asked, [idOf(after, 'Họp'), idOf(after, 'Khảo sát')]);
  });

  test('what one lacks and the other has is asked no more once they are joined', () => {
    const before = correct(read(), { added: 'Họp', after: idOf(read(), 'sửa cầu tàu') });
    const after = correct(before, { task: idOf(before, 'Họp'), field: 'joined' });
    assert.lengthOf(
      after.findings.filter(({ code }) => /^no-(?:lead|period)/.test(code)),
      0,
    );
    const first = correct(read(), { added: 'Họp' });
    const whole = correct(first, { task: first.tasks[1]?.id ?? '', field: 'joined' });
    assert.lengthOf(
      whole.findings.filter(({ code }) => /^no-(?:lead|period)/.test(code)),
      0,
    );
  });

  test('two are joined, with the units and both times of them', () => {
    const before = read();
    const [first, second] = before.tasks;
    const after = correct(before, { task: second?.id ?? '', field: 'joined' });
    const whole = after.tasks[0];
    assert.lengthOf(after.tasks, before.tasks.length - 1);
    assert.deepEqual(whole?.lead, [...(first?.lead ?? []), ...(second?.lead ?? [])]);
    assert.deepEqual(
      whole?.milestones.map(({ end }) => end),
      ['2027-04-19', '2027-06-29'],
    );
    assert.include(
      after.findings.map(({ code, of }) => `${code} ${of}`),
      `several-milestones ${first?.id}`,
    );
    assert.strictEqual(correct(before, { task: first?.id ?? '', field: 'joined' }), before);
  });

  test('one changes places with its neighbour, never with one under another heading', () => {
    const before = read();
    const [first, second, third] = before.tasks.map(({ id }) => id);
    const after = correct(before, { task: second ?? '', field: 'moved', by: -1 });
    assert.deepEqual(
      after.tasks.map(({ id }) => id),
      [second, first, third],
    );
    assert.strictEqual(correct(before, { task: third ?? '', field: 'moved', by: -1 }), before);
  });

  test('one goes under another heading, and one is added that the document does not hold', () => {
    const before = read();
    const [first, , third] = before.tasks;
    const moved = correct(before, { task: first?.id ?? '', field: 'section', value: third?.sectionId ?? '' });
    assert.equal(moved.tasks.at(-1)?.id, first?.id);
    const added = correct(moved, { added: 'Họp giao ban', after: third?.id ?? '' });
    assert.equal(added.tasks[2]?.title, 'Họp giao ban');
    assert.equal(added.tasks[2]?.sectionId, third?.sectionId);
    assert.include(
      added.findings.map(({ code, of }) => `${code} ${of}`),
      `no-lead-nor-period ${added.tasks[2]?.id}`,
    );
  });
});

suite('the rest of a draft', () => {
  test('a unit by the name of another one is that one', () => {
    const before = read();
    const named = before.tasks.at(-1)?.lead[0] ?? '';
    const after = correct(before, { unit: named, field: 'name', value: 'phòng tài vụ' });
    assert.equal(after.units.length, before.units.length - 1);
    assert.include(fieldText(after, after.tasks.at(-1) as Draft['tasks'][number], 'lead'), 'Phòng Tài vụ');
  });

  test('a unit with a new name keeps the one that was read', () => {
    const before = read();
    const unit = before.units.find(({ name }) => name === 'Văn phòng Sở');
    const after = correct(before, { unit: unit?.id ?? '', field: 'name', value: 'Văn phòng Sở Biển đảo' });
    const renamed = after.units.find(({ id }) => id === unit?.id);
    assert.deepEqual([renamed?.name, renamed?.names], ['Văn phòng Sở Biển đảo', ['Văn phòng Sở']]);
  });

  test('legal bases and recipients are lines; one without a number changes nothing', () => {
    const before = read();
    assert.equal(listText(before, 'legalBasis'), 'số 7/QĐ-UBND ngày 04/01/2027');
    const value = 'số 7/QĐ-UBND ngày 04/01/2027\nNghị định số 30/2020/NĐ-CP ngày 05/3/2020';
    const after = correct(before, { of: 'plan', field: 'legalBasis', value });
    assert.deepEqual(
      after.legalBasis.map(({ number, issuedOn }) => [number, issuedOn]),
      [
        ['7/QĐ-UBND', '2027-01-04'],
        ['30/2020/NĐ-CP', '2020-03-05'],
      ],
    );
    assert.strictEqual(correct(before, { of: 'plan', field: 'legalBasis', value: 'theo quy định' }), before);
    const told = correct(before, { of: 'plan', field: 'recipients', value: 'Như trên;\nCông đoàn Sở;' });
    assert.deepEqual(
      told.recipients.map(({ text: words }) => words),
      ['Như trên;', 'Công đoàn Sở;'],
    );
  });

  test('the signer has an office, and may have a name', () => {
    const named = correct(read(), { of: 'plan', field: 'signerName', value: 'Người ký' });
    assert.deepEqual(signerOf(named), { title: 'GIÁM ĐỐC', name: 'Người ký' });
    const other = correct(named, { of: 'plan', field: 'signerTitle', value: 'PHÓ GIÁM ĐỐC' });
    assert.equal(
      signerOf(correct(other, { of: 'plan', field: 'signerBehalf', value: 'KT. GIÁM ĐỐC' }))?.onBehalf,
      'KT. GIÁM ĐỐC',
    );
  });

  test('a heading has another title, or its tasks stand one above', () => {
    const before = read();
    const [first] = before.sections;
    const renamed = correct(before, { section: first?.id ?? '', field: 'title', value: 'Việc chung' });
    assert.equal(renamed.sections[0]?.title, 'Việc chung');
    const gone = correct(renamed, { section: first?.id ?? '', field: 'title', value: '' });
    assert.isUndefined(gone.tasks[0]?.sectionId);
    assert.lengthOf(gone.sections, before.sections.length - 1);
  });

  test('a target has another text, whose number is read of it, or is none', () => {
    const before = correct(read(), { piece: pieceAt(read(), 'Đón 3.500'), as: 'target' });
    const id = before.targets[0]?.id ?? '';
    const after = correct(before, { target: id, field: 'text', value: 'Đón 4.000 lượt khách' });
    assert.equal(after.targets[0]?.value, 4000);
    assert.lengthOf(correct(after, { target: id, field: 'text', value: '' }).targets, before.targets.length - 1);
  });
});

suite('whatever a person puts right', () => {
  const any = fc.array(
    fc.record({
      kind: fc.nat(9),
      at: fc.nat(30),
      words: fc.constantFrom('', 'Họp', 'Phòng Tài vụ', '20 lớp', 'số 9/QĐ-SBĐ'),
    }),
    { maxLength: 12 },
  );
  const uses = ['task', 'part', 'target', 'heading', 'text'] as const;
  const changeOf = (draft: Draft, kind: number, at: number, words: string): Change => {
    const task = draft.tasks[at % (draft.tasks.length || 1)]?.id ?? '';
    const section = draft.sections[at % (draft.sections.length || 1)]?.id ?? '';
    const changes: readonly Change[] = [
      { piece: draft.pieces[at % draft.pieces.length]?.from ?? 0, as: uses[at % 5] ?? 'text' },
      { task, field: 'split', value: [words, 'phần hai'] },
      { task, field: 'joined' },
      { task, field: 'moved', by: at % 2 === 0 ? 1 : -1 },
      { task, field: 'section', value: section },
      { added: words, after: task },
      { unit: draft.units[at % (draft.units.length || 1)]?.id ?? '', field: 'name', value: words },
      { section, field: 'title', value: words },
      { target: draft.targets[0]?.id ?? '', field: 'text', value: words },
      { task, field: 'removed' },
    ];
    return changes[kind] as Change;
  };

  test('the pieces are the document, and the plan can be issued with each of its tasks', () => {
    fc.assert(
      fc.property(any, (steps) => {
        let draft = read();
        for (const { kind, at, words } of steps) draft = correct(draft, changeOf(draft, kind, at, words));
        assert.equal(draft.pieces.map((piece) => piece.text).join(''), draft.document);
        const plan = issued(draft);
        assert.sameMembers(
          [...tasksIn(plan.tasks)].map(({ title }) => title),
          [...titles(draft)],
        );
        const sections = new Set(draft.sections.map(({ id }) => id));
        assert.isTrue(draft.tasks.every(({ sectionId }) => sectionId === undefined || sections.has(sectionId)));
      }),
      { numRuns: 300 },
    );
  });
});
