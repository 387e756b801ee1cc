import type * as v from 'valibot';
import type { Problem, ProblemCode } from './problem.js';

/** Finds the first thing in which a value does not fit. */
export type Fitting = (value: unknown) => Problem | undefined;

/** For a check that old entries have to pass, the one that new entries have to pass in its place. */
export type StrictChecks = ReadonlyMap<unknown, (text: string) => boolean>;

/** The parts of valibot's schemas and checks that are looked at here. */
interface Part {
  readonly type: string;
  readonly requirement?: unknown;
  readonly message?: unknown;
  readonly pipe?: readonly Part[];
  readonly entries?: Readonly<Record<string, Part>>;
  readonly item?: Part;
  readonly wrapped?: Part;
  readonly options?: readonly unknown[];
}

/**
 * A schema as one function: some ten times as fast as the schema itself, since a log has a hundred thousand lines,
 * and a problem in our codes instead of a list of issues. Agrees with the schema on every value.
 *
 * @param strict what was recorded before stays readable; new entries have fields that the schema names alone,
 *   and pass these checks
 * @throws TypeError for a kind of schema or check that no event needed so far
 */
export function fitting(schema: v.GenericSchema, strict?: StrictChecks): Fitting {
  return fittingOf(schema, strict);
}

/** The beginning of what stood there: at most 60 characters, no half one at the end. */
export function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 58).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

function fittingOf({ type, pipe, item, wrapped, options, entries }: Part, strict: StrictChecks | undefined): Fitting {
  if (pipe !== undefined) return pipeFitting(pipe, strict);
  if (type === 'string') return (value) => (typeof value === 'string' ? undefined : misfit('text', value));
  if (type === 'number') return numberProblem;
  if (type === 'picklist') return (value) => (options?.includes(value) === true ? undefined : misfit('choice', value));
  if (item !== undefined) return listFitting(fittingOf(item, strict));
  if (entries !== undefined) return objectFitting(entries, strict, type !== 'loose_object' && strict !== undefined);
  if (wrapped === undefined) throw new TypeError(`No event has a ${type}`);
  const fits = fittingOf(wrapped, strict);
  return type === 'optional' ? (value) => (value === undefined ? undefined : fits(value)) : fits;
}

function numberProblem(value: unknown): Problem | undefined {
  if (typeof value !== 'number') return misfit('number', value);
  return Number.isNaN(value) ? misfit('not-finite', value) : undefined;
}

function listFitting(itemFits: Fitting): Fitting {
  return (value) => {
    if (!Array.isArray(value)) return misfit('list', value);
    for (let at = 0; at < value.length; at += 1) {
      const problem = itemFits(value[at]);
      if (problem !== undefined) return inField(String(at), problem);
    }
    return undefined;
  };
}

function objectFitting(
  entries: Readonly<Record<string, Part>>,
  strict: StrictChecks | undefined,
  isClosed: boolean,
): Fitting {
  const keys = Object.keys(entries);
  const fields = Object.values(entries).map((part) => fittingOf(part, strict));
  const areOptional = Object.values(entries).map(({ type }) => type.endsWith('optional'));
  return (value) => {
    if (typeof value !== 'object' || value === null) return misfit('object', value);
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] as string;
      const said = (value as Readonly<Record<string, unknown>>)[key];
      if (said === undefined && areOptional[at] === true && !(key in value)) continue;
      const problem = fields[at]?.(said);
      if (problem !== undefined) return inField(key, problem);
    }
    const other = isClosed ? Object.keys(value).find((key) => !Object.hasOwn(entries, key)) : undefined;
    return other === undefined ? undefined : inField(other, misfit('unknown-field', other));
  };
}

function pipeFitting([first, ...checks]: readonly Part[], strict: StrictChecks | undefined): Fitting {
  const fits = fittingOf(first as Part, strict);
  const tests = checks.map((check) => testOf(check, strict));
  return (value) => {
    const problem = fits(value);
    if (problem !== undefined) return problem;
    for (let at = 0; at < tests.length; at += 1)
      if (tests[at]?.(value as never) !== true) return checkProblem(checks[at] as Part, value);
    return undefined;
  };
}

function testOf({ type, requirement }: Part, strict: StrictChecks | undefined): (value: never) => boolean {
  if (typeof requirement === 'function') return strict?.get(requirement) ?? (requirement as (value: never) => boolean);
  if (requirement instanceof RegExp) return (value: string) => requirement.test(value);
  const limit = requirement as number;
  if (type === 'min_length') return (value: readonly unknown[]) => value.length >= limit;
  if (type === 'max_length') return (value: readonly unknown[]) => value.length <= limit;
  if (type === 'min_value') return (value: number) => value >= limit;
  if (type === 'max_value') return (value: number) => value <= limit;
  throw new TypeError(`No event has a ${type}`);
}

const codes: Readonly<Record<string, ProblemCode>> = {
  integer: 'whole-number',
  finite: 'not-finite',
  min_value: 'too-small',
  max_value: 'too-large',
  min_length: 'missing',
};

/** The messages of our own checks are codes of problems. */
function checkProblem({ type, requirement, message }: Part, value: unknown): Problem {
  const limit = typeof requirement === 'number' ? { limit: requirement } : {};
  if (type === 'max_length') {
    const { length } = value as string | readonly unknown[];
    return { code: typeof value === 'string' ? 'too-long' : 'too-many', got: String(length), ...limit };
  }
  return { ...misfit((message as ProblemCode | undefined) ?? codes[type] ?? 'unfit', value), ...limit };
}

function misfit(code: ProblemCode, value: unknown): Problem {
  return value === undefined || code === 'missing' ? { code: 'missing' } : { code, got: cut(shown(value)) };
}

function inField(key: string, problem: Problem): Problem {
  return { ...problem, field: problem.field === undefined ? key : `${key}.${problem.field}` };
}

/** What stood there, for a sentence: a scalar as it is, of an object the name of its class. */
function shown(value: unknown): string {
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'number' || typeof value === 'bigint' || typeof value === 'boolean') return `${value}`;
  if (typeof value !== 'object' && typeof value !== 'function') return typeof value;
  const kind = value && (Object.getPrototypeOf(value) as object | null);
  return kind?.constructor?.name ?? 'null';
}
