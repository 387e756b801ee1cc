import type { Language } from '@kehoach/words';
import type { CopyWords } from '../words/copy/copy-words.js';

/** Why a copy is not made; the sentence is found when the language is known. */
export class CopyFault extends Error {
  override readonly name = 'CopyFault';
  readonly sentence: (texts: CopyWords, language: Language) => string;

  constructor(message: string, sentence: (texts: CopyWords, language: Language) => string) {
    super(message);
    this.sentence = sentence;
  }
}
