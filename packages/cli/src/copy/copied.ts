/** How much was copied. */
export interface Copied {
  readonly plans: number;
  readonly entries: number;
  /** What stands beside the entries: results, heads, summaries. */
  readonly kept: number;
}
