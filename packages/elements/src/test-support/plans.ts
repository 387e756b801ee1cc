import { advance, decide, record, replay, type Command, type Plan } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { sampleLog } from './sample.js';

/** Who says what, on which day. */
export type Step = readonly [unit: string, on: string, command: Command];

/** The day on which what these plans hold is recorded. */
export const recordedOn = '2022-12-31';

/** The sample plan, and the same after each of these steps. */
export async function plansAfter(steps: readonly Step[]): Promise<readonly Plan[]> {
  const plans: Plan[] = [replay(await sampleLog())];
  for (const step of steps) plans.push(planAfter(plans.at(-1) as Plan, step));
  return plans;
}

function planAfter(plan: Plan, [unit, on, command]: Step): Plan {
  const { events, refusal } = decide(
    plan,
    { ...command, on },
    {
      by: { id: unit, unit },
      today: recordedOn,
      profile: vietnam,
    },
  );
  if (refusal !== undefined) throw new Error(`${command.type}: ${JSON.stringify(refusal)}`);
  const { id: planId, version, digest } = plan;
  const newId = (): string => `00000000-0000-7000-8000-${String(version + 1).padStart(12, '0')}`;
  return advance(plan, record(events, { planId, version, digest, now: `${recordedOn}T02:00:00.000Z`, newId }));
}
