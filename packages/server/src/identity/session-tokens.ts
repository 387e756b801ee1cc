import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import type { Clock } from '@kehoach/session';
import { jwtVerify, SignJWT } from 'jose';
import * as v from 'valibot';
import type { Caller } from '../app/identity.js';
import { limits } from '../app/limits.js';
import { Rates } from '../app/rates.js';
import { readAsked } from '../app/read-body.js';
import type { DirectorySource } from '../directory/directory-source.js';
import { problem, type Problem } from '../problem/problem.js';
import { bearerOf } from './bearer.js';
import { keyIn } from './unit-keys.js';

/** By what a token of this server is told from others. */
export const sessionIssuer = 'urn:kehoach:session';

/** Seconds for which such a token counts. */
const lifeSeconds = 600;

/** The body of `POST /session`: who sits before the portal. */
export const vouchedSchema: v.GenericSchema<unknown, { readonly subject: string }> = v.object({
  subject: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
});

/** On what the tokens hang. */
export interface SessionTokenOptions {
  /** Private key for ES256, PEM. */
  readonly key: string;
  readonly directory: DirectorySource;
  readonly clock: Clock;
  readonly sessionsPerMinute: number;
}

/**
 * For portals that give no tokens: the portal's own program, by its key, gets a token for the person whom it has
 * signed in. It holds no longer than the key may vouch for that person's unit.
 */
export class SessionTokens {
  readonly #private: KeyObject;
  readonly #public: KeyObject;
  readonly #directory: DirectorySource;
  readonly #clock: Clock;
  /** Of a key, and of an address from which no right key came: who guesses keeps no portal from signing in. */
  readonly #asked: Rates;
  readonly #guessed = new Rates(limits.guessesPerMinute, () => performance.now());

  constructor({ key, directory, clock, sessionsPerMinute }: SessionTokenOptions) {
    this.#asked = new Rates(sessionsPerMinute, () => performance.now());
    this.#private = createPrivateKey(key);
    this.#public = createPublicKey(this.#private);
    this.#directory = directory;
    this.#clock = clock;
  }

  /** Answers `POST /session`. */
  async give(request: Request, { client = '' }: Caller): Promise<Response | Problem> {
    const key = keyIn(bearerOf(request) ?? '', this.#directory);
    const seconds = key === undefined ? this.#guessed.take(client, 1) : this.#asked.take(key.id, 1);
    if (seconds > 0) return problem('too-often', { seconds });
    if (key === undefined) return problem('not-signed-in', {});
    const { subject } = await readAsked(vouchedSchema, request, limits.sessionBytes);
    if (!this.#vouches(key.id, subject)) return problem('not-vouched', { subject });
    const now = Math.floor(this.#clock.now() / 1_000);
    const token = await new SignJWT({ key: key.id, of: key.sha256 })
      .setProtectedHeader({ alg: 'ES256' })
      .setIssuer(sessionIssuer)
      .setAudience(sessionIssuer)
      .setSubject(subject)
      .setIssuedAt(now)
      .setExpirationTime(now + lifeSeconds)
      .sign(this.#private);
    return Response.json({ token, expiresIn: lifeSeconds }, { headers: { 'Cache-Control': 'no-store' } });
  }

  /** The subject of a token that this server gave. */
  async believe(token: string): Promise<{ readonly subject: string } | Problem> {
    const currentDate = new Date(this.#clock.now());
    const issuer = { issuer: sessionIssuer, audience: sessionIssuer, algorithms: ['ES256'], currentDate };
    const { payload } = await jwtVerify(token, this.#public, issuer).catch(() => ({ payload: {} }) as const);
    const { sub: subject, key, of } = payload as Readonly<Partial<Record<'sub' | 'key' | 'of', string>>>;
    // A key that was put into another's place under its id did not ask for the token.
    const isSameKey = key !== undefined && of !== undefined && this.#directory.current.key(key)?.sha256 === of;
    const isHeld = isSameKey && subject !== undefined && this.#vouches(key, subject);
    return isHeld ? { subject } : problem('not-signed-in', {});
  }

  #vouches(keyId: string, subject: string): boolean {
    const { current } = this.#directory;
    const unit = current.person(subject)?.unit;
    const { scopes = [], vouchesFor = [] } = current.key(keyId) ?? {};
    return unit !== undefined && scopes.includes('vouch') && vouchesFor.includes(unit);
  }
}
