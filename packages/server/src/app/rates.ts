/** How many things each person may do a minute: a bucket that fills again evenly. */
export class Rates {
  readonly #perMinute: number;
  readonly #now: () => number;
  readonly #buckets = new Map<string, { left: number; at: number }>();

  /** @param now milliseconds of a clock that does not go back */
  constructor(perMinute: number, now: () => number) {
    this.#perMinute = perMinute;
    this.#now = now;
  }

  /** Takes `count` from the person's share; where it is used up, in how many seconds there will be enough. */
  take(subject: string, count: number): number {
    const now = this.#now();
    const bucket = this.#buckets.get(subject) ?? { left: this.#perMinute, at: now };
    const left = Math.min(this.#perMinute, bucket.left + ((now - bucket.at) / 60_000) * this.#perMinute);
    const isEnough = left >= Math.min(count, this.#perMinute);
    this.#buckets.set(subject, { left: isEnough ? left - count : left, at: now });
    if (this.#buckets.size > 10_000) this.#forget(now);
    return isEnough ? 0 : Math.max(1, Math.ceil(((count - left) / this.#perMinute) * 60));
  }

  /** A bucket that has filled again tells nothing. */
  #forget(now: number): void {
    for (const [subject, { at }] of this.#buckets) if (now - at > 60_000) this.#buckets.delete(subject);
  }
}
