import type { Problem } from '../event/problem.js';

/** The same in both languages. */
export interface Wording {
  readonly vi: string;
  readonly en: string;
}

/** A problem as its field and its code. */
export function problemWording({ field, code }: Problem): Wording {
  const text = field === undefined ? code : `${field}: ${code}`;
  return { vi: text, en: text };
}
