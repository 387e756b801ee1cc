import type { FollowUpDays, Profile } from '@kehoach/core';

/** Vietnam without its law: for pages that only count days, and need not load who grants what. */
export const vietnamDays: Profile = {
  id: 'vietnam',
  commendation: { authorities: [], laws: [] },
  directGrant: [],
  soonDays: 7,
  remindDays: 7,
  longLateDays: 30,
  longOpenMonths: 3,
  timeZone: 'Asia/Ho_Chi_Minh',
};

/** When units are reminded, as trackers of assigned work in Vietnam do it. */
export const vietnamFollowUp: FollowUpDays = { remindBefore: [7, 3, 1, 0], officeAfter: 3, reportDays: 30 };
