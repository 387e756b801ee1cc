import type { KindWords } from './vi.js';

/** Kinds and states of what a plan holds. */
export const en: KindWords = {
  report: { periodic: 'Periodic', interim: 'Interim', final: 'Final' },
  role: { office: 'Office', unit: 'Unit', council: 'Council', authority: 'Authority', group: 'Group of units' },
  extension: { requested: 'Waiting for a decision', granted: 'Granted', refused: 'Refused' },
};
