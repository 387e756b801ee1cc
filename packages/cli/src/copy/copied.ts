/** How much was copied. */
export interface Copied {
  readonly plans: number;
  readonly entries: number;
  /** What stands beside the entries: results, heads, summaries. */
  readonly kept: number;
  /** Plans whose logs are damaged, and are no part of the copy. */
  readonly damaged?: readonly DamagedPlan[];
}

/** A plan whose log is not whole. */
export interface DamagedPlan {
  readonly planId: string;
  /** What is wrong with it. */
  readonly vi: string;
  readonly en: string;
}
