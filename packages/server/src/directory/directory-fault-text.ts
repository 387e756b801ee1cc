import type { DirectoryFault } from './directory-fault.js';
import { en } from './en.js';
import { vi } from './vi.js';

/** What is wrong, with its line, in words. */
export function directoryFaultText(fault: DirectoryFault, language: 'vi' | 'en'): string {
  const sentences = language === 'en' ? en : vi;
  const sentence = (sentences[fault.code] as (params: object) => string)(fault.params);
  if (fault.line === 0) return sentence;
  return language === 'en' ? `Line ${fault.line}: ${sentence}` : `Dòng ${fault.line}: ${sentence}`;
}
