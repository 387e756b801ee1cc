import { makeKey, type Scope } from '@kehoach/server';
import type { Call } from './call.js';
import { refused } from './refused.js';

const scopes: readonly string[] = ['read', 'record', 'issue', 'vouch'] satisfies readonly Scope[];

/**
 * Makes the key of a program: prints it once, and the entry by which the directory knows it. 0, or 2 where there can be
 * none.
 */
export async function runKey(call: Call): Promise<number> {
  const { file: id, options, screen, texts } = call;
  const { unit, scope = 'read', 'vouches-for': vouchesFor } = options;
  if (unit === undefined) return refused(call, texts.badValue('--unit'));
  const asked = partsOf(scope);
  if (asked.length === 0 || asked.some((each) => !scopes.includes(each)))
    return refused(call, texts.badValue('--scope'));
  const vouched = vouchesFor === undefined ? {} : { vouchesFor: partsOf(vouchesFor) };
  const made = makeKey({ id, unit, scopes: asked as readonly Scope[], ...vouched });
  if (made === undefined) return refused(call, texts.noSuchKey);
  const { secret, entry } = made;
  if (options.json === true) screen.out(JSON.stringify({ key: secret, entry }));
  else screen.out(texts.keyOnce, secret, '', texts.keyEntry, JSON.stringify(entry));
  return 0;
}

function partsOf(list: string): readonly string[] {
  return [...new Set(list.split(/[\s,]+/).filter((part) => part !== ''))];
}
