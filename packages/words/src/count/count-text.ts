import type { Language } from '../language.js';
import { numberText } from '../number/number-text.js';
import { en } from './en.js';
import { vi } from './vi.js';

/** What can be counted in words. */
export type Counted = keyof typeof vi;

/** So many of it: `1.387 nhiệm vụ`, in English `1 task`, `1,387 tasks`. */
export function countText(count: number, what: Counted, language: Language): string {
  const name = language === 'vi' ? vi[what] : en[what][count === 1 ? 0 : 1];
  return `${numberText(count, language)} ${name}`;
}
