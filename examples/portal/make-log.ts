import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { advance, decide, record, replay, uuidv7, writeLog, type RecordedEvent } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { steps, type Step } from './story.js';

/**
 * The log of plan 225/KH-STP with its year, each step through `decide`. The same bytes every time: ids
 * and instants come from the day and the place of a step.
 */
export async function makeLog(): Promise<string> {
  const log: RecordedEvent[] = [];
  let plan = replay([]);
  for (const [index, step] of steps.entries()) {
    const entries = await recorded(step, index, plan);
    log.push(...entries);
    plan = advance(plan, entries);
  }
  return writeLog(log);
}

async function recorded(
  { on, written = on, by, command }: Step,
  index: number,
  plan: ReturnType<typeof replay>,
): Promise<RecordedEvent[]> {
  const decision = decide(plan, { ...command, on }, { by, today: written, profile: vietnam });
  if (decision.refusal !== undefined)
    throw new Error(`step ${index + 1} (${command.type}, ${on}): ${JSON.stringify(decision.refusal)}`);
  // 8.00 in the morning in Vietnam, and a second later for each step.
  const instant = Date.parse(`${written}T01:00:00Z`) + index * 1000;
  const newId = (): string =>
    uuidv7(
      instant,
      Uint8Array.from({ length: 10 }, (_, at) => (index * 31 + at * 17) % 256),
    );
  const { version, digest } = plan;
  return record(decision.events, {
    planId: 'ninhthuan.stp.225-kh-stp-2022',
    version,
    digest,
    now: new Date(instant).toISOString(),
    newId,
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(new URL('../../portal/225-kh-stp.ndjson', import.meta.url), await makeLog());
}
