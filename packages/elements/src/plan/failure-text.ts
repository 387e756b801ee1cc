import type { Failure, FailureCode, FailureParams } from '@kehoach/session';
import { failureSentences } from './plan.messages.js';
import type { Language } from '@kehoach/words';

/** Why something did not work, and what to do. */
export function failureText({ code, params }: Failure, language: Language): string {
  const sentence = failureSentences[language][code] as (params: FailureParams[FailureCode]) => string;
  return sentence(params);
}
