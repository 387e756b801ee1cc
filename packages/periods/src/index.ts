export { examinePeriod, readPeriod, type PeriodReading, type PeriodSetting } from './examine.js';
export { findPeriods, type FoundPeriod } from './find.js';
export { periodContextOf, periodWithDays } from './in-plan.js';
export type { PeriodBound } from './reading/bound-words.js';
export type { PeriodDoubt, PeriodDoubtCode } from './reading/doubts.js';
export type { PeriodContext } from './reading/meaning.js';
