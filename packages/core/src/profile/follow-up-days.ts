import type { FollowUpDays, Profile } from './profile.js';

/** The days of a profile; one that says nothing of them means by its other numbers when a deadline is near, or long past. */
export function followUpDaysOf(
  profile: Pick<Profile, 'soonDays' | 'remindDays' | 'longLateDays' | 'followUp'>,
): FollowUpDays {
  const { soonDays, remindDays, longLateDays, followUp } = profile;
  return followUp ?? { remindBefore: [soonDays, 0], officeAfter: remindDays, reportDays: longLateDays };
}
