import { noDigest, record, uuidv7, type RecordedEvent } from '@kehoach/core';

let made = 0;

/** Entries behind `last`, each with an id of its own. */
export function entriesBehind(planId: string, last: RecordedEvent | undefined, count: number): RecordedEvent[] {
  const newId = (): string => {
    made += 1;
    return uuidv7(made, crypto.getRandomValues(new Uint8Array(10)));
  };
  const { version, digest } = last ?? { version: 0, digest: noDigest };
  const events = Array.from({ length: count }, (_, at) => ({
    type: 'TaskProgressed' as const,
    occurredOn: '2022-09-01',
    by: { id: 'clerk', unit: 'tgpl' },
    data: { taskId: 't', percent: (version + at) % 101, note: 'Đang thực hiện' },
  }));
  return record(events, { planId, version, digest, now: '2022-09-01T02:00:00.000Z', newId });
}
