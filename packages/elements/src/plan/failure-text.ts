import type { Failure, Notice } from '@kehoach/session';
import type { Language } from '@kehoach/words';
import { checkWords } from './brought.js';
import { learntSentence } from './learnt-words.js';
import { failureSentences, noticeSentences } from './plan.messages.js';

/** Why something did not work, and what to do. */
export function failureText({ code, params }: Failure | Notice, language: Language): string {
  const known = { ...noticeSentences[language], ...failureSentences[language], ...checkWords()?.[language] };
  const sentence = (known as Readonly<Record<string, unknown>>)[code] ?? learntSentence(code, language);
  return (sentence as ((params: unknown) => string) | undefined)?.(params) ?? code;
}
