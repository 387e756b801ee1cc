import { failed, type Failure, type FailureParams } from '../failure.js';
import type { OutboxCommand } from '../outbox/outbox.js';
import { notice, type Notice, type SessionState } from '../state.js';
import type { Signature, TakenOver } from './head-check.js';
import { pendingIn } from './pending.js';
import type { Names } from './people.js';
import { isAgreed, isGone, type Ready } from './standing.js';

/** What is known of a plan on a server, beside what a session over its log and the copy of that shows. */
export interface Known {
  /** What waits, or was refused, of whoever the page speaks for; without what stands in the log already. */
  readonly own: readonly OutboxCommand[];
  /** How many commands of others there are. */
  readonly others: number;
  /** Why the live end, or what waits, has no answer. */
  readonly trouble: Failure | undefined;
  /** Why the outbox could not be read, or the copy not be put aside. */
  readonly storeTrouble: Failure | undefined;
  /** The last entry of the copy, where the server's log no longer holds it. */
  readonly lost: number | undefined;
  readonly signature: Signature | undefined;
  /** The page names the key by which the server must sign. */
  readonly isKeyNamed: boolean;
  readonly takenOver: TakenOver | undefined;
  readonly people: Names;
  readonly shortUnits: Names;
  /** Of the page, where the server is another's and has not answered it yet. */
  readonly unheardBy: string | undefined;
}

/** What a page shows of a plan on a server. @param state of the session over its log and the copy */
export function shownOf(state: SessionState, known: Known): SessionState {
  const { unheardBy } = known;
  return unheardBy === undefined ? ownOf(state, known) : fromElsewhere(ownOf(state, known), unheardBy);
}

function ownOf(state: SessionState, known: Known): SessionState {
  if (state.state === 'loading') return state;
  const { own, lost, signature, takenOver, people, shortUnits } = known;
  const gone = state.state === 'failed' ? [state.failure].find(isGone) : state.notices.find(isGone);
  // Whoever may no longer see a plan sees no copy of it either.
  if (gone !== undefined && (state.state === 'ready' || own.length > 0)) return hidden(gone.params, own.length);
  if (state.state === 'failed') return state;
  const notices = [...state.notices.map((one) => withWays(one, lost)), ...noticesOf(state, known)];
  const pending = pendingIn(own);
  const shown = { ...state, keeps: 'server', signature, takenOver, people, shortUnits, pending, notices } as const;
  if (shown.asOf !== undefined) return shown;
  return { ...shown, canRecord: state.canRecord && isAgreed(state) && lost === undefined };
}

/** A server that does not let pages of this origin ask is to a browser as one that is not there. */
function fromElsewhere(state: SessionState, origin: string): SessionState {
  if (state.state === 'failed')
    return state.failure.code === 'offline' ? { ...state, failure: failed('other-origin', { origin }) } : state;
  if (state.state === 'loading') return state;
  const told = (one: Notice): Notice => (one.code === 'offline' ? notice('other-origin', { origin }, one.ways) : one);
  return { ...state, notices: state.notices.map(told) };
}

/** Whether the plan is no longer this person's: nothing of it is given away. */
export function isHidden(state: SessionState): boolean {
  return state.state === 'failed' && state.failure.code === 'no-longer-yours';
}

function hidden(why: FailureParams['http'], count: number): SessionState {
  const failure = failed('no-longer-yours', { ...why, count });
  return { state: 'failed', failure, whole: 0, ways: count > 0 ? ['retry', 'download-unsent'] : ['retry'] };
}

/** Where the server's log and the copy no longer fit, a person decides which to follow: nothing is lost either way. */
function withWays(one: Notice, lost: number | undefined): Notice {
  const isOfBoth = one.code === 'parted' || (one.code === 'head-lost' && lost !== undefined);
  return isOfBoth ? { ...one, ways: ['download', 'take-office'] } : one;
}

function noticesOf(state: Ready, known: Known): readonly Notice[] {
  const { trouble, storeTrouble, others } = known;
  const isSaid = trouble === undefined || state.notices.some(({ code }) => code === trouble.code);
  const isStoreSaid = storeTrouble === undefined || trouble?.code === storeTrouble.code;
  return [
    ...lostNotices(state, known),
    ...forgedNotices(known),
    ...(isSaid ? [] : [notice(trouble.code, trouble.params, ['retry'])]),
    ...(isStoreSaid ? [] : [notice(storeTrouble.code, storeTrouble.params)]),
    ...(trouble === undefined ? [] : unsentNotices(known)),
    ...(others > 0 ? [notice('unsent-of-others', { count: others })] : []),
  ];
}

function lostNotices({ notices }: Ready, { lost }: Known): readonly Notice[] {
  if (lost === undefined || notices.some(({ code }) => code === 'parted' || code === 'head-lost')) return [];
  return [withWays(notice('head-lost', { version: lost, isCut: true }), lost)];
}

function forgedNotices({ signature, isKeyNamed }: Known): readonly Notice[] {
  if (signature?.how !== 'wrong') return [];
  const { why, version } = signature;
  const canAccept = why === 'key' && !isKeyNamed;
  return [notice('head-forged', { why, version }, canAccept ? ['download', 'accept-key'] : ['download'])];
}

function unsentNotices({ own }: Known): readonly Notice[] {
  const unsent = own.filter(({ rejection }) => rejection === undefined);
  const [count, here] = [unsent.length, unsent.filter(({ isOnlyHere }) => isOnlyHere).length];
  return [
    ...(count > 0 ? [notice('unsent', { count })] : []),
    ...(here > 0 ? [notice('unsent-here', { count: here }, ['download-unsent'])] : []),
  ];
}
