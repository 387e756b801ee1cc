import { readFile } from 'node:fs/promises';
import { readProfile, unreadableFault, type Profile, type ProfileFault } from '@kehoach/core';
import { vietnam } from '@kehoach/profiles';
import { profileFaultText } from '@kehoach/words';
import type { Call } from './call.js';
import { refused } from './refused.js';

/** A profile, or why its file cannot be used. */
export async function profileIn(
  file: string,
): Promise<{ readonly profile: Profile } | { readonly fault: ProfileFault }> {
  const text = await readFile(file, 'utf8').catch(unreadableFault);
  return typeof text === 'string' ? readProfile(text) : { fault: text };
}

/**
 * The profile that `--profile` names, Vietnam's without it; nothing where it cannot be used, which has then been said.
 */
export async function profileFor(call: Call): Promise<Profile | undefined> {
  const { options, texts, language } = call;
  if (options.profile === undefined) return vietnam;
  const read = await profileIn(options.profile);
  if ('profile' in read) return read.profile;
  refused(call, texts.badProfile(options.profile, profileFaultText(read.fault, language)), read.fault.code);
  return undefined;
}
