import type { FaultSentences, ProfileFaultSentences } from './fault-sentences.js';
import { wantedText } from './wanted-text.js';

/** In English. */
export const enFile: FaultSentences = {
  'unreadable-file': ({ cause }) => {
    if (cause === 'no-such-file') return 'there is no such file.';
    if (cause === 'folder') return 'this is a folder and no file.';
    return cause === 'no-rights' ? 'this program may not read the file.' : 'the file cannot be opened.';
  },
  'too-large': () => 'the file is too large to be read, or one of its values too long.',
  'not-json': () => 'this is no JSON; perhaps a comma or a bracket is missing or too many.',
  twice: ({ name }) => `“${name}” is there twice.`,
  missing: ({ field }) => `“${field}” is missing.`,
  unknown: ({ field }) => `there is no field “${field}”.`,
  invalid: ({ field, wanted }) => `the value of “${field}” cannot be used${wantedText(wanted, 'en', ';')}.`,
};

/** The same for what only a profile can have wrong. */
export const enProfile: ProfileFaultSentences = {
  'no-such-authority': ({ authority }) => `the profile describes no authority “${authority}”.`,
  'law-days': ({ law }) => `law “${law}” ends before it begins, or holds on a day on which another one does.`,
};
