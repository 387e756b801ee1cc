import { readFileSync } from 'node:fs';
import { X509Certificate } from 'node:crypto';
import { createSecureContext, type ConnectionOptions } from 'node:tls';
import { storeFailed } from '@kehoach/core';

/** An address without what it says of encryption, and that as the client takes it. */
export interface Encryption {
  readonly connectionString: string;
  readonly ssl: false | ConnectionOptions;
}

const modes = ['disable', 'require', 'verify-ca', 'verify-full'] as const;
type Mode = (typeof modes)[number];

/** Parameters of an address, and the variable of the environment that stands for each. */
const names = {
  sslmode: 'PGSSLMODE',
  sslrootcert: 'PGSSLROOTCERT',
  sslcert: 'PGSSLCERT',
  sslkey: 'PGSSLKEY',
} as const;

/**
 * What `sslmode`, `sslrootcert`, `sslcert` and `sslkey` of an address mean, as PostgreSQL's own programs take them and
 * the client does not: `require` encrypts and asks no further, `verify-ca` believes who bears a certificate of the
 * authority, `verify-full` also checks the name of the host. Without `sslrootcert`, or with `system`, it is the
 * authorities that this computer trusts. Without any of them the line is plain.
 *
 * @throws LogError `store-failed` (`bad-sslmode`, `unreadable-certificate`)
 * @see https://www.postgresql.org/docs/15/libpq-ssl.html
 */
export function encryptionOf(url: string, environment: Readonly<Record<string, string | undefined>>): Encryption {
  const address = new URL(url);
  const given = Object.fromEntries(
    Object.entries(names).map(([name, variable]) => {
      const value = address.searchParams.get(name) ?? environment[variable];
      address.searchParams.delete(name);
      return [name, value === '' ? undefined : value];
    }),
  ) as Partial<Record<keyof typeof names, string>>;
  const connectionString = address.href === url || address.search === new URL(url).search ? url : address.href;
  const mode = modeIn(given.sslmode, given.sslrootcert);
  return { connectionString, ssl: mode === 'disable' || isSocket(address) ? false : optionsFor(mode, given) };
}

function modeIn(mode: string | undefined, authority: string | undefined): Mode {
  // Whoever names an authority wants it to be asked.
  if (mode === undefined) return authority === undefined ? 'disable' : 'verify-full';
  const known = modes.find((each) => each === mode);
  // `allow` and `prefer` end in a plain line where anybody on the way wants one.
  if (known === undefined) throw storeFailed('bad-sslmode');
  return known === 'require' && authority !== undefined && authority !== 'system' ? 'verify-ca' : known;
}

function optionsFor(
  mode: Mode,
  { sslrootcert, sslcert, sslkey }: Partial<Record<keyof typeof names, string>>,
): ConnectionOptions {
  const ca = sslrootcert === undefined || sslrootcert === 'system' ? undefined : contentOf(sslrootcert);
  // An authority that everybody trusts has given certificates to everybody.
  if (mode === 'verify-ca' && ca === undefined) throw storeFailed('bad-sslmode');
  const files = {
    ...(ca !== undefined && { ca }),
    ...(sslcert !== undefined && { cert: contentOf(sslcert) }),
    ...(sslkey !== undefined && { key: contentOf(sslkey) }),
  };
  checkFiles(files);
  return {
    ...files,
    ...(mode === 'require' && { rejectUnauthorized: false }),
    ...(mode === 'verify-ca' && { checkServerIdentity: () => undefined }),
  };
}

function contentOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw storeFailed('unreadable-certificate', error);
  }
}

/** What is no certificate, or no key, would else be told as a server that nobody vouches for. */
function checkFiles(files: { readonly ca?: string; readonly cert?: string; readonly key?: string }): void {
  try {
    if (files.ca !== undefined) void new X509Certificate(files.ca);
    createSecureContext(files);
  } catch (error) {
    throw storeFailed('unreadable-certificate', error);
  }
}

/** A socket of this computer is not encrypted, as it is not with PostgreSQL's own programs. */
function isSocket({ hostname, searchParams }: URL): boolean {
  return decodeURIComponent(searchParams.get('host') ?? hostname).startsWith('/');
}
