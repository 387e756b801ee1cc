import type { Profile } from '@kehoach/core';
import { vietnamDays, vietnamFollowUp } from './vietnam-days.js';
import { vietnamLaw } from './vietnam-law.js';

/** Vietnam: its laws on emulation and commendation, the days by which its offices count, its time. */
export const vietnam: Profile = {
  ...vietnamDays,
  commendation: vietnamLaw,
  directGrant: ['director'],
  followUp: vietnamFollowUp,
};
