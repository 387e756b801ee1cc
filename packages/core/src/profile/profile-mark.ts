import { canonicalJson } from '../log/canonical-json.js';
import { sha256 } from '../log/digest.js';
import type { RefusalParams } from '../refusal/refusal.js';
import type { Profile } from './profile.js';

/** How a plan's first entry names the profile under which it was issued. */
export interface ProfileMark {
  readonly id: string;
  readonly digest: string;
}

/**
 * The profile's id, and the SHA-256 of its canonical form. When units are reminded decides nothing that is recorded, and
 * may change while a plan runs: it does not count.
 */
export function profileMark(profile: Profile): ProfileMark {
  const { followUp: _, ...deciding } = profile;
  return { id: profile.id, digest: sha256(canonicalJson(deciding)) };
}

/**
 * How the profile that a plan names differs from this one; nothing where it is this one. One without a digest is any
 * of that id. Two of one id are told apart by how their digests begin.
 */
export function otherProfile(
  { id, digest }: { readonly id: string; readonly digest?: string },
  profile: Profile,
): RefusalParams['other-profile'] | undefined {
  const mark = profileMark(profile);
  if (id !== mark.id) return { profile: mark.id, needed: id };
  if (digest === undefined || digest === mark.digest) return undefined;
  const [got, needed] = [mark.digest, digest].map((each) => `${id}:${each.slice(0, 8)}`) as [string, string];
  return { profile: got, needed };
}
