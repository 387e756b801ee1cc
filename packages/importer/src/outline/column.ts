/** What a column of a table holds. */
export type Column =
  | 'number'
  | 'group'
  | 'content'
  | 'lead'
  | 'coordinating'
  | 'assignment'
  | 'start'
  | 'period'
  /** The day beside the words of a time: it counts where they are missing. */
  | 'due'
  | 'product'
  /** Of one month or quarter: a mark says that work is done then. */
  | 'slot'
  | 'other';
