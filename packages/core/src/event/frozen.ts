/**
 * Freezes a value through and through, as immer expects of what it is given.
 *
 * The entries of a log, which the things of a plan keep under `said`, are the caller's: the lists of them are
 * frozen, they are not. Looking at each of 100,000 takes longer than folding them.
 */
export function frozen<T>(value: T): T {
  // With a list of what is still to be frozen: a field that no schema names may be as deep as somebody pleases.
  const left: object[] = [];
  take(left, value);
  for (let part = left.pop(); part !== undefined; part = left.pop()) {
    if (Array.isArray(part)) for (let at = 0; at < part.length; at += 1) take(left, part[at]);
    else
      for (const key in part) {
        const inner: unknown = part[key as never];
        if (key === 'said') Object.freeze(inner);
        else if (typeof inner === 'object') take(left, inner);
      }
  }
  return value;
}

function take(left: object[], value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  left.push(Object.freeze(value));
}
