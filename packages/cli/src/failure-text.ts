import type { LogError } from '@kehoach/core';
import type { Failure } from '@kehoach/session';
import { storeErrorText } from '@kehoach/words';
import type { Call } from './call.js';

/** Why a plan could not be recorded, in a sentence. */
export function failureText(failure: Failure, { texts, language }: Pick<Call, 'texts' | 'language'>): string {
  const { code, params } = failure;
  if (code === 'unexpected') return texts.unexpected(params.detail);
  if (code !== 'store') return texts.unexpected(code);
  // What no log threw has no words but its own.
  if (params.code === 'unknown') return texts.unexpected(params.message);
  const error = params.error as Partial<LogError>;
  return storeErrorText({ code: params.code as LogError['code'], params: error.params ?? {} }, language);
}
