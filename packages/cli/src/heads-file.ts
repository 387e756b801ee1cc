import { readFile } from 'node:fs/promises';

/**
 * The notes of a file or an address: what a server answers at `/head` or `/heads`, or one note; nothing where there are
 * none; `not-let-in` where the server wants to know who asks.
 */
export async function headNotesIn(
  place: string,
  token: string | undefined,
): Promise<readonly string[] | 'not-let-in' | undefined> {
  const answered = await textAt(place, token).catch(() => undefined);
  if (answered === undefined || 'isNotLetIn' in answered) return answered && 'not-let-in';
  const { text } = answered;
  if (!text.trimStart().startsWith('{')) return [text];
  try {
    const { heads, signed } = JSON.parse(text) as { readonly heads?: unknown; readonly signed?: unknown };
    const notes = Array.isArray(heads) ? (heads as readonly unknown[]) : [signed];
    return notes.every((note) => typeof note === 'string') ? notes : undefined;
  } catch {
    return undefined;
  }
}

async function textAt(
  place: string,
  token: string | undefined,
): Promise<{ readonly text: string } | { readonly isNotLetIn: true } | undefined> {
  if (!/^https?:\/\//i.test(place)) return { text: await readFile(place, 'utf8') };
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const answer = await fetch(place, { headers, signal: AbortSignal.timeout(30_000) });
  if (answer.status === 401 || answer.status === 403) return { isNotLetIn: true };
  return answer.ok ? { text: await answer.text() } : undefined;
}
