import type { Call } from './run.js';

/** Says why something cannot be done, to a person or to a machine, and gives the exit status for it. */
export function refused({ options, terminal }: Pick<Call, 'options' | 'terminal'>, sentence: string, code?: string): 2 {
  if (options.json === true)
    terminal.out(`${JSON.stringify({ refusal: { ...(code !== undefined && { code }), sentence } })}\n`);
  else terminal.err(`${sentence}\n`);
  return 2;
}
