import { memoryStore, type Actor, type Command, type RecordedEvent } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { committing } from '../commit.js';
import { fakeTime } from './fake-time.js';

/** The plan of these tests. */
export const planId = 'test.plan';

export const office: Actor = { id: 'office', unit: 'stp' };
export const centre: Actor = { id: 'centre', unit: 'tgpl' };

const issue: readonly Command[] = [
  {
    type: 'IssuePlan',
    on: '2022-01-28',
    data: { number: '225/KH-STP', title: 'Kỷ niệm 25 năm', issuer: 'stp', issuerName: 'Sở Tư pháp' },
  },
  { type: 'RegisterUnit', on: '2022-01-28', data: { unitId: 'tgpl', name: 'Trung tâm' } },
  { type: 'AddSection', on: '2022-01-28', data: { sectionId: 's', number: 'II', title: 'Nội dung' } },
  {
    type: 'AssignTask',
    on: '2022-01-28',
    data: {
      taskId: 't',
      number: '1',
      title: 'Tuyên truyền',
      sectionId: 's',
      lead: ['tgpl'],
      coordinating: [],
      period: { text: 'Tháng 9/2022', kind: 'window', start: '2022-09-01', end: '2022-09-30', precision: 'month' },
    },
  },
];

/** Progress of the task, said by its lead unit. */
export function progress(percent: number, on = '2022-09-10'): Command {
  return { type: 'ReportProgress', on, data: { taskId: 't', percent } };
}

/** The log of an issued plan with a task, and what its lead unit said of it. */
export async function sampleLog(...said: readonly Command[]): Promise<RecordedEvent[]> {
  const store = memoryStore();
  const { clock } = fakeTime('2022-09-20T02:00:00Z');
  const say = committing(store, planId, { by: office, profile: vietnam, today: '2022-12-31', clock });
  for (const command of [...issue, ...said]) {
    const outcome = await say(command, issue.includes(command) ? {} : { by: centre });
    if (!('recorded' in outcome)) throw new Error(JSON.stringify(outcome));
  }
  return [...(await store.read(planId, { after: 0 }))];
}
