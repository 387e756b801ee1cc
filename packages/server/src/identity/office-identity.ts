import { systemClock, type Clock } from '@kehoach/session';
import { isProblem, type Caller, type Identity } from '../app/identity.js';
import { limits } from '../app/limits.js';
import type { Person } from '../app/person.js';
import type { DirectorySource } from '../directory/directory-source.js';
import { personOf } from '../directory/known-persons.js';
import { problem, type Problem } from '../problem/problem.js';
import { bearerOf } from './bearer.js';
import { introspection, type IntrospectionOptions } from './introspection.js';
import { behindProxy, type ProxyOptions } from './proxy.js';
import { sessionIssuer, SessionTokens } from './session-tokens.js';
import { issuerOf, tokenIssuer, type Believing, type TokenIssuerOptions } from './token-issuer.js';
import { keyIn, personOfKey } from './unit-keys.js';

/** In which ways persons sign in. */
export interface SignIns {
  readonly tokens?: readonly TokenIssuerOptions[];
  readonly introspection?: IntrospectionOptions;
  readonly proxy?: ProxyOptions;
}

/** Who signs in, how, and who they are. */
export interface OfficeIdentityOptions {
  /** As the office has it now: it may change while the server runs. */
  readonly signIns: { readonly current: SignIns };
  readonly directory: DirectorySource;
  /** Private key for the tokens of `POST /session`, PEM, for ES256. */
  readonly sessionKey: string;
  /** The machine's unless given. */
  readonly clock?: Clock;
  /** Tokens that the bearer of one key may ask for a minute; 1,200 unless given. */
  readonly sessionsPerMinute?: number;
}

/**
 * The persons of an office: a request bears the token of a configured issuer, a key of the directory, a token of
 * `POST /session`, one that another server knows, or comes through the configured proxy. Name, unit and roles are
 * those of the directory.
 */
export function officeIdentity(options: OfficeIdentityOptions): Identity {
  const { directory, sessionKey, clock = systemClock, sessionsPerMinute = limits.sessionsPerMinute } = options;
  const sessions = new SessionTokens({ key: sessionKey, directory, clock, sessionsPerMinute });
  const waysOf = remembering((ways: SignIns) => ({
    believe: believing(ways, sessions, clock),
    proxied: ways.proxy === undefined ? undefined : behindProxy(ways.proxy),
  }));
  return {
    whoIs: async (request, caller): Promise<Person | undefined | Problem> => {
      const bearer = bearerOf(request);
      const { believe, proxied } = waysOf(options.signIns.current);
      if (bearer === undefined) return throughProxy(proxied, request, caller);
      if (bearer.startsWith('kh_')) {
        const key = keyIn(bearer, directory);
        return key === undefined ? problem('not-signed-in', {}) : personOfKey(key);
      }
      const told = await believe(bearer);
      return isProblem(told) ? told : personOf(told.subject, directory);
    },
    signIn: async (request, caller) =>
      new URL(request.url).pathname.endsWith('/session') ? sessions.give(request, caller) : problem('no-such-page', {}),
  };

  function throughProxy(
    proxied: ReturnType<typeof behindProxy> | undefined,
    request: Request,
    caller: Caller,
  ): Person | undefined | Problem {
    // What is no bearer's token is not a sign-in that can be ignored.
    if (request.headers.has('Authorization') && proxied === undefined) return problem('not-signed-in', {});
    const subject = proxied?.(request, caller);
    return subject === undefined ? undefined : personOf(subject, directory);
  }
}

/** Makes it anew only for another value: what was fetched for the one before, such as keys, is kept with it. */
function remembering<T extends object, R>(make: (value: T) => R): (value: T) => R {
  let last: { readonly of: T; readonly made: R } | undefined;
  return (value) => {
    if (last?.of !== value) last = { of: value, made: make(value) };
    return last.made;
  };
}

function believing({ tokens = [], introspection: asked }: SignIns, sessions: SessionTokens, clock: Clock): Believing {
  const issuers = new Map(tokens.map((each) => [each.issuer, tokenIssuer(each)]));
  issuers.set(sessionIssuer, (token) => sessions.believe(token));
  const others = asked === undefined ? undefined : introspection(asked, () => clock.now());
  return async (token) => {
    const believe = issuers.get(issuerOf(token) ?? '') ?? others;
    return believe === undefined ? problem('not-signed-in', {}) : believe(token);
  };
}
