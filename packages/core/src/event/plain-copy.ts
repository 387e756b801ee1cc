import { bounds } from './bounds.js';
import { cut } from './fitting.js';
import type { Problem, ProblemCode } from './problem.js';

/** A copy that nobody else holds, or what JSON cannot carry in the original. */
export type PlainCopy =
  { readonly value: unknown; readonly problem?: undefined } | { readonly value?: undefined; readonly problem: Problem };

/**
 * Copies what JSON can carry exactly: text of whole characters, finite numbers, true, false, null, lists and
 * objects, at most `bounds.depth` in one another. A minus zero becomes zero, as JSON has one zero.
 */
export function plainCopy(value: unknown): PlainCopy {
  return copied(value, '', []);
}

function copied(value: unknown, field: string, above: readonly unknown[]): PlainCopy {
  if (typeof value === 'string') return /\p{Surrogate}/u.test(value) ? problem('half-character', field) : { value };
  if (typeof value === 'number')
    return Number.isFinite(value) ? { value: value + 0 } : problem('not-finite', field, String(value));
  if (typeof value === 'boolean' || value === undefined || value === null) return { value };
  if (typeof value !== 'object') return problem('not-json', field, typeof value);
  if (above.includes(value)) return problem('not-json', field);
  // The entry itself is the outermost object.
  if (above.length + 2 > bounds.depth) return problem('too-deep', field, undefined, bounds.depth);
  const inside = [...above, value];
  return Array.isArray(value) ? copiedList(value, field, inside) : copiedObject(value, field, inside);
}

function copiedList(list: readonly unknown[], field: string, above: readonly unknown[]): PlainCopy {
  const value: unknown[] = [];
  for (let at = 0; at < list.length; at += 1) {
    if (at >= bounds.list) return problem('too-many', field, String(list.length), bounds.list);
    const item = copied(list[at], nameOf(field, String(at)), above);
    if (item.problem !== undefined) return item;
    value.push(item.value);
  }
  return { value };
}

function copiedObject(record: object, field: string, above: readonly unknown[]): PlainCopy {
  const value: Record<string, unknown> = {};
  for (const key of Object.keys(record)) {
    // The one name that would not be copied but would change what it is copied into.
    if (key === '__proto__') return problem('unknown-field', nameOf(field, key));
    const part = copied((record as Readonly<Record<string, unknown>>)[key], nameOf(field, key), above);
    if (part.problem !== undefined) return part;
    value[key] = part.value;
  }
  return { value };
}

function nameOf(field: string, key: string): string {
  return field === '' ? key : `${field}.${key}`;
}

function problem(code: ProblemCode, field: string, got?: string, limit?: number): PlainCopy {
  return {
    problem: {
      code,
      ...(field !== '' && { field: cut(field) }),
      ...(got !== undefined && { got: cut(got) }),
      ...(limit !== undefined && { limit }),
    },
  };
}
