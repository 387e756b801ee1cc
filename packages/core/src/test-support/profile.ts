import type { AwardForm, NomineeKind } from '../award/law.js';
import type { Profile } from '../profile/profile.js';

const form = (code: string, nominees: readonly NomineeKind[], authorities: readonly string[]): AwardForm => ({
  code,
  vi: code,
  en: code,
  for: nominees,
  authorities,
});

const always: readonly AwardForm[] = [
  form('bang-khen', ['collective', 'individual', 'household'], ['province-chair', 'minister']),
  form('tap-the-lao-dong-tien-tien', ['collective'], ['director']),
];

/** A profile of its own for the tests: two laws, of which the second lets provinces grant the medal. */
export const profile: Profile = {
  id: 'test',
  commendation: {
    authorities: ['minister', 'province-chair', 'director', 'district-chair', 'commune-chair'].map((code) => ({
      code,
      vi: code,
      en: code,
    })),
    laws: [
      {
        number: 'old',
        from: '2004-07-01',
        until: '2023-12-31',
        forms: [
          ...always,
          form('ky-niem-chuong', ['individual'], ['minister']),
          form('giay-khen', ['collective', 'individual', 'household'], ['director', 'district-chair', 'commune-chair']),
        ],
      },
      {
        number: 'new',
        from: '2024-01-01',
        forms: [
          ...always,
          form('ky-niem-chuong', ['individual'], ['minister', 'province-chair']),
          form('giay-khen', ['collective', 'individual', 'household'], ['director', 'commune-chair']),
        ],
      },
    ],
  },
  directGrant: ['director'],
  soonDays: 7,
  remindDays: 7,
  followUp: { remindBefore: [7, 3, 1, 0], officeAfter: 3, reportDays: 30 },
  longLateDays: 30,
  longOpenMonths: 3,
  timeZone: 'Asia/Ho_Chi_Minh',
};
