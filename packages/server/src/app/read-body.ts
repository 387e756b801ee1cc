import { wantedBy } from '@kehoach/core';
import * as v from 'valibot';
import { problem, ProblemError } from '../problem/problem.js';
import { limits } from './limits.js';

/**
 * Reads a body as text.
 *
 * @throws ProblemError as `readBytes`, and `not-json` where it is no UTF-8
 */
export async function readBody(request: Request, type: string, limit: number): Promise<string> {
  return textOf(await readBytes(request, type, limit));
}

/**
 * Reads a body as it comes, and lets go of it once it is too large or takes too long.
 *
 * @param type the content type that it must have
 * @throws ProblemError `wrong-type`, `too-large`, `too-slow`
 */
export async function readBytes(request: Request, type: string, limit: number): Promise<Uint8Array> {
  const got = request.headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase();
  if (got !== type) throw new ProblemError(problem('wrong-type', { needed: type }));
  if (Number(request.headers.get('Content-Length') ?? 0) > limit) throw tooLarge(limit);
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  const { tooSlow, stop } = deadline();
  try {
    for (;;) {
      const part = await Promise.race([reader.read(), tooSlow]);
      if (part.done) return Buffer.concat(parts);
      size += part.value.byteLength;
      if (size > limit) throw tooLarge(limit);
      parts.push(part.value);
    }
  } catch (error) {
    void reader.cancel().catch(() => undefined);
    throw error;
  } finally {
    stop();
  }
}

function tooLarge(limit: number): ProblemError {
  return new ProblemError(problem('too-large', { limit }));
}

function deadline(): { readonly tooSlow: Promise<never>; readonly stop: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooSlow = new Promise<never>((_, reject) => {
    const seconds = limits.bodyMs / 1000;
    timer = setTimeout(() => reject(new ProblemError(problem('too-slow', { seconds }))), limits.bodyMs);
  });
  return { tooSlow, stop: () => clearTimeout(timer) };
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new ProblemError(problem('not-json', {}));
  }
}

/**
 * Reads JSON that is not nested too deep.
 *
 * @throws ProblemError as `readBody`, and `too-deep`
 */
export async function readJson(request: Request, limit: number): Promise<unknown> {
  const text = await readBody(request, 'application/json', limit);
  if (depthOf(text) > limits.depth) throw new ProblemError(problem('too-deep', { limit: limits.depth }));
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new ProblemError(problem('not-json', {}));
  }
}

/**
 * Reads JSON, and what it asks for.
 *
 * @throws ProblemError as `readJson`, and `invalid-request` with the first field that does not fit
 */
export async function readAsked<T>(schema: v.GenericSchema<unknown, T>, request: Request, limit: number): Promise<T> {
  const parsed = v.safeParse(schema, await readJson(request, limit), { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const wanted = wantedBy(issue);
  throw new ProblemError(
    problem('invalid-request', { field: v.getDotPath(issue) ?? 'body', ...(wanted && { wanted }) }),
  );
}

/**
 * How deep brackets stand in one another; those within texts do not count. In one walk: a text may be all of the body.
 */
export function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === quote) at = endOfText(text, at);
    else if (sign === brace || sign === bracket) deepest = Math.max(deepest, (depth += 1));
    else if (sign === brace + 2 || sign === bracket + 2) depth -= 1;
  }
  return deepest;
}

const [quote, backslash, bracket, brace] = ['"', '\\', '[', '{'].map((sign) => sign.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
];

/** Where the text that begins at a quotation mark ends; the end of all where it does not. */
function endOfText(text: string, begin: number): number {
  let at = begin + 1;
  while (at < text.length && text.charCodeAt(at) !== quote) at += text.charCodeAt(at) === backslash ? 2 : 1;
  return at;
}
