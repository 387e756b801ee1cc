import { readFileText } from '@kehoach/core';
import * as v from 'valibot';
import { isLoopback } from '../app/development-identity.js';
import type { DirectoryFault } from '../directory/directory-fault.js';
import { watchFile, type FileNews, type WatchedFile } from '../file/watched-file.js';
import type { SignIns } from './office-identity.js';
import { networkOf } from './network.js';

const words = v.pipe(v.string(), v.regex(/^\S+$/, 'word'), v.maxLength(1_000, 'long'));
const header = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,100}$/, 'header'));

/** Plain HTTP lets whoever is on the way put a key of their own in: on this computer alone there is nobody. */
const address = v.pipe(
  v.string(),
  v.check((text) => URL.canParse(text) && isSafe(new URL(text)), 'address'),
);

function isSafe({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && isLoopback(hostname));
}

const addresses = v.pipe(
  v.array(v.string()),
  v.minLength(1, 'empty'),
  v.check((all) => networkOf(all) !== undefined, 'network'),
);

/** How `identity.json` is written. */
export interface SignInsFile extends SignIns {
  /** Where an editor finds the schema. */
  readonly $schema?: string;
}

/** The schema of `identity.json`. */
export const signInsSchema: v.GenericSchema<unknown, SignInsFile> = v.strictObject({
  $schema: v.exactOptional(v.string()),
  tokens: v.exactOptional(
    v.array(
      v.strictObject({
        issuer: words,
        audience: words,
        jwks: address,
        subject: v.exactOptional(words),
        prefix: v.exactOptional(words),
        toleranceSeconds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(300))),
      }),
    ),
  ),
  introspection: v.exactOptional(
    v.strictObject({
      url: address,
      clientId: words,
      clientSecret: v.exactOptional(words),
      subject: v.exactOptional(words),
      prefix: v.exactOptional(words),
      audience: v.exactOptional(words),
    }),
  ),
  proxy: v.exactOptional(
    v.strictObject({
      addresses,
      secret: v.pipe(v.string(), v.regex(/^[\x21-\x7e]{20,1000}$/, 'secret')),
      secretHeader: v.exactOptional(header),
      subjectHeader: header,
      prefix: v.exactOptional(words),
    }),
  ),
});

/**
 * Reads the text of `identity.json`.
 *
 * @param also whose tokens are believed beside those of the file: of one issuer nothing is said twice
 */
export function readSignIns(
  text: string,
  also: NonNullable<SignIns['tokens']> = [],
): { readonly signIns: SignIns } | { readonly fault: DirectoryFault } {
  const read = readFileText(text, signInsSchema);
  if ('fault' in read) return read;
  const { $schema: _, ...signIns } = read.found;
  const seen = new Set(also.map(({ issuer }) => issuer));
  for (const [at, { issuer: name }] of (signIns.tokens ?? []).entries()) {
    if (seen.has(name))
      return { fault: { code: 'twice', line: read.lines.lineOf(['tokens', at, 'issuer']), params: { name } } };
    seen.add(name);
  }
  return { signIns };
}

/**
 * Reads `identity.json`, and reads it again when it changes, as `watchDirectory` does.
 *
 * @param also whose tokens are believed beside those of the file
 * @throws FileFaultError where the file cannot be used at the start
 */
export function watchSignIns(
  file: string,
  also: NonNullable<SignIns['tokens']>,
  tell: (news: FileNews) => void,
  everyMs?: number,
): Promise<WatchedFile<SignIns>> {
  const read = (text: string): { readonly found: SignIns } | { readonly fault: DirectoryFault } => {
    const told = readSignIns(text, also);
    return 'fault' in told ? told : { found: { ...told.signIns, tokens: [...also, ...(told.signIns.tokens ?? [])] } };
  };
  return watchFile(file, read, tell, everyMs);
}
