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
  /** What work is done at or with: a unit that is inspected, a place; what is done where no column says it. */
  | 'object'
  /** Who takes part, among whom one may lead: "Thành phần". */
  | 'members'
  /** What else is told; it may say when. */
  | 'note'
  | 'other';
