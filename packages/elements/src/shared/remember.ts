/** A function that makes its value anew only when it is asked of other things than the time before. */
export function remember<Of extends readonly unknown[], Value>(make: (...of: Of) => Value): (...of: Of) => Value {
  let last: { readonly of: Of; readonly value: Value } | undefined;
  return (...of) => {
    const isSame = last !== undefined && last.of.every((part, at) => part === of[at]);
    if (last === undefined || !isSame) last = { of, value: make(...of) };
    return last.value;
  };
}

/** The same for each thing that it is asked of, as long as that is there: whoever asks next is answered too. */
export function rememberOf<Thing extends object, Of extends readonly unknown[], Value>(
  make: (thing: Thing, ...of: Of) => Value,
): (thing: Thing, ...of: Of) => Value {
  const known = new WeakMap<Thing, (...of: Of) => Value>();
  return (thing, ...of) => {
    const ask = known.get(thing) ?? remember((...asked: Of) => make(thing, ...asked));
    known.set(thing, ask);
    return ask(...of);
  };
}
