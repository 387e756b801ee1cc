import type { AwardWords } from './vi.js';

/** A nomination's way, and who is put forward. */
export const en: AwardWords = {
  state: {
    nominated: 'Nominated',
    supported: 'Supported by the council',
    'not-supported': 'Not supported by the council',
    forwarded: 'Forwarded',
    returned: 'Returned',
    granted: 'Granted',
    declined: 'Declined',
    revoked: 'Revoked',
  },
  nominee: { collective: 'Collective', individual: 'Individual', household: 'Household' },
};
