import * as v from 'valibot';
import { problem } from '../problem/problem.js';
import { sha256Of } from './same-secret.js';
import type { Believing } from './token-issuer.js';

/** Who is asked about tokens that say nothing themselves (RFC 7662). */
export interface IntrospectionOptions {
  readonly url: string;
  readonly clientId: string;
  /** Without one the server is told the id alone: what a client of the page itself, which can keep no secret, has. */
  readonly clientSecret?: string;
  /** Which field of the answer names the person; `sub` unless given. */
  readonly subject?: string;
  /** What the directory has before the subjects of this way in; nothing unless given. */
  readonly prefix?: string;
  /** What `aud` must hold, where the answer is to be for this server alone. */
  readonly audience?: string;
}

const answerSchema = v.looseObject({
  active: v.boolean(),
  exp: v.exactOptional(v.number()),
  aud: v.exactOptional(v.union([v.string(), v.array(v.string())])),
});

/** Milliseconds for which an answer is believed again, and how many are remembered. */
const keptMs = 30_000;
const mostKept = 10_000;

/** Believes what that server says is active; an answer counts for half a minute, so that a page costs one question. */
export function introspection(options: IntrospectionOptions, now: () => number): Believing {
  const known = new Map<string, { readonly subject: string; readonly until: number }>();
  return async (token) => {
    const key = sha256Of(token);
    const before = known.get(key);
    if (before !== undefined && before.until > now()) return { subject: before.subject };
    known.delete(key);
    const told = await ask(options, token);
    if (told === undefined) return problem('identity-unreachable', {});
    const named = told[options.subject ?? 'sub'];
    const until = Math.min(now() + keptMs, (told.exp ?? Infinity) * 1_000);
    const isBelieved = told.active && until > now() && isFor(options.audience, told.aud);
    if (!isBelieved || typeof named !== 'string' || named === '') return problem('not-signed-in', {});
    const subject = `${options.prefix ?? ''}${named}`;
    if (known.size >= mostKept) known.clear();
    known.set(key, { subject, until });
    return { subject };
  };
}

function isFor(wanted: string | undefined, given: string | readonly string[] | undefined): boolean {
  return wanted === undefined || [given ?? []].flat().includes(wanted);
}

async function ask(
  { url, clientId, clientSecret }: IntrospectionOptions,
  token: string,
): Promise<v.InferOutput<typeof answerSchema> | undefined> {
  const isSecret = clientSecret !== undefined;
  const client = isSecret && [clientId, clientSecret].map(encodeURIComponent).join(':');
  const asked = { token, token_type_hint: 'access_token', ...(!isSecret && { client_id: clientId }) };
  try {
    const answer = await fetch(url, {
      method: 'POST',
      headers: {
        Accept: 'application/json',
        ...(client !== false && { Authorization: `Basic ${Buffer.from(client).toString('base64')}` }),
      },
      body: new URLSearchParams(asked),
      redirect: 'error',
      signal: AbortSignal.timeout(5_000),
    });
    return answer.ok ? v.parse(answerSchema, await answer.json()) : undefined;
  } catch {
    return undefined;
  }
}
