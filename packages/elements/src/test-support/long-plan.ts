import { noDigest, replay, type Plan, type RecordedEvent } from '@kehoach/core';
import { readPeriod } from '@kehoach/periods';

const day = '2022-01-28';
const period = readPeriod('Từ tháng 01/2022 đến hết 15/9/2022');

type Units = readonly (readonly [id: string, name: string])[];

const centre: Units = [['tgpl', 'Trung tâm trợ giúp pháp lý nhà nước tỉnh']];

/** A plan of so many tasks, numbered from 1, some with long titles, led by the units in turn; its digests are not real. */
export function longPlan(count: number, titleOf: (number: number) => string = titled, units: Units = centre): Plan {
  const log: RecordedEvent[] = [];
  const say = (type: string, data: unknown): void => {
    const version = log.length + 1;
    const entry = { id: `e${version}`, planId: 'test.long', version, type, schema: 1, occurredOn: day, data };
    log.push({
      ...entry,
      recordedAt: `${day}T02:00:00.000Z`,
      by: { id: 'a', unit: 'stp' },
      previous: noDigest,
      digest: String(version).padStart(64, 'a'),
    } as RecordedEvent);
  };
  say('PlanIssued', { number: '1/KH', title: 'Kế hoạch dài', issuer: 'stp', issuerName: 'Sở Tư pháp' });
  for (const [unitId, name] of units) say('UnitRegistered', { unitId, name });
  for (let number = 1; number <= count; number += 1)
    say('TaskAssigned', {
      taskId: String(number),
      number: String(number),
      title: titleOf(number),
      lead: [units[(number - 1) % units.length]?.[0]],
      coordinating: [],
      period,
    });
  return replay(log);
}

function titled(number: number): string {
  return `Việc thứ ${number} ${'với tên thật dài '.repeat(number % 5)}`.trim();
}
