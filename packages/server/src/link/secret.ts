import { randomBytes } from 'node:crypto';

/** What nobody guesses, in letters that stand in an address as they are: 32 bytes in base64url. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
