/** A function that makes its value anew only when it is asked of other things than the time before. */
export function remember<Of extends readonly unknown[], Value>(make: (...of: Of) => Value): (...of: Of) => Value {
  let last: { readonly of: Of; readonly value: Value } | undefined;
  return (...of) => {
    const isSame = last !== undefined && last.of.every((part, at) => part === of[at]);
    if (last === undefined || !isSame) last = { of, value: make(...of) };
    return last.value;
  };
}
