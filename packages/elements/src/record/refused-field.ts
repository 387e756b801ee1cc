import type { Refusal } from '@kehoach/core';

/**
 * The field at which a refusal stands, by its name, of those that are shown; `undefined` where it is about the task or
 * the person.
 */
export function refusedField(refusal: Refusal, names: readonly string[]): string | undefined {
  const known = (...candidates: readonly string[]): string | undefined =>
    candidates.find((name) => names.includes(name));
  switch (refusal.code) {
    case 'invalid-data': {
      const parts = refusal.params.problem.field?.split('.') ?? [];
      return known(...(parts.includes('product') ? ['productName'] : []), ...parts.toReversed());
    }
    case 'in-the-future':
    case 'before-the-plan':
    case 'before-the-start':
    case 'before-the-last-name':
    case 'contradicted':
    case 'no-law':
    case 'no-guidance':
      return known('on');
    case 'not-later':
    case 'no-deadline':
      return known('to');
    case 'progress-falls':
      return known('reason', 'percent');
    case 'nothing-changed':
      return known('title');
    case 'rested-on':
    case 'not-withdrawable':
    case 'already-withdrawn':
    case 'not-yours':
    case 'unknown-entry':
      return known('entryId');
    case 'already-exists':
      return known('unitId');
    case 'circular-succession':
    case 'unit-ceased':
      return known('unitIds');
    case 'circular-units':
      return known('parentId');
    case 'unknown-section':
    case 'too-deep':
      return known('parentId', 'sectionId');
    case 'unknown-unit':
      return known('lead', 'unitIds', 'unitId');
    case 'invalid-votes':
      return known('votesFor');
    case 'more-votes-than-members':
      return known('votesCast');
    case 'against-all-votes':
      return known('result');
    case 'unknown-person':
      return known('name');
    case 'unknown-form':
    case 'wrong-nominee':
      return known('form');
    case 'wrong-authority':
    case 'not-the-granter':
      return known('authority', 'to');
    case 'unknown-campaign':
      return known('campaignId');
    case 'unknown-extension':
      return known('extensionId');
    case 'unknown-obstacle':
      return known('obstacleId');
    case 'unknown-target':
    case 'wrong-unit-of-measure':
      return known('targetId');
    default:
      return undefined;
  }
}
