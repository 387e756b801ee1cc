import { canonicalJson, profileMark, readProfile, type Keeping, type Profile, type ServerStore } from '@kehoach/core';

/** Keeps a profile under which a plan was issued: the file may change, and the plan be looked at years later. */
export function keepingProfile(profile: Profile): Keeping {
  return { kind: 'profile', key: profileMark(profile).digest, value: canonicalJson(profile) };
}

/**
 * The profile that bears this digest: the one of today, or one that was kept; nothing where it is neither.
 *
 * @param digest that of today where it is missing
 */
export async function profileOf(
  digest: string | undefined,
  { store, profile }: { readonly store: Pick<ServerStore, 'kept'>; readonly profile: Profile },
): Promise<Profile | undefined> {
  if (digest === undefined || digest === profileMark(profile).digest) return profile;
  const [kept] = await store.kept('profile', { keys: [digest] });
  const read = kept === undefined ? undefined : readProfile(kept.value);
  return read !== undefined && 'profile' in read ? read.profile : undefined;
}
