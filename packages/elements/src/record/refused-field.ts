import type { Refusal } from '@kehoach/core';

/** The field at which a refusal stands, by its name; `undefined` where it is about the task or the person. */
export function refusedField(refusal: Refusal): string | undefined {
  switch (refusal.code) {
    case 'invalid-data':
      return refusal.params.problem.field?.split('.')[0];
    case 'in-the-future':
    case 'before-the-plan':
    case 'before-the-start':
    case 'contradicted':
      return 'on';
    case 'not-later':
    case 'no-deadline':
      return 'to';
    case 'progress-falls':
      return 'percent';
    case 'nothing-changed':
      return 'title';
    case 'rested-on':
    case 'not-withdrawable':
    case 'already-withdrawn':
      return 'entryId';
    default:
      return undefined;
  }
}
