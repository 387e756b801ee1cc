import type { LogError } from '@kehoach/core';
import type { FailureParams, StoreError } from '@kehoach/session';
import { logErrorText, type Language, type Words } from '@kehoach/words';
import type { WordsOf } from './learnt-words.js';

/** What only a page can meet whose plan may have a store. */
export const storeWords: Words<WordsOf<FailureParams, 'store', never>> = {
  vi: { sentences: { store: (error) => storeText(error, 'vi') }, ways: {} },
  en: { sentences: { store: (error) => storeText(error, 'en') }, ways: {} },
};

function storeText({ error, code }: StoreError, language: Language): string {
  const params = (error as { readonly params?: LogError['params'] } | undefined)?.params ?? {};
  return logErrorText({ code: code as LogError['code'], params }, language);
}
