import type { Profile } from '@kehoach/core';

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
