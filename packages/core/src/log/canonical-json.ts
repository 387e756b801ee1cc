/**
 * JSON in the one form that RFC 8785 gives it: keys in the order of their UTF-16 code units, no blanks,
 * numbers as ECMAScript writes them.
 *
 * @throws TypeError for what JSON cannot hold: NaN, Infinity, a function, a lone surrogate
 */
export function canonicalJson(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
    const record = value as Readonly<Record<string, unknown>>;
    const keys = Object.keys(record)
      .filter((key) => record[key] !== undefined)
      .sort();
    return `{${keys.map((key) => `${written(key)}:${canonicalJson(record[key])}`).join(',')}}`;
  }
  return written(value);
}

function written(value: unknown): string {
  const isUnfit =
    (typeof value === 'number' && !Number.isFinite(value)) ||
    (typeof value === 'string' && /\p{Surrogate}/u.test(value));
  const text = isUnfit ? undefined : JSON.stringify(value);
  if (text === undefined) throw new TypeError(`${String(value)} (${typeof value}) has no JSON form`);
  return text;
}
