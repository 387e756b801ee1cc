// What only a page needs that names a profile, with the words for what can be wrong with one: a file of its own in
// `@kehoach/portal`, which shares nothing with the rest.
import { readProfile, type Profile } from '@kehoach/core';
import { failed, type Failure, type Fetch } from '@kehoach/session';
import { profileFaultText, type Language } from '@kehoach/words';

/** What an address gave: a profile, or why none. */
export type ProfileAnswer = { readonly profile: Profile } | { readonly failure: Failure };

/**
 * Reads `profile.json` at an address. Never rejects.
 *
 * @param so what follows where it cannot be used; that no plan is shown unless given
 */
export async function profileAt(
  address: string,
  fetch: Fetch,
  so: Readonly<Record<Language, string>> = notShown,
): Promise<ProfileAnswer> {
  const because = (vi: string, en: string): ProfileAnswer => ({
    failure: failed('bad-profile', {
      vi: `Không dùng được hồ sơ quy tắc ${address}${so.vi}. ${vi}`,
      en: `The profile ${address} cannot be used${so.en}. ${en}`,
    }),
  });
  try {
    const answer = await fetch(address, { credentials: 'same-origin', cache: 'no-cache', redirect: 'follow' });
    if (!answer.ok) return because(`Máy chủ trả lời mã ${answer.status}.`, `The server answers ${answer.status}.`);
    const read = readProfile(await answer.text());
    if ('profile' in read) return read;
    return because(profileFaultText(read.fault, 'vi'), profileFaultText(read.fault, 'en'));
  } catch {
    return because('Không kết nối được tới máy chủ.', 'There is no connection to the server.');
  }
}

const notShown = { vi: ' nên chưa hiển thị kế hoạch', en: ', so the plan is not shown' };
