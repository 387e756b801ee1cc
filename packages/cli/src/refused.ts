import type { Call } from './call.js';

/** Says why something cannot be done, to a person or to a machine, and gives the exit status for it. */
export function refused({ options, screen }: Pick<Call, 'options' | 'screen'>, sentence: string, code?: string): 2 {
  if (options.json === true) screen.out(JSON.stringify({ refusal: { ...(code !== undefined && { code }), sentence } }));
  else screen.err(sentence);
  return 2;
}
