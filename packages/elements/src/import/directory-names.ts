import { asked, type Publisher } from '../publish/post.js';

/** The names of units that an office's server offers; none where it offers none, or does not answer. Never rejects. */
export async function directoryNames(publisher: Publisher): Promise<readonly string[]> {
  try {
    const answer = await asked(publisher, '/directory');
    if (!answer.ok) return [];
    const { units } = (await answer.json()) as { readonly units?: readonly { readonly name?: unknown }[] };
    return (units ?? []).flatMap(({ name }) => (typeof name === 'string' ? [name] : []));
  } catch {
    return [];
  }
}
