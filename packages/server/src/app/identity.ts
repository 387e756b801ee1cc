import type { Problem } from '../problem/problem.js';
import type { Person } from './person.js';

/** From where a request came. */
export interface Caller {
  /** Address of the other end of the connection; that of the proxy behind one. */
  readonly address?: string | undefined;
  /** From where the person asks, as far as it can be believed: `address`, or what a trusted proxy says. */
  readonly client?: string | undefined;
  /** Version of HTTP, such as `1.1`. */
  readonly version?: string | undefined;
}

/** Tells who sends a request. */
export interface Identity {
  /** @returns nobody where nothing in the request names a person, a problem where what names one cannot be believed */
  whoIs(request: Request, caller: Caller): Promise<Person | undefined | Problem>;
  /** Answers `POST /session` and what is below it, where a person or a portal signs in here. */
  signIn?(request: Request, caller: Caller): Promise<Response | Problem>;
}

/** Whether it is a problem, not a person. */
export function isProblem(told: object | undefined): told is Problem {
  return told !== undefined && 'status' in told && 'code' in told;
}
