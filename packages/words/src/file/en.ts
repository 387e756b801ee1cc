import type { FaultSentences, ProfileFaultSentences } from './fault-sentences.js';

/** In English. */
export const enFile: FaultSentences = {
  'unreadable-file': () => 'the file cannot be opened.',
  'too-large': () => 'the file is too large to be read, or one of its values too long.',
  'not-json': () => 'this is no JSON; perhaps a comma or a bracket is missing or too many.',
  twice: ({ name }) => `“${name}” is there twice.`,
  missing: ({ field }) => `“${field}” is missing.`,
  unknown: ({ field }) => `there is no field “${field}”.`,
  invalid: ({ field }) => `the value of “${field}” cannot be used.`,
};

/** The same for what only a profile can have wrong. */
export const enProfile: ProfileFaultSentences = {
  'no-such-authority': ({ authority }) => `the profile describes no authority “${authority}”.`,
  'law-days': ({ law }) => `law “${law}” ends before it begins, or holds on a day on which another one does.`,
};
