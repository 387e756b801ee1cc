import type { Head } from '@kehoach/core';

/** Small things that a browser remembers of an address: `localStorage`, where the page may use it. */
export interface Notes {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}

/** The plan that an address led to before, for when it cannot be reached. */
export function knownPlanId(notes: Notes | undefined, address: string | undefined): string | undefined {
  return address === undefined ? undefined : notes?.get(planKey(address));
}

/** The last head of a plan's log at an address that was found whole. */
export function lastHead(notes: Notes | undefined, address: string, planId: string): Head | undefined {
  const [, version, digest] = /^(\d+):([0-9a-f]{64})$/.exec(notes?.get(headKey(address, planId)) ?? '') ?? [];
  return version === undefined || digest === undefined ? undefined : { version: Number(version), digest };
}

/** Keeps for which plan an address stands, and where that plan's log ends there. */
export function rememberHead(notes: Notes | undefined, address: string, planId: string, head: Head): void {
  notes?.set(planKey(address), planId);
  notes?.set(headKey(address, planId), `${head.version}:${head.digest}`);
}

function planKey(address: string): string {
  return `kehoach:${address}`;
}

function headKey(address: string, planId: string): string {
  return `kehoach:head:${planId} ${address}`;
}
