/** Codes are API: add new ones, never rename one. */
export type LogErrorCode =
  | 'version-conflict'
  | 'duplicate-id'
  | 'unfit-events'
  | 'unreadable-entry'
  | 'broken-chain'
  | 'quota-exceeded'
  | 'newer-database'
  | 'blocked-upgrade'
  | 'store-unavailable'
  | 'no-webcrypto';

/** A log that cannot be read, or cannot take what it was given. `vi` is the sentence for a Vietnamese reader. */
export class LogError extends Error {
  override readonly name = 'LogError';
  readonly code: LogErrorCode;
  readonly vi: string;

  constructor(code: LogErrorCode, en: string, vi: string, options?: { readonly cause?: unknown }) {
    super(en, options);
    this.code = code;
    this.vi = vi;
  }
}

/** The log is not where the writer thought, or another log stands there: read it again, decide again. */
export function versionConflict(planId: string, expected: number, actual: number): LogError {
  if (expected === actual)
    return new LogError(
      'version-conflict',
      `${planId}: the log holds another entry ${actual} than the one that these follow`,
      `${planId}: bản ghi thứ ${actual} của nhật ký không phải bản ghi mà các bản ghi mới nối tiếp.`,
    );
  return new LogError(
    'version-conflict',
    `${planId}: expected version ${expected}, the log is at ${actual}`,
    `${planId}: nhật ký đã có bản ghi mới (phiên bản ${actual}, không phải ${expected}).`,
  );
}

/** Some of the ids are in the log already and others are not: the batch is not a repetition of an earlier one. */
export function duplicateId(planId: string, id: string): LogError {
  return new LogError(
    'duplicate-id',
    `${planId}: the id ${id} is recorded already`,
    `${planId}: mã ${id} đã được ghi.`,
  );
}

/** The entries do not follow one another, or belong to another plan. */
export function unfitEvents(planId: string, detail: string): LogError {
  return new LogError(
    'unfit-events',
    `${planId}: ${detail}`,
    `${planId}: các bản ghi không nối tiếp nhau (${detail}).`,
  );
}

/** WebCrypto is missing: browsers keep it from pages that are not served by HTTPS. */
export function noWebCrypto(): LogError {
  return new LogError(
    'no-webcrypto',
    'WebCrypto is missing: recording and checking the log need HTTPS (or localhost)',
    'Trình duyệt chỉ cho ghi và kiểm tra nhật ký trên trang HTTPS (hoặc localhost).',
  );
}
