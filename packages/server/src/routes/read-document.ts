import { limits } from '../app/limits.js';
import { readBytes } from '../app/read-body.js';
import { readOldWord } from '../documents/old-word.js';
import { problem, ProblemError } from '../problem/problem.js';
import { answerJson } from './answer.js';
import { allow, personIn, type Handler } from './route.js';

/** How many are being read in this process. */
let underWay = 0;

/**
 * `POST /documents/text`: the text of an old Word file (.doc), which no browser reads, for whoever may issue a plan.
 * Nothing of it is kept.
 */
export const readDocument: Handler = async (office, context) => {
  allow(await office.rights.issue(personIn(context)));
  const bytes = await readBytes(context.req.raw, 'application/msword', limits.documentBytes);
  if (!isContainer(bytes)) throw new ProblemError(problem('unreadable-document', { fault: 'broken' }));
  if (underWay >= limits.documents) throw new ProblemError(problem('busy', {}));
  underWay += 1;
  try {
    const { text, fault } = await readOldWord(bytes);
    if (fault === 'unavailable') throw new ProblemError(problem('no-reader', {}));
    if (fault !== undefined) throw new ProblemError(problem('unreadable-document', { fault }));
    return answerJson(context.req.raw, { text }, { headers: { 'Cache-Control': 'no-store' } });
  } finally {
    underWay -= 1;
  }
};

/** @see [MS-CFB] 2.2: with which a file begins that holds others */
function isContainer(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => bytes[at] === byte);
}
