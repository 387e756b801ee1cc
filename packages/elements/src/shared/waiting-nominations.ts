import type { Plan } from '@kehoach/core';

const settled: ReadonlySet<string> = new Set(['granted', 'declined', 'revoked']);

/** How many nominations wait for somebody. */
export function waitingNominations({ nominations }: Plan): number {
  return nominations.filter(({ state }) => !settled.has(state)).length;
}
