import type { NominationState, NomineeKind } from '@kehoach/core';

/** The words of a nomination. */
export interface AwardWords {
  readonly state: Readonly<Record<NominationState, string>>;
  readonly nominee: Readonly<Record<NomineeKind, string>>;
}

/** A nomination's way, and who is put forward. */
export const vi: AwardWords = {
  state: {
    nominated: 'Đề nghị',
    supported: 'Hội đồng đồng ý',
    'not-supported': 'Hội đồng không đồng ý',
    forwarded: 'Trình cấp có thẩm quyền',
    returned: 'Trả lại hồ sơ',
    granted: 'Khen thưởng',
    declined: 'Không khen thưởng',
    revoked: 'Thu hồi',
  },
  nominee: { collective: 'Tập thể', individual: 'Cá nhân', household: 'Hộ gia đình' },
};
