import { importRefusal, type ImportRefusal } from '@kehoach/importer';
import { post, type Publisher } from './post.js';

/** Has a server read an old Word file (.doc): its text, or why there is none. Never rejects. */
export async function oldWordText(bytes: Uint8Array, publisher: Publisher): Promise<string | ImportRefusal> {
  // Who reads another document meanwhile hears nothing of this one.
  const { signal } = new AbortController();
  const posted = await post(publisher, '/documents/text', 'application/msword', new Uint8Array(bytes), signal);
  if ('reason' in posted) return { code: 'legacy-doc', vi: posted.reason('vi'), en: posted.reason('en') };
  const { text } = posted.body;
  return typeof text === 'string' ? text : importRefusal('legacy-doc');
}
