import type { FailureCode } from '../failure.js';
import type { Reply } from './fake-server.js';

/** What a server may answer in place of a log, and how that is told; said alike by whoever reads. */
export const failingReplies: readonly (readonly [name: string, reply: Reply, code: FailureCode])[] = [
  ['no connection', { isDown: true }, 'offline'],
  ['half an answer', { breaksOff: true }, 'interrupted'],
  ['a page for signing in', { text: '<html>' }, 'signed-out'],
  ['a way to another host', { leadsElsewhere: true }, 'signed-out'],
  ['500', { status: 500 }, 'http'],
  ['an empty log', { text: '' }, 'no-entries'],
  ['a broken line', { text: '{"a' }, 'broken-line'],
];
