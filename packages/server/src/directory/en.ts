import type { DirectoryFaultSentences } from './directory-fault.js';

/** In English. */
export const en: DirectoryFaultSentences = {
  'unreadable-file': () => 'the file cannot be opened.',
  'not-json': () => 'this is no JSON; perhaps a comma or a bracket is missing or too many.',
  twice: ({ name }) => `“${name}” is there twice.`,
  missing: ({ field }) => `“${field}” is missing.`,
  unknown: ({ field }) => `there is no field “${field}”.`,
  invalid: ({ field }) => `the value of “${field}” cannot be used.`,
  'no-such-unit': ({ unit }) => `there is no unit “${unit}” in the directory.`,
  circle: ({ unit }) => `units succeed one another in a circle, “${unit}” among them.`,
  vouching: ({ key }) => `the key “${key}” needs both the scope “vouch” and “vouchesFor”, or neither.`,
};
