import { advance } from '../decide/advance.js';
import type { Command } from '../decide/command.js';
import { decide, type Decision } from '../decide/decide.js';
import { replay } from '../decide/replay.js';
import type { Actor } from '../event/catalogue.js';
import { record, uuidv7 } from '../log/record.js';
import type { RecordedEvent } from '../log/recorded-event.js';
import type { Period } from '../period/period.js';
import type { Plan } from '../plan/plan.js';
import { profile } from './profile.js';

/** Actors of the plan that the tests use. */
export const office: Actor = { id: 'office', unit: 'stp' };
export const centre: Actor = { id: 'centre', unit: 'tgpl' };
export const newspaper: Actor = { id: 'newspaper', unit: 'bao' };
export const stranger: Actor = { id: 'stranger', unit: 'khac' };
export const council: Actor = { id: 'council', unit: 'hd' };

/** A command, who gives it and the day on which it is recorded; the day of the command unless given. */
export type Said = readonly [by: Actor, on: string, command: Command, today?: string];

const unit = (unitId: string, name: string, role: 'unit' | 'council' = 'unit'): Said => [
  office,
  '2022-01-28',
  { type: 'RegisterUnit', data: { unitId, name, role } },
];

const month = (text: string, start: string, end: string): Period => ({
  text,
  kind: 'window',
  start,
  end,
  precision: 'month',
});

/** The periods that the tests name, by their words. */
export const periods = {
  '': { text: '', kind: 'unstated' },
  'Thường xuyên': { text: 'Thường xuyên', kind: 'continuous' },
  'Khi có yêu cầu': { text: 'Khi có yêu cầu', kind: 'conditional' },
  'Tháng 8/2022': month('Tháng 8/2022', '2022-08-01', '2022-08-31'),
  'Tháng 9/2022': month('Tháng 9/2022', '2022-09-01', '2022-09-30'),
  'Tháng 12/2022': month('Tháng 12/2022', '2022-12-01', '2022-12-31'),
  'Quý III/2022': {
    text: 'Quý III/2022',
    kind: 'window',
    start: '2022-07-01',
    end: '2022-09-30',
    precision: 'quarter',
  },
  'Xuyên suốt năm 2022': {
    text: 'Xuyên suốt năm 2022',
    kind: 'window',
    start: '2022-01-01',
    end: '2022-12-31',
    precision: 'year',
  },
  'trước ngày 15/11/2022': { text: 'trước ngày 15/11/2022', kind: 'deadline', end: '2022-11-14', precision: 'day' },
} as const satisfies Readonly<Record<string, Period>>;

/** An assignment by the office on the day of issue. */
export const assign = (taskId: string, period: keyof typeof periods, lead = ['tgpl'], coordinating = ['bao']): Said => [
  office,
  '2022-01-28',
  {
    type: 'AssignTask',
    data: {
      taskId,
      number: taskId,
      title: `Nhiệm vụ ${taskId}`,
      sectionId: 's',
      lead,
      coordinating,
      period: periods[period],
    },
  },
];

/** A plan that is issued, with its units, a section and the task `t` of September 2022. */
export const issued: readonly Said[] = [
  [
    office,
    '2022-01-28',
    {
      type: 'IssuePlan',
      data: { number: '225/KH-STP', title: 'Kỷ niệm 25 năm', issuer: 'stp', issuerName: 'Sở Tư pháp' },
    },
  ],
  unit('tgpl', 'Trung tâm'),
  unit('bao', 'Báo Ninh Thuận'),
  unit('khac', 'Đơn vị khác'),
  unit('hd', 'Hội đồng', 'council'),
  [office, '2022-01-28', { type: 'AddSection', data: { sectionId: 's', number: 'II', title: 'Nội dung' } }],
  assign('t', 'Tháng 9/2022'),
];

/** The log that these commands make; throws on a refusal, so that a test’s "given" is never in doubt. */
export async function logOf(said: readonly Said[]): Promise<RecordedEvent[]> {
  const log: RecordedEvent[] = [];
  let plan = replay([]);
  for (const one of said) {
    const decision = decisionOn(plan, one);
    if (decision.refusal !== undefined) throw new Error(`${one[2].type}: ${decision.refusal.code}`);
    const entries = await recordedOn(plan, decision.events, one[3] ?? one[1]);
    log.push(...entries);
    plan = advance(plan, entries);
  }
  return log;
}

/** The plan after `issued` and these commands. */
export async function given(...said: readonly Said[]): Promise<Plan> {
  return replay(await logOf([...issued, ...said]));
}

/** What `decide` answers to the last words, after those before. */
export function decisionOn(plan: Plan, [by, on, command, today]: Said): Decision {
  return decide(plan, { ...command, on }, { by, today: today ?? on, profile });
}

/** The refusal's code, or 'accepted'. */
export function answerTo(plan: Plan, said: Said): string {
  return decisionOn(plan, said).refusal?.code ?? 'accepted';
}

/** Events recorded behind the end of a plan's log, with ids that repeat from run to run. */
export async function recordedOn(
  plan: Plan,
  events: Parameters<typeof record>[0],
  on: string,
): Promise<RecordedEvent[]> {
  const { version, digest } = plan;
  let made = 0;
  const newId = (): string => {
    made += 1;
    return uuidv7(
      Date.parse(on),
      Uint8Array.from(
        { length: 10 },
        (_, at) => ((version + made) * 37 + at * 11 + Math.floor((version + made) / 256)) % 256,
      ),
    );
  };
  return record(events, { planId: 'test.plan', version, digest, now: `${on}T02:00:00.000Z`, newId });
}
