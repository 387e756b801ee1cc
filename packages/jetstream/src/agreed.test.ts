import type { JetStreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { assert } from 'chai';
import { agreed, type AgreedOptions } from './agreed.js';
import type { Followed, FollowOptions, StreamMessage } from './follow.js';

/** What three servers tell, letter by letter; a `-` is a place at which one has nothing. */
type Told = readonly [one: string, other: string, third: string];

interface Outcome {
  readonly heard: string;
  readonly distrusted: readonly string[];
  readonly hasFailed: boolean;
}

/** Lets servers tell, in turn by their speed: the how manieth turns each of them takes. */
async function outcomeOf(told: Told, speeds: readonly [number, number, number] = [1, 1, 1]): Promise<Outcome> {
  const distrusted = new Set<string>();
  let [heard, hasFailed] = ['', false];
  const tellers: ((turn: number) => void)[] = [];
  const from = (options: FollowOptions): Followed => {
    const at = [0, 1, 2].find((server) => options.avoid?.().has(`n${server}`) !== true) ?? 3;
    let [isEnded, next] = [false, options.from];
    tellers.push((turn) => {
      if (isEnded || turn % (speeds[at] ?? 1) !== 0) return;
      while (told[at]?.[next - 1] === '-') next += 1;
      const letter = told[at]?.[next - 1];
      next += 1;
      if (letter !== undefined) options.hear(messageOf(next - 1, letter));
    });
    return { server: () => `n${at}`, isAtEnd: async () => true, end: () => (isEnded = true) };
  };
  const options: AgreedOptions = {
    connection: {} as NatsConnection,
    manager: {} as JetStreamManager,
    stream: 'S',
    subject: 'S.>',
    from: 1,
    isBehind: () => false,
    hear: ({ data }) => (heard += new TextDecoder().decode(data)),
    distrusted,
    warn: () => undefined,
    fail: () => (hasFailed = true),
  };
  const ended = agreed(options, from);
  for (let turn = 1; turn < 40; turn += 1) for (const tell of tellers) tell(turn);
  ended.end();
  return { heard, distrusted: [...distrusted], hasFailed };
}

function messageOf(seq: number, letter: string): StreamMessage {
  return { seq, subject: 'S.keep', data: new TextEncoder().encode(letter) };
}

suite('what two of three servers tell', () => {
  const cases: readonly (readonly [what: string, told: Told, outcome: Partial<Outcome>])[] = [
    ['is told where they agree', ['abcd', 'abcd', ''], { heard: 'abcd', distrusted: [] }],
    ['is told as far as both have come', ['abcd', 'ab', ''], { heard: 'ab', distrusted: [] }],
    [
      'goes on with the third where the second differs',
      ['abcd', 'abXd', 'abcd'],
      { heard: 'abcd', distrusted: ['n1'] },
    ],
    ['goes on with the third where the first differs', ['aXcd', 'abcd', 'abcd'], { heard: 'abcd', distrusted: ['n0'] }],
    [
      'goes on with the third where one lacks a message',
      ['abcd', 'a-cd', 'abcd'],
      { heard: 'abcd', distrusted: ['n1'] },
    ],
    [
      'waits where they differ and the third has not come so far',
      ['abcd', 'abX', 'ab'],
      { heard: 'ab', distrusted: [] },
    ],
    ['is nothing where all three differ', ['abcd', 'aXcd', 'aYcd'], { heard: 'a', hasFailed: true }],
    [
      'is nothing more where the two that are left differ',
      ['abcd', 'aXcd', 'abcZ'],
      { heard: 'abc', distrusted: ['n1'] },
    ],
  ];
  for (const [what, told, expected] of cases)
    for (const speeds of [
      [1, 1, 1],
      [1, 5, 2],
      [4, 1, 7],
    ] as const)
      test(`${what}, at speeds of ${speeds.join(' ')}`, async () => {
        const outcome = await outcomeOf(told, speeds);
        assert.deepEqual({ ...outcome, ...expected }, outcome);
      });
});
