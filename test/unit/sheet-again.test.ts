import { readFile } from 'node:fs/promises';
import { memoryStore, readLog, replay, tasksIn, timelineRowOf, unitNameOn, type Plan } from '@kehoach/core';
import { planSheet } from '@kehoach/exports';
import { commandsOf, correct, issuingUnitOf, planIdOf, readDocument, reportCommandsOf } from '@kehoach/importer';
import { vietnam } from '@kehoach/profiles';
import { committing } from '@kehoach/session';
import { assert } from 'chai';

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
  const [store, planId] = [memoryStore(), planIdOf(draft)];
  const by = { id: 'van-thu', unit: issuingUnitOf(draft) };
  const say = committing(store, planId, { by, profile: vietnam });
  const told = reportCommandsOf(draft).map(({ unit, command }) => ({ unit, command }));
  for (const { unit, command } of [...commandsOf(draft).map((each) => ({ unit: by.unit, command: each })), ...told]) {
    const outcome = await say(command, { by: { ...by, unit } });
    if (!('recorded' in outcome)) throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
  }
  return replay(await store.read(planId, { after: 0 }));
}

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
});
