import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { secretIn } from '../app/secret-file.js';
import { noteKeyFrom, noteSigner, type NoteSigner } from './signed-note.js';

/** A key by which heads are signed, and where others find what they need to check them. */
export interface HeadKey {
  readonly signer: NoteSigner;
  /** File with the public key, to be handed out. */
  readonly publicFile: string;
}

/**
 * The key by which this server signs heads, in a folder of keys; made at the first start.
 *
 * @throws OpenSecretError
 */
export async function headKeyIn(folder: string): Promise<HeadKey> {
  const kept = await secretIn(join(folder, 'head.key'), () => `${noteKeyFrom('kehoach', randomBytes(32))}\n`);
  const signer = noteSigner(kept);
  const publicFile = join(folder, 'head.pub');
  await writeFile(publicFile, `${signer.verifierKey}\n`);
  return { signer, publicFile };
}
