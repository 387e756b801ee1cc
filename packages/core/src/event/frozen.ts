/**
 * Freezes a value through and through, as immer expects of what it is given.
 *
 * The entries of a log, which the things of a plan keep under `said`, are the caller's: the lists of them are
 * frozen, they are not. Looking at each of 100,000 takes longer than folding them.
 */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  Object.freeze(value);
  if (Array.isArray(value)) for (let at = 0; at < value.length; at += 1) frozen((value as readonly unknown[])[at]);
  else
    for (const key in value)
      if (key === 'said') Object.freeze(value[key]);
      else frozen(value[key]);
  return value;
}
