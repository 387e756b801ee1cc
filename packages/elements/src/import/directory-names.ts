import type { Publisher } from '../publish/post.js';

/** The names of units that an office's server offers; none where it offers none, or does not answer. Never rejects. */
export async function directoryNames({ endpoint, tokenProvider }: Publisher): Promise<readonly string[]> {
  try {
    const token = await tokenProvider?.();
    const headers: HeadersInit = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await fetch(new URL(endpoint.replace(/\/*$/, '/directory'), document.baseURI), { headers });
    if (!answer.ok) return [];
    const { units } = (await answer.json()) as { readonly units?: readonly { readonly name?: unknown }[] };
    return (units ?? []).flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
  } catch {
    return [];
  }
}
