/** Those that show a plan; each has its tag by `tagOf`. */
export const views = [
  'agenda',
  'as-of',
  'awards',
  'desk',
  'desk-views',
  'export',
  'history',
  'progress',
  'record',
  'summary',
  'task',
  'tasks',
  'timeline',
] as const;

/** What an element is called behind the prefix. */
export type ElementName = (typeof views)[number] | 'import' | 'paper' | 'plan' | 'plans';

/**
 * The key of the plan's context, shared by all scripts of a page whose elements have the same prefix. Its number is that
 * of `PlanView`: two scripts that mean different things by it do not hear one another.
 */
export function planContextKey(prefix: string): symbol {
  return Symbol.for(`kehoach.plan/1${prefix === 'kh' ? '' : prefix}`);
}
