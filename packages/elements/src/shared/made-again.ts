import type { Command, Plan } from '@kehoach/core';

/** A nomination that was returned is made once more under its own id; any other gets a new one. */
export function isMadeAgain({ type, data }: Command, { nominations }: Pick<Plan, 'nominations'>): boolean {
  const { nominationId } = data as { readonly nominationId?: string };
  return type === 'NominateAward' && nominations.some(({ id }) => id === nominationId);
}
