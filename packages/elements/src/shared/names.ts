/** Every tag of this package. */
export const tags = [
  'kh-agenda',
  'kh-as-of',
  'kh-awards',
  'kh-desk',
  'kh-desk-views',
  'kh-export',
  'kh-history',
  'kh-import',
  'kh-plan',
  'kh-progress',
  'kh-record',
  'kh-summary',
  'kh-task',
  'kh-tasks',
  'kh-timeline',
] as const;

/** @see tags */
export type Tag = (typeof tags)[number] | 'kh-paper' | 'kh-plans';

/** The tag around the elements of one plan. */
export const planTag: Tag = 'kh-plan';

/** Those that show a plan, as a selector. */
export const viewTags: string = tags.filter((tag) => tag !== planTag && tag !== 'kh-import').join();

/**
 * The key of the plan's context, shared by all scripts of a page. Its number is that of `PlanView`: two scripts that
 * mean different things by it do not hear one another.
 */
export const planContextKey: symbol = Symbol.for('kehoach.plan/1');
