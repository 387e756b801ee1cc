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

/** A log that is not whole: others may be copied all the same. */
export class DamagedLogFault extends CopyFault {
  readonly planId: string;
  /** What is wrong with it. */
  readonly why: (language: Language) => string;

  constructor(planId: string, message: string, why: (language: Language) => string) {
    super(message, (texts, language) => texts.notWhole(planId, why(language)));
    this.planId = planId;
    this.why = why;
  }
}
