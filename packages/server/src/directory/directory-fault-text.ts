import { fileFaultText } from '@kehoach/words';
import type { DirectoryFault, DirectoryFaultParams } from './directory-fault.js';
import { en } from './en.js';
import { vi } from './vi.js';

/** What is wrong, with its line, in words. */
export function directoryFaultText(fault: DirectoryFault, language: 'vi' | 'en'): string {
  return fileFaultText<DirectoryFaultParams>(fault, language, language === 'en' ? en : vi);
}
