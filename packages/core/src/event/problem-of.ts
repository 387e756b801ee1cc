import * as v from 'valibot';
import type { Problem, ProblemCode } from './problem.js';

/** The first thing in which `value` does not fit `schema`. */
export function problemOf(schema: v.GenericSchema, value: unknown): Problem | undefined {
  const result = v.safeParse(schema, value, { abortEarly: true, abortPipeEarly: true });
  return result.success ? undefined : problemIn(result.issues[0]);
}

/** What an issue of valibot says, as a problem. */
export function problemIn(issue: v.BaseIssue<unknown>): Problem {
  const field = v.getDotPath(issue);
  const { received, requirement } = issue;
  const code = codeOf(issue);
  return {
    code,
    ...(field !== null && { field }),
    ...(code !== 'missing' && { got: cut(received) }),
    ...(typeof requirement === 'number' && { limit: requirement }),
  };
}

/** The beginning of what stood there: at most 60 characters, no half one at the end. */
export function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 58).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

const codes: Readonly<Record<string, ProblemCode>> = {
  string: 'text',
  number: 'number',
  integer: 'whole-number',
  finite: 'not-finite',
  array: 'list',
  object: 'object',
  loose_object: 'object',
  picklist: 'choice',
  min_value: 'too-small',
  max_value: 'too-large',
  min_length: 'missing',
};

/** The codes that our own checks give as their messages. */
const ours: ReadonlySet<string> = new Set<ProblemCode>(['day', 'instant', 'id', 'digest', 'blank', 'days-swapped']);

function codeOf({ type, input, expected, received, message }: v.BaseIssue<unknown>): ProblemCode {
  if (input === undefined) return 'missing';
  if (type === 'strict_object') return expected === 'never' ? 'unknown-field' : 'object';
  if (type === 'max_length') return typeof input === 'string' ? 'too-long' : 'too-many';
  if (type === 'number' && received === 'NaN') return 'not-finite';
  if (ours.has(message)) return message as ProblemCode;
  return codes[type] ?? 'unfit';
}
