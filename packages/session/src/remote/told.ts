import type { FetchAnswer } from '../source.js';
import type { Told } from '../told.js';
import { mayPassWith } from './status.js';

/** The fields of a JSON object; none of anything else. */
export function fieldsIn(text: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

/** A server's own sentences, where it gave them. */
export function sentencesOf({ vi, en }: Readonly<Record<string, unknown>>): Told {
  return { ...(typeof vi === 'string' && { vi }), ...(typeof en === 'string' && { en }) };
}

/** An answer that turns the question down, with what the server says of it; any other as it is. */
export async function withTold(answer: FetchAnswer): Promise<FetchAnswer> {
  const { ok, status, headers, type } = answer;
  if (ok || mayPassWith(status)) return answer;
  const text = await answer.text().catch(() => '');
  const told = sentencesOf(fieldsIn(text));
  return { ok, status, headers, ...(type !== undefined && { type }), text: async () => text, told };
}
