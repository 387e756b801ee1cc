import { createRemoteJWKSet, decodeJwt, errors, jwtVerify, type JWTPayload } from 'jose';
import { problem, type Problem } from '../problem/problem.js';

/** Whose tokens are believed. */
export interface TokenIssuerOptions {
  /** As the tokens' `iss` has it. */
  readonly issuer: string;
  /** One of the tokens' `aud`: that they were given for this server. */
  readonly audience: string;
  /** Where the issuer's public keys are, JWKS. */
  readonly jwks: string;
  /** Which claim names the person; `sub` unless given. */
  readonly subject?: string;
  /** What the directory has before the subjects of this way in; nothing unless given. */
  readonly prefix?: string;
  /** Seconds by which the issuer's clock may differ; 30 unless given. */
  readonly toleranceSeconds?: number;
}

/** Tells the subject of a token, or why it is not believed. */
export type Believing = (token: string) => Promise<{ readonly subject: string } | Problem>;

/** Signatures by the issuer's private key alone: none that whoever has the public key could make. */
const algorithms = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Believes the tokens of one issuer (JWT). Its keys are fetched when they are needed, and kept. */
export function tokenIssuer(options: TokenIssuerOptions): Believing {
  const { issuer, audience, jwks, subject = 'sub', prefix = '', toleranceSeconds = 30 } = options;
  const keys = createRemoteJWKSet(new URL(jwks), { timeoutDuration: 5_000 });
  return async (token) => {
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer,
        audience,
        algorithms,
        clockTolerance: toleranceSeconds,
        requiredClaims: ['exp'],
      });
      return subjectIn(payload, subject, prefix);
    } catch (error) {
      return problem(isUnreachable(error) ? 'identity-unreachable' : 'not-signed-in', {});
    }
  };
}

/** Who issued a token, as it says itself; nothing where it is no JWT. */
export function issuerOf(token: string): string | undefined {
  try {
    return decodeJwt(token).iss ?? '';
  } catch {
    return undefined;
  }
}

function subjectIn(payload: JWTPayload, claim: string, prefix: string): { readonly subject: string } | Problem {
  const subject = payload[claim];
  if (typeof subject !== 'string' || subject === '') return problem('not-signed-in', {});
  return { subject: `${prefix}${subject}` };
}

/** Without its keys nothing can be said about a token: that is no fault of whoever bears it. */
function isUnreachable(error: unknown): boolean {
  if (!(error instanceof errors.JOSEError)) return true;
  return (
    error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC'
  );
}
