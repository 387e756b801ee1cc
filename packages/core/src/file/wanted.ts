import type * as v from 'valibot';
import { uuidForm } from '../log/recorded-event.js';

/** What a value must be instead. Codes are API: add new ones, never rename one. */
export type WantedCode =
  | 'choice'
  | 'text'
  | 'number'
  | 'whole-number'
  | 'yes-no'
  | 'list'
  | 'object'
  | 'present'
  | 'least'
  | 'most'
  | 'least-parts'
  | 'most-parts'
  | 'least-characters'
  | 'most-characters'
  | (typeof forms)[number];

/** What a value must be that cannot be used as it is. */
export interface Wanted {
  readonly code: WantedCode;
  /** The bound, of a code that has one. */
  readonly limit?: number;
  /** All that there are, of a `choice`. */
  readonly choices?: readonly string[];
}

/** The messages of checks that say it. */
const forms = [
  'day',
  'instant',
  'id',
  'uuid',
  'plan-id',
  'key-id',
  'blank',
  'word',
  'digest',
  'mail',
  'secret',
  'header',
  'address',
  'network',
  'zone',
] as const;

const types: Readonly<Record<string, WantedCode>> = {
  string: 'text',
  number: 'number',
  integer: 'whole-number',
  boolean: 'yes-no',
  array: 'list',
  min_value: 'least',
  max_value: 'most',
};

/** What a schema wants at the place of an issue, as far as it tells. */
export function wantedBy({ type, expected, requirement, input, message }: v.BaseIssue<unknown>): Wanted | undefined {
  if (type === 'picklist') return { code: 'choice', choices: (expected ?? '').match(/[^"]+(?="(?: \||\)|$))/g) ?? [] };
  if (type === 'object' || type === 'strict_object') return { code: expected === 'Object' ? 'object' : 'present' };
  if (requirement === uuidForm) return { code: 'uuid' };
  const form = forms.find((each) => each === message);
  if (form !== undefined) return { code: form };
  const limit = typeof requirement === 'number' ? { limit: requirement } : {};
  const what = Array.isArray(input) ? 'parts' : 'characters';
  if (type === 'min_length') return { code: `least-${what}`, ...limit };
  if (type === 'max_length') return { code: `most-${what}`, ...limit };
  const code = Object.hasOwn(types, type) ? types[type] : undefined;
  return code && { code, ...limit };
}
