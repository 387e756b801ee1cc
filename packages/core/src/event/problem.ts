/**
 * What is wrong with a value, for a program and for the words that tell a person. Codes are API: add new ones,
 * never rename one.
 */
export type ProblemCode =
  | 'missing'
  | 'unknown-field'
  | 'text'
  | 'number'
  | 'whole-number'
  | 'list'
  | 'object'
  | 'choice'
  | 'day'
  | 'instant'
  | 'id'
  | 'digest'
  | 'https'
  | 'blank' // no letter or digit that can be read
  | 'too-long'
  | 'too-many'
  | 'too-deep'
  | 'too-small'
  | 'too-large'
  | 'not-finite'
  | 'half-character' /* a lone surrogate */
  | 'not-json' /* a function, a BigInt, a circle */
  | 'days-swapped'
  | 'unfit';

/**
 * `field`: where, with dots (`nominee.name`); `got`: what stood there, at most 60 characters; `limit`: the bound that
 * it passes.
 */
export interface Problem {
  readonly code: ProblemCode;
  readonly field?: string;
  readonly got?: string;
  readonly limit?: number;
}
