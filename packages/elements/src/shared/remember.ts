interface Made<Of, Value> {
  readonly of: Of;
  readonly value: Value;
}

/** A function that makes its value anew only when it is asked of other things than the time before. */
export function remember<Of extends readonly unknown[], Value>(make: (...of: Of) => Value): (...of: Of) => Value {
  let last: Made<Of, Value> | undefined;
  return (...of) => (last !== undefined && isSame(last.of, of) ? last : (last = { of, value: make(...of) })).value;
}

/** The same for each thing that it is asked of, as long as that is there: whoever asks next is answered too. */
export function rememberOf<Thing extends object, Of extends readonly unknown[], Value>(
  make: (thing: Thing, ...of: Of) => Value,
): (thing: Thing, ...of: Of) => Value {
  const known = new WeakMap<Thing, Made<Of, Value>>();
  return (thing, ...of) => {
    const last = known.get(thing);
    if (last !== undefined && isSame(last.of, of)) return last.value;
    const value = make(thing, ...of);
    known.set(thing, { of, value });
    return value;
  };
}

/** Asked once for each of thousands of rows. */
function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  let at = 0;
  while (at < now.length && before[at] === now[at]) at += 1;
  return at === before.length && at === now.length;
}
