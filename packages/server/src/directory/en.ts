import type { DirectoryFaultSentences } from './directory-fault.js';

/** In English. */
export const en: DirectoryFaultSentences = {
  'no-such-unit': ({ unit }) => `there is no unit “${unit}” in the directory.`,
  circle: ({ unit }) => `units succeed one another in a circle, “${unit}” among them.`,
  vouching: ({ key }) => `the key “${key}” needs both the scope “vouch” and “vouchesFor”, or neither.`,
};
