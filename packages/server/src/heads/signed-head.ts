import type { NoteSigner, NoteVerifier } from './signed-note.js';

/** What is signed of a plan: that at this instant its log ended with this entry. */
export interface SignedHead {
  readonly plan: string;
  readonly version: number;
  readonly digest: string;
  /** Instant in UTC, ISO 8601. */
  readonly at: string;
}

const kind = 'kehoach head v1';

/** The note of a head. */
export function headNote({ plan, version, digest, at }: SignedHead, signer: NoteSigner): string {
  return signer.sign(`${[kind, plan, version, digest, at].join('\n')}\n`);
}

/** The head of a note; nothing where this key has not signed it, or what is signed is no head. */
export function headIn(note: string, verifier: NoteVerifier): SignedHead | undefined {
  const [first, plan = '', version = '', digest = '', at = '', ...rest] = verifier.open(note)?.split('\n') ?? [];
  const isHead = first === kind && rest.join('') === '' && /^[1-9]\d{0,11}$/.test(version);
  return isHead && /^[0-9a-f]{64}$/.test(digest) ? { plan, version: Number(version), digest, at } : undefined;
}
