import type { RecordedEvent } from '@kehoach/core';
import type { StoredCopy } from './copy.js';
import type { Failure } from './failure.js';
import { join } from './join.js';
import type { SourceAnswer } from './source.js';
import { notice, type Notice, type Way } from './state.js';

/** What the address said: `none` where there is no address, `waiting` while it has not answered. */
export type Answer = SourceAnswer | 'none' | 'waiting';

/** The copy in the store: its whole beginning, and what is wrong with the rest. */
export type Copy = StoredCopy | 'none' | 'waiting';

/** What is to be shown of both. */
export type Meeting =
  | { readonly kind: 'wait' }
  | {
      readonly kind: 'stop';
      readonly failure: Failure;
      readonly whole: readonly RecordedEvent[];
      readonly ways: readonly Way[];
    }
  | {
      readonly kind: 'show';
      readonly log: readonly RecordedEvent[];
      /** How many entries of `log` are the office's. */
      readonly official: number;
      /** What the store lacks of `log`. */
      readonly news: readonly RecordedEvent[];
      readonly notices: readonly Notice[];
    };

/**
 * Decides what a page shows of a log at an address and of the copy in its store.
 *
 * What both hold is taken from the address, so that one check covers it. A copy is shown wherever the address
 * gives nothing; an entry of a newer kind stops both.
 *
 * @param canSetAside whether the store knows how to put entries aside
 */
export function meet(answer: Answer, copy: Copy, canSetAside = false): Meeting {
  for (const side of [answer, copy]) {
    if (typeof side === 'object' && side.failure?.code === 'newer-entry') {
      const ways: readonly Way[] = typeof copy === 'object' ? ['retry', 'download'] : ['retry'];
      return { kind: 'stop', failure: side.failure, whole: side.entries, ways };
    }
  }
  const aside: readonly Way[] = canSetAside ? ['download', 'set-aside'] : ['download'];
  return typeof answer === 'object' && answer.failure === undefined
    ? meetSource(answer.entries, copy, aside)
    : meetCopy(answer, copy, aside);
}

function meetSource(source: readonly RecordedEvent[], copy: Copy, aside: readonly Way[]): Meeting {
  const office = { kind: 'show', log: source, official: source.length, news: [], notices: [] } as const;
  if (copy === 'none') return office;
  if (copy === 'waiting') return { ...office, notices: [notice('store-waiting', {}, ['retry'])] };
  const { entries, failure } = copy;
  const faults = faultsOf(copy, aside);
  const joined = join(source, entries);
  switch (joined.how) {
    case 'same':
      return { ...office, notices: faults };
    case 'ahead':
      return { ...office, notices: faults, news: failure === undefined ? joined.news : [] };
    case 'behind':
      return { ...office, notices: faults, log: [...source, ...joined.own] };
    default:
      // What is damaged has parted by itself: then the office's log is the one to show.
      if (failure !== undefined) return { ...office, notices: faults };
      return { ...office, log: entries, official: 0, notices: [notice('parted', { at: joined.at }, ['download'])] };
  }
}

function meetCopy(answer: SourceAnswer | 'none' | 'waiting', copy: Copy, aside: readonly Way[]): Meeting {
  const failure = typeof answer === 'object' ? answer.failure : undefined;
  const hasCopy = typeof copy === 'object' && copy.entries.length > 0;
  if (!hasCopy) {
    if (answer === 'waiting' || copy === 'waiting') return { kind: 'wait' };
    if (failure !== undefined)
      return { kind: 'stop', failure, whole: (answer as SourceAnswer).entries, ways: ['retry'] };
    if (typeof copy === 'object' && copy.failure !== undefined) {
      return { kind: 'stop', failure: copy.failure, whole: [], ways: ['retry', ...aside] };
    }
    return { kind: 'show', log: [], official: 0, news: [], notices: [] };
  }
  const notices = [...faultsOf(copy, aside)];
  if (answer === 'waiting') notices.push(notice('waiting', {}));
  if (failure !== undefined) notices.push({ ...failure, ways: ['retry'] } as unknown as Notice);
  return { kind: 'show', log: copy.entries, official: 0, news: [], notices };
}

/** A store that gives the beginning alone is damaged; one that gives nothing may only be out of reach. */
function faultsOf({ entries, failure }: StoredCopy, aside: readonly Way[]): readonly Notice[] {
  if (failure === undefined) return [];
  if (failure.code === 'store' && entries.length === 0 && failure.params.code !== 'broken-chain') {
    return [notice('store', failure.params, ['retry'])];
  }
  return [notice('damaged', { whole: entries.length }, aside)];
}
