import * as v from 'valibot';
import { bearerOf } from '../identity/bearer.js';
import { problem, ProblemError, type Problem } from '../problem/problem.js';
import type { Caller, Identity } from './identity.js';
import { limits } from './limits.js';
import type { Person } from './person.js';
import { readAsked } from './read-body.js';

const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));

/** The body of `POST /session/dev`: who one wants to be. */
const personSchema: v.GenericSchema<unknown, Person> = v.object({
  subject: name,
  name: v.exactOptional(name),
  unit: v.pipe(v.string(), v.regex(/^\S{1,200}$/)),
  roles: v.pipe(v.array(v.picklist(['reader', 'recorder', 'planner'])), v.maxLength(3)),
});

/** Hosts at which nobody but this computer asks. */
const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[?::1\]?)$/;
const ours = /^(?:127(?:\.\d{1,3}){3}|::1|::ffff:127(?:\.\d{1,3}){3})$/;

/** Whether a server that listens at this host answers this computer alone. */
export function isLoopback(host: string): boolean {
  return loopback.test(host);
}

/**
 * For trying out on one computer: whoever asks chooses who they are, by `POST /session/dev`. A cookie keeps it for the
 * browser; the token of the answer, for one page of it, so that two of them may be two people. It believes no request
 * that came from another computer, was meant for another host, or was passed on by a proxy.
 *
 * @param host where the server will listen
 * @throws RangeError where that is not this computer alone
 */
export function developmentIdentity(host: string, basePath = ''): Identity {
  if (!isLoopback(host)) throw new RangeError(`the development identity works on loopback alone, not on ${host}`);
  const path = basePath === '' ? '/' : basePath;
  return {
    whoIs: async (request, caller) =>
      isPassedOn(request, caller) ? problem('passed-on', {}) : isHere(request, caller) ? personIn(request) : undefined,
    signIn: async (request, caller) => {
      if (isPassedOn(request, caller)) return problem('passed-on', {});
      if (!isHere(request, caller) || !new URL(request.url).pathname.endsWith('/session/dev')) return nowhere();
      const person = await readAsked(personSchema, request, limits.commandBytes);
      const token = Buffer.from(JSON.stringify(person)).toString('base64url');
      const cookie = `${cookieName}=${token}; Path=${path}; HttpOnly; SameSite=Strict`;
      return Response.json({ token }, { headers: { 'Set-Cookie': cookie, 'Cache-Control': 'no-store' } });
    },
  };
}

const cookieName = 'kh-development';

function nowhere(): Problem {
  return problem('no-such-page', {});
}

/** A page of another site may have its own name lead here: the host that it asks for tells. */
function isHere(request: Request, { address }: Caller): boolean {
  return isLoopback(new URL(request.url).hostname) && (address === undefined || ours.test(address));
}

/**
 * A proxy on this computer asks from it, whoever asked the proxy; one that says nothing of itself asks by HTTP/1.0, as
 * no browser does.
 */
function isPassedOn({ headers }: Request, { version }: Caller): boolean {
  return version === '1.0' || passingOn.some((name) => headers.has(name));
}

const passingOn = ['Forwarded', 'Via', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-Real-IP'];

function personIn(request: Request): Person | undefined {
  const cookie = new RegExp(`(?:^|;\\s*)${cookieName}=([\\w-]+)`).exec(request.headers.get('Cookie') ?? '')?.[1];
  const text = bearerOf(request) ?? cookie;
  if (text === undefined) return undefined;
  try {
    return v.parse(personSchema, JSON.parse(Buffer.from(text, 'base64url').toString('utf8')));
  } catch {
    throw new ProblemError(problem('not-signed-in', {}));
  }
}
