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
  | 'other';
