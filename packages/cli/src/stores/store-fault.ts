import type { Language } from '@kehoach/words';

/** Why a store cannot be opened; the sentence is found when the language is known. */
export class StoreFault extends Error {
  override readonly name = 'StoreFault';
  readonly sentence: (language: Language) => string;

  constructor(message: string, sentence: (language: Language) => string) {
    super(message);
    this.sentence = sentence;
  }
}
