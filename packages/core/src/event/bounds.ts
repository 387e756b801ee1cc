/**
 * What one entry may hold at most. What passes a bound is refused by `decide` and is a finding when a log is
 * read: a log is what strangers send, and a line of a gigabyte or of a million brackets stops a page.
 */
export const bounds = {
  /** UTF-16 units of a line: 500 times that of a usual entry, and as much as is hashed in 10 ms. */
  line: 1_000_000,
  /** Objects and lists in one another, the entry being the first. The deepest kind of event needs 4. */
  depth: 32,
  /** UTF-16 units of a text: ten pages. The longest in 26 plans of offices is 3,809. */
  text: 20_000,
  /** UTF-16 units of a title, which stands in a row of a list. The longest in 26 plans of offices is 815. */
  title: 2_000,
  /** Things in a list. The longest in 26 plans of offices is 60 units. */
  list: 1_000,
} as const;
