// Certificates as an office makes its own, by openssl: an authority, and what it gave to servers.
import { execFileSync } from 'node:child_process';
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Owner } from './server-folder.js';

/** Files, PEM. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** An authority of the tests' own. */
export interface Authority {
  /** Its certificate. */
  readonly ca: string;
  /** Of another authority, which has given nothing to anybody. */
  readonly otherCa: string;
  /**
   * Gives one that counts from now for so many days, for hosts such as `IP:127.0.0.1` or `DNS:localhost`; `use` is what
   * it is for, such as `clientAuth`, and all unless given.
   */
  give(name: string, hosts: string, days?: number, use?: string): Promise<Certificate>;
  remove(): Promise<void>;
}

/** Makes an authority in a folder of its own; keys are for the owner alone, as servers want it. */
export async function authority(owner?: Owner): Promise<Authority> {
  const folder = await mkdtemp(join(tmpdir(), 'kehoach-certificates-'));
  const owned = (path: string): Promise<void> => (owner ? chown(path, owner.uid, owner.gid) : Promise.resolve());
  await owned(folder);
  const at = (name: string): string => join(folder, name);
  for (const name of ['ca', 'other']) {
    const files = ['-keyout', at(`${name}.key`), '-out', at(`${name}.pem`)];
    openssl('req', '-x509', ...fresh, ...files, '-days', '2', '-subj', `/CN=${name} of the tests`);
  }
  return {
    ca: at('ca.pem'),
    otherCa: at('other.pem'),
    give: async (name, hosts, days = 2, use) => {
      const [request, cert, key, more] = [at(`${name}.csr`), at(`${name}.pem`), at(`${name}.key`), at(`${name}.ext`)];
      await writeFile(more, `subjectAltName=${hosts}${use === undefined ? '' : `\nextendedKeyUsage=${use}`}`);
      openssl('req', ...fresh, '-keyout', key, '-out', request, '-subj', `/CN=${name}`);
      const by = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial', '-days', String(days)];
      openssl('x509', '-req', '-in', request, ...by, '-extfile', more, '-out', cert);
      await Promise.all([cert, key].map(owned));
      return { cert: cert, key: key };
    },
    remove: () => rm(folder, { recursive: true }),
  };
}

const fresh = ['-newkey', 'rsa:2048', '-nodes'];

function openssl(...args: readonly string[]): void {
  execFileSync('openssl', args, { stdio: 'ignore' });
}
