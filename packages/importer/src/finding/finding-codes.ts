import { fileSentences, type FileFindingCode } from './file-sentences.js';
import { wordsFindingCodes, type FindingCode } from './finding.js';

/** All of them, for whoever describes what can come. */
export const findingCodes: readonly FindingCode[] = [
  ...wordsFindingCodes,
  ...(Object.keys(fileSentences) as FileFindingCode[]),
];
