import type { FaultOf, FileFaultParams, ProfileFault, ProfileFaultParams } from '@kehoach/core';
import type { Language, Words } from '../language.js';
import { enFile, enProfile } from './en.js';
import type { FaultSentences, SentencesOf } from './fault-sentences.js';
import { viFile, viProfile } from './vi.js';

const shared: Words<FaultSentences> = { vi: viFile, en: enFile };
const profiles: Words<SentencesOf<ProfileFaultParams>> = {
  vi: { ...viFile, ...viProfile },
  en: { ...enFile, ...enProfile },
};

/** What is wrong with `profile.json`, with its line. */
export function profileFaultText(fault: ProfileFault, language: Language): string {
  return onLine(fault.line, sentenceIn(profiles[language], fault), language);
}

/**
 * What is wrong with a file that a person wrote, with its line.
 *
 * @param own sentences for the codes that only this kind of file has
 */
export function fileFaultText<P extends FileFaultParams>(
  fault: FaultOf<P>,
  language: Language,
  own: SentencesOf<Omit<P, keyof FileFaultParams>>,
): string {
  return onLine(fault.line, sentenceIn({ ...shared[language], ...own }, fault), language);
}

function sentenceIn(
  sentences: object,
  { code, params }: { readonly code: PropertyKey; readonly params: unknown },
): string {
  return (sentences as Readonly<Record<PropertyKey, (params: unknown) => string>>)[code]?.(params) ?? '';
}

function onLine(line: number, sentence: string, language: Language): string {
  if (line === 0) return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
  return language === 'en' ? `Line ${line}: ${sentence}` : `Dòng ${line}: ${sentence}`;
}
