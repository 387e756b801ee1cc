import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { memoryStore, writeLog } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { committing } from '@kehoach/session';
import { steps } from './story.js';

const planId = 'ninhthuan.stp.225-kh-stp-2022';

/**
 * The log of plan 225/KH-STP with its year, each step as somebody says it. The same bytes every time: ids
 * and instants come from the day and the place of a step.
 */
export async function makeLog(): Promise<string> {
  const store = memoryStore();
  const say = committing(store, planId, { by: { id: '', unit: '' }, profile: vietnam });
  for (const [index, { on, written = on, by, command }] of steps.entries()) {
    // 8.00 in the morning in Vietnam, and a second later for each step.
    const now = (): number => Date.parse(`${written}T01:00:00Z`) + index * 1000;
    const random = (length: number): Uint8Array => Uint8Array.from({ length }, (_, at) => (index * 31 + at * 17) % 256);
    const outcome = await say({ ...command, on }, { by, today: written, clock: { now, random } });
    if (!('recorded' in outcome))
      throw new Error(`step ${index + 1} (${command.type}, ${on}): ${JSON.stringify(outcome)}`);
  }
  return writeLog(await store.read(planId, { after: 0 }));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await writeFile(new URL('../../portal/225-kh-stp.ndjson', import.meta.url), await makeLog());
}
