import { follow, type Followed, type FollowOptions, type StreamMessage } from './follow.js';

/** What is followed, and who hears of servers that tell it otherwise than the others. */
export interface AgreedOptions extends Omit<FollowOptions, 'avoid' | 'isFull'> {
  /** Servers that were found to tell it otherwise; `agreed` adds to them. */
  readonly distrusted: Set<string>;
  /** Hears which one was found. */
  readonly warn: (server: string) => void;
  /** No two servers tell the same. */
  readonly fail: () => void;
}

/** Bytes that one server may be ahead of the other. */
const mostAhead = 32 * 2 ** 20;

/**
 * Hears of a stream from two servers at once and tells on what both agree. Where they do not, the third decides, and
 * the one that stands alone is not asked again: NATS 2.9 lets a leader that stood still come back with another log.
 *
 * @param from what follows one server
 */
export function agreed(
  options: AgreedOptions,
  from: (options: FollowOptions) => Followed = follow,
): Pick<Followed, 'isAtEnd' | 'end'> {
  const agreeing = new Agreeing(options, from);
  return { isAtEnd: () => agreeing.isAtEnd(), end: () => agreeing.end() };
}

class Side {
  readonly waiting: StreamMessage[] = [];
  bytes = 0;
  followed: Followed | undefined;
}

class Agreeing {
  readonly #options: AgreedOptions;
  readonly #from: (options: FollowOptions) => Followed;
  #sides: readonly Side[] = [];
  #third: Side | undefined;
  #next: number;
  #isEnded = false;

  constructor(options: AgreedOptions, from: (options: FollowOptions) => Followed) {
    this.#options = options;
    this.#from = from;
    this.#next = options.from;
    this.#sides = [new Side(), new Side()];
    for (const side of this.#sides) this.#open(side);
  }

  end(): void {
    this.#isEnded = true;
    for (const side of [...this.#sides, this.#third]) side?.followed?.end();
  }

  async isAtEnd(): Promise<boolean> {
    const sides = this.#sides;
    const areAtEnd = await Promise.all(sides.map(async ({ followed }) => followed?.isAtEnd()));
    return this.#sides === sides && areAtEnd.every(Boolean) && sides.every(({ waiting }) => waiting.length === 0);
  }

  #open(side: Side): void {
    side.followed = this.#from({
      ...this.#options,
      from: this.#next,
      avoid: () => new Set([...this.#options.distrusted, ...this.#servers(side)]),
      isFull: () => side.bytes > mostAhead,
      hear: (message) => {
        side.waiting.push(message);
        side.bytes += message.data.length;
        if (!this.#isEnded) this.#compare();
      },
    });
  }

  /** Those of the other sides. */
  #servers(but: Side): readonly string[] {
    return [...this.#sides, this.#third].flatMap((side) =>
      side === undefined || side === but || side.followed === undefined ? [] : [side.followed.server()],
    );
  }

  #compare(): void {
    for (;;) {
      const [one, other] = this.#sides.map(({ waiting }) => waiting[0]);
      if (one === undefined || other === undefined) return;
      if (!isSame(one, other)) return this.#ask();
      for (const side of this.#sides) this.#drop(side);
      this.#next = one.seq + 1;
      this.#options.hear(one);
      if (this.#isEnded) return;
    }
  }

  #drop(side: Side): void {
    side.bytes -= side.waiting.shift()?.data.length ?? 0;
  }

  /** The third server decides. */
  #ask(): void {
    if (this.#third === undefined) {
      this.#third = new Side();
      this.#open(this.#third);
      return;
    }
    const said = this.#third.waiting[0];
    if (said === undefined) return;
    const [right, wrong] = [...this.#sides].sort((one) => (one.waiting[0] && isSame(one.waiting[0], said) ? -1 : 1));
    if (right?.waiting[0] === undefined || wrong === undefined || !isSame(right.waiting[0], said)) {
      this.end();
      return this.#options.fail();
    }
    const server = wrong.followed?.server() ?? '';
    this.#options.distrusted.add(server);
    this.#options.warn(server);
    wrong.followed?.end();
    this.#sides = [right, this.#third];
    this.#third = undefined;
    this.#compare();
  }
}

function isSame(one: StreamMessage, other: StreamMessage): boolean {
  return one.seq === other.seq && one.subject === other.subject && Buffer.compare(one.data, other.data) === 0;
}
