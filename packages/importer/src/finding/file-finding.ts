import type { Range } from '../words/range.js';
import { fileSentences, type FileFindingCode } from './file-sentences.js';
import { findingOf, type Finding } from './finding.js';

/** A finding of a reader of some format; its sentences are with the readers, which are loaded when they are needed. */
export function fileFinding(code: FileFindingCode, place: Range, words: string): Finding {
  return findingOf(code, fileSentences[code], place, words);
}
