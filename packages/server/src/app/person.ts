import type { Actor } from '@kehoach/core';

/** `reader` sees, `recorder` records for the own unit, `planner` issues plans. */
export type Role = 'reader' | 'recorder' | 'planner';

/** Who asks, as an identity and the office's directory tell it; never as the request says it. */
export interface Person {
  /** Names the person for ever, such as the `sub` of a token. */
  readonly subject: string;
  readonly name?: string;
  /** Id of the unit for which the person speaks. */
  readonly unit: string;
  readonly roles: readonly Role[];
}

/** The person as an entry names whoever says it. */
export function actorOf({ subject, unit, name }: Person): Actor {
  return { id: subject, unit, ...(name !== undefined && { name }) };
}
