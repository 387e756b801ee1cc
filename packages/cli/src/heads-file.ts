import { readFile } from 'node:fs/promises';

/**
 * The notes of a file or an address: what a server answers at `/head` or `/heads`, or one note; nothing where there are
 * none.
 */
export async function headNotesIn(place: string, token: string | undefined): Promise<readonly string[] | undefined> {
  const text = await textAt(place, token).catch(() => undefined);
  if (text === undefined) return undefined;
  if (!text.trimStart().startsWith('{')) return [text];
  try {
    const { heads, signed } = JSON.parse(text) as { readonly heads?: unknown; readonly signed?: unknown };
    const notes = Array.isArray(heads) ? (heads as readonly unknown[]) : [signed];
    return notes.every((note) => typeof note === 'string') ? notes : undefined;
  } catch {
    return undefined;
  }
}

async function textAt(place: string, token: string | undefined): Promise<string | undefined> {
  if (!/^https?:\/\//i.test(place)) return readFile(place, 'utf8');
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  const answer = await fetch(place, { headers, signal: AbortSignal.timeout(30_000) });
  return answer.ok ? answer.text() : undefined;
}
