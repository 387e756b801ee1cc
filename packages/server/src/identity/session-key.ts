import { generateKeyPairSync } from 'node:crypto';
import { join } from 'node:path';
import { secretIn } from '../app/secret-file.js';

/**
 * The key by which this server signs the tokens of `POST /session`, in a folder of keys; made at the first start.
 *
 * @returns private key for ES256, PEM
 * @throws OpenSecretError
 */
export function sessionKeyIn(folder: string): Promise<string> {
  return secretIn(join(folder, 'session.pem'), () =>
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
}
