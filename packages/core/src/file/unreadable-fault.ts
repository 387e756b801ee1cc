import type { FileFault } from './file-fault.js';

/** The fault of a file that could not be read, from what was thrown. */
export function unreadableFault(error: unknown): Extract<FileFault, { readonly code: 'unreadable-file' }> {
  const thrown = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  const cause = typeof thrown === 'string' ? causes.get(thrown) : undefined;
  return { code: 'unreadable-file', line: 0, params: cause === undefined ? {} : { cause } };
}

const causes = new Map([
  ['ENOENT', 'no-such-file'],
  ['ENOTDIR', 'no-such-file'],
  ['EISDIR', 'folder'],
  ['EACCES', 'no-rights'],
  ['EPERM', 'no-rights'],
] as const) as ReadonlyMap<string, 'no-such-file' | 'folder' | 'no-rights'>;
