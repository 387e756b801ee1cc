export { findPeriods, type FoundPeriod } from './find.js';
export type { PeriodContext } from './meaning.js';
export { examinePeriod, readPeriod, type PeriodDoubt, type PeriodDoubtCode, type PeriodReading } from './read.js';
