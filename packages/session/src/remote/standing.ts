import type { Actor } from '@kehoach/core';
import { failed, isCutOff, type Failure } from '../failure.js';
import type { OutboxCommand } from '../outbox/outbox.js';
import type { Sent } from '../plan-session.js';
import { letsRecord, type Notice, type SessionState } from '../state.js';
import { isMissing, mayPassWith } from './status.js';

/** A plan that is shown. */
export type Ready = Extract<SessionState, { readonly state: 'ready' }>;

/** Shown, checked, and such that the server's log goes on from it. */
export function isSettled(state: SessionState): boolean {
  if (state.state !== 'ready' || state.checked === 'checking') return false;
  return isAgreed(state) && state.notices.every(letsRecord) && !state.notices.some(isGone);
}

/** Whether it is known what a session shows, for the time being. */
export function isThrough(state: SessionState): boolean {
  return state.state === 'failed' || (state.state === 'ready' && state.checked !== 'checking');
}

/** Whether nothing is said above the plan that sets the server's log against the copy. */
export function isAgreed({ notices }: Ready): boolean {
  return notices.every(
    ({ code }) => isOfLink(code) || ['not-persistent', 'recording-missing', 'waiting'].includes(code),
  );
}

/** Whether it tells of the way to the server alone. */
export function isOfLink(code: Notice['code']): boolean {
  return isCutOff(code) || code === 'http' || code === 'unexpected';
}

/** Whether the same question may be answered later. */
export function mayPass(failure: Failure): boolean {
  if (failure.code !== 'http') return isCutOff(failure.code);
  return mayPassWith(failure.params.status);
}

/** Whether both are the same person, for the same unit. */
export function isSameActor(one: Actor | undefined, other: Actor | undefined): boolean {
  return one?.id === other?.id && one?.unit === other?.unit;
}

/** Whether a server says that there is no such plan for whoever asks. */
export function isGone<T extends Failure | Notice>(said: T): said is Extract<T, { readonly code: 'http' }> {
  return said.code === 'http' && isMissing(said.params.status);
}

/** What became of commands that belong together: why they were refused is what is said of the one that was at fault. */
export function sentTogether(all: readonly Sent[]): Sent {
  const faults = all.filter((sent) => !('recorded' in sent));
  const first = faults.find((sent) => !('refusal' in sent) || sent.refusal.code !== 'not-together') ?? faults[0];
  if (first !== undefined) return first;
  const recorded = all.flatMap((sent) => ('recorded' in sent ? sent.recorded : []));
  const last = all.at(-1);
  return last !== undefined && 'recorded' in last ? { recorded, plan: last.plan } : { failure: failed('closed', {}) };
}

/** A rejection for whoever waits for the answer. */
export function sentOf({ refusal, status = 0, ...told }: NonNullable<OutboxCommand['rejection']>): Sent {
  return refusal === undefined ? { failure: failed('turned-down', { status, ...told }) } : { refusal };
}
