import { readFile } from 'node:fs/promises';
import {
  memoryStore,
  readLog,
  replay,
  tasksIn,
  timelineRowOf,
  unitNameOn,
  type Command,
  type Plan,
  type UnitId,
} from '@kehoach/core';
import { planSheet } from '@kehoach/exports';
import {
  commandsOf,
  correct,
  issuingUnitOf,
  planIdOf,
  readDocument,
  reportCommandsOf,
  type Draft,
} from '@kehoach/importer';
import { vietnam } from '@kehoach/profiles';
import { committing } from '@kehoach/session';
import { assert } from 'chai';
import readSheets from 'read-excel-file/node';

const on = '2022-12-31';

/** The plan of a whole year that lies beside the examples. */
async function yearPlan(): Promise<Plan> {
  const file = new URL('../../../examples/portal/225-kh-stp.ndjson', import.meta.url);
  return replay(readLog(await readFile(file, 'utf8')).entries);
}

/** The plan that a sheet is read as, with what the sheet tells of its tasks. */
async function readAgain(bytes: Uint8Array, issuer: string): Promise<Plan> {
  const { draft: read, refusal } = await readDocument(bytes, { name: 'theo-doi.xlsx' });
  if (read === undefined) throw new Error(refusal.en);
  const draft = correct(read, { of: 'plan', field: 'issuer', value: issuer });
  return planOf(draft, (unit) => [
    ...commandsOf(draft).map((command) => ({ unit, command })),
    ...reportCommandsOf(draft),
  ]);
}

/** The plan that comes of what its units say, as the office's writer records it. */
async function planOf(
  draft: Draft,
  said: (office: UnitId) => readonly { readonly unit: UnitId; readonly command: Command }[],
): Promise<Plan> {
  const [store, planId] = [memoryStore(), planIdOf(draft)];
  const by = { id: 'van-thu', unit: issuingUnitOf(draft) };
  const say = committing(store, planId, { by, profile: vietnam });
  for (const { unit, command } of said(by.unit)) {
    const outcome = await say(command, { by: { ...by, unit } });
    if (!('recorded' in outcome)) throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
  }
  return replay(await store.read(planId, { after: 0 }));
}

const threeTasks = `SỞ BIỂN ĐẢO
Số: 45/KH-SBĐ
Mẫu, ngày 12 tháng 01 năm 2023
KẾ HOẠCH
Sửa chữa cảng cá năm 2023

TT | Nội dung | Chủ trì | Thời hạn
1 | Thay đèn biển | Phòng Hạ tầng | Trước ngày 01/9/2023
2 | Sơn cầu số 2 | Phòng Khai thác | Trước ngày 01/9/2023
3 | Vẽ bản đồ luồng | Phòng Khai thác | Trước ngày 01/9/2023
`;

/** What a sheet says of each task, by the plan. */
function tasksOf(plan: Plan): unknown[] {
  return [...tasksIn(plan.tasks)].map((task) => {
    const { kind, number, title, lead, coordinating, period, products, progress, completed } = task;
    return {
      kind,
      number,
      title,
      lead: lead.map((id) => unitNameOn(plan, id, on)),
      coordinating: coordinating.map((id) => unitNameOn(plan, id, on)),
      start: period.start,
      end: period.end,
      products,
      // Of what is done a sheet says 100 %.
      percent: completed === undefined ? progress?.percent : 100,
      doneOn: completed?.on,
      status: timelineRowOf(plan, task, on, vietnam).standing.status,
    };
  });
}

suite('the follow-up sheet of a plan', () => {
  test('is read again as the same tasks, with who, when, what and how each stands', async () => {
    const plan = await yearPlan();
    const again = await readAgain(await planSheet(plan, { on, profile: vietnam }), plan.issued?.issuerName ?? '');
    assert.deepEqual(tasksOf(again), tasksOf(plan));
    const { number, on: day } = again.issued ?? {};
    assert.deepEqual([number, day], ['225/KH-STP', '2022-01-28']);
  });

  test('is made again with every cell as it was, on all of its sheets', async () => {
    const plan = await yearPlan();
    const options = { on: '2022-09-20', profile: vietnam };
    const sheet = await planSheet(plan, options);
    const again = await planSheet(await readAgain(sheet, plan.issued?.issuerName ?? ''), options);
    const [was, is] = await Promise.all([sheet, again].map((bytes) => readSheets(Buffer.from(bytes))));
    const different = (was ?? []).flatMap(({ sheet: name, data }, sheetAt) =>
      data.flatMap((row, rowAt) =>
        row.flatMap((cell, at) => {
          const other = is?.[sheetAt]?.data[rowAt]?.[at];
          return String(cell) === String(other) ? [] : [`${name}: ${String(row[0])}, ${String(data[2]?.[at])}`];
        }),
      ),
    );
    // Of III.1 the sheet says that it was spoken of, and not what was said.
    assert.deepEqual(different, ['Theo dõi nhiệm vụ: III.1, Ngày cập nhật']);
    assert.deepEqual(
      is?.map(({ sheet: name, data }) => [name, data.length]),
      was?.map(({ sheet: name, data }) => [name, data.length]),
    );
    const { draft } = await readDocument(sheet);
    const checks = draft?.findings.filter(({ severity }) => severity === 'check').map(({ code }) => code);
    assert.deepEqual(checks, ['no-issuer']);
  });

  test('is read again with what rests, what was called off, and the later day that is asked for', async () => {
    const { draft, refusal } = await readDocument(threeTasks);
    if (draft === undefined) throw new Error(refusal.en);
    const ids = draft.tasks.map(({ id }) => id);
    const [rests = '', calledOff = '', asks = ''] = ids;
    const said: readonly Command[] = [
      { type: 'SuspendTask', on: '2023-03-05', data: { taskId: rests, reason: 'Chờ vốn' } },
      { type: 'CancelTask', on: '2023-04-02', data: { taskId: calledOff, reason: 'Trùng với Kế hoạch số 5' } },
      {
        type: 'RequestExtension',
        on: '2023-05-10',
        data: { taskId: asks, extensionId: 'g1', to: '2023-10-31', reason: 'Thiếu vật tư' },
      },
    ];
    const plan = await planOf(draft, (unit) => [
      ...commandsOf(draft).map((command) => ({ unit, command })),
      ...said.map((command) => ({
        unit: command.type === 'RequestExtension' ? (draft.tasks[2]?.lead[0] ?? unit) : unit,
        command,
      })),
    ]);
    const sheet = await planSheet(plan, { on: '2023-06-30', profile: vietnam });
    const again = await readAgain(sheet, plan.issued?.issuerName ?? '');
    const stateOf = (each: Plan): unknown =>
      [...tasksIn(each.tasks)].map(({ suspended, cancelled, extensions }) => [
        suspended && [suspended.on, suspended.reason],
        cancelled && [cancelled.on, cancelled.reason],
        extensions.map(({ to, reason, state }) => [to, reason, state]),
      ]);
    assert.deepEqual(stateOf(again), stateOf(plan));
    assert.deepEqual(stateOf(again), [
      [['2023-03-05', 'Chờ vốn'], undefined, []],
      [undefined, ['2023-04-02', 'Trùng với Kế hoạch số 5'], []],
      [undefined, undefined, [['2023-10-31', 'Thiếu vật tư', 'requested']]],
    ]);
  });
});
