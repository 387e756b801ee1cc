import { profileMark } from '@kehoach/core';
import { profileOf } from '../desk/kept-profile.js';
import { problem, ProblemError } from '../problem/problem.js';
import { answerJson } from './answer.js';
import type { Handler } from './route.js';

/**
 * `GET /profile.json`: the rules by which plans are run here, or with `?digest=` those under which a plan was issued.
 * They are laws and numbers of days, so that whoever asks may have them.
 */
export const readProfileFile: Handler = async (office, { req }) => {
  const asked = req.query('digest');
  if (asked !== undefined && !/^[0-9a-f]{64}$/.test(asked))
    throw new ProblemError(problem('invalid-request', { field: 'digest', wanted: { code: 'digest' } }));
  const profile = await profileOf(asked, office);
  if (profile === undefined) throw new ProblemError(problem('no-such-page', {}));
  return answerJson(req.raw, profile, { tag: profileMark(profile).digest.slice(0, 16) });
};
