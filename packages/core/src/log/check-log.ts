import { openLog, type ReadLog, type ReadOptions } from './open-log.js';
import { verify, type Verification, type VerifyOptions } from './verify.js';

/** What a text holds, and what its check says. */
export interface LogCheck extends ReadLog {
  /** Every line is an entry in its place and the chain holds. */
  readonly isWhole: boolean;
  /** Of the entries up to the first line that is none. */
  readonly verification: Verification;
}

/** Reads and checks a text in one go: canonical form, schema, places and chain. */
export function checkLog(text: string, options: ReadOptions & Pick<VerifyOptions, 'head'> = {}): LogCheck {
  const log = openLog(text, options);
  const { entries, whole, broken, remarks } = log;
  const verification = verify(log, { head: options.head });
  return { entries, whole, broken, remarks, verification, isWhole: broken.length === 0 && verification.isWhole };
}
